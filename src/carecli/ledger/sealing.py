"""The chain of hashes over the fund's entries, and what became of the months that were sealed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from hashlib import sha256
from itertools import pairwise
from typing import Any, NamedTuple

from carecli.ledger.balances import balances
from carecli.ledger.booking import Ledger
from carecli.model.day import Month, latest
from carecli.model.fund import Entry
from carecli.model.record import Part
from carecli.model.seal import Seal

START = "care fund"
"""What the chain begins with."""


class State(NamedTuple):
    """The entries up to the end of a month: the hash of the last link, how many, and what all accounts held then."""

    head: str
    number: int
    balance: int


class Broken(NamedTuple):
    """A seal that no longer fits, the state found in its place, and the month before it whose seal still fits."""

    seal: Seal
    found: State
    sound: Month | None


def canonical(entry: Entry) -> str:
    """An entry as one line of text: all that it says, whatever the file's spelling, spacing and order of fields.

    What is not said is left out, so that a field added to the format later changes no old hash.
    """
    return json.dumps(_plain(entry), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(part: Part) -> dict[str, Any]:
    said = ((field.name, getattr(part, field.name)) for field in fields(part) if field.name != "where")
    return {name: _value(value) for name, value in said if value is not None and value != ()}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, Part):
        return _plain(value)
    return value.isoformat() if isinstance(value, date) else value


def linked(head: str, entry: Entry) -> str:
    """The next link of the chain."""
    return sha256(f"{head}\n{canonical(entry)}".encode()).hexdigest()


def states(entries: Sequence[Entry], ledger: Ledger, months: Iterable[Month]) -> dict[Month, State]:
    """The state at the end of each month, over the entries until then in the order of the files.

    ``entries`` stand in that order, not in that of their dates: an entry moved to another line is a change too.
    """
    wanted = sorted(set(months))
    chained = _in_one_pass(entries, wanted) if _ascending(entries) else _one_by_one(entries, wanted)
    return {
        month: State(head, count, _money(ledger, latest(month)))
        for month, (head, count) in zip(wanted, chained, strict=True)
    }


def _money(ledger: Ledger, day: date) -> int:
    return sum(fen for of in balances(ledger, day).values() for fen in of.values())


def _month(entry: Entry) -> Month:
    return Month(entry.date.year, entry.date.month)


def _ascending(entries: Sequence[Entry]) -> bool:
    months = [_month(entry) for entry in entries]
    return all(one <= other for one, other in pairwise(months))


def _in_one_pass(entries: Sequence[Entry], months: Sequence[Month]) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    head, count = sha256(START.encode()).hexdigest(), 0
    for month in months:
        while count < len(entries) and _month(entries[count]) <= month:
            head = linked(head, entries[count])
            count += 1
        found.append((head, count))
    return found


def _one_by_one(entries: Sequence[Entry], months: Sequence[Month]) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for month in months:
        until = [entry for entry in entries if _month(entry) <= month]
        found += _in_one_pass([*until], [Month(9999, 12)])
    return found


def broken_seals(seals: Iterable[Seal], entries: Sequence[Entry], ledger: Ledger) -> list[Broken]:
    """The seals that no longer fit, by month, each with the last month before it that still does."""
    ordered = sorted(seals, key=lambda seal: seal.month)
    now = states(entries, ledger, [seal.month for seal in ordered])
    broken: list[Broken] = []
    sound: Month | None = None
    for seal in ordered:
        found = now[seal.month]
        if (seal.head, seal.count, seal.balance) == found:
            sound = seal.month
        else:
            broken.append(Broken(seal, found, sound))
    return broken


def anchored(anchor: str, entries: Sequence[Entry], ledger: Ledger) -> Month | None:
    """The month at whose end the entries had this hash, of which the first places may do; None where they never had."""
    months = {_month(entry) for entry in entries}
    found = [month for month, state in states(entries, ledger, months).items() if state.head.startswith(anchor)]
    return found[-1] if found else None
