"""Money, exact to the fen: amounts are whole numbers of fen inside, yuan with two decimals outside."""

import re

from carecli.model.problem import Refused

FEN_PER_YUAN = 100
YUAN = re.compile(r"(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})?", re.ASCII)
"""How an amount is written, whole."""


def parse_fen(text: str) -> int:
    """Fen of an amount in yuan such as ``500`` or ``333.33``; plain ASCII digits, at most two decimals.

    Refuses signs, thousands separators, exponents and full-width digits.
    """
    if YUAN.fullmatch(text) is None:
        raise Refused("bad-money")
    whole, _, part = text.partition(".")
    return int(whole + part.ljust(2, "0"))


def show_fen(fen: int) -> str:
    """An amount as files and JSON write it: ``1234.50``."""
    sign, size = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{size // FEN_PER_YUAN}.{size % FEN_PER_YUAN:02d}"


def show_yuan(fen: int) -> str:
    """An amount as pages print it, thousands apart: ``1,234.50``."""
    sign, size = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{size // FEN_PER_YUAN:,}.{size % FEN_PER_YUAN:02d}"


def share(fen: int, percents: list[int]) -> list[int]:
    """Parts of an amount by whole percents: each rounded half up, the last takes the remainder (UM-13, domain 4.3)."""
    parts = [(fen * percent + 50) // 100 for percent in percents[:-1]]
    return [*parts, fen - sum(parts)]
