"""A number with its unit, as people write it in either language: ``3 working days``, ``6 months``."""

import re
import unicodedata

from carecli.model.words import Words
from carecli.model.words.conditions import UNITS

_QUANTITY = re.compile(r"([0-9]{1,5})\s*([^\W\d][^\d]*)")
_UNIT_OF = {spelling: unit for unit, spellings in UNITS.items() for spelling in spellings}


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs as plain ones; no character moves."""
    return "".join(_half_width(sign) for sign in text)


def _half_width(sign: str) -> str:
    if sign == "\u3000":
        return " "
    return unicodedata.normalize("NFKC", sign) if "\uff01" <= sign <= "\uff5e" else sign


def unit_named(text: str) -> str | None:
    """The unit of that spelling: working-day, day, month, year or yuan."""
    return _UNIT_OF.get(text)


def parse_quantity(text: str) -> tuple[int, str] | None:
    """The count and unit of a text; None where it is something else."""
    match = _QUANTITY.fullmatch(half_width(text).strip())
    unit = unit_named(" ".join(match[2].split())) if match else None
    return (int(match[1]), unit) if match and unit else None


def show_quantity(count: int, unit: str, words: Words) -> str:
    """The quantity in a language; it can be read again."""
    return words(f"conditions.{unit}" if count == 1 else f"conditions.{unit}s", count=count)
