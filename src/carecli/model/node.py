"""Text as it came from a file, a sheet or the command line, with the line of every key; intake types it."""

from typing import TypeAlias


class Mapping(dict[str, "Node"]):
    """A mapping of texts; ``line`` is its first line, ``lines`` the line of each key in order."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        self.line = line
        self.lines: list[int] = []

    def add(self, key: str, value: "Node", line: int) -> None:
        """Put ``value`` under a key that is not there yet."""
        self[key] = value
        self.lines.append(line)

    def line_of(self, key: str) -> int:
        """The line of ``key``; the mapping's own first line where it has no such key."""
        for name, line in zip(self, self.lines, strict=False):
            if name == key:
                return line
        return self.line


class Sequence(list["Node"]):
    """A list of texts or mappings; ``line`` is its first line, ``lines`` the line of each item."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        self.line = line
        self.lines: list[int] = []

    def add(self, value: "Node", line: int) -> None:
        """Put ``value`` at the end."""
        self.append(value)
        self.lines.append(line)


Node: TypeAlias = str | Mapping | Sequence | None
"""A scalar is its text; None is an empty, ``~`` or ``null`` plain scalar."""
