"""The order of a life on record: born, admitted, confirmed, left."""

from collections.abc import Callable, Iterator
from datetime import date

from carecli.almanac.anniversary import yearly
from carecli.almanac.standing import full_years
from carecli.check.ground import Ground
from carecli.model.day import earliest, latest
from carecli.model.member import Member, Person
from carecli.model.problem import Problem, problem

YOUNGEST = 18
OLDEST = 110
PROBATION_LONGEST = 2
"""Years: one of probation, and at most one more (party constitution, article 7)."""
PROBATION_SINCE = 1978
"""The first full year after probation was brought back; before it members joined in full at once."""

Question = Callable[[Ground, Member], Problem | None]


def lives(ground: Ground) -> Iterator[Problem]:
    """Dates of members that cannot follow one another, and people older than anybody."""
    for member in ground.records.of(Member):
        for question in _QUESTIONS:
            if found := question(ground, member):
                yield found
    for person in ground.records.persons.values():
        if found := _too_old(ground, person):
            yield found


def _too_young(ground: Ground, member: Member) -> Problem | None:
    born, admitted = member.born_on, member.admitted_on
    if born is None or admitted is None or admitted.year - born.year > YOUNGEST:
        return None
    if full_years(earliest(born), latest(admitted)) >= YOUNGEST:
        return None
    return problem(member.where, "admitted-too-young", name=ground.called(member.id), years=YOUNGEST)


def _confirmed_before_admitted(ground: Ground, member: Member) -> Problem | None:
    admitted, confirmed = member.admitted_on, member.confirmed_on
    if admitted is None or confirmed is None or latest(confirmed) >= earliest(admitted):
        return None
    return problem(
        member.where,
        "confirmed-before-admitted",
        name=ground.called(member.id),
        admitted=admitted,
        confirmed=confirmed,
    )


def _confirmed_late(ground: Ground, member: Member) -> Problem | None:
    admitted, confirmed = member.admitted_on, member.confirmed_on
    if admitted is None or confirmed is None or confirmed.year - admitted.year < PROBATION_LONGEST:
        return None
    if earliest(confirmed) <= _years_after(latest(admitted), PROBATION_LONGEST):
        return None
    return problem(
        member.where, "confirmed-late", name=ground.called(member.id), admitted=admitted, confirmed=confirmed
    )


def _confirmed_early(ground: Ground, member: Member) -> Problem | None:
    admitted, confirmed = member.admitted_on, member.confirmed_on
    if admitted is None or confirmed is None or confirmed.year - admitted.year > 1:
        return None
    if admitted.year < PROBATION_SINCE or latest(confirmed) < earliest(admitted):
        return None
    if latest(confirmed) >= _years_after(earliest(admitted), 1):
        return None
    return problem(
        member.where, "confirmed-early", name=ground.called(member.id), admitted=admitted, confirmed=confirmed
    )


def _left_before_admitted(ground: Ground, member: Member) -> Problem | None:
    if member.left is None or member.admitted_on is None or member.left.date >= earliest(member.admitted_on):
        return None
    return problem(
        member.left.where,
        "left-before-admitted",
        name=ground.called(member.id),
        left=member.left.date,
        admitted=member.admitted_on,
    )


def _too_old(ground: Ground, person: Person) -> Problem | None:
    born = person.born_on
    if born is None or ground.today.year - born.year < OLDEST or not ground.is_here(person.id):
        return None
    if full_years(latest(born), ground.today) < OLDEST:
        return None
    return problem(person.where, "very-old", name=ground.called(person.id), years=OLDEST)


def _years_after(day: date, years: int) -> date:
    return yearly(day, day.year + years)[1]


_QUESTIONS: tuple[Question, ...] = (
    _too_young,
    _confirmed_before_admitted,
    _confirmed_late,
    _confirmed_early,
    _left_before_admitted,
)
