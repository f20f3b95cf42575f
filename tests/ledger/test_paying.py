"""Who pays out of which source, as the rules let it: picked, explained, or refused with the balances."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from carecli.ledger.allowances import ANY_SOURCE, Allowance, Allowances
from carecli.ledger.booking import book
from carecli.ledger.paying import Choice, Means, choose, paid_as
from carecli.ledger.shares import Paid, ShareRule
from carecli.ledger.unfunded import Barred
from carecli.model.application import Application, Step
from carecli.model.fund import Account, Entry, Payment, Receipt, Transfer
from carecli.model.member import Member, Stay
from carecli.model.organisation import Organisation
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.workspace import Workspace

UNITS = (
    Organisation(id="top", name="局党委", level="committee"),
    Organisation(id="east", name="东总支", level="general-branch", parent="top"),
    Organisation(id="west", name="西总支", level="general-branch", parent="top"),
    Organisation(id="one", name="一支部", level="branch", parent="east"),
    Organisation(id="two", name="二支部", level="branch", parent="west"),
    Organisation(id="office", name="机关支部", level="branch", parent="top"),
)
MOVED = date(2026, 3, 10)
MEMBERS = (
    Member(id="m1", name="甲", branch=(Stay(id="one", until=date(2026, 3, 9)), Stay(id="two", since=MOVED))),
    Member(id="m2", name="乙", branch=(Stay(id="office"),)),
)
ACCOUNTS = (
    Account(id="top-fund", organisation="top", name="局党委基金"),
    Account(id="top-prizes", organisation="top", name="局党委奖金", uses=("award",)),
    Account(id="east-fund", organisation="east", name="东总支基金"),
    Account(id="west-fund", organisation="west", name="西总支基金"),
)
UM_13 = ShareRule(
    policy="p", rule="UM-13", clause="c", of=("hardship-aid",), parts=(("general-branch", 30), ("committee", 70))
)
DUES_FOR_AID = Allowance(policy="p", rule="R-1", clause="c1", purposes=("hardship-aid",), sources=("dues",))
ONLY_AID = Allowance(policy="p", rule="SV-05", clause="c2", purposes=("hardship-aid", "visit-gift"))


def receipt(
    number: int, account: str, fen: int, source: str = "administrative", only_for: tuple[str, ...] = ()
) -> Receipt:
    on = date(2026, 1, number)
    return Receipt(id=f"r{number}", date=on, account=account, source=source, amount=fen, only_for=only_for)


FULL = (receipt(1, "top-fund", 500000), receipt(2, "east-fund", 500000), receipt(3, "west-fund", 500000))


def pay(fen: int, purpose: str = "hardship-aid", on: date = MOVED, **more: object) -> Payment:
    said = {"member": "m1", **more}
    return Payment(id="new", date=on, amount=fen, purpose=purpose, **said)  # type: ignore[arg-type]


def means(
    entries: Iterable[Entry] = FULL,
    *,
    allowances: Allowances = ANY_SOURCE,
    shares: tuple[ShareRule, ...] = (UM_13,),
    collective: tuple[str, ...] = ("dues",),
) -> Means:
    rows = {"organisation": UNITS, "members": MEMBERS, "accounts": ACCOUNTS, "fund": tuple(entries)}
    records = Records(Workspace(care="1", name="局"), rows)
    return Means(records=records, allowances=allowances, shares=shares, collective=collective)


def refused(payment: Payment, ground: Means) -> Refused:
    with pytest.raises(Refused) as caught:
        choose(payment, ground)
    return caught.value


def parts(choice: Choice) -> dict[str, int]:
    return {part.account: part.fen for part in choice.parts}


@pytest.mark.parametrize(
    ("fen", "branch", "committee"),
    [(100000, 30000, 70000), (33333, 10000, 23333), (5, 2, 3), (168005, 50402, 117603)],
)
def test_um_13_parts_are_rounded_half_up_and_the_committee_takes_the_rest(
    fen: int, branch: int, committee: int
) -> None:
    assert parts(choose(pay(fen), means())) == {"west-fund": branch, "top-fund": committee}


def test_um_13_a_fen_is_all_the_committees() -> None:
    assert parts(choose(pay(1), means())) == {"top-fund": 1}


def test_the_body_is_that_of_the_day_of_approval_whatever_came_later() -> None:
    approved = pay(100000, approved_on=date(2026, 3, 9))
    assert parts(choose(approved, means())) == {"east-fund": 30000, "top-fund": 70000}


def test_8_3_no_1_a_transfer_between_approval_and_payment_leaves_the_unit_of_the_approval_to_bear_its_part() -> None:
    """The application's own approval tells the day (UM-13, domain 8.3 no. 1)."""
    asked = Application(id="a1", member="m1", date=date(2026, 3, 1), category="poverty")
    approval = Step(application="a1", step="approval", date=date(2026, 3, 9), verdict="agree", amount=100000)
    base = means().records
    rows = {name: base.section(name) for name in ("organisation", "members", "accounts", "fund")}
    records = Records(base.workspace, {**rows, "applications": (asked,), "steps": (approval,)})
    moved = replace(means(), records=records)
    assert parts(choose(pay(100000, application="a1"), moved)) == {"east-fund": 30000, "top-fund": 70000}
    assert parts(choose(pay(100000), moved)) == {"west-fund": 30000, "top-fund": 70000}


