"""Who stands too near to an applicant to decide on the case: the same person, kin, whoever is paired with them."""

from datetime import date
from functools import lru_cache

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

    def tie(self, person: str, application: Application, day: date) -> str | None:
        """How a person is tied to an applicant on a day: ``self``, ``proxy``, ``kin`` or ``paired``; None: not at all.

        Kin are known by the id that their entry names, else by name: then a namesake counts until it names one.
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
        return bool(first and second and (_names(first, second) or _names(second, first)))


@lru_cache(maxsize=1)
def nearness(records: Records) -> Nearness:
    """The ties of these records, looked up once for all cases of an answer."""
    return Nearness(records)


def _names(of: Person, who: Person) -> bool:
    """Whether somebody's kin is a person of the register: by the id that stands there, else by the name."""
    return any(kin.person == who.id if kin.person else kin.name == who.name for kin in of.kin)
