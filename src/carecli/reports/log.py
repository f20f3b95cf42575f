"""What the program wrote, as a page: when, for whom, by which command, and where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from carecli.model.words import Words
from carecli.reports.page import Answer, Block, Column, Grid, Item, Line, Page, row

_COLUMNS = ("when", "who", "command", "action", "file", "line", "id", "records")


class Wrote(NamedTuple):
    """One change of one file; ``action`` is append, change or undo, ``id`` that of the first of so many ``records``."""

    when: str
    who: str
    command: str
    action: str
    file: str
    line: int
    id: str
    records: int


def log_answer(wrote: Sequence[Wrote], words: Words) -> Answer:
    """The changes in their order."""
    title = words("log.title")
    rows = tuple(
        row(
            one.when.replace("T", " ")[:16],
            one.who,
            f"care {one.command}",
            words(f"log.action.{one.action}"),
            f"{one.file}:{one.line}" if one.line else one.file,
            one.id,
        )
        for one in wrote
    )
    columns = tuple(
        Column(words(f"log.column.{name}"), keep=name != "file") for name in _COLUMNS if name not in _MACHINE
    )
    body: Block = Grid(columns=columns, rows=rows) if rows else Line(words("log.none"))
    items: tuple[Item, ...] = tuple(dict(one._asdict()) for one in wrote)
    headings = tuple((name, words(f"log.column.{name}")) for name in _COLUMNS)
    page = Page(title=title, blocks=(Line(title, words("log.internal"), "strong"), body))
    return Answer(page=page, items=items, columns=headings, more={})


_MACHINE = frozenset({"line", "records"})
"""What only other programs want in columns of their own."""
