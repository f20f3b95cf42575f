"""How settings other than lengths of time are written, and how any setting is shown."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from carecli.model.codes import code
from carecli.model.problem import Refused
from carecli.model.scalars import show_yes_no
from carecli.model.words import Words
from carecli.model.words.conditions import NOTHING
from carecli.policy.deadline import Deadline
from carecli.policy.duration import Duration
from carecli.policy.quantity import half_width, parse_quantity, show_quantity
from carecli.policy.window import Window

MOST_YEARS = 150
LEVELS = (1, 3)
UNIT_OF = {"years": "year", "age": "age-year"}
"""The unit of a number of years: of time, or of age."""

_NUMBER = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)
_RATIO = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)(%?)", re.ASCII)
_CODES_OF = {"kin": "kin", "festivals": "festival", "reasons": "hardship", "sources": "source"}
_BETWEEN = re.compile("[,;\u3001\uff0c\uff1b]")


def parse_number(text: str) -> int:
    """A whole number from 1."""
    if _NUMBER.fullmatch(text) is None:
        raise Refused("bad-number")
    return int(text)


def parse_level(text: str) -> int:
    """A degree of severity, 1 to 3 (K-emotion)."""
    least, most = LEVELS
    if _NUMBER.fullmatch(text) is None or not least <= int(text) <= most:
        raise Refused("bad-level", least=least, most=most)
    return int(text)


def parse_years(text: str) -> int:
    """A number of full years: ``30``, or ``30 years`` in either language."""
    count, unit = parse_quantity(text) or (0, "")
    years = count if unit == "year" else int(text) if _NUMBER.fullmatch(text) else 0
    if not 1 <= years <= MOST_YEARS:
        raise Refused("bad-years", most=MOST_YEARS)
    return years


def parse_ratio(text: str) -> Fraction:
    """A factor above nothing: ``1.5`` or ``150%``, kept exact."""
    match = _RATIO.fullmatch(half_width(text))
    ratio = Fraction(match[1]) / (100 if match[2] else 1) if match else Fraction(0)
    if ratio == 0:
        raise Refused("bad-ratio")
    return ratio


def show_ratio(ratio: Fraction) -> str:
    """A factor as files write it; up to six places, as exact as it was written."""
    whole, rest = divmod(round(ratio * 10**6), 10**6)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")


def several(kind: str) -> Callable[[str], tuple[str, ...]]:
    """The parser of a list of codes in one text, with commas between them; ``none`` is the empty list."""
    parse = code(kind)

    def codes(text: str) -> tuple[str, ...]:
        if text.strip() in NOTHING:
            return ()
        return tuple(dict.fromkeys(parse(part.strip()) for part in _BETWEEN.split(text)))

    return codes


def show_several(codes: Iterable[str]) -> str:
    """A list of codes as files write it."""
    return ", ".join(codes) or NOTHING[0]


def show_setting(value: object, kind: str, words: Words) -> str:
    """A setting's value as pages print it; ``kind`` is that of its declaration."""
    match value:
        case Deadline() | Duration() | Window():
            return value.show(words)
        case Fraction():
            return show_ratio(value)
        case tuple():
            codes = [words.code(_CODES_OF[kind], part) for part in value]
            return words.join(codes) or words.pick((NOTHING[1], NOTHING[0]))
        case bool() | str():
            return words.code(kind, show_yes_no(value) if isinstance(value, bool) else value)
        case int() if kind in UNIT_OF:
            return show_quantity(value, UNIT_OF[kind], words)
    return str(value)
