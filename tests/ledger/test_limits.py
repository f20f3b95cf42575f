"""Ceilings, bars and approvers: how much and how often may be paid, and by whose leave."""

from collections.abc import Iterable
from datetime import date

import pytest

from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.ledger.limits import approvals, limits_kept
from carecli.ledger.standards import standing_amounts
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal
from carecli.model.hardship import Hardship
from carecli.model.member import Kin, Member, Stay
from carecli.model.organisation import Organisation
from carecli.model.other_aid import OtherAid
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.standard import Standard, Tier
from carecli.model.workspace import Workspace
from carecli.policy.conflicts import conflicts
from carecli.policy.policy import Active
from carecli.policy.settings import Settings

MEMBERS = (
    Member(id="m1", name="甲", branch=(Stay(id="one"),)),
    Member(
        id="m2",
        name="乙",
        branch=(Stay(id="one"),),
        kin=(Kin(name="甲", relation="spouse", same_household=True, person="m1"),),
    ),
    Member(id="m3", name="丙", branch=(Stay(id="one"),)),
)
UNITS = (
    Organisation(id="top", name="局党委", level="committee"),
    Organisation(id="one", name="一支部", level="branch", parent="top"),
)
ACCOUNTS = (Account(id="purse", organisation="top", name="基金"),)
MONEY = Receipt(id="r", date=date(2024, 1, 1), account="purse", source="administrative", amount=10_000_000)


def active(rule: str) -> tuple[Active, ...]:
    text = (
        "policy: own\ntitle: {zh: 办法, en: Rules}\nactors:\n  head: {role: secretary}\n  all: {level: committee}\n"
        "rules:\n  - id: R-1\n    kind: money\n    clause: 一\n    summary: {zh: 要点, en: What it says}\n"
        f"    {rule}\n"
    )
    nodes, faults = read_nodes(text, "own.yaml")
    policy, problems = type_policy(nodes, "own.yaml")
    assert policy is not None, (faults, problems)
    assert not problems
    return (Active(policy, date(2025, 1, 1), Settings()),)


def paid(number: int, on: str, fen: int, member: str = "m1", category: str | None = None) -> Payment:
    about = {"member": member, "category": category, "account": "purse"}
    return Payment(id=f"p{number}", date=date.fromisoformat(on), amount=fen, purpose="hardship-aid", **about)  # type: ignore[arg-type]


def records(*entries: Entry, other: Iterable[OtherAid] = (), **more: Iterable[Record]) -> Records:
    rows: dict[str, Iterable[Record]] = {
        "organisation": UNITS,
        "members": MEMBERS,
        "accounts": ACCOUNTS,
        "fund": (MONEY, *entries),
        **more,
    }
    return Records(Workspace(care="1", name="局"), {**rows, "other_aid": tuple(other)})


def broken(rule: str, payment: Payment, *entries: Entry, other: Iterable[OtherAid] = ()) -> list[str]:
    return [found.id for found in limits_kept(payment, records(*entries, other=other), active(rule))]


YEARLY = "ceiling: {of: [hardship-aid], amount: 2000.00, each: person, per: year}"
OF_HOUSE = "ceiling: {of: [hardship-aid], amount: 2000.00, each: household, per: year}"


def test_a_ceiling_of_single_payments() -> None:
    rule = "ceiling: {of: [hardship-aid], amount: 1000.00, each: payment}"
    assert broken(rule, paid(1, "2026-02-01", 100_000)) == []
    assert broken(rule, paid(1, "2026-02-01", 100_001)) == ["ceiling-exceeded"]


def test_a_ceiling_a_person_and_year_counts_that_year_and_that_person_only() -> None:
    before = (paid(1, "2025-12-31", 200_000), paid(2, "2026-01-01", 150_000), paid(3, "2026-03-01", 200_000, "m3"))
    assert broken(YEARLY, paid(9, "2026-06-01", 50_000), *before) == []
    assert broken(YEARLY, paid(9, "2026-06-01", 50_001), *before) == ["ceiling-exceeded"]


def test_what_was_reversed_does_not_count() -> None:
    undone = Reversal(id="x", date=date(2026, 1, 5), reverses="p1", reason="误")
    assert broken(YEARLY, paid(9, "2026-06-01", 200_000), paid(1, "2026-01-01", 200_000), undone) == []


def test_those_who_live_together_share_the_ceiling_of_a_household_whoever_says_so() -> None:
    assert broken(OF_HOUSE, paid(9, "2026-06-01", 100_001, "m1"), paid(1, "2026-01-01", 100_000, "m2")) == [
        "ceiling-exceeded"
    ]
    assert broken(OF_HOUSE, paid(9, "2026-06-01", 100_001, "m3"), paid(1, "2026-01-01", 100_000, "m2")) == []


