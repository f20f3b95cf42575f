"""One person on one screen, for the keepers of the register only."""

from collections.abc import Iterator
from datetime import date

from carecli.model.day import Month
from carecli.model.member import Member, Person
from carecli.model.records import Records
from carecli.model.sections import section_of
from carecli.model.shape import shape
from carecli.model.words import Words
from carecli.policy.settings import Settings
from carecli.reports.machine import machine_part, machine_value
from carecli.reports.page import Answer, Bar, Column, Grid, Line, Page
from carecli.reports.person_history import history
from carecli.reports.person_years import age, birthday_text, next_birthday, standing
from carecli.reports.shown import Shown
from carecli.reports.told import Told, told_item, told_rows

_DATES = frozenset({"born_on", "birthday", "admitted_on", "confirmed_on"})
_UNSAID = frozenset({"id", "name", "sex", "id_number", "note", "recorded_by", *_DATES})


def member_answer(person: Person, records: Records, settings: Settings, today: date, words: Words) -> Answer:
    """What the register says of a person as of ``today``, but for the identity number and the notes."""
    facts = [
        *_dates(person, settings, today, words),
        *_register(person, Shown(records, words), words),
        *history(person, records, today, words),
    ]
    title = words("pages.person.title", name=person.name)
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    grid = Grid(columns=(Column("", keep=True), Column("")), rows=tuple(told_rows(facts)), headed=False)
    where = words("pages.person.source", place=person.where)
    foot = Line(words("pages.person.next", id=person.id), where)
    item = {"id": person.id, "name": person.name, "sex": person.sex, **told_item(facts)}
    return Answer(
        page=Page(title=title, blocks=(Line(_head(person, words), made, "strong"), Bar(), grid, Bar(), foot)),
        items=({**item, "source": {"file": person.where.file, "line": person.where.line}},),
        columns=(("id", words.field("members", "id")), ("name", words.field("members", "name")), *_columns(facts)),
        more={},
    )


def _head(person: Person, words: Words) -> str:
    kind = words(f"pages.person.kind.{section_of(type(person))}")
    sex = words.code("sex", person.sex) if person.sex else ""
    return "  ".join(text for text in (person.name, person.id, sex, kind) if text)


def _columns(facts: list[Told]) -> tuple[tuple[str, str], ...]:
    return tuple((fact.key, fact.heading) for fact in facts)


def _dates(person: Person, settings: Settings, today: date, words: Words) -> Iterator[Told]:
    """The dates of life and membership, and the years that follow from them."""
    yield _date("born_on", person.born_on, words)
    yield age(person.born_on, today, words)
    if person.birthday:
        kept = tuple(birthday_text(person.birthday, words))
        yield Told("birthday", words.field("members", "birthday"), kept, machine_part(person.birthday))
    yield next_birthday(person, today, settings, words)
    if isinstance(person, Member):
        yield _date("admitted_on", person.admitted_on, words)
        yield _date("confirmed_on", person.confirmed_on, words)
        yield standing(person, today, words)


def _date(name: str, day: date | Month | None, words: Words) -> Told:
    text = str(day) if day else words("pages.person.unknown")
    return Told(name, words.field("members", name), (text,), str(day) if day else None)


def _register(person: Person, shown: Shown, words: Words) -> Iterator[Told]:
    """The other fields of the person's own record that hold something."""
    for field in shape(type(person)):
        value = getattr(person, field.name)
        if field.name not in _UNSAID and value not in (None, ()):
            lines = tuple(shown.one(field, item) for item in (value if field.listed else (value,)))
            yield Told(field.name, words.field("members", field.name), lines, machine_value(field, value))
