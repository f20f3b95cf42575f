"""Texts as YAML that every reader takes for the same text: plain where nothing can go wrong, else in double quotes."""

import re
from unicodedata import category

from carecli.files.characters import clean, lost_letters
from carecli.model.problem import Refused

_DATE = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
_NUMBER = r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{2})?"
_LETTER = r"[^\W\d_]"
_MARKS = "\u3001\u3002\u300a\u300b\u3014\u3015\uff08\uff09\uff0c\uff1a\uff1b\uff01\uff1f\u201c\u201d\u2018\u2019\xb7"
_WORD = rf"{_LETTER}[\w.\-/+{_MARKS}]*"
_PLAIN = re.compile(rf"{_DATE}|{_NUMBER}|{_WORD}(?: {_WORD})*")
_OTHERS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""Words that other readers take for something else; ``yes`` and ``no`` in small letters are this format's own."""

_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp"))
_BLANKS = " \u3000"
_LOST = "\ufffd\u951f"
"""With these a failed conversion begins; whoever means them does not want to be told so at every check."""

_BYTE, _WIDE = 0x100, 0x10000


def written(text: str) -> str:
    """A text as it stands in a file, on one line; our own reader gives the same text for it.

    Raises Refused for half a character, which no file can hold.
    """
    if _PLAIN.fullmatch(text) and (text in ("yes", "no") or text.lower() not in _OTHERS):
        return text
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Refused("half-character")
    seen = text.isprintable() and not clean(text, "")[1] and not lost_letters(text, "")
    return f'"{"".join(_escaped(sign) if not seen or sign in _ESCAPES else sign for sign in text)}"'


def _escaped(sign: str) -> str:
    """A character that could be lost or misread, by its number; any other as it is."""
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    blank = category(sign) == "Zs" and sign not in _BLANKS
    if not blank and sign not in _LOST and category(sign) not in _UNSEEN and not clean(sign, "")[1]:
        return sign
    number = ord(sign)
    if number < _BYTE:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < _WIDE else f"\\U{number:08x}"
