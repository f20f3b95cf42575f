"""What a rule test may expect, and how it is told where it comes out otherwise."""

import pytest
from stories import builtin

from carecli.compliance.trial.outcome import failures
from carecli.files.reading import read_nodes
from carecli.intake.cases import read_cases
from carecli.model.words import LANGUAGES, Words
from carecli.policy.active import activate
from carecli.reports.policy_test import failure_text

POLICIES = ("urban-management-bureau", "care-system-six-visits", "hospital")


def outcome(expect: str, given: str = "", day: str = "2026-07-02") -> list[tuple[str, tuple[str, ...]]]:
    """Why a case fails, with what was found; nothing where it comes out as expected."""
    case = f"{{name: 甲, day: {day}, given: {{{given}}}, expect: {{{expect}}}}}"
    top, _ = read_nodes(f"policy: [{', '.join(POLICIES)}]\ncases:\n  - {case}\n", "a.yaml")
    [told], problems = read_cases(top, "a.yaml")
    active, wrong = activate(told.records.workspace, {id_: builtin(id_) for id_ in POLICIES}, told.day)
    assert not [*problems, *wrong]
    return [(failure.why, failure.found) for failure in failures(told, active)]


ILL = "events: [{id: e1, kind: hospitalised, date: 2026-07-01}]"


@pytest.mark.parametrize(
    ("given", "expect"),
    [
        (ILL, "UM-31: open"),
        (ILL, "UM-31: 待办"),
        (ILL, "UM-31/m/e1: open"),
        (ILL, "UM-31/m/e1: {状态: 待办, 最迟: 2026-07-06}"),
        (ILL, "UM-31: {state: open, count: 1, by: branch-secretary, missing: [], done_on: []}"),
        (ILL, "UM-31: {standing: under-way, open: 1, overdue: 0}"),
        ("", "UM-31: none"),
        ("", "UM-31/m/e9: none"),
        ("", "UM-31: {standing: not-applicable}"),
        ("payment: {amount: 10.00}", "UM-13: {committee: 7.00, general-branch: 3}"),
        ("payment: {amount: 10.00, purpose: award, source: dues}", "SV-05: refused"),
        ("payment: {amount: 10.00, purpose: visit-gift}", "SV-05: allowed"),
        ("", "UM-14: {unmet: m, asked: 1}"),
        ("member: {born_on: 1950-01-01, admitted_on: 1940-01-01}", "UM-07: eligible"),
        ("member: {admitted_on: 1960-01-01}", "UM-07: 不符合"),
        ("", "UM-07: {verdict: unknown, missing: admitted_on}"),
    ],
)
def test_a_case_that_is_so_passes(given: str, expect: str) -> None:
    assert outcome(expect, given) == []


@pytest.mark.parametrize(
    ("given", "expect", "why", "found"),
    [
        (ILL, "UM-31: overdue", "other", ("open",)),
        (ILL, "UM-31: none", "other", ("open",)),
        (ILL, "UM-31: {due_on: 2026-07-07}", "other", ("2026-07-06",)),
        (ILL, "UM-31: {due_on: soon}", "not-read", ("2026-07-06",)),
        (ILL, "UM-31: {by: [branch-secretary, x]}", "other", ("branch-secretary",)),
        (ILL, "UM-31: {standing: kept}", "other", ("under-way",)),
        (ILL, "UM-31/m/e1: {kept: 1}", "no-such-fact", None),
        ("", "UM-99: open", "no-such-rule", ()),
        ("", "UM-99/m/e1: open", "no-such-rule", ()),
        ("", "UM-31: eligible", "not-read", ("none",)),
        ("payment: {amount: 10.00}", "UM-13: {committee: 7.01}", "other", ("7.00",)),
        ("", "UM-13: {committee: 7.00}", "no-such-fact", None),
        ("", "UM-14: met", "other", ("unmet",)),
        ("", "UM-07: eligible", "other", ("unknown",)),
        ("", "UM-26: open", "not-read", ("recorded",)),
    ],
)
def test_a_case_that_is_not_so_is_told(given: str, expect: str, why: str, found: tuple[str, ...] | None) -> None:
    [(said, values)] = outcome(expect, given)
    assert said == why
    assert found is None or values == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_failure_is_told_in_words(language: str) -> None:
    expect = "{HO-99: open, HO-03: {x: y, verdict: [eligible]}}"
    top, _ = read_nodes(f"policy: hospital\ncases:\n  - {{name: 甲, day: 2026-07-02, expect: {expect}}}\n", "a.yaml")
    [case], _ = read_cases(top, "a.yaml")
    active, _ = activate(case.records.workspace, {"hospital": builtin("hospital")}, case.day)
    words = Words("zh" if language == "zh" else "en")
    texts = [failure_text(failure, words) for failure in failures(case, active)]
    assert len(texts) == 3
    assert all("HO-" in text for text in texts)


def test_of_several_occurrences_the_latest_is_meant() -> None:
    two = "events: [{kind: hospitalised, date: 2026-06-01}, {kind: hospitalised, date: 2026-07-01}]"
    assert outcome("UM-31: open", two) == []


def test_nothing_is_owed_to_those_who_hold_an_office_here() -> None:
    assert outcome("SV-14: {standing: under-way, open: 1}", "since: 2026-01-01") == []
