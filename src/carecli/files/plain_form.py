"""The plain form of a file, as patterns: sections, each a list of records, each field a line or all between braces.

It is a small part of YAML in which every text stands for itself, or between quotation marks in which nothing is spelt
otherwise. What a pattern takes has one meaning only; whatever may mean anything else, such as a backslash or a blank at
the end of a line, is not of this form.
"""

import re
from functools import cache

_KEY = r"\w{1,30}+"
_FIRST = r"(?!null\b)[^\s?:,\[\]{}#&*!|>'\"%@`~=<.\-]"
LINE_TEXT = rf"{_FIRST}[^\n\r\t:#]*+(?::(?![ \n])[^\n\r\t:#]*+)*+(?<! )"
"""A text on a line of its own, from its key to the end of the line."""

TEXT = rf"{_FIRST}[^\n\r\t:#,?\[\]{{}}]*+(?<! )"
"""A text between braces or brackets."""


def _quoted(lacking: str) -> str:
    """A text in quotation marks that has neither the marks of its kind nor ``lacking`` in it, nor ends before them."""
    texts = (rf"[^{mark}\\\n\r\t:#{lacking}]*+" for mark in "\"'")
    return "|".join(rf"{mark}{text}(?::(?! ){text})*+{mark}" for mark, text in zip("\"'", texts, strict=True))


QUOTED_LINE_TEXT = _quoted("")
QUOTED_TEXT = _quoted(r",\[\]{}")
_MARKS = frozenset("\"'")


def is_quoted(text: str) -> bool:
    """Whether a record, or a part of one, may have texts between quotation marks."""
    return not _MARKS.isdisjoint(text)


def bare(text: str) -> str:
    """A text without the quotation marks around it."""
    return text[1:-1] if text[:1] in _MARKS else text


_SKIPPED = r"((?: *+(?:#[^\n\r]*+)?\n)*+)"


def _row_of(item: str, opened: str, closed: str) -> str:
    return rf"{opened}(?:{item}(?:, (?!{closed})|(?={closed})))++{closed}"


_ANY_TEXT = rf"(?>{TEXT}|{QUOTED_TEXT})"
_TEXTS = _row_of(_ANY_TEXT, r"\[", r"\]")
_ITEMS = _row_of(rf"(?>{TEXT}|{QUOTED_TEXT}|{_row_of(f'{_KEY}: {_ANY_TEXT}', '{', '}')})", r"\[", r"\]")
_PART = _row_of(rf"{_KEY}: (?>{TEXT}|{QUOTED_TEXT}|{_TEXTS})", "{", "}")
_BRACED = _row_of(rf"{_KEY}: (?>{TEXT}|{QUOTED_TEXT}|{_PART}|{_ITEMS})", "{", "}")
_FIELD = rf"{_KEY}: (?>{LINE_TEXT}|{QUOTED_LINE_TEXT}|{_PART}|{_ITEMS})"

SECTION = re.compile(rf"{_SKIPPED}({_KEY}):\n")
"""Lines that say nothing, then a section's key alone on its line."""

DASH = re.compile(rf"{_SKIPPED}( {{0,20}}+)-( {{1,20}}+)")
"""Lines that say nothing, then the blanks before and behind the dash of a section's first record."""

END = re.compile(rf"{_SKIPPED}\Z")

REMARK = r"(?: ++#(?: [^\n\r]*+)?(?=\n))?"
"""What may stand behind a record between braces."""

IN_BRACES = re.compile(r": (\[[^\]]*\]|\{[^}]*\})(?:, )?")
"""A list or mapping between braces of the form, from its key to the next."""

ITEM = re.compile(r"\{[^}]*\}|[^, ][^,]*")
"""An item between brackets of the form."""


@cache
def record(margin: int, gap: int) -> re.Pattern[str]:
    """Lines that say nothing, then a record between braces or its lines, with its dash in a column of blanks."""
    indent = " " * (margin + 1 + gap)
    return re.compile(rf"{begun(margin, gap)}(?>({_BRACED}){REMARK}|((?:{_FIELD}(?:\n{indent}(?=\w)|(?=\n)))++))\n")


def begun(margin: int, gap: int) -> str:
    """The pattern of lines that say nothing, then a record's dash with the blanks before and behind it."""
    return rf"{_SKIPPED} {{{margin}}}- {{{gap}}}"