def test_without_a_general_branch_the_committee_pays_all_and_that_is_told() -> None:
    choice = choose(pay(100000, member="m2"), means())
    assert parts(choice) == {"top-fund": 100000}
    assert choice.split is not None
    assert choice.split.missing == ("general-branch",)


def test_three_payers_by_another_list() -> None:
    rule = ShareRule(
        policy="p",
        rule="R",
        clause="c",
        of=("hardship-aid",),
        parts=(("branch", 33), ("general-branch", 33), ("committee", 34)),
    )
    accounts = (*ACCOUNTS, Account(id="two-fund", organisation="two", name="二支部基金"))
    ground = means((*FULL, receipt(4, "two-fund", 100000)), shares=(rule,))
    rows = {"organisation": UNITS, "members": MEMBERS, "accounts": accounts, "fund": ground.records.of(Entry)}
    found = choose(
        pay(10001), Means(records=Records(Workspace(care="1", name="局"), rows), allowances=ANY_SOURCE, shares=(rule,))
    )
    assert parts(found) == {"two-fund": 3300, "west-fund": 3300, "top-fund": 3401}


def test_one_account_short_is_unfunded_with_both_balances_and_nothing_is_shifted() -> None:
    fault = refused(pay(100000), means((receipt(1, "top-fund", 500000), receipt(3, "west-fund", 29999))))
    assert fault.id == "unfunded"
    assert fault.details["account"] == "west-fund"
    assert fault.details["lacking"] == "0.01"
    assert fault.details["accounts"] == "west-fund 300.00 / 299.99; top-fund 700.00 / 5000.00"
    assert "UM-13" in str(fault.details["by"])


def test_what_came_first_goes_first_and_is_written_out_source_by_source() -> None:
    money = (receipt(1, "top-fund", 300, "upper"), receipt(2, "top-fund", 500), receipt(4, "top-fund", 900, "unit"))
    gift = pay(700, "visit-gift", account="top-fund")
    choice = choose(gift, means(money))
    assert choice.parts == (Paid("top-fund", 300, "upper"), Paid("top-fund", 400, "administrative"))
    assert [(share.source, share.amount) for share in paid_as(gift, choice).shares] == [
        ("upper", 300),
        ("administrative", 400),
    ]


def test_dues_wait_for_a_decision() -> None:
    money = (receipt(1, "top-fund", 300, "dues"), receipt(2, "top-fund", 500))
    choice = choose(pay(500, "visit-gift", account="top-fund"), means(money))
    assert choice.parts == (Paid("top-fund", 500, "administrative"),)
    assert choice.barred == (Barred("top-fund", "dues", 300),)
    fault = refused(pay(501, "visit-gift", account="top-fund"), means(money))
    assert fault.id == "unfunded-undecided"
    assert "(-3.00 dues: collective_sources)" in str(fault.details["accounts"])
    decided = choose(pay(501, "visit-gift", account="top-fund", decision="3月9日会议"), means(money))
    assert [part.source for part in decided.parts] == ["dues", "administrative"]


def test_named_dues_without_a_decision_are_refused_too() -> None:
    money = (receipt(1, "top-fund", 300, "dues"), receipt(2, "top-fund", 500))
    assert refused(pay(100, "visit-gift", account="top-fund", source="dues"), means(money)).id == "unfunded-undecided"


