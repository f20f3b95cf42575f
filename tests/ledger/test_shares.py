from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.ledger.shares import Paid, ShareRule, Split, expected_shares, parts_of
from carecli.model.fund import Payment, Share
from carecli.model.money import parse_fen
from carecli.model.organisation import Organisation
from carecli.model.structure import Structure


def rule(*parts: tuple[str, int], since: date | None = None) -> ShareRule:
    return ShareRule(policy="bureau", rule="UM-13", clause="2", of=("hardship-aid",), parts=parts, since=since)


def tree(*bodies: tuple[str, str, str | None]) -> Structure:
    return Structure(Organisation(id=id_, name=id_, level=level, parent=parent) for id_, level, parent in bodies)


UM_13 = rule(("general-branch", 30), ("committee", 70))
BUREAU = tree(
    ("bureau", "committee", None),
    ("enforcement", "general-branch", "bureau"),
    ("enforcement-1", "branch", "enforcement"),
    ("office", "branch", "bureau"),
)
TWO_BUREAUS = tree(("b1", "committee", None), ("b2", "committee", None), ("office", "branch", "b2"))


@pytest.mark.parametrize(
    ("amount", "general_branch", "committee"),
    [
        ("1000.00", "300.00", "700.00"),
        ("333.33", "100.00", "233.33"),
        ("0.01", "0.00", "0.01"),
        ("0.05", "0.02", "0.03"),
        ("0.15", "0.05", "0.10"),  # half a fen goes up, also where the whole part is even
        ("123456789012.99", "37037036703.90", "86419752309.09"),
    ],
)
def test_thirty_percent_is_rounded_half_up_and_the_committee_pays_the_rest(
    amount: str, general_branch: str, committee: str
) -> None:
    expected = (("enforcement", parse_fen(general_branch)), ("bureau", parse_fen(committee)))
    assert expected_shares(UM_13, parse_fen(amount), "enforcement-1", BUREAU) == Split(expected)


@pytest.mark.parametrize("unit", ["office", "bureau", "nowhere", None])
def test_without_a_general_branch_the_committee_pays_all_and_that_is_flagged(unit: str | None) -> None:
    split = expected_shares(UM_13, 100_000, unit, BUREAU)
    assert split.parts == (("bureau", 100_000),)
    assert "general-branch" in split.missing


def test_three_may_pay_and_a_missing_ones_part_falls_to_the_last() -> None:
    three = rule(("branch", 10), ("general-branch", 20), ("committee", 70))
    assert expected_shares(three, 1_000, "enforcement-1", BUREAU).parts == (
        ("enforcement-1", 100),
        ("enforcement", 200),
        ("bureau", 700),
    )
    assert expected_shares(three, 1_000, "office", BUREAU) == Split(
        (("office", 100), ("bureau", 900)), ("general-branch",)
    )


def test_of_two_committees_the_one_above_the_member_pays() -> None:
    assert expected_shares(UM_13, 1_000, "office", TWO_BUREAUS).parts == (("b2", 1_000),)


def test_where_two_committees_might_pay_nobody_is_named() -> None:
    assert expected_shares(UM_13, 1_000, None, TWO_BUREAUS) == Split((), ("general-branch", "committee"))


@given(st.integers(0, 10**12), st.integers(0, 100), st.sampled_from(["enforcement-1", "office", None]))
def test_parts_always_make_the_whole(fen: int, percent: int, unit: str | None) -> None:
    split = expected_shares(rule(("general-branch", percent), ("committee", 100 - percent)), fen, unit, BUREAU)
    assert sum(part for _, part in split.parts) == fen
    if unit == "enforcement-1":
        assert abs(split.parts[0][1] * 100 - fen * percent) <= 50


def payment(purpose: str = "hardship-aid", *shares: Share, account: str | None = None) -> Payment:
    return Payment(
        id="p", date=date(2026, 2, 9), amount=300, purpose=purpose, shares=shares, account=account, source="dues"
    )


def test_a_rule_covers_its_purposes_from_the_day_of_its_adoption() -> None:
    assert UM_13.covers(payment())
    assert not UM_13.covers(payment("award"))
    assert rule(("committee", 100), since=date(2026, 2, 9)).covers(payment())
    assert not rule(("committee", 100), since=date(2026, 2, 10)).covers(payment())


def test_a_payment_is_made_of_its_shares_or_else_of_its_one_account() -> None:
    shares = (Share(account="a", amount=100), Share(account="b", amount=200, source="unit"))
    assert list(parts_of(payment("award", *shares))) == [Paid("a", 100, "dues"), Paid("b", 200, "unit")]
    assert list(parts_of(payment("award", *shares, account="c"))) == [Paid("a", 100, "dues"), Paid("b", 200, "unit")]
    assert list(parts_of(payment(account="c"))) == [Paid("c", 300, "dues")]
    assert list(parts_of(payment())) == []
