"""Records as they stood on a day."""

from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, records_of

from carecli.model.hardship import Hardship
from carecli.model.past import entry_on, person_on

TODAY = date(2026, 7, 6)


def entry(history: str) -> Hardship:
    """An entry that is severe, by family illness, today."""
    told = f"{{id: h, member: sec, since: 2025-01-01, degree: severe, reason: family-serious-illness, {history}}}"
    return records_of(ORGANISATION, PEOPLE, f"hardship: [{told}]").of(Hardship)[0]


@pytest.mark.parametrize(
    ("history", "day", "degree"),
    [
        ("", "2025-03-01", "severe"),
        ("history: [{date: 2025-06-01, degree: severe}]", "2025-05-31", None),
        ("history: [{date: 2025-06-01, degree: severe}]", "2025-06-01", "severe"),
        ("history: [{date: 2025-01-01, degree: mild}, {date: 2025-06-01, degree: severe}]", "2025-05-31", "mild"),
        ("history: [{date: 2025-01-01, degree: mild}, {date: 2025-06-01, degree: severe}]", "2026-07-05", "severe"),
        ("history: [{date: 2025-01-01, degree: mild}]", "2025-05-31", None),
        ("history: [{date: 2025-01-01, degree: mild}]", "2026-07-06", "severe"),
        ("history: [{date: 2025-01-01, reason: study}]", "2025-05-31", "severe"),
    ],
)
def test_a_degree_holds_from_its_day_on_and_is_unknown_where_no_day_was_written(
    history: str, day: str, degree: str | None
) -> None:
    assert entry_on(entry(history), date.fromisoformat(day), TODAY).degree == degree


def test_a_reason_is_told_apart_from_the_degree() -> None:
    both = "history: [{date: 2025-01-01, reason: study}, {date: 2025-06-01, reason: family-serious-illness}]"
    then = entry_on(entry(both), date(2025, 2, 1), TODAY)
    assert (then.reason, then.degree) == ("study", "severe")


def test_a_check_that_came_later_was_none_on_that_day() -> None:
    checked = entry("checked_on: 2026-05-20")
    assert entry_on(checked, date(2026, 5, 19), TODAY).checked_on is None
    assert entry_on(checked, date(2026, 5, 20), TODAY).checked_on == date(2026, 5, 20)


def test_a_person_has_the_branch_work_circumstances_and_household_of_the_day() -> None:
    member = """
members:
  - id: m
    name: 戊
    branch: [{id: one, until: 2025-12-31}, {id: two, since: 2026-01-01}]
    employment: [{status: employed, until: 2026-02-28}, {status: retired, since: 2026-03-01}]
    circumstances: [{kind: alone, since: 2026-04-01}, {kind: disability, until: 2025-12-31}]
    household:
      - {since: 2026-06-01, people: 1, monthly_income: 900.00}
      - {since: 2025-06-01, people: 3, monthly_income: 5000.00}
"""
    person = records_of(ORGANISATION, PEOPLE, member).persons["m"]
    told = {
        day: (
            [stay.id for stay in then.branch],
            [work.status for work in then.employment],
            [each.kind for each in then.circumstances],
            [house.people for house in then.household],
        )
        for day in ("2025-05-31", "2025-12-31", "2026-06-01")
        for then in [person_on(person, date.fromisoformat(day))]
    }
    assert told == {
        "2025-05-31": (["one"], ["employed"], ["disability"], []),
        "2025-12-31": (["one"], ["employed"], ["disability"], [3]),
        "2026-06-01": (["two"], ["retired"], ["alone"], [1]),
    }
