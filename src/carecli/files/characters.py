"""Characters that must not stand in a file: unseen, breaking a line where nobody sees it, or turning text round."""

import re
from unicodedata import category

from carecli.model.problem import Place, Problem, problem

_MOST_TOLD = 20
_HIDDEN = "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_FORBIDDEN = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff{_HIDDEN}]|\r(?!\n)"
)
_LOST = ("\ufffd", "\u951f\u65a4\u62f7")
"""What a failed conversion leaves: the sign for an unreadable letter, and two of these signs read as GBK."""


def clean(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text without forbidden characters, and where the first of them stand.

    One that takes room, such as a control character, leaves a space, so that words do not run together; lines keep
    their numbers.
    """
    if text.replace("\n", " ").isprintable() or not _FORBIDDEN.search(text):
        return text, []
    return _FORBIDDEN.sub(_stand_in, text), _told(text, file)


def lost_letters(text: str, file: str) -> list[Problem]:
    """The first place where a conversion of encodings left a sign instead of a letter."""
    found = [at for sign in _LOST if (at := text.find(sign)) >= 0]
    return [problem(Place(file, text.count("\n", 0, min(found)) + 1), "lost-characters")] if found else []


def _kind(character: str) -> str:
    """The problem's id."""
    if character == "\ufeff":
        return "byte-order-mark"
    if character in "\x85\u2028\u2029":
        return "line-separator"
    return "hidden-character" if category(character) == "Cf" else "control-character"


def _stand_in(found: re.Match[str]) -> str:
    return "" if category(found[0]) == "Cf" else " "


def _told(text: str, file: str) -> list[Problem]:
    """A problem for each line and character, the first few."""
    told: dict[Problem, None] = {}
    line, counted = 1, 0
    for found in _FORBIDDEN.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        told[problem(Place(file, line), _kind(found[0]), code=f"U+{ord(found[0]):04X}")] = None
        if len(told) == _MOST_TOLD:
            break
    return list(told)
