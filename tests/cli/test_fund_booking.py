"""``care fund receive|pay|transfer|reverse`` in real files: what is appended, what is told, what is refused."""

from pathlib import Path

import pytest
from fund_commands import Hands
from office import Care


def fund(folder: Path) -> str:
    return (folder / "fund.yaml").read_text(encoding="utf-8")


def balance(care: Care) -> str:
    return care("fund", "balance", "--format", "csv", "--lang", "en").out


def test_a_receipt_of_today_is_appended(care: Care, folder: Path) -> None:
    before = fund(folder)
    ran = care(
        "fund", "receive", "--account", "局党委基金", "--source", "党费", "--amount", "300.5", "--payer", "党费专户"
    )
    assert (ran.code, ran.err) == (0, "")
    line = fund(folder).removeprefix(before)
    assert "date: 2026-07-06" in line
    assert "kind: receipt" in line
    assert "account: purse" in line
    assert "source: dues" in line


def test_a_payment_is_written_with_its_account_and_source_and_says_why(care: Care, folder: Path) -> None:
    care("fund", "receive", "--account", "purse", "--source", "dues", "--amount", "300", "--date", "2026-07-01")
    before = fund(folder)
    ran = care("fund", "pay", "--member", "m3", "--amount", "1000", "--purpose", "hardship-aid", "--lang", "en")
    assert ran.code == 0
    assert "局党委基金 pays 1,000.00 out of administrative" in ran.out
    assert "shared by UM-13" in ran.out
    assert "no general branch" in ran.out
    assert "left alone: 300.00 of dues" in ran.out
    line = fund(folder).removeprefix(before)
    assert "account: purse" in line
    assert "source: administrative" in line


def test_a_dry_run_writes_nothing(care: Care, folder: Path) -> None:
    before = fund(folder)
    ran = care(
        "fund", "pay", "--member", "m3", "--amount", "10", "--purpose", "visit-gift", "--dry-run", "--lang", "en"
    )
    assert ran.code == 0
    assert "pays 10.00" in ran.out
    assert fund(folder) == before


@pytest.mark.parametrize(
    ("line", "code", "id_"),
    [
        ("fund pay --member m3 --amount 9500.01 --purpose visit-gift", 3, "unfunded"),
        ("fund pay --member m3 --amount 100 --purpose visit-gift --source dues", 3, "unfunded"),
        ("fund transfer --from-account purse --to-account purse --amount 1", 3, "transfer-to-itself"),
        ("fund transfer --from-account purse --to-account other --amount 99999", 3, "unfunded"),
        ("fund reverse f9 --reason mistyped", 3, "unknown-entry"),
        ("fund reverse f1 --reason mistyped", 3, "account-below-zero"),
        ("fund reverse f2", 2, "options-missing"),
        ("fund pay --member m3 --amount 1,000 --purpose visit-gift", 2, "bad-money"),
        ("fund pay --member m3 --amount 5", 2, "options-missing"),
        ("fund pay --member m3 --amount 5 --purpose visit-gift --account nowhere", 2, "unknown-account"),
    ],
)
def test_what_is_refused_is_not_written(care: Care, folder: Path, line: str, code: int, id_: str) -> None:
    (folder / "other.yaml").write_text(
        "accounts: [{id: other, organisation: one, name: 一支部基金}]\n", encoding="utf-8"
    )
    if "pay" in line and "--account" not in line:
        line += " --account purse"
    before = fund(folder)
    ran = care(*line.split(), "--lang", "en")
    assert ran.code == code, ran.err
    assert f"({id_})" in ran.err
    assert fund(folder) == before


