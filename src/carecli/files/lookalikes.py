"""What a Chinese keyboard makes look like YAML: full-width punctuation and spaces, a colon without its space."""

import re

_INDENT = r"^[ \t]*(?:-[ \t]+)*"
_NAME = r"[^\W\d][\w-]{0,29}"
_DASH = r"[\uff0d\u2014\u2013]"
_BRACKET = r"[\uff3b\uff5b]"
_LINES = (
    ("tab-indent", re.compile(r"^ *(?:- *)*\t")),
    ("wide-space", re.compile(rf"^ *(?:- *)*[\u3000\xa0]|{_INDENT}{_NAME}[\u3000\xa0]*:[\u3000\xa0]")),
    ("full-width-dash", re.compile(rf"^\s*{_DASH}")),
    ("full-width-bracket", re.compile(rf"{_INDENT}{_BRACKET}")),
    ("full-width-colon", re.compile(rf"{_INDENT}{_NAME}\s*\uff1a")),
    ("no-space-after-colon", re.compile(rf"{_INDENT}{_NAME} *:(?!//)[^\s:]")),
)
_FLOW = (
    ("full-width-bracket", re.compile(r"[\uff3b\uff3d\uff5b\uff5d\u3010\u3011]")),
    ("full-width-comma", re.compile(r"[\uff0c\u3001]")),
    ("full-width-colon", re.compile(r"\uff1a")),
)
_KEYS = (
    ("merge-key", re.compile(r"^<<$")),
    ("empty-key", re.compile(r"^(?:~|null)?$")),
    ("full-width-dash", re.compile(rf"^{_DASH}")),
    ("full-width-bracket", re.compile(rf"^{_BRACKET}")),
    ("wide-space", re.compile(r"[\u3000\xa0]")),
    ("full-width-colon", re.compile(r"\uff1a")),
    ("no-space-after-colon", re.compile(r":")),
)
_LONGEST_KEY = 100


def line_fault(line: str) -> str:
    """The problem's id of a line that is not what it looks like; empty where nothing is to be seen."""
    return next((id_ for id_, shape in _LINES if shape.search(line)), "")


def flow_fault(lines: list[str]) -> str:
    """The same for the lines of a bracketed list or mapping that does not end."""
    return next((id_ for id_, shape in _FLOW if any(map(shape.search, lines))), "")


def key_fault(key: str) -> str:
    """The same for a key that the parser accepted; a key that passes may be printed."""
    fault = next((id_ for id_, shape in _KEYS if shape.search(key)), "")
    return fault or ("odd-key" if len(key) > _LONGEST_KEY or not key.isprintable() else "")