@pytest.mark.parametrize(("counted", "found"), [("yes", ["ceiling-exceeded"]), ("no", [])])
def test_aid_of_others_counts_where_the_rule_says_so(counted: str, found: list[str]) -> None:
    union = OtherAid(date=date(2026, 1, 20), member="m1", giver="工会送温暖", amount=180_000)
    rule = f"ceiling: {{of: [hardship-aid], amount: 2000.00, per: year, other_aid: {counted}}}"
    assert broken(rule, paid(9, "2026-06-01", 50_000), other=[union]) == found


@pytest.mark.parametrize(("on", "found"), [("2026-01-31", ["paid-too-soon"]), ("2026-02-01", [])])
def test_a_repeat_bar_of_two_years_ends_on_the_day_itself(on: str, found: list[str]) -> None:
    rule = "bar: {of: [hardship-aid], within: 24 months}"
    old = Receipt(id="r0", date=date(2023, 1, 1), account="purse", source="administrative", amount=100)
    assert broken(rule, paid(9, on, 100), old, paid(1, "2024-02-01", 100)) == found


def test_a_bar_of_the_same_category_lets_another_pass() -> None:
    rule = "bar: {of: [hardship-aid], within: 30 days, same_category: yes}"
    before = paid(1, "2026-05-20", 100, category="study")
    assert broken(rule, paid(9, "2026-06-01", 100, category="study"), before) == ["paid-too-soon"]
    assert broken(rule, paid(9, "2026-06-01", 100, category="disaster"), before) == []


def test_a_bar_counts_the_round_of_the_union_where_it_says_so() -> None:
    union = OtherAid(date=date(2026, 5, 20), member="m1", giver="工会送温暖")
    assert broken(
        "bar: {of: [hardship-aid], within: 30 days, other_aid: yes}", paid(9, "2026-06-01", 100), other=[union]
    )
    assert not broken("bar: {of: [hardship-aid], within: 30 days}", paid(9, "2026-06-01", 100), other=[union])


def test_before_the_policy_counts_nothing_is_asked() -> None:
    assert broken("ceiling: {of: [hardship-aid], amount: 1.00, each: payment}", paid(1, "2024-12-31", 200)) == []


TABLE = "approvers: [{up_to: 1000.00, by: head}, {by: all}]"


@pytest.mark.parametrize(("fen", "by"), [(1, "head"), (100_000, "head"), (100_001, "all"), (10**9, "all")])
def test_who_approves_follows_from_the_amount(fen: int, by: str) -> None:
    assert [found.by for found in approvals(fen, active(TABLE))] == [by]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (TABLE, []),
        ("approvers: [{over: 0, up_to: 1000.00, by: head}, {over: 1000.00, by: all}]", []),
        ("approvers: [{over: 1.00, up_to: 1000.00, by: head}, {by: all}]", ["approvers-gap"]),
        ("approvers: [{up_to: 50.00, by: head}, {over: 80.00, by: all}]", ["approvers-gap"]),
        ("approvers: [{up_to: 80.00, by: head}, {over: 50.00, by: all}]", ["approvers-overlap"]),
        ("approvers: [{by: head}, {by: all}]", ["approvers-overlap"]),
        ("approvers: [{up_to: 50.00, by: head}, {up_to: 50.00, by: all}, {by: all}]", ["approvers-overlap"]),
        ("approvers: {up_to: 50.00, by: head}", ["approvers-end"]),
    ],
)
def test_a_table_of_approvers_starts_at_nothing_without_gap_overlap_or_end(table: str, found: list[str]) -> None:
    problems = list(conflicts(active(table)))
    assert [each.id for each in problems] == found
    assert all(each.place.file == "own.yaml" and each.place.line == 11 for each in problems)


STANDARD = Standard(
    id="s",
    organisation="top",
    since=date(2026, 1, 1),
    until=date(2026, 12, 31),
    tiers=(Tier(degree="severe", amount=300_000), Tier(degree="fair", amount=200_000)),
)
CASE = Hardship(
    id="h",
    member="m1",
    reason="disaster",
    degree="fair",
    since=date(2026, 1, 5),
    recognised_by="top",
    route="branch-meeting",
)


@pytest.mark.parametrize(
    ("on", "fen"),
    [("2026-01-04", []), ("2026-01-05", [200_000]), ("2026-12-31", [200_000]), ("2027-01-01", [])],
)
def test_an_amount_comes_from_the_standard_of_the_day_and_from_nowhere_else(on: str, fen: list[int]) -> None:
    ground = records(standards=(STANDARD,), hardship=(CASE,))
    assert [found.fen for found in standing_amounts(paid(1, on, 1), ground)] == fen