def test_money_that_waits_for_a_decision_alone_says_so_and_goes_once_it_is_named(care: Care) -> None:
    assert care("fund", "receive", "--account", "purse", "--source", "dues", "--amount", "50").code == 0
    line = ("fund", "pay", "--member", "m3", "--amount", "9510", "--purpose", "visit-gift", "--account", "purse")
    ran = care(*line, "--lang", "en")
    assert (ran.code, "(unfunded-undecided)" in ran.err, "--decision" in ran.err) == (3, True, True)
    assert care(*line, "--decision", "会议").code == 0


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("fund pay --member m3 --amount 5 --purpose visit-gift", "payer-not-said"),
        ("fund pay --member m3 --amount 5 --purpose award --account other", "account-not-for"),
    ],
)
def test_which_account_may_pay_is_asked_for(care: Care, folder: Path, line: str, id_: str) -> None:
    other = "accounts: [{id: other, organisation: one, name: 一支部基金, uses: [visit-gift]}]\n"
    (folder / "other.yaml").write_text(other, encoding="utf-8")
    ran = care(*line.split(), "--lang", "en")
    assert (ran.code, f"({id_})" in ran.err) == (3, True)


def test_a_reversal_restores_the_balances_and_keeps_link_and_reason(care: Care, folder: Path) -> None:
    before = balance(care)
    assert care("fund", "pay", "--member", "m3", "--amount", "77.77", "--purpose", "visit-gift").code == 0
    paid = fund(folder).splitlines()[-1].split("id: ")[1].split(",")[0]
    assert balance(care) != before
    ran = care("fund", "reverse", paid, "--reason", "付错了人", "--lang", "en")
    assert ran.code == 0
    assert "局党委基金, administrative: +77.77" in ran.out
    assert f"reverses: {paid}, reason: 付错了人" in fund(folder)
    assert balance(care) == before
    assert care("fund", "reverse", paid, "--reason", "再来", "--lang", "en").code == 3


def test_a_transfer_tells_which_sources_move_along(care: Care, folder: Path) -> None:
    (folder / "other.yaml").write_text(
        "accounts: [{id: other, organisation: one, name: 一支部基金}]\n", encoding="utf-8"
    )
    line = "fund transfer --from-account purse --to-account other --amount 9500 --lang en"
    ran = care(*line.split())
    assert ran.code == 0
    assert "9,500.00 of administrative moves along" in ran.out
    assert "other,一支部基金,one,9500.00" in balance(care)


def test_money_that_a_rule_keeps_for_nothing_like_it(care: Care, folder: Path) -> None:
    head = (folder / "care.yaml").read_text(encoding="utf-8")
    adopted = head.replace("urban-management-bureau", "care-system-six-visits")
    (folder / "care.yaml").write_text(adopted, encoding="utf-8")
    ran = care("fund", "pay", "--member", "m3", "--amount", "5", "--purpose", "award", "--lang", "en")
    assert ran.code == 3
    assert "SV-05" in ran.err
    assert "(nothing-pays-for)" in ran.err


def test_a_body_without_an_account_cannot_bear_its_part(care: Care, folder: Path) -> None:
    text = (folder / "organisation.yaml").read_text(encoding="utf-8")
    text = text.replace("    parent: top\n    roles", "    parent: east\n    roles")
    text = text.replace(
        "organisation:\n", "organisation:\n  - {id: east, name: 东总支, level: general-branch, parent: top}\n", 1
    )
    (folder / "organisation.yaml").write_text(text, encoding="utf-8")
    ran = care("fund", "pay", "--member", "m3", "--amount", "5", "--purpose", "hardship-aid", "--lang", "en")
    assert ran.code == 3
    assert "(payer-without-account)" in ran.err
    assert "east" in ran.err


OWN = """\
policy: own
title: {zh: 办法, en: Rules}
actors: {head: {role: secretary, level: branch}}
rules:
  - id: R-1
    kind: money
    clause: 一
    summary: {zh: 限额, en: Limits}
    approvers: [{up_to: 1000.00, by: head}, {by: organisation}]
    ceiling: {of: [hardship-aid], amount: 1500.00, per: year}
    bar: {of: [visit-gift], within: 30 days}
"""


