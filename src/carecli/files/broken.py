"""How much of a file a syntax error spoils: the record or section around it, so that the rest is still read."""

import re

_HEAD = re.compile(r"[^\s#-]|-(?!\s|$)")
_ITEM = re.compile(r"( *)-(?:\s|$)")


def spoilt(lines: list[str], at: int) -> range:
    """The lines of the record, or outside a list of the whole section, in which line ``at`` stands.

    A section begins with a line that is not indented, a record with a dash no deeper than the section's first one.
    """
    at = min(at, len(lines) - 1)
    head = next((line for line in range(at, -1, -1) if _HEAD.match(lines[line])), 0)
    end = next((line for line in range(at + 1, len(lines)) if _HEAD.match(lines[line])), len(lines))
    records = _records(lines, head, end)
    begins = [line for line in records if line <= at]
    if not begins:
        return range(head, end)
    return range(begins[-1], next((line for line in records if line > at), end))


def _records(lines: list[str], head: int, end: int) -> list[int]:
    """The lines with which the records of a section begin."""
    dashes = [(line, dash.end(1)) for line in range(head, end) if (dash := _ITEM.match(lines[line]))]
    return [line for line, indent in dashes if indent <= dashes[0][1]]
