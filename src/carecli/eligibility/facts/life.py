"""Facts of who a person is."""

from carecli.eligibility.asking import Asking, Find
from carecli.eligibility.found import NO, Found, dated, unknown, yes_no
from carecli.model.member import Member, Person
from carecli.model.record import lasts_on


def member(person: Person) -> Found:
    """Whether the person is in the register of members."""
    return yes_no(isinstance(person, Member))


def sex(person: Person) -> Found:
    """The sex in the register."""
    return Found(person.sex) if person.sex else unknown("sex")


def born_on(person: Person) -> Found:
    """The date of birth; age is counted from it."""
    return dated(person.born_on, "born_on")


def mobile(asking: Asking) -> Find:
    """Whether a member was away on that day."""

    def find(person: Person) -> Found:
        return yes_no(isinstance(person, Member) and any(lasts_on(stay, asking.on) for stay in person.mobile))

    return find


def in_office(asking: Asking) -> Find:
    """Whether the person holds any role, or the one named."""
    role = str(asking.arguments[0]) if asking.arguments else None
    return lambda person: yes_no(asking.records.holds_role(person.id, role, asking.on))


def admitted_on(person: Person) -> Found:
    """The day of joining as a probationary member."""
    return dated(person.admitted_on, "admitted_on") if isinstance(person, Member) else NO


def confirmed_on(person: Person) -> Found:
    """The day of becoming a full member."""
    return dated(person.confirmed_on, "confirmed_on") if isinstance(person, Member) else NO
