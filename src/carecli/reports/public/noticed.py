"""What the public notice of one decision on aid may hold, and how it is taken from a case."""

from dataclasses import dataclass
from datetime import date

from carecli.almanac.standing import years_range
from carecli.cases.case import Case
from carecli.cases.clock import last_day
from carecli.cases.who import bodies
from carecli.duties.basis import Basis
from carecli.model.day import earliest
from carecli.model.member import Member, Person
from carecli.model.problem import Refused
from carecli.policy.deadline import Deadline
from carecli.reports.public.audience import how
from carecli.reports.public.masks import DECADE, masked


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """A decision as its unit may see it, the name masked unless the person agreed.

    There is no category: illness must not stand here, and one left out only for the ill would tell as much. ``decade``
    is the first year of life of a span of ten, ``joined`` a year; ``last`` None while an objection stops the clock.
    """

    name: str
    consent: bool
    unit: str
    decade: int | None
    joined: int | None
    amount: int
    decided_by: str
    decided_on: date
    posted: date
    last: date | None
    span: Deadline


def noticed(case: Case, basis: Basis) -> Noticed:
    """The notice of a case that was decided; refuses one that was not (not-decided-yet).

    Where it is not posted yet, it is dated as if it were today.
    """
    decision, application = case.walk.decision, case.application
    if decision is None or decision.amount is None or case.walk.ended:
        raise Refused("not-decided-yet", id=case.id)
    person = basis.records.persons.get(application.member)
    posted = case.walk.posted
    consent, span = application.consent, case.chain.settings.publicity
    return Noticed(
        name=_name(basis.records.name(application.member), consent=consent),
        consent=consent,
        unit=_unit_name(case.unit, basis),
        decade=_decade(person, basis.today),
        joined=earliest(person.admitted_on).year if isinstance(person, Member) and person.admitted_on else None,
        amount=decision.amount,
        decided_by=_decided_by(case, basis),
        decided_on=decision.date,
        posted=posted.date if posted else basis.today,
        last=case.walk.last_of_notice if posted else last_day(basis.today, None, span, (), basis.working_days),
        span=span,
    )


def _name(name: str, *, consent: bool) -> str:
    return name if how("name", "branch", consent=consent) == "full" else masked(name)


def _unit_name(unit: str | None, basis: Basis) -> str:
    body = basis.records.structure.units.get(unit or "")
    return body.name if body else basis.records.workspace.name


def _decided_by(case: Case, basis: Basis) -> str:
    """The body that decided: the one it names, else the one whose step it is."""
    decision, structure = case.walk.decision, basis.records.structure
    if decision is not None and decision.unit:
        return _unit_name(decision.unit, basis)
    found = bodies(case.chain.links[case.chain.deciding], case.unit, structure)
    return found[0].name if found else basis.records.workspace.name


def _decade(person: Person | None, today: date) -> int | None:
    if person is None or person.born_on is None:
        return None
    least, _ = years_range(person.born_on, today)
    return least // DECADE * DECADE
