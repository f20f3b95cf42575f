"""The split of UM-13 point by point (domain 4.3), and the money of 8.3 no. 1, told as one case each."""

from datetime import date
from decimal import Decimal

import pytest
from applied import APPLIED, APPROVAL, STEPS, adopting, cases_in, in_force, payment, records_with, step

from carecli.cases.commitments import commitments, promised
from carecli.check.fund import shares_kept
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.ledger.balances import balances
from carecli.ledger.booking import book
from carecli.ledger.paying import Choice, Means, choose
from carecli.ledger.rules_in_force import allowances, collective_sources, share_rules
from carecli.model.fund import Payment
from carecli.model.money import parse_fen, show_fen
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.policy.active import activate
from carecli.policy.policy import Policy

UM = "urban-management-bureau"
PAID_ON = "2026-03-20"
PLACES = """
organisation:
  - {id: west, name: 西总支, level: general-branch, parent: top}
  - {id: far, name: 远支部, level: branch, parent: west}
members:
  - id: m9
    name: 迁转人
    branch: [{id: two, until: 2026-03-15}, {id: far, since: 2026-03-16}]
    born_on: 1950-01-01
    admitted_on: 1980-01-01
    confirmed_on: 1981-01-01
accounts:
  - {id: east-purse, organisation: east, name: 东总支基金}
  - {id: west-purse, organisation: west, name: 西总支基金}
"""
MOVED = APPLIED.replace("m1", "m9")


def told(
    amount: str,
    *,
    east: str = "5000.00",
    applied: str = APPLIED,
    more: tuple[str, ...] = (),
    paid: tuple[str, ...] = (),
) -> Records:
    """An approved case of that amount, whose notice has run out, and so much in the account of the east."""
    steps = [each.replace("amount: 1000.00", f"amount: {amount}") if each is APPROVAL else each for each in STEPS]
    fund = [
        f"{{id: f8, date: 2026-01-02, kind: receipt, account: east-purse, source: administrative, amount: {east}}}",
        "{id: f9, date: 2026-01-02, kind: receipt, account: west-purse, source: administrative, amount: 5000.00}",
    ]
    return records_with([*steps, *more], [*fund, *paid], PLACES, applied=applied, head=adopting(UM))


def chosen(records: Records, amount: str, **fields: str) -> Choice:
    """Who pays the case on the day of its payment."""
    active = in_force(records, PAID_ON, UM)
    ground = Means(
        records=records,
        allowances=allowances(active),
        shares=share_rules(active),
        collective=collective_sources(active),
    )
    member = records.section("applications")[0].member  # type: ignore[attr-defined]
    entry = Payment(
        id="new",
        date=date.fromisoformat(PAID_ON),
        amount=parse_fen(amount),
        purpose="hardship-aid",
        member=member,
        application="a1",
        **fields,  # type: ignore[arg-type]
    )
    return choose(entry, ground)


def parts(records: Records, amount: str) -> dict[str, str]:
    return {part.account: show_fen(part.fen) for part in chosen(records, amount).parts}


@pytest.mark.parametrize("text", ["0.01", "0.10", "0.29", "1.15", "333.33", "123456789012.99"])
def test_4_3_no_1_an_amount_is_whole_fen_and_never_a_binary_float(text: str) -> None:
    fen = parse_fen(text)
    assert isinstance(fen, int)
    assert fen == Decimal(text) * 100
    assert show_fen(fen) == text


@pytest.mark.parametrize("text", ["1.005", "1e3", "1,000.00", "¥5", ""])
def test_4_3_no_1_a_text_that_is_no_such_amount_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_fen(text)


@pytest.mark.parametrize(
    ("amount", "east", "top"),
    [("1000.00", "300.00", "700.00"), ("333.33", "100.00", "233.33"), ("0.05", "0.02", "0.03")],
)
def test_4_3_no_2_the_general_branch_pays_its_part_half_up_and_the_committee_the_rest(
    amount: str, east: str, top: str
) -> None:
    records = told(amount)
    assert parts(records, amount) == {"east-purse": east, "purse": top}
    active = in_force(records, PAID_ON, UM)
    owed = promised(commitments(cases_in(records, PAID_ON, UM), records, share_rules(active)))
    assert owed == {"east-purse": parse_fen(east), "purse": parse_fen(top)}


