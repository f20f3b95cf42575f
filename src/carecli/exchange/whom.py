"""Whom a row names: by name, and among namesakes by what else the row says of the person."""

from collections.abc import Mapping
from datetime import date

from carecli.exchange.directory import Directory, person_name
from carecli.model.day import Month, earliest, latest
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.scalars import parse_day_or_month

PEOPLE = ("members", "people")
BORN, BRANCH, NUMBER = "born_on", "branch.id", "id_number"


def whom(text: str, about: Mapping[str, str], directory: Directory) -> str:
    """The id of the one whom a row means; refuses nobody, several, and somebody of whom the row says otherwise."""
    named = directory.persons(text)
    if text.strip() in directory.records.persons or not named:
        return directory.id_of(PEOPLE, text)
    left = [person for person in named if agrees(person, about, directory)]
    if not left:
        raise Refused("other-person", said=f' "{person_name(text)}"', ids=", ".join(person.id for person in named))
    if len(left) > 1:
        return directory.id_of(PEOPLE, text)
    return left[0].id


def agrees(person: Person, about: Mapping[str, str], directory: Directory) -> bool:
    """Whether nothing that a row says of a person is against the register; namesakes are told apart by branch too."""
    if not (same_number(person, about) is not False and born_alike(person, about) is not False):
        return False
    if same_number(person, about) or born_alike(person, about) or len(directory.persons(person.name)) == 1:
        return True
    return in_branch(person, about, directory) is not False


def same_number(person: Person, about: Mapping[str, str]) -> bool | None:
    """Whether the identity numbers agree; None where one of them is not known."""
    number = about.get(NUMBER, "")
    return person.id_number == number if number and person.id_number else None


def born_alike(person: Person, about: Mapping[str, str]) -> bool | None:
    """Whether the days of birth agree as far as they are known; None where one of them is not."""
    said = day_or_month(about.get(BORN, ""))
    return same_day(person.born_on, said) if person.born_on and said else None


def in_branch(person: Person, about: Mapping[str, str], directory: Directory) -> bool | None:
    """Whether a person belongs, or belonged, to the branch; None where one of them is not known."""
    branch = about.get(BRANCH, "")
    if not branch or not person.branch:
        return None
    return any(directory.records.structure.under(stay.id, branch) for stay in person.branch)


def day_or_month(text: str) -> date | Month | None:
    """The day or month of a text; None where it is neither."""
    try:
        return parse_day_or_month(text) if text else None
    except Refused:
        return None


def same_day(one: date | Month, other: date | Month) -> bool:
    """Whether two days may be the same one, where of either only the month may be known."""
    return earliest(one) <= latest(other) and earliest(other) <= latest(one)
