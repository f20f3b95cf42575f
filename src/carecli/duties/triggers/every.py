"""Once in every month, quarter, term, half-year or year; missed the day after its period ends."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import cast

from carecli.almanac.periods import PeriodKind, periods_overlapping
from carecli.duties.basis import Basis
from carecli.duties.occurrence import Occurrence
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import Every

RHYTHMS = {
    "month": "monthly",
    "quarter": "quarterly",
    "term": "termly",
    "half-year": "half-yearly",
    "year": "yearly",
}


def occurrences(
    trigger: Every, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, None]]:
    """The periods that share a day with a span; records of any occasion count."""
    del rule, active
    for period in periods_overlapping(cast("PeriodKind", trigger.period), first, last, basis.terms):
        over = period.last + timedelta(1)
        yield (
            Occurrence(
                key=period.id,
                occasion=RHYTHMS[trigger.period],
                opens_on=period.first,
                due_on=period.last,
                next_opens=over,
                lapses_on=over,
            ),
            None,
        )
