"""Where in a sheet the headings stand, and which column each of them is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import normalize

from carecli.exchange.columns import Column, by_heading
from carecli.exchange.found import Found
from carecli.exchange.headings import Heading, heading, plain
from carecli.exchange.table import Table, is_blank
from carecli.model.words import sheets
from carecli.model.words.sheet_aliases import IGNORED, UNIT_SIGN, UNITS

DEEPEST = 30
"""Rows below which no headings are looked for."""
FEWEST = 2
"""Understood columns without which a row is no row of headings."""

_BLANKS = re.compile(r"\s+")
_UNIT = re.compile(rf"{UNIT_SIGN}([^\s,;)]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The rows of the headings (``first`` up to ``body``), what was understood, and the headings that were not."""

    first: int
    body: int
    found: tuple[Found, ...]
    extra: tuple[str, ...]

    @property
    def own(self) -> int:
        """How many columns are fields of the section, not of the member whom its records name."""
        return sum(not found.column.about for found in self.found)


def find_header(table: Table, section: str) -> Header | None:
    """The headings of a sheet of that section, in one row or two; None where there are none.

    Title rows above are passed over. Two rows are read together where the lower one parts a heading of the upper one.
    """
    known = by_heading(section)
    best: Header | None = None
    for first in range(min(DEEPEST, len(table.rows))):
        for size in (1, 2):
            header = _read(table, first, size, known)
            if header and (best is None or _better(header, best)):
                best = header
    return _in_unit(best, table) if best else None


def _in_unit(header: Header, table: Table) -> Header:
    """The same with the unit that a title row gives to all amounts."""
    above = (cell for row in table.rows[: header.first] for cell in row if isinstance(cell, str))
    said = [found[1] for cell in above if (found := _UNIT.search(_BLANKS.sub("", normalize("NFKC", cell))))]
    unit = next((one for one in said if one in UNITS), "")
    return replace(header, found=tuple(replace(found, unit=unit) for found in header.found)) if unit else header


def _better(one: Header, other: Header) -> bool:
    """Whether a later reading is the better one; of equal ones the least rows that hold all headings."""
    if len(one.found) != len(other.found):
        return len(one.found) > len(other.found)
    if one.body == other.body:
        return one.first > other.first
    return one.first == other.first


def _read(table: Table, first: int, size: int, known: Mapping[str, Column]) -> Header | None:
    if first + size > len(table.rows):
        return None
    upper = table.rows[first]
    if size == 1:
        return _header(first, first + 1, [[label] for label in map(_label, upper)], known)
    lower = table.rows[first + 1]
    if all(map(is_blank, lower)) or not all(isinstance(cell, str) or is_blank(cell) for cell in lower):
        return None
    tried = _two_rows(list(map(_label, upper)), list(map(_label, lower)), known)
    return _header(first, first + 2, tried, known) if tried else None


def _two_rows(upper: list[str], lower: list[str], known: Mapping[str, Column]) -> list[list[str]] | None:
    """For each column the headings to try: both rows together, then the lower, or the upper where it stands alone.

    None where the lower row says something below a heading that needs no second one: then it is a record.
    """
    width = max(len(upper), len(lower))
    upper += [""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    tried: list[list[str]] = []
    over = ""
    for above, below in zip(upper, lower, strict=True):
        # a merged cell shows its text in the first of its columns only
        over = above or (over if below else "")
        whole = heading(above).text in known
        if whole and below and heading(below).text:
            return None
        if below:
            tried.append([over + below, below])
        else:
            tried.append([above] if above else [])
    return tried


def _header(first: int, body: int, tried: Iterable[list[str]], known: Mapping[str, Column]) -> Header | None:
    found: dict[str, Found] = {}
    extra: list[str] = []
    for index, labels in enumerate(tried):
        said = [(label, heading(label)) for label in labels if label]
        match = next(((label, head) for label, head in said if head.text in known), None)
        column = known[match[1].text] if match else None
        if match and column and column.path not in found:
            found[column.path] = _found(index, match, column)
        elif said and not _is_ignored(head for _, head in said):
            extra.append(said[-1][0])
    if len(found) < FEWEST:
        return None
    return Header(first=first, body=body, found=tuple(found.values()), extra=tuple(dict.fromkeys(extra)))


def _found(index: int, match: tuple[str, Heading], column: Column) -> Found:
    label, head = match
    return Found(column=column, index=index, label=label, heading=head)


def _is_ignored(heads: Iterable[Heading]) -> bool:
    return any(head.text in _ignored() for head in heads)


@cache
def _ignored() -> frozenset[str]:
    """Headings of columns that number the rows, or that the tool works out and writes itself."""
    own = (
        word for key, pair in sheets.WORDS.items() if key == "row" or key.startswith(("due.", "told.")) for word in pair
    )
    return frozenset(map(plain, (*IGNORED, *own)))


def _label(cell: object) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""
