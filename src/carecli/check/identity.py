"""One person twice in the register, and identity numbers that cannot be right. The numbers are never told."""

from collections.abc import Hashable, Iterable, Iterator

from carecli.check.ground import Ground
from carecli.model.day import Month
from carecli.model.member import Person
from carecli.model.problem import Problem, problem

_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_CHECK_DIGITS = "10X98765432"
_BORN = slice(6, 14)
_SEX_PLACE = 16


def identity(ground: Ground) -> Iterator[Problem]:
    """People who look like one another, and what an identity number says against the rest of the record."""
    persons = ground.records.persons.values()
    same = (((person.name, person.born_on), person) for person in persons if person.born_on)
    yield from _pairs("same-person-twice", same)
    numbered = [person for person in persons if person.id_number]
    yield from _pairs("same-identity-number", ((person.id_number, person) for person in numbered))
    for person in numbered:
        yield from _number(ground, person, person.id_number or "")


def _pairs(id_: str, keyed: Iterable[tuple[Hashable, Person]]) -> Iterator[Problem]:
    first: dict[Hashable, Person] = {}
    for key, person in keyed:
        other = first.setdefault(key, person)
        if other is not person:
            yield problem(person.where, id_, name=person.name, member=person.id, other=other.id, first=other.where)


def _number(ground: Ground, person: Person, number: str) -> Iterator[Problem]:
    if check_digit(number) != number[-1]:
        yield problem(person.where, "identity-number-digit", name=ground.called(person.id))
        return
    if person.born_on and not _born(person, number[_BORN]):
        yield problem(person.where, "identity-number-birth", name=ground.called(person.id))
    if person.sex and (person.sex == "male") != bool(int(number[_SEX_PLACE]) % 2):
        yield problem(person.where, "identity-number-sex", name=ground.called(person.id))


def check_digit(number: str) -> str:
    """The last place that the first seventeen ask for (ISO 7064, mod 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return _CHECK_DIGITS[total % 11]


def _born(person: Person, digits: str) -> bool:
    """Whether the number's eight digits are the day of birth, or one of its month."""
    shown = str(person.born_on).replace("-", "")
    return digits.startswith(shown) if isinstance(person.born_on, Month) else digits == shown
