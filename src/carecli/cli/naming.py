"""Who or what is meant by an id or a name on the command line."""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Protocol, TypeVar

from carecli.model.day import earliest
from carecli.model.member import Person
from carecli.model.organisation import Organisation
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.phrases import unit_name

_SHOWN = 3


class Named(Protocol):
    """Anything of the records that has an id and a name."""

    @property
    def id(self) -> str:
        """The id, unique within its section."""

    @property
    def name(self) -> str:
        """The name, which others may have too."""


N = TypeVar("N", bound=Named)


def person_named(text: str, records: Records, today: date, words: Words) -> Person:
    """The one person of that id or name; refuses a name that nobody has, or several have."""
    found = _found(text, records.persons.values())
    if len(found) > 1:
        them = words.join([_namesake(person, records, today, words) for person in found])
        raise Refused("namesakes", count=len(found), text=text, them=them)
    return _only(found, "unknown-member", text, tuple(records.persons.values()))


def body_named(text: str, records: Records) -> Organisation:
    """The one body of that id or name."""
    return one_named(text, "unknown-branch", records.of(Organisation))


def one_named(text: str, unknown: str, known: Sequence[N]) -> N:
    """The one of those known that has this id or name; refuses as ``unknown`` what none has, and what several have."""
    found = _found(text, known)
    if len(found) > 1:
        raise Refused("namesakes", count=len(found), text=text, them=", ".join(each.id for each in found))
    return _only(found, unknown, text, known)


def _found(text: str, known: Iterable[N]) -> list[N]:
    """Those of that id, else those of that name."""
    every = list(known)
    return [each for each in every if each.id == text] or [each for each in every if each.name == text]


def _only(found: list[N], unknown: str, text: str, known: Sequence[N]) -> N:
    if found:
        return found[0]
    if not known:
        raise Refused("none-known", text=text)
    names = [name for each in known for name in (each.name, each.id)]
    near = get_close_matches(text, names, n=_SHOWN, cutoff=0.5) or [each.id for each in known[:_SHOWN]]
    raise Refused(unknown, text=text, near=", ".join(near))


def _namesake(person: Person, records: Records, today: date, words: Words) -> str:
    """An id with the branch and the year of birth, by which a namesake is told apart."""
    year = words("pages.namesake.year", year=earliest(person.born_on).year) if person.born_on else ""
    branch = unit_name(branch_on(person, today), records)
    return words("pages.namesake", id=person.id, branch=branch, year=year or words("pages.namesake.no-year"))


def code_named(kind: str, option: str, text: str) -> str:
    """The code that a word of an option means; refused with what may be written, in both languages."""
    from carecli.model.codes import code, main_spellings

    try:
        return code(kind)(text)
    except Refused:
        known = ", ".join(main_spellings(kind))
        raise Refused("bad-option", option=option, text=text, known=known) from None