def test_no_decision_is_asked_for_where_it_would_not_help() -> None:
    money = (receipt(1, "top-fund", 300, "dues"), receipt(2, "top-fund", 500))
    assert refused(pay(801, "visit-gift", account="top-fund"), means(money)).id == "unfunded"
    named = pay(501, "visit-gift", account="top-fund", source="administrative")
    assert refused(named, means(money)).id == "unfunded"


def test_a_source_that_a_rule_keeps_for_something_else_is_left_alone_with_its_clause() -> None:
    money = (receipt(1, "top-fund", 300, "dues"), receipt(2, "top-fund", 500))
    gift = pay(400, "visit-gift", account="top-fund", decision="3月9日会议")
    choice = choose(gift, means(money, allowances=Allowances((DUES_FOR_AID,))))
    assert choice.parts == (Paid("top-fund", 400, "administrative"),)
    assert choice.barred == (Barred("top-fund", "dues", 300, "R-1", "c1"),)


def test_sv_05_a_purpose_that_no_money_may_be_spent_on() -> None:
    fault = refused(pay(1, "award", account="top-fund"), means(allowances=Allowances((ONLY_AID,))))
    assert (fault.id, fault.details["rule"]) == ("nothing-pays-for", "SV-05")


def test_an_account_that_is_not_for_the_purpose() -> None:
    assert refused(pay(1, account="top-prizes"), means()).id == "account-not-for"


def test_where_several_accounts_could_pay_one_is_to_be_named() -> None:
    fault = refused(pay(1, "visit-gift"), means())
    assert fault.id == "payer-not-said"
    assert fault.details["accounts"] == "top-fund, east-fund, west-fund"


def test_a_body_that_has_to_bear_a_part_and_has_no_account() -> None:
    ground = means()
    rows = {"organisation": UNITS, "members": MEMBERS, "accounts": ACCOUNTS[:2], "fund": FULL[:1]}
    records = Records(Workspace(care="1", name="局"), rows)
    fault = refused(pay(100), Means(records=records, allowances=ANY_SOURCE, shares=ground.shares))
    assert (fault.id, fault.details["body"]) == ("payer-without-account", "west")


def test_k_no_branch_may_refuse_what_no_general_branch_bears_a_part_of() -> None:
    strict = means(shares=(replace(UM_13, no_branch="refuse"),))
    fault = refused(pay(100, member="m2"), strict)
    assert fault.id == "payer-level-refused"
    assert (fault.details["level"], fault.details["rule"]) == ("general-branch", "UM-13")
    assert parts(choose(pay(100, member="m1"), strict)) == {"west-fund": 30, "top-fund": 70}
    assert parts(choose(pay(100, member="m2"), means())) == {"top-fund": 100}


def test_a_giver_s_wish_is_kept_and_travels_with_a_transfer() -> None:
    wished = receipt(1, "top-fund", 300, "donation-member", only_for=("hardship-aid",))
    move = Transfer(id="t", date=date(2026, 1, 5), from_account="top-fund", to_account="east-fund", amount=300)
    entries = (wished, move, receipt(6, "east-fund", 100, "donation-member"))
    gift = pay(100, "visit-gift", account="east-fund")
    choice = choose(gift, means(entries))
    assert choice.parts == (Paid("east-fund", 100, "donation-member"),)
    assert refused(pay(101, "visit-gift", account="east-fund"), means(entries)).id == "unfunded"
    assert parts(choose(pay(400, account="east-fund"), means(entries))) == {"east-fund": 400}


def test_where_a_gift_went_is_known_lot_by_lot() -> None:
    wished = receipt(1, "top-fund", 300, "donation-member")
    move = Transfer(id="t", date=date(2026, 1, 5), from_account="top-fund", to_account="east-fund", amount=200)
    paid = Payment(id="p", date=MOVED, amount=150, purpose="visit-gift", account="east-fund", member="m1")
    ledger = book(means((wished, move, paid)).records)
    (draw,) = next(movement.draws for movement in ledger.movements if movement.entry is paid)
    assert ledger.lots[draw.lot].origin(ledger.lots) is wished


def test_a_payment_dated_back_is_held_against_what_is_left_later() -> None:
    later = Payment(id="p", date=date(2026, 6, 1), amount=450000, purpose="visit-gift", account="top-fund")
    fault = refused(pay(100000, "visit-gift", account="top-fund"), means((receipt(1, "top-fund", 500000), later)))
    assert fault.id == "unfunded"
