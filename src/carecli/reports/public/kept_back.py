"""What a workspace keeps to itself, as texts that may be looked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from carecli.model.member import Person
from carecli.model.money import show_fen, show_yuan
from carecli.model.record import Part
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.shape import pointed_at, shape

_PLAIN_NUMBER = re.compile(r"[0-9]{1,5}")
SHORTEST = 4
"""Characters below which a private text may stand on a page by chance."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a workspace keeps to itself, by kind."""

    ids: frozenset[str]
    names: frozenset[str]
    phones: frozenset[str]
    incomes: frozenset[str]
    texts: frozenset[str]


def kept_back(records: Records) -> Kept:
    """What must not be told of a workspace: the ids of records about people, names, and all that is marked private."""
    people = list(records.persons.values())
    households = [household for person in people for household in person.household]
    heads = [(household.monthly_income, household.people) for household in households]
    incomes = {fen for income, count in heads for fen in (income, income // max(count, 1)) if fen}
    return Kept(
        ids=frozenset(_ids(records)),
        names=frozenset(person.name for person in people if len(person.name) > 1),
        phones=frozenset(person.phone for person in people if person.phone),
        incomes=frozenset(text for fen in incomes for text in _amounts(fen)),
        texts=frozenset(text for text in _private(records) if len(text) >= SHORTEST),
    )


def _amounts(fen: int) -> Iterator[str]:
    yield from (show_fen(fen), show_yuan(fen))
    yield from (text.removesuffix(".00") for text in (show_fen(fen), show_yuan(fen)) if text.endswith(".00"))


def _ids(records: Records) -> Iterator[str]:
    """The ids of people, and of records about them; a short number is taken for a number."""
    for section in SECTIONS:
        about = any("members" in pointed_at(cls) or issubclass(cls, Person) for cls in section.classes().values())
        if about and section.name != "organisation":
            found = (getattr(record, "id", None) for record in records.section(section.name))
            yield from (id_ for id_ in found if id_ and not _PLAIN_NUMBER.fullmatch(id_))


def _private(records: Records) -> Iterator[str]:
    for section in SECTIONS:
        for record in records.section(section.name):
            yield from _private_texts(record, within=False)


def _private_texts(part: Part, *, within: bool) -> Iterator[str]:
    for field in shape(type(part)):
        value, hidden = getattr(part, field.name), within or field.private
        values = value if isinstance(value, tuple) else (value,)
        if field.part:
            for each in values:
                if each is not None:
                    yield from _private_texts(each, within=hidden)
        elif hidden and field.text and not field.text.code and not field.sections:
            yield from (each for each in values if isinstance(each, str))