def test_4_3_no_2_a_single_fen_is_all_the_committees() -> None:
    assert parts(told("0.01"), "0.01") == {"purse": "0.01"}


def test_4_3_no_3_the_general_branch_is_that_of_the_day_of_approval() -> None:
    assert parts(told("1000.00", applied=MOVED), "1000.00") == {"east-purse": "300.00", "purse": "700.00"}


def test_4_3_no_4_one_account_short_stops_the_grant_and_nothing_shifts() -> None:
    with pytest.raises(Refused) as caught:
        chosen(told("1000.00", east="299.99"), "1000.00")
    assert caught.value.id == "unfunded"
    assert (caught.value.details["account"], caught.value.details["lacking"]) == ("east-purse", "0.01")


def _alone(*more: str) -> list[str]:
    """What is said of a payment that the committee's account bore alone."""
    records = told("1000.00", east="299.99", more=more, paid=(payment(PAID_ON),))
    rules = share_rules(in_force(records, PAID_ON, UM))
    return [found.id for found in shares_kept(records, book(records), rules)]


def test_4_3_no_4_another_payer_needs_an_override_with_reason_and_approver() -> None:
    whole = {"by": "boss", "reason": "账户不足", "overrides": "payers"}
    assert _alone() == ["shares-against-rule"]
    assert _alone(step("override", "2026-03-12", **whole)) == []
    for lacking in ("by", "reason"):
        said = {name: text for name, text in whole.items() if name != lacking}
        assert _alone(step("override", "2026-03-12", **said)) == ["shares-against-rule"]


def own(*percents: int) -> Policy:
    listed = ", ".join(
        f"{{level: {level}, percent: {percent}}}"
        for level, percent in zip(("branch", "general-branch", "committee"), percents, strict=True)
    )
    rule = f"{{id: R-1, kind: money, clause: 一, summary: {{zh: 甲, en: A}}, share: {{of: award, parts: [{listed}]}}}}"
    nodes, _ = read_nodes(f"policy: own\ntitle: {{zh: 甲, en: A}}\nrules: [{rule}]\n", "own.yaml")
    policy, faults = type_policy(nodes, "own.yaml")
    assert policy is not None, faults
    return policy


@pytest.mark.parametrize(
    ("percents", "ids"),
    [((10, 20, 70), []), ((10, 20, 69), ["shares-not-whole"]), ((10, 20, 71), ["shares-not-whole"])],
)
def test_4_3_no_5_a_list_of_three_payers_is_summed_up_on_loading(percents: tuple[int, ...], ids: list[str]) -> None:
    records = records_with(head="policies: [{id: own, since: 2026-01-01}]")
    _, problems = activate(records.workspace, {"own": own(*percents)}, date(2026, 7, 6))
    assert [found.id for found in problems] == ids


def test_4_3_no_6_a_reversal_books_the_lines_of_the_payment_whatever_the_rule_would_say_now() -> None:
    paid = payment(PAID_ON, member="m9").replace(
        "account: purse, amount: 1000.00",
        "amount: 1000.00, shares: [{account: east-purse, amount: 300.00}, {account: purse, amount: 700.00}]",
    )
    undone = "{id: f2, date: 2026-04-01, kind: reversal, reverses: f1, reason: 付错}"
    records = told("1000.00", applied=MOVED, paid=(paid, undone))
    ledger = book(records)
    lines = {each.entry.id: [(d.account, d.source, d.fen) for d in each.draws] for each in ledger.movements}
    assert lines["f1"] == [("east-purse", "administrative", -30000), ("purse", "administrative", -70000)]
    assert sorted(lines["f2"]) == [("east-purse", "administrative", 30000), ("purse", "administrative", 70000)]
    before, after = (balances(ledger, date.fromisoformat(day)) for day in ("2026-03-19", "2026-04-01"))
    assert before == after


def test_8_3_no_1_rounding_a_short_account_and_a_transfer_between_approval_and_payment() -> None:
    assert parts(told("333.33", east="100.00", applied=MOVED), "333.33") == {"east-purse": "100.00", "purse": "233.33"}
    with pytest.raises(Refused) as caught:
        chosen(told("333.33", east="99.99", applied=MOVED), "333.33")
    assert (caught.value.id, caught.value.details["account"]) == ("unfunded", "east-purse")
