"""Gaps in the register: what nobody has written down yet, and what is computed without it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from carecli.almanac.standing import full_years
from carecli.check.ground import Ground
from carecli.model.day import latest
from carecli.model.hardship import Hardship
from carecli.model.member import Circumstance, Member
from carecli.model.problem import Problem, problem
from carecli.model.record import lasts_on

CONFIRMATION_DUE = timedelta(days=548)
"""A year and a half: one year of probation, and time to decide and write it down."""
SURELY_RETIRED = 65
"""Full years: past every retirement age now in law."""

Question = Callable[[Ground, Member], bool]


def gaps(ground: Ground) -> Iterator[Problem]:
    """What is missing of members who are here today; the same gap of several is told in one line."""
    for member in ground.records.of(Member):
        if ground.is_here(member.id):
            yield from _of(ground, member)
    yield from _cases(ground)


def _of(ground: Ground, member: Member) -> Iterator[Problem]:
    for id_, missing in _QUESTIONS.items():
        if missing(ground, member):
            yield problem(member.where, id_, name=ground.called(member.id))
    for circumstance in member.circumstances:
        if _unverified(circumstance) and lasts_on(circumstance, ground.today):
            yield problem(circumstance.where, "circumstance-unverified", name=ground.called(member.id))


def _born(_: Ground, member: Member) -> bool:
    return member.born_on is None


def _sex(_: Ground, member: Member) -> bool:
    return member.sex is None


def _branch(_: Ground, member: Member) -> bool:
    return not member.branch


def _admitted(_: Ground, member: Member) -> bool:
    return member.admitted_on is None


def _confirmed(ground: Ground, member: Member) -> bool:
    if member.confirmed_on is not None or member.admitted_on is None:
        return False
    return latest(member.admitted_on) + CONFIRMATION_DUE < ground.today


def _retired(ground: Ground, member: Member) -> bool:
    """Absent employment means in work, which somebody of that age hardly is."""
    if member.employment or member.born_on is None or ground.today.year - member.born_on.year < SURELY_RETIRED:
        return False
    return full_years(latest(member.born_on), ground.today) >= SURELY_RETIRED


def _unverified(circumstance: Circumstance) -> bool:
    return circumstance.verified_on is None or circumstance.verified_by is None


def _cases(ground: Ground) -> Iterator[Problem]:
    """Open cases of the hardship register without what degrees and standards are computed from."""
    for case in ground.records.of(Hardship):
        person = ground.records.persons.get(case.member)
        if person is None or not lasts_on(case, ground.today) or not ground.is_here(person.id):
            continue
        if not person.household:
            yield problem(person.where, "income-missing", name=ground.called(person.id))
        if case.degree is None:
            yield problem(case.where, "degree-missing", name=ground.called(person.id))


_QUESTIONS: dict[str, Question] = {
    "born-on-missing": _born,
    "sex-missing": _sex,
    "branch-missing": _branch,
    "admitted-on-missing": _admitted,
    "confirmed-on-missing": _confirmed,
    "employment-missing": _retired,
}
GAPS = frozenset((*_QUESTIONS, "circumstance-unverified", "income-missing", "degree-missing"))
"""The ids of all that these questions tell."""
