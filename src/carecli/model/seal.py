"""Seals: what the fund's entries were when a month was closed."""

import re
from dataclasses import dataclass
from typing import Annotated

from carecli.model.field import Text
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.scalars import Count, Fen, MonthOfYear

_HEAD = re.compile(r"[0-9a-f]{64}", re.ASCII)


def parse_head(text: str) -> str:
    """The hash of a seal: 64 places of 0-9 and a-f."""
    if _HEAD.fullmatch(text) is None:
        raise Refused("bad-seal")
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal(Record):
    """A month that was closed: the hash over every entry until its end, how many they are, and all accounts' money.

    What changes an entry afterwards no longer fits the hash.
    """

    month: MonthOfYear
    head: Annotated[str, Text(parse_head, pattern=_HEAD.pattern)]
    count: Count
    balance: Fen
