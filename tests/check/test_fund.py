from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from carecli.check.fund import ledger_sound, payers_named, purposes_kept, shares_kept, transfers_move
from carecli.ledger.allowances import ANY_SOURCE, Allowance, Allowances
from carecli.ledger.booking import Ledger, book
from carecli.ledger.shares import ShareRule
from carecli.model.application import Step
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal, Share, Transfer
from carecli.model.member import Member, Stay
from carecli.model.organisation import Organisation
from carecli.model.problem import Place, Problem
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.model.words.problems import wording
from carecli.model.workspace import Workspace

HERE = Place("fund/2026.yaml", 7)
DAY = date(2026, 2, 9)
ORGANISATION = (
    Organisation(id="bureau", name="局党委", level="committee"),
    Organisation(id="enforcement", name="执法总支", level="general-branch", parent="bureau"),
    Organisation(id="enforcement-1", name="执法一支部", level="branch", parent="enforcement"),
    Organisation(id="market", name="市政总支", level="general-branch", parent="bureau"),
    Organisation(id="market-1", name="市政一支部", level="branch", parent="market"),
    Organisation(id="office", name="机关支部", level="branch", parent="bureau"),
)
MEMBERS = (
    Member(
        id="m1",
        name="李秀兰",
        branch=(Stay(id="market-1", until=date(2026, 2, 8)), Stay(id="enforcement-1", since=DAY)),
    ),
    Member(id="m2", name="赵德福", branch=(Stay(id="office"),)),
)
ACCOUNTS = (
    Account(id="bureau-fund", organisation="bureau", name="局党委基金"),
    Account(id="bureau-second", organisation="bureau", name="局党委专户"),
    Account(id="enforcement-fund", organisation="enforcement", name="执法总支基金"),
    Account(id="gifts", organisation="office", name="慰问专户", uses=("visit-gift",)),
)
UM_13 = ShareRule(
    policy="urban-management-bureau",
    rule="UM-13",
    clause="二 (L209)",
    of=("hardship-aid",),
    parts=(("general-branch", 30), ("committee", 70)),
)


def records(*entries: Entry) -> Records:
    rows = {"organisation": ORGANISATION, "members": MEMBERS, "accounts": ACCOUNTS, "fund": entries}
    return Records(Workspace(care="1", name="云岭区城市管理局党委"), rows)


def booked(*entries: Entry, rules: tuple[Allowance, ...] = ()) -> Ledger:
    return book(records(*entries), Allowances(rules) if rules else ANY_SOURCE)


def pay(
    *shares: tuple[str, int],
    amount: int = 100_000,
    account: str | None = None,
    purpose: str = "hardship-aid",
    member: str | None = "m1",
    source: str | None = None,
    on: date = DAY,
) -> Payment:
    parts = tuple(Share(account=payer, amount=fen) for payer, fen in shares)
    return Payment(
        id="f-1",
        date=on,
        where=HERE,
        amount=amount,
        purpose=purpose,
        member=member,
        account=account,
        shares=parts,
        source=source,
    )


def undo(id_: str = "f-1") -> Reversal:
    return Reversal(id="f-9", date=DAY, reverses=id_, reason="登记有误")


def told(problems: Iterable[Problem]) -> list[str]:
    """The problems' ids; each is at its place, and can be told in both languages."""
    found = list(problems)
    for problem in found:
        assert problem.place == HERE
        for language in ("zh", "en"):
            said = Words(language)
            blanks = dict(problem.details)
            assert said.pick(wording(problem.id).message).format(**blanks)
            assert said.pick(wording(problem.id).hint).format(**blanks)
    return [problem.id for problem in found]


