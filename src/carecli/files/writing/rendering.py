"""Records and values as text, in the layout that a list of the file has."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from carecli.files.writing.quoting import written
from carecli.files.writing.spelled import Fields, record_class, spelled
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.sections import BY_NAME


class Layout(NamedTuple):
    """How a list is written.

    ``column`` is that of its dashes, ``step`` from there to its records, ``flow`` says that a record stands on one line
    between braces; ``blank`` lines stand before each record.
    """

    column: int = 2
    step: int = 2
    flow: bool = False
    blank: int = 0
    newline: str = "\n"


USUAL = Layout()
"""Where there is nothing to write like."""


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


def render_record(section: str, fields: Fields, layout: Layout = USUAL, beside: Collection[str] = ()) -> str:
    """A record of a section as text, dash and line end included; ``beside`` are keys in whose language it is spelled.

    Raises NotWritten for a kind that the section does not have, Refused for a field.
    """
    row = spelled(record_class(section, fields), section, fields, beside, ("id", *BY_NAME[section].listed))
    return entry(row, layout)
