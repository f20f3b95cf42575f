"""One record of any section on one screen: all that it says, where it stands, and what follows from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from carecli.duties.duty import Duty
from carecli.model.correction import Correction
from carecli.model.problem import Place
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import Section
from carecli.model.shape import Field, shape
from carecli.model.words import Words, table
from carecli.reports.machine import machine_value
from carecli.reports.matter_steps import matter_steps
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page
from carecli.reports.reason import reason
from carecli.reports.shown import Shown
from carecli.reports.told import Told, told_item, told_rows

_UNSAID = frozenset(("id", "id_number", "note"))
"""What stays in the files; that there is a note is said."""
_OWN = frozenset(("closes", "recorded_by"))
"""What nobody misses who finds it empty."""


def record_answer(
    record: Record, section: Section, records: Records, duties: Iterable[Duty], today: date, words: Words
) -> Answer:
    """All fields of a record in words, its corrections, and the duties that it settled, gave rise to or waived."""
    facts = [*_fields(record, section, records, words), *_corrections(record, section, records, words)]
    facts += FURTHER[section.name].told(record, records, words) if section.name in FURTHER else ()
    facts += _duties(record, duties, words)
    id_ = getattr(record, "id", None)
    title = " ".join(filter(None, (words.field("", section.name), id_)))
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    grid = Grid(columns=(Column("", keep=True), Column("")), rows=tuple(told_rows(facts)), headed=False)
    blocks: tuple[Block, ...] = (Line(title, made, "strong"), Bar(), grid, Bar(), *_foot(record, section, words))
    item: Item = {"id": id_, **told_item(facts), "source": {"file": record.where.file, "line": record.where.line}}
    columns = (("id", words.field("", "id")), *((fact.key, fact.heading) for fact in facts))
    return Answer(page=Page(title=title, blocks=blocks), items=(item,), columns=columns, more={})


def _fields(record: Record, section: Section, records: Records, words: Words) -> Iterator[Told]:
    """The fields that say something; which of the others could, is told last."""
    shown = Shown(records, words)
    fields = [field for field in shape(type(record)) if field.name not in _UNSAID]
    for field in fields:
        value = getattr(record, field.name)
        lines = () if _is_empty(field, value) else _lines(field, value, shown)
        yield Told(field.name, _heading(field, section, words), lines, machine_value(field, value))
    unsaid = [field for field in fields if field.name not in _OWN and _is_empty(field, getattr(record, field.name))]
    named = words.join([_heading(field, section, words) for field in unsaid])
    yield Told("empty", words("pages.record.empty"), (named,) if unsaid else (), [field.name for field in unsaid])
    if record.note:
        yield Told("note", words.field("", "note"), (words("pages.record.note", place=record.where),), None)


def _heading(field: Field, section: Section, words: Words) -> str:
    return words.field(section.name, field.name)


def _is_empty(field: Field, value: object) -> bool:
    return value is None or value == () or (value is False and not field.required)


def _lines(field: Field, value: object, shown: Shown) -> tuple[str, ...]:
    """A value in words; parts of a record have a line each."""
    if field.part and isinstance(value, tuple):
        return tuple(shown.one(field, part) for part in value)
    return (shown.value(field, value),)


def _corrections(record: Record, section: Section, records: Records, words: Words) -> Iterator[Told]:
    """What was corrected, when and by whom; the file keeps what stood there first."""
    id_ = getattr(record, "id", None)
    about = (c for c in records.of(Correction) if (c.section, c.record) == (section.name, id_))
    lines = tuple(
        words(
            "pages.record.corrected",
            day=one.date,
            fields=words.join([_spelt(key, section, words) for key in one.fields]),
            by=records.name(one.by) if one.by else "-",
            where=one.where,
        )
        for one in sorted(about, key=lambda one: one.date)
    )
    yield Told("corrections", words.field("", "corrections"), lines, list(lines))


def _spelt(key: str, section: Section, words: Words) -> str:
    """A field as pages call it; a key that a file writes otherwise stays as it is."""
    return words.field(section.name, key) if key in table("fields") else key


def _duties(record: Record, duties: Iterable[Duty], words: Words) -> Iterator[Told]:
    """The duties that rest on the record, by how they do."""
    every = tuple(duties)
    event = [duty for duty in every if record.where in _causes(duty)]
    done = [duty for duty in every if duty.act and duty.act.where == record.where]
    waived = [duty for duty in every if duty not in event and duty not in done]
    for key, found in (("settled", done), ("opened", event), ("waived", waived)):
        lines = tuple(_line(duty, words) for duty in found)
        yield Told(key, words(f"pages.record.{key}"), lines, [duty.id for duty in found])


def _causes(duty: Duty) -> list[Place]:
    """Where the records stand that gave rise to a duty."""
    return [cause.where for cause in (duty.occurrence.event, duty.occurrence.application) if cause]


def _line(duty: Duty, words: Words) -> str:
    kind, state = words.code("duty", duty.rule.duty), words.code("state", duty.state)
    return words("pages.record.duty", id=duty.id, kind=kind, why=reason(duty, words), state=state)


def _foot(record: Record, section: Section, words: Words) -> Iterator[Line]:
    where = words("pages.person.source", place=record.where)
    id_ = getattr(record, "id", None)
    yield Line(words("pages.record.correct", id=id_) if id_ and section.corrected else "", where)


class Further(NamedTuple):
    """What a page tells besides the fields of a record, and the sections from which it is told."""

    sections: tuple[str, ...]
    told: Callable[[Any, Records, Words], Iterator[Told]]


FURTHER: Mapping[str, Further] = {"matters": Further(("activities", "notices"), matter_steps)}
"""By section."""