def test_what_went_wrong_in_booking_is_told() -> None:
    assert told(ledger_sound(booked(pay(account="bureau-fund")))) == ["account-below-zero"]


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000)), []),
        (pay(account="bureau-fund"), []),
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 60_000)), ["shares-do-not-sum"]),
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 70_001)), ["shares-do-not-sum"]),
        (pay(), ["payment-without-account"]),
        (pay(("bureau-fund", 100_000), account="bureau-fund"), ["payment-account-and-shares"]),
        (
            pay(("bureau-fund", 99_999), account="bureau-fund"),
            ["payment-account-and-shares", "shares-do-not-sum"],
        ),
    ],
)
def test_a_payment_has_one_payer_or_shares_that_make_it_up(payment: Payment, expected: list[str]) -> None:
    assert told(payers_named(booked(payment))) == expected


def test_a_payment_that_was_reversed_needs_no_more_mending() -> None:
    wrong = pay(("gifts", 1))
    ledger = booked(wrong, undo())
    assert told(payers_named(ledger)) == []
    assert told(purposes_kept(records(), ledger)) == []
    assert told(shares_kept(records(), ledger, [UM_13])) == []
    assert told(payers_named(booked(wrong))) == ["shares-do-not-sum"]


def test_a_transfer_goes_to_another_account() -> None:
    def transfer(end: str) -> Transfer:
        return Transfer(id="t", date=DAY, from_account="bureau-fund", to_account=end, amount=5, where=HERE)

    assert told(transfers_move(booked(transfer("bureau-fund")))) == ["transfer-to-itself"]
    assert told(transfers_move(booked(transfer("gifts")))) == []


def test_an_account_pays_only_what_it_is_for() -> None:
    def kept(payment: Payment) -> list[str]:
        return told(purposes_kept(records(), booked(payment)))

    assert kept(pay(account="gifts", purpose="visit-gift")) == []
    assert kept(pay(account="gifts", purpose="award")) == ["purpose-outside-uses"]
    assert kept(pay(("gifts", 1), ("gifts", 2), ("bureau-fund", 3))) == ["purpose-outside-uses"]


DUES = Allowance(
    policy="bureau", rule="UM-04", clause="二 (L206)", purposes=("hardship-aid",), sources=("dues",), since=DAY
)
EARMARKED = Allowance(policy="six", rule="SV-05", clause="三", purposes=("hardship-aid", "visit-gift"))


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        (pay(account="bureau-fund", source="dues"), []),
        (pay(account="bureau-fund", source="dues", purpose="visit-gift"), ["source-not-allowed"]),
        (pay(account="bureau-fund", source="unit", purpose="visit-gift"), []),
        (pay(account="bureau-fund", purpose="visit-gift"), []),
        (pay(account="bureau-fund", source="dues", purpose="visit-gift", on=date(2026, 2, 8)), []),
        (pay(account="bureau-fund", purpose="award"), ["purpose-not-allowed"]),
        (pay(account="bureau-fund", source="dues", purpose="award"), ["source-not-allowed", "purpose-not-allowed"]),
    ],
)
def test_a_source_pays_only_what_the_clauses_in_force_let_it(payment: Payment, expected: list[str]) -> None:
    assert told(purposes_kept(records(), booked(payment, rules=(DUES, EARMARKED)))) == expected


def test_a_source_that_only_one_share_names_is_held_against_the_clause() -> None:
    shares = (Share(account="bureau-fund", amount=1), Share(account="bureau-fund", amount=2, source="dues"))
    payment = Payment(id="f-1", date=DAY, amount=3, purpose="award", shares=shares, where=HERE)
    assert told(purposes_kept(records(), booked(payment, rules=(DUES,)))) == ["source-not-allowed"]


# ---------------------------------------------------------------- shares by the rule (UM-13)


def split(payment: Payment, *rules: ShareRule, steps: Iterable[Step] = ()) -> Iterator[Problem]:
    base = records()
    rows = {name: base.section(name) for name in ("organisation", "members", "accounts")}
    return shares_kept(Records(base.workspace, {**rows, "steps": tuple(steps)}), booked(payment), rules or (UM_13,))


