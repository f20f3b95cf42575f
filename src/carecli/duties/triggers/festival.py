"""Festivals: a window of days around each, by the policy's setting (K-window)."""

from collections.abc import Iterator
from datetime import date, timedelta

from carecli.almanac.festivals import festival_day
from carecli.duties.basis import Basis
from carecli.duties.occurrence import Occurrence
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import OnFestival

DAY = timedelta(1)


def occurrences(
    trigger: OnFestival, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, None]]:
    """Each named festival of the years around a span; missed once the rule's next festival round opens."""
    del basis
    years = range(first.year - 1, last.year + 3)
    rounds = sorted(_window(code, year, rule, active) for code in trigger.festivals for year in years)
    for opens, due, code, year in rounds:
        later = next((start for start, _, _, _ in rounds if start > opens), None)
        lapses = max(due + DAY, later) if later else None
        yield (
            Occurrence(
                key=f"{year}-{code}",
                occasion=code,
                opens_on=opens,
                due_on=due,
                occasions=frozenset({code}),
                next_opens=lapses,
                lapses_on=lapses,
            ),
            None,
        )


def _window(code: str, year: int, rule: DutyRule, active: Active) -> tuple[date, date, str, int]:
    opens, due = active.settings.window(rule.window or "around", code).around(festival_day(code, year))
    return opens, due, code, year
