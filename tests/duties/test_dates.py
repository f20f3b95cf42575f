"""Fixed days of the year: a window around each, or a span of time after it."""

from datetime import date

import pytest
import stories

from carecli.duties.agenda import duties
from carecli.duties.basis import basis_of
from carecli.duties.duty import Duty
from carecli.eligibility.register import Register
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.model.problem import Problem
from carecli.policy.active import activate
from carecli.policy.policy import Policy

POLICY = """\
policy: own
title: {zh: 自定, en: own}
rules:
  - id: OW-01
    kind: duty
    duty: visit
    clause: 一
    heading: {zh: 慰问, en: visits}
    summary: {zh: 慰问, en: visits}
    whom: hardship
    %s
"""
HARD = "hardship: [{id: h1, member: sec, since: 2024-03-01, reason: unemployment, recognised_by: top}]"
VISIT = "visits: [{date: %s, member: sec, by: [boss], occasion: regular, form: home}]"


def typed(rule: str) -> tuple[Policy | None, list[Problem]]:
    nodes, problems = read_nodes(POLICY % rule, "own.yaml")
    assert not problems
    return type_policy(nodes, "own.yaml")


def owed(rule: str, *files: str, today: str, first: str | None = None) -> dict[str, Duty]:
    policy, problems = typed(rule)
    assert policy is not None
    assert not problems
    head = "policies: [{id: own, since: 2025-01-01}]"
    records = stories.records_of(stories.ORGANISATION, stories.PEOPLE, *files, head=head)
    day = date.fromisoformat(today)
    active, faults = activate(records.workspace, {"own": policy}, day)
    assert not faults
    basis = basis_of(records, active, Register(records, day), day)
    return {duty.id: duty for duty in duties(basis, date.fromisoformat(first or today), day)}


WINDOW = "on: {date: [06-30, 12-31]}\n    window: either_day"
SPAN = "on: {date: [06-30, 12-31]}\n    within: return_due"
JUNE = "OW-01/sec/2026-06-30"


def test_it_opens_and_falls_due_by_the_window_around_the_day() -> None:
    duty = owed(WINDOW, HARD, today="2026-06-30")[JUNE]
    assert (duty.opens_on, duty.due_on, duty.state) == (date(2026, 6, 23), date(2026, 7, 7), "open")


def test_a_span_of_time_is_counted_from_the_day() -> None:
    duty = owed(SPAN, HARD, today="2026-07-01")[JUNE]
    assert (duty.opens_on, duty.due_on) == (date(2026, 6, 30), date(2026, 7, 10))


def test_with_neither_it_is_owed_on_the_day_itself() -> None:
    duty = owed("on: {date: 06-30}", HARD, today="2026-06-30")[JUNE]
    assert (duty.opens_on, duty.due_on) == (date(2026, 6, 30), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("visited", "state"),
    [("2026-06-22", "overdue"), ("2026-06-23", "done"), ("2026-07-07", "done"), ("2026-07-08", "done-late")],
)
def test_a_record_counts_from_the_first_to_the_last_day_and_late_after_it(visited: str, state: str) -> None:
    assert owed(WINDOW, HARD, VISIT % visited, today="2026-07-20")[JUNE].state == state


def test_it_stays_overdue_until_the_rules_next_day_opens_and_is_missed_then() -> None:
    assert owed(WINDOW, HARD, today="2026-12-23")[JUNE].state == "overdue"
    assert owed(WINDOW, HARD, today="2026-12-24", first="2026-06-01")[JUNE].state == "missed"


def test_a_window_over_the_end_of_the_year_belongs_to_its_day() -> None:
    found = owed(WINDOW, HARD, VISIT % "2027-01-03", today="2027-01-04")
    assert found["OW-01/sec/2026-12-31"].state == "done"


def test_one_day_a_year_comes_back_every_year() -> None:
    found = owed("on: {date: 12-31}\n    window: either_day", HARD, today="2026-12-31", first="2025-02-01")
    assert sorted(found) == ["OW-01/sec/2025-12-31", "OW-01/sec/2026-12-31"]


@pytest.mark.parametrize("text", ["02-29", "13-01", "07-1", "7-01", "0701", "07-01-02", "2026-07-01", "W01-1", "七月"])
def test_a_day_that_not_every_year_has_is_refused_with_its_line(text: str) -> None:
    _, problems = typed(f"on: {{date: {text}}}")
    assert [(found.id, found.place.line) for found in problems] == [("unfit-date", 11)]
