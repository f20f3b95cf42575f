"""The bodies that a roster names, for a workspace that has none yet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from carecli.exchange.choosing import header_of
from carecli.exchange.header import Header
from carecli.exchange.headings import title
from carecli.exchange.sheet import record_rows
from carecli.exchange.table import Cell, Table, is_blank
from carecli.model.codes import code, spellings
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.model.words.sheet_aliases import BLANK

ROSTER, BODIES = "members", "organisation"
_BRANCH = "branch.id"
_LEVELS = tuple(CODES["level"])
_HIGHEST, _USUAL = "committee", "branch"


class Bodies(NamedTuple):
    """The body that comes first, by name and level, and the tables to be imported below it."""

    name: str
    level: str
    tables: list[Table]


def first_bodies(tables: Sequence[Table], name: str, words: Words) -> Bodies:
    """What the sheets of a new workspace bring: a single branch by itself, several below the organisation ``name``.

    A roster that names no branch is that of the organisation itself. Refuses tables of which none is a roster.
    """
    rosters = dict(_rosters(tables))
    if not rosters:
        raise Refused("sheet-without-headings", section=ROSTER)
    named = tuple(dict.fromkeys(said for at, header in rosters.items() for said in _named(tables[at], header)))
    if len(named) > 1:
        return Bodies(name, _above(name, named), [_bodies(named, name, tables[0].file, words), *tables])
    only = named[0] if named else name
    placed = [_placed(table, rosters[at], only, words) if at in rosters else table for at, table in enumerate(tables)]
    return Bodies(only, level_of(only, _USUAL), placed)


def _rosters(tables: Sequence[Table]) -> Iterator[tuple[int, Header]]:
    """Which of the tables are rosters, with their headings."""
    for at, table in enumerate(tables):
        try:
            section, header = header_of(table, None)
        except Refused:
            continue
        if section == ROSTER:
            yield at, header


def _named(table: Table, header: Header) -> Iterator[str]:
    """The branches that the rows name."""
    index = next((found.index for found in header.found if found.column.path == _BRANCH), None)
    if index is not None:
        cells = (table.rows[at][index] for at in record_rows(table, header) if index < len(table.rows[at]))
        texts = (str(cell).strip() for cell in cells if not is_blank(cell))
        yield from (text for text in texts if text not in BLANK)


def level_of(name: str, usual: str) -> str:
    """The level that a body's name tells, by the longest word for one within it."""
    said = [word for word in spellings("level") if word.casefold() in name.casefold()]
    return code("level")(max(said, key=len)) if said else usual


def _above(name: str, below: Iterable[str]) -> str:
    """The level of the organisation, which stands above those of its branches."""
    own = level_of(name, _HIGHEST)
    highest = min(_LEVELS.index(level_of(each, _USUAL)) for each in below)
    return own if _LEVELS.index(own) < highest else _HIGHEST


def _bodies(names: Iterable[str], above: str, file: str, words: Words) -> Table:
    """A sheet of the bodies as people would write one; it is called after the column that names them."""
    heads: tuple[Cell, ...] = tuple(title(BODIES, path, words) for path in ("name", "level", "parent"))
    rows = [(name, words.code("level", level_of(name, _USUAL)), above) for name in names]
    lines = tuple(range(1, len(rows) + 2))
    return Table(file=file, name=title(ROSTER, _BRANCH, words), rows=(heads, *rows), lines=lines)


def _placed(table: Table, header: Header, branch: str, words: Words) -> Table:
    """The roster with a column for the branch where it has none, since all in it belong to the same."""
    if any(found.column.path == _BRANCH for found in header.found):
        return table
    width = max(map(len, table.rows))
    said: dict[int, Cell] = dict.fromkeys(record_rows(table, header), branch)
    said[header.body - 1] = title(ROSTER, _BRANCH, words)
    rows = ((*row, *("",) * (width - len(row)), said.get(at, "")) for at, row in enumerate(table.rows))
    return replace(table, rows=tuple(rows))