@pytest.fixture
def limited(folder: Path) -> Path:
    """The workspace with limits of its own, and a standard."""
    head = (folder / "care.yaml").read_text(encoding="utf-8").replace("urban-management-bureau", "own")
    (folder / "care.yaml").write_text(head, encoding="utf-8")
    (folder / "own.yaml").write_text(OWN, encoding="utf-8")
    standard = "standards: [{id: s, organisation: top, since: 2026-01-01, tiers: [{degree: severe, amount: 800.00}]}]\n"
    (folder / "standards.yaml").write_text(standard, encoding="utf-8")
    return folder


def test_without_an_amount_the_standard_says_how_much_and_the_table_who_approves(care: Care, limited: Path) -> None:
    ran = care("fund", "pay", "--member", "m3", "--purpose", "hardship-aid", "--lang", "en")
    assert ran.code == 0
    assert "800.00 by standard s" in ran.out
    assert "to be approved by secretary" in ran.out
    assert "amount: 800.00" in fund(limited)


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("--member m4 --purpose hardship-aid", "no-standard"),
        ("--member m3 --purpose hardship-aid --amount 1500.01", "ceiling-exceeded"),
        ("--member m3 --purpose visit-gift --amount 5 --date 2026-06-01", "paid-too-soon"),
    ],
)
def test_a_limit_refuses_by_its_rule(care: Care, limited: Path, line: str, id_: str) -> None:
    before = fund(limited)
    ran = care("fund", "pay", *line.split(), "--lang", "en")
    assert ran.code == 3
    assert f"({id_})" in ran.err
    assert id_ == "no-standard" or "R-1" in ran.err
    assert fund(limited) == before


def test_random_commands_neither_make_nor_lose_money(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Hands(tmp_path, capsys, 7).take(15)


RULES = """\
policy: own
title: {{zh: 本局办法, en: Rules of this bureau}}
actors: {{head: {{role: secretary, level: committee}}}}
rules:
  - {{id: OWN-1, kind: money, clause: 一, summary: {{zh: 甲, en: A}}, {rule}}}
"""


@pytest.mark.parametrize(
    ("rule", "id_"),
    [
        (
            "share: {of: [award], parts: [{level: branch, percent: 30}, {level: committee, percent: 60}]}",
            "shares-not-whole",
        ),
        (
            "share: {of: [award], parts: [{level: branch, percent: 30}, {level: committee, percent: 71}]}",
            "shares-not-whole",
        ),
        ("approvers: [{over: 1.00, by: head}]", "approvers-gap"),
        ("approvers: [{up_to: 100.00, by: head}, {over: 200.00, by: head}]", "approvers-gap"),
        ("approvers: [{up_to: 100.00, by: head}, {over: 50.00, by: head}]", "approvers-overlap"),
        ("approvers: [{up_to: 100.00, by: head}]", "approvers-end"),
    ],
)
def test_nothing_is_paid_while_a_rule_on_money_cannot_stand(care: Care, folder: Path, rule: str, id_: str) -> None:
    """Domain 4.3, point 5: the sum is checked on loading; so are the ranges of the table of approvers."""
    head = (folder / "care.yaml").read_text(encoding="utf-8")
    (folder / "care.yaml").write_text(head.replace("urban-management-bureau", "own"), encoding="utf-8")
    (folder / "own.yaml").write_text(RULES.format(rule=rule), encoding="utf-8")
    before = fund(folder)
    ran = care("fund", "pay", "--member", "m3", "--amount", "5", "--purpose", "award", "--account", "purse")
    assert (ran.code, f"({id_})" in ran.err, "OWN-1" in ran.err) == (3, True, True)
    assert fund(folder) == before
    assert f"({id_})" in care("check").out
    sound = "share: {of: [award], parts: [{level: committee, percent: 100}]}"
    (folder / "own.yaml").write_text(RULES.format(rule=sound), encoding="utf-8")
    assert care("fund", "pay", "--member", "m3", "--amount", "5", "--purpose", "award").code == 0
