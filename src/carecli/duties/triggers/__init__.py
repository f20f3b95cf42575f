"""When duties arise: one module a trigger, found by the trigger's class."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from carecli.duties.basis import Basis
from carecli.duties.occurrence import Occurrence
from carecli.duties.triggers import anniversary, date_of_year, event, every, festival
from carecli.model.member import Person
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import Every, OnAnniversary, OnDate, OnEvent, OnFestival


class Arising(NamedTuple):
    """An occurrence, and the people it concerns; None where it concerns all whom the rule names."""

    occurrence: Occurrence
    people: Sequence[Person] | None


Found: TypeAlias = Iterable[tuple[Occurrence, Sequence[Person] | None]]
TRIGGERS: dict[type[object], Callable[[Any, DutyRule, Active, Basis, date, date], Found]] = {
    OnFestival: festival.occurrences,
    OnEvent: event.occurrences,
    Every: every.occurrences,
    OnAnniversary: anniversary.occurrences,
    OnDate: date_of_year.occurrences,
}


def arising(
    rule: DutyRule, active: Active, basis: Basis, first: date, last: date, due_by: date = date.max
) -> Iterator[Arising]:
    """What a rule asks for that falls due from ``first`` on or is still owed today, and opens by ``last``.

    What falls due after ``due_by`` is left out. Nothing opens before the policy's ``since``; what was running on that
    day opens then.
    """
    around = min(first, basis.today)
    for found, people in TRIGGERS[type(rule.on)](rule.on, rule, active, basis, around, last):
        occurrence = found.opened_not_before(active.since)
        if occurrence is None or occurrence.opens_on > last or occurrence.due_on > due_by:
            continue
        if occurrence.due_on >= first or _owed(occurrence, basis):
            yield Arising(occurrence, people)


def _owed(occurrence: Occurrence, basis: Basis) -> bool:
    """Whether an occurrence that fell due may still be owed today."""
    return occurrence.lapses_on is None or occurrence.lapses_on > basis.today
