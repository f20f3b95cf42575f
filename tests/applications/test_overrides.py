"""A rule is set aside for one case only, by a step that says which, why, and who approved that (PS-01)."""

from collections.abc import Sequence
from datetime import date

import pytest
from applied import APPRAISAL, APPROVAL, CHECK, STEPS, SURVEY, case_in, in_force, payment, records_with, step, told

from carecli.cases.standard import above_standard
from carecli.check.fund import shares_kept
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.ledger.booking import book
from carecli.ledger.limits import limits_broken, limits_kept
from carecli.ledger.shares import ShareRule
from carecli.model.fund import Payment
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.policy.policy import Policy

END = "2026-04-30"
STANDARD = "standards: [{id: s1, organisation: top, since: 2026-01-01, tiers: [{category: poverty, amount: 800.00}]}]\n"
OWN = """
policy: own
title: {zh: 办法, en: Rules}
rules:
  - id: R-1
    kind: money
    clause: 一
    summary: {zh: 限额, en: A ceiling}
    ceiling: {of: [hardship-aid], amount: 900.00, each: person, per: year}
"""
ALONE = ShareRule(
    policy="p", rule="R", clause="c", of=("hardship-aid",), parts=(("general-branch", 30), ("committee", 70))
)


def override(what: str, day: str = "2026-03-10", **fields: str) -> str:
    return step("override", day, **{"by": "boss", "overrides": what, "reason": "灾情特殊", **fields})


def own() -> Policy:
    nodes, _ = read_nodes(OWN, "own.yaml")
    policy, faults = type_policy(nodes, "own.yaml")
    assert policy is not None, faults
    return policy


def said(steps: Sequence[str], *files: str) -> list[str]:
    records = records_with(steps, (), *files)
    case = case_in(records, END)
    return [found.id for found in (*told(case, records), *above_standard(case, records))]


def test_more_than_the_standard_is_approved_only_where_that_was_set_aside() -> None:
    assert said(STEPS, STANDARD) == ["approval-above-standard"]
    assert said([*STEPS, override("amount")], STANDARD) == ["rule-set-aside"]
    assert said([*STEPS, override("ceiling")], STANDARD) == ["rule-set-aside", "approval-above-standard"]
    assert said([*STEPS, override("amount", "2026-03-12")], STANDARD) == ["rule-set-aside", "approval-above-standard"]


def test_no_more_than_the_standard_needs_nothing() -> None:
    less = [SURVEY, APPRAISAL, CHECK, APPROVAL.replace("1000.00", "800.00")]
    assert said(less, STANDARD) == []


def limits(records: Records) -> tuple[list[str], list[str]]:
    """What the checks say of the payment in the books, and the command before it is made."""
    active = in_force(records, END, own())
    (paid,) = [entry for entry in records.section("fund") if isinstance(entry, Payment)]
    before = Records(
        records.workspace, {**rows(records), "fund": [e for e in records.section("fund") if e is not paid]}
    )
    return [p.id for p in limits_broken(records, active)], [p.id for p in limits_kept(paid, before, active)]


def rows(records: Records) -> dict[str, tuple[Record, ...]]:
    names = ("organisation", "members", "accounts", "applications", "steps")
    return {name: tuple(records.section(name)) for name in names}


def test_a_ceiling_is_passed_only_where_that_was_set_aside_for_this_case() -> None:
    head = "policies: [{id: own, since: 2025-01-01}]"
    paid = payment("2026-03-20")
    over = ["ceiling-exceeded"]
    assert limits(records_with(STEPS, [paid], head=head)) == (over, over)
    assert limits(records_with([*STEPS, override("ceiling")], [paid], head=head)) == ([], [])
    assert limits(records_with([*STEPS, override("payers")], [paid], head=head)) == (over, over)
    late = override("ceiling", "2026-03-21")
    assert limits(records_with([*STEPS, late], [paid], head=head)) == (over, over)
    other = override("ceiling").replace("application: a1", "application: a2")
    assert limits(records_with([*STEPS, other], [paid], head=head)) == (over, over)


def test_one_account_bears_what_another_lacks_only_where_that_was_set_aside() -> None:
    def shared(*more: str) -> list[str]:
        records = records_with([*STEPS, *more], [payment("2026-03-20")])
        return [found.id for found in shares_kept(records, book(records), [ALONE])]

    assert shared() == ["shares-against-rule"]
    assert shared(override("payers")) == []


@pytest.mark.parametrize(
    ("one", "ids"),
    [
        (override("ceiling", by="[]"), ["override-unexplained", "step-by-nobody"]),
        (step("override", "2026-03-10", by="boss", overrides="ceiling"), ["override-unexplained"]),
        (step("override", "2026-03-10", by="boss", reason="急"), ["override-of-nothing"]),
        (override("ceiling", by="sec"), ["rule-set-aside", "step-by-other"]),
        (override("ceiling", by="m1"), ["conflict-of-interest", "rule-set-aside", "step-by-other"]),
        (override("ceiling", verdict="agree"), ["verdict-unfit", "rule-set-aside"]),
    ],
)
def test_an_override_without_what_it_needs_is_told(one: str, ids: list[str]) -> None:
    assert said([SURVEY, APPRAISAL, CHECK, one]) == ids


def test_an_override_moves_neither_the_case_nor_its_clock() -> None:
    plain, more = (case_in(records_with([SURVEY, *steps]), "2026-03-12") for steps in ((), (override("ceiling"),)))
    assert (plain.state, plain.due, plain.since, plain.until) == (more.state, more.due, more.since, more.until)
    assert date(2026, 3, 4) == more.since
