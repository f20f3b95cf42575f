"""A list of one section's records, by its line in the catalogue of sections."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.model.day import earliest
from carecli.model.money import show_fen
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import BY_NAME, Section
from carecli.model.shape import Field, shape
from carecli.model.words import Words
from carecli.reports.machine import machine_value
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, row
from carecli.reports.shown import Shown
from carecli.reports.sieve import Sieve

_KEPT = frozenset({"id", "member", "name", "since", "until"})


def list_answer(records: Records, section: str, sieve: Sieve, today: date, words: Words) -> Answer:
    """The records that a sieve leaves of a section; by their day where they have one, else as in the files.

    What is dated after ``today`` is not shown, and said to be so. An item has each column as other programs want it
    and, where that is an id or a code, under ``<column>_name`` as people do.
    """
    columns = _Listed(BY_NAME[section], records, today, words)
    kept = _kept(records, section, sieve, today)
    shown = [(record, columns.texts(record)) for record in _by_now(kept, section, today)]
    return Answer(
        page=_page(columns, [texts for _, texts in shown], sieve, len(kept) - len(shown), _to_show(shown, section)),
        items=tuple(columns.item(record, texts) for record, texts in shown),
        columns=tuple(columns.heading(field) for field in columns.fields),
        more={},
    )


def listed(records: Records, section: str, sieve: Sieve, today: date) -> list[Record]:
    """The records that such a list shows, in its order."""
    return list(_by_now(_kept(records, section, sieve, today), section, today))


def _kept(records: Records, section: str, sieve: Sieve, today: date) -> list[Record]:
    """What the sieve leaves, by its day."""
    keeps = sieve.keeps(BY_NAME[section], records, today)
    kept, dated = [record for record in records.section(section) if keeps(record)], BY_NAME[section].dated
    return sorted(kept, key=lambda record: earliest(getattr(record, dated))) if dated else kept


def _by_now(kept: Iterable[Record], section: str, today: date) -> Iterator[Record]:
    """Those that are not dated after today."""
    dated = BY_NAME[section].dated
    return (record for record in kept if not dated or earliest(getattr(record, dated)) <= today)


def _to_show(shown: list[tuple[Record, list[str]]], section: str) -> str:
    """What to type to see all of the last one listed: by its id, else by its place."""
    if not shown:
        return ""
    record = shown[-1][0]
    return f"care {BY_NAME[section].one} show {getattr(record, 'id', None) or record.where}"


class _Listed:
    """The columns of a section's list, and how a record fills them."""

    def __init__(self, section: Section, records: Records, today: date, words: Words) -> None:
        self.section = section
        self.records = records
        self.today = today
        self.words = words
        self._shown = Shown(records, words)
        fields = {field.name: field for cls in section.classes().values() for field in shape(cls)}
        self.fields = tuple(fields[name] for name in section.listed)
        self._with_id = "id" in fields

    def texts(self, record: Record) -> list[str]:
        """A record's cells."""
        return [self._shown.current(field, getattr(record, field.name, None), self.today) for field in self.fields]

    def item(self, record: Record, texts: list[str]) -> Item:
        """A record as other programs get it, with its cells beside what only people read so."""
        item: Item = {"id": getattr(record, "id", None)} if self._with_id else {}
        for field, text in zip(self.fields, texts, strict=True):
            item[field.name] = machine_value(field, getattr(record, field.name, None))
            if _is_named(field):
                item[f"{field.name}_name"] = text
        return {**item, "source": {"file": record.where.file, "line": record.where.line}}

    def heading(self, field: Field) -> tuple[str, str]:
        """The key of a column's item as people read it, and its heading."""
        return f"{field.name}_name" if _is_named(field) else field.name, self.words.field(self.section.name, field.name)


def _is_named(field: Field) -> bool:
    """Whether people read a field otherwise than programs do."""
    return bool(field.sections or field.part or (field.text and field.text.code))


def _page(listed: _Listed, shown: list[list[str]], sieve: Sieve, later: int, last: str) -> Page:
    words, today = listed.words, listed.today
    title = words("pages.list.title", section=words.field("", listed.section.name))
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    head = Line(f"{title}   {listed.records.workspace.name}", made, "strong")
    only = sieve.said(listed.records, words)
    count = words("pages.list.count", count=len(shown)) if shown else words("pages.list.nothing")
    foot = [Line(words("pages.list.later", day=today, count=later), tone="soon")] if later else []
    foot += [Line(words("pages.list.next", command=last))] if last else []
    said = Line(count, words("pages.list.only", what=only) if only else "")
    return Page(title=title, blocks=(head, said, *_grid(listed, shown), *foot))


def _grid(listed: _Listed, shown: list[list[str]]) -> tuple[Block, ...]:
    """The rows under those columns in which any of them says something."""
    if not shown:
        return ()
    filled = [at for at in range(len(listed.fields)) if any(texts[at] for texts in shown)]
    columns = tuple(_column(listed, listed.fields[at]) for at in filled)
    rows = tuple(row(*(texts[at] for at in filled)) for texts in shown)
    return (Bar(), Grid(columns=columns, rows=rows), Bar())


def _column(listed: _Listed, field: Field) -> Column:
    money = field.text is not None and field.text.show is show_fen
    keep = field.name in _KEPT or _is_day(field) or money
    return Column(listed.heading(field)[1], "right" if money else "left", keep=keep)


def _is_day(field: Field) -> bool:
    return field.text is not None and not field.text.code and field.name.endswith(("date", "_on"))
