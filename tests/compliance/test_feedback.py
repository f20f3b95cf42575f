"""Feedback on rounds of visits (SP-03)."""

from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, builtin, records_of

from carecli.compliance.answer import Answer
from carecli.compliance.ground import ground_of
from carecli.compliance.requirements import requirement
from carecli.policy.active import activate
from carecli.policy.rules.requirement import RequirementRule

POLICY = "school-plan"
LI = """
people: [{id: li, name: 李, born_on: 1970-01-01, branch: one}]
hardship: [{id: h1, member: li, since: 2025-01-01}]
visits: [{date: 2026-03-10, member: li, by: [sec], occasion: regular, form: home}]
"""
TERMS = "terms: [{id: 2026-spring, since: 2026-02-23, until: 2026-07-10}]"
HEAD = f"policies: [{{id: {POLICY}, since: 2026-01-01}}]\n{TERMS}"


def told(*files: str, today: str) -> Answer:
    records = records_of(ORGANISATION, PEOPLE, LI, *files, head=HEAD)
    day = date.fromisoformat(today)
    active, problems = activate(records.workspace, {POLICY: builtin(POLICY)}, day)
    assert not problems
    [rule] = (rule for rule in active[0].policy.rules if rule.id == "SP-03")
    assert isinstance(rule, RequirementRule)
    return requirement(rule, active[0], ground_of(records, active, day))


@pytest.mark.parametrize(("today", "why"), [("2026-03-17", "reported-pending"), ("2026-03-18", "reported")])
def test_after_a_day_of_visits_five_working_days_are_there_to_report(today: str, why: str) -> None:
    assert [(each.id, each.why) for each in told(today=today).unmet] == [("2026-03-10", why)]


@pytest.mark.parametrize(
    ("sent", "kind", "why"),
    [
        ("2026-03-09", "feedback", "reported"),
        ("2026-03-10", "feedback", None),
        ("2026-03-17", "feedback", None),
        ("2026-03-18", "feedback", "reported-late"),
        ("2026-03-12", "half-year", "reported"),
    ],
)
def test_feedback_in_time_is_a_return_of_that_kind(sent: str, kind: str, why: str | None) -> None:
    found = told(f"returns: [{{id: r1, date: {sent}, kind: {kind}}}]", today="2026-06-01")
    assert [each.why for each in found.unmet] == ([why] if why else [])
    assert found.asked == 1


def test_a_second_visit_of_the_term_is_reported_too() -> None:
    again = "visits: [{date: 2026-05-12, member: li, by: [sec], occasion: regular, form: home}]"
    sent = "returns: [{id: r1, date: 2026-03-11, kind: feedback}]"
    found = told(again, sent, today="2026-06-01")
    assert (found.asked, [each.id for each in found.unmet]) == (2, ["2026-05-12"])


def test_a_visit_to_somebody_whom_the_round_was_not_for_is_not() -> None:
    other = "visits: [{date: 2026-05-12, member: sec2, by: [sec], occasion: regular, form: home}]"
    assert told(other, today="2026-03-12").asked == 1
