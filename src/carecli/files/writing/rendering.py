"""Records and values as text, in the layout that a list of the file has."""

from collections.abc import Iterator
from typing import NamedTuple

from carecli.files.writing.quoting import written
from carecli.model.node import Mapping, Node, Sequence


class Layout(NamedTuple):
    """How a list is written: column of its dashes, and of its records from there; whether a record takes one line
    between braces; blank lines before each record; what ends a line.
    """

    column: int = 2
    step: int = 2
    flow: bool = False
    blank: int = 0
    newline: str = "\n"


def inline(node: Node) -> str:
    """A value on one line, between brackets or braces where it has parts."""
    if node is None:
        return ""
    if isinstance(node, str):
        return written(node)
    if isinstance(node, Mapping):
        return f"{{{', '.join(f'{written(key)}: {inline(value)}' for key, value in node.items())}}}"
    return f"[{', '.join(map(inline, node))}]"


def entry(row: Node, layout: Layout) -> str:
    """One record of a list, dash and line end included."""
    dash = f"{' ' * layout.column}-{' ' * (layout.step - 1)}"
    if layout.flow or not isinstance(row, Mapping):
        return f"{dash}{inline(row)}{layout.newline}"
    margin = " " * (layout.column + layout.step)
    return "".join(f"{margin if at else dash}{line}{layout.newline}" for at, line in enumerate(_lines(row)))


def _lines(row: Mapping) -> Iterator[str]:
    for key, value in row.items():
        yield f"{written(key)}: {inline(value)}"


def block(key: str, value: Node) -> list[str]:
    """A key of a file's top with its value, a line for each key and each item of a list."""
    if isinstance(value, Mapping):
        inner = [line for name, part in value.items() for line in block(name, part)]
    elif isinstance(value, Sequence):
        inner = [f"- {inline(item)}" for item in value]
    else:
        return [f"{written(key)}: {inline(value)}"]
    return [f"{written(key)}:", *(f"  {line}" for line in inner)]
