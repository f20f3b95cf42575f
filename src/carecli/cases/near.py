"""Who stands too near to an applicant to decide on the case: the same person, kin, whoever is paired with them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from carecli.model.application import Application
from carecli.model.member import Person
from carecli.model.pairing import Pairing
from carecli.model.record import lasts_on
from carecli.model.records import Records


class Nearness:
    """The ties of one workspace, looked up once."""

    def __init__(self, records: Records) -> None:
        self._persons = records.persons
        self._paired: dict[str, list[Pairing]] = {}
        for pairing in records.of(Pairing):
            if pairing.member:
                self._paired.setdefault(pairing.member, []).append(pairing)
        self._named = Counter(person.name for person in self._persons.values())

    def tie(self, person: str, application: Application, day: date) -> str | None:
        """How a person is tied to an applicant on a day: ``self``, ``proxy``, ``kin`` or ``paired``; None: not at all.

        Kin are known by name: a namesake counts until the register tells the two apart.
        """
        if person == application.member:
            return "self"
        if person == application.proxy:
            return "proxy"
        if self._are_kin(person, application.member):
            return "kin"
        paired = self._paired.get(application.member, ())
        return "paired" if any(person in each.by and lasts_on(each, day) for each in paired) else None

    def _are_kin(self, one: str, other: str) -> bool:
        first, second = self._persons.get(one), self._persons.get(other)
        return bool(first and second) and any(self._names_of(first, second))

    def _names_of(self, first: Person | None, second: Person | None) -> Iterator[bool]:
        for of, who in ((first, second), (second, first)):
            if of and who:
                yield any(kin.name == who.name for kin in of.kin)
