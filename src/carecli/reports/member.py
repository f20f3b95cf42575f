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
from carecli.reports.page import Answer, Bar, Column, Grid, Item, Line, Page
from carecli.reports.person_history import history
from carecli.reports.person_years import age, birthday_text, next_birthday, standing
from carecli.reports.public.audience import OF_FACT
from carecli.reports.public.sight import KEEPERS, Sight
from carecli.reports.shown import Shown
from carecli.reports.told import Told, told_item, told_rows

_NAMED = ("id", "name")
_DATES = frozenset({"born_on", "birthday", "admitted_on", "confirmed_on"})
_UNSAID = frozenset({"id", "name", "sex", "id_number", "note", "recorded_by", *_DATES})


def member_answer(
    person: Person, records: Records, settings: Settings, today: date, words: Words, sight: Sight = KEEPERS
) -> Answer:
    """What the register says of a person as of ``today``, but for the identity number and the notes.

    Other eyes than the keepers' see what the table of audiences shows them.
    """
    every = [
        *_dates(person, settings, today, words),
        *_register(person, Shown(records, words), words),
        *history(person, records, today, words),
    ]
    facts = list(sight.facts(every, words))
    name = sight.text("name", person.name, words)
    title = words("pages.person.title", name=name)
    made = f"{words('pages.made', day=today)}   {sight.made_for(words)}"
    grid = Grid(columns=(Column("", keep=True), Column("")), rows=tuple(told_rows(facts)), headed=False)
    where = words("pages.person.source", place=person.where)
    foot = (Bar(), Line(words("pages.person.next", id=person.id), where)) if sight.sees("record") else ()
    return Answer(
        page=Page(title=title, blocks=(Line(_head(person, sight, words), made, "strong"), Bar(), grid, *foot)),
        items=({**_who(person, sight, words), **told_item(facts), **_source(person, sight)},),
        columns=(*((key, words.field("members", key)) for key in _NAMED if _seen(key, sight)), *_columns(facts)),
        more={},
    )


def _seen(key: str, sight: Sight) -> bool:
    return sight.sees(OF_FACT.get(key, "record"))


def _who(person: Person, sight: Sight, words: Words) -> Item:
    said = {"id": person.id, "name": person.name, "sex": person.sex}
    shown: Item = {key: value and sight.text(OF_FACT.get(key, "record"), value, words) for key, value in said.items()}
    return {key: value for key, value in shown.items() if value != ""}


def _source(person: Person, sight: Sight) -> Item:
    return {"source": {"file": person.where.file, "line": person.where.line}} if sight.sees("record") else {}


def _head(person: Person, sight: Sight, words: Words) -> str:
    kind = words(f"pages.person.kind.{section_of(type(person))}")
    sex = sight.text("age", words.code("sex", person.sex), words) if person.sex else ""
    name, id_ = sight.text("name", person.name, words), sight.text("record", person.id, words)
    return "  ".join(text for text in (name, id_, sex, kind) if text)


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
