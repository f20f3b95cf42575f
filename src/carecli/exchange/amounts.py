"""Amounts as sheets hold them, exact to the fen or refused."""

import re
from decimal import Decimal, InvalidOperation

from carecli.model.money import FEN_PER_YUAN, show_fen
from carecli.model.problem import Refused
from carecli.model.words.sheet_aliases import YUAN, YUAN_SIGNS

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?", re.ASCII)
_PLAIN = re.compile(r"[0-9]{1,13}(?:\.[0-9]{1,6})?", re.ASCII)
_LARGEST = 10**13


def amount_text(cell: str | float, factor: int) -> str:
    """The amount of a cell in yuan with two decimals; ``factor`` is how many yuan its unit is.

    A text that is no amount stays as it is. Refuses what does not come out in whole fen, as computed numbers do.
    """
    number = _decimal(cell)
    if number is None:
        return str(cell)
    fen = number * factor * FEN_PER_YUAN
    if fen != int(fen):
        raise Refused("amount-not-whole")
    return show_fen(int(fen))


def _decimal(cell: str | float) -> Decimal | None:
    if isinstance(cell, str):
        bare = cell.strip().strip("".join((*YUAN, *YUAN_SIGNS))).strip()
        text = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare
        return Decimal(text) if _PLAIN.fullmatch(text) else None
    try:
        # the shortest text that gives the number back is what was typed; a sum of floats has a long one
        number = Decimal(repr(cell))
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number) >= _LARGEST:
        raise Refused("digits-lost")
    return number if number >= 0 else None
