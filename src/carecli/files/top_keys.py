"""A glance at a file's top-level keys, so that a command parses only the files it needs."""

import re
from codecs import BOM_UTF8

_NOTHING_SAID = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")
_UNINDENTED = re.compile(rb"\n([^ \t\r\n#][^\n]*)")
_ITEM = re.compile(rb"-[ \t\r]|-$")
_KEY = re.compile(r"([A-Za-z\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff-]*) *:(?:[ \t\r]|$)")


def top_keys(data: bytes) -> frozenset[str] | None:
    """The top-level keys of a file, perhaps with words that are none; None where a glance cannot tell.

    A file in which no wanted key is seen may be left unread: reading it would give no other. Anything but plain
    unindented keys and dashes at the start of a line is a case for reading.
    """
    data = b"\n" + data.removeprefix(BOM_UTF8)
    begun = _NOTHING_SAID.match(data)
    if begun and data[begun.end() : begun.end() + 1] in (b" ", b"\t", b"\r"):
        return None
    keys: list[str] = []
    for line in _UNINDENTED.findall(data):
        if keys and _ITEM.match(line):
            continue
        key = _key(line)
        if key is None:
            return None
        keys.append(key)
    return frozenset(keys)


def _key(line: bytes) -> str | None:
    try:
        key = _KEY.match(line.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return key[1] if key else None