@pytest.mark.parametrize(
    ("payment", "expected"),
    [
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000)), []),
        (pay(("bureau-fund", 70_000), ("enforcement-fund", 30_000)), []),
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 50_000), ("bureau-second", 20_000)), []),
        (pay(("enforcement-fund", 10_000), ("bureau-fund", 23_333), amount=33_333), []),
        (pay(("bureau-fund", 1), amount=1), []),
        (pay(("enforcement-fund", 2), ("bureau-fund", 3), amount=5), []),
        (pay(("enforcement-fund", 1), ("bureau-fund", 4), amount=5), ["shares-against-rule"]),
        (pay(("enforcement-fund", 70_000), ("bureau-fund", 30_000)), ["shares-against-rule"]),
        (pay(account="bureau-fund"), ["shares-against-rule"]),
        (pay(("gifts", 30_000), ("bureau-fund", 70_000)), ["shares-against-rule"]),
        (pay(("nowhere", 30_000), ("bureau-fund", 70_000)), ["shares-against-rule"]),
        (pay(account="bureau-fund", member="m2"), ["payer-level-missing"]),
        (pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000), member="m2"), ["shares-against-rule"]),
        (pay(account="bureau-fund", purpose="award"), []),
        (pay(account="bureau-fund", member=None), []),
        (pay(account="bureau-fund", member="nobody"), []),
        (pay(("bureau-fund", 5)), []),  # told as shares that do not sum
        (pay(), []),  # told as a payment without account
    ],
)
def test_shares_are_those_of_the_rule(payment: Payment, expected: list[str]) -> None:
    assert told(split(payment)) == expected


def test_k_no_branch_where_the_setting_refuses_to_pay_a_payment_is_an_error() -> None:
    strict = replace(UM_13, no_branch="refuse")
    assert told(split(pay(account="bureau-fund", member="m2"), strict)) == ["payer-level-refused"]
    assert told(split(pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000)), strict)) == []


def test_the_general_branch_is_the_one_of_the_day_of_payment() -> None:
    """Before the ninth the member belonged to another general branch, which has no account here."""
    earlier = pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000), on=date(2026, 2, 8))
    [problem] = split(earlier)
    assert dict(problem.details) == {
        "entry": "f-1",
        "rule": "UM-13",
        "clause": "二 (L209)",
        "expected": "market 300.00 + bureau 700.00",
    }


def test_the_general_branch_is_the_one_of_the_day_on_which_the_application_was_approved() -> None:
    """The member came to the ninth's general branch between approval and payment (UM-13, domain 8.3 no. 1)."""
    approved = Step(application="a1", step="approval", date=date(2026, 2, 8), verdict="agree", amount=100_000)
    later = replace(pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000)), application="a1")
    assert told(split(later)) == []
    assert told(split(later, steps=(approved,))) == ["shares-against-rule"]


def test_a_rule_asks_nothing_of_payments_before_its_adoption() -> None:
    adopted = ShareRule(
        policy="p", rule="UM-13", clause="二", of=("hardship-aid",), parts=(("committee", 100),), since=DAY
    )
    shares = (("enforcement-fund", 30_000), ("bureau-fund", 70_000))
    assert told(split(pay(*shares), adopted)) == ["shares-against-rule"]
    assert told(split(pay(*shares, on=date(2026, 2, 8)), adopted)) == []


Check = Callable[[Ledger], Iterator[Problem]]


@pytest.mark.parametrize("check", [ledger_sound, payers_named, transfers_move])
def test_a_sound_fund_gives_no_problem(check: Check) -> None:
    sound = (
        Receipt(id="r1", date=DAY, account="bureau-fund", source="dues", amount=70_000),
        Receipt(id="r2", date=DAY, account="enforcement-fund", source="unit", amount=30_000),
        pay(("enforcement-fund", 30_000), ("bureau-fund", 70_000)),
    )
    assert list(check(booked(*sound))) == []
