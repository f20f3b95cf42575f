"""The fund's pages over one small story, reckoned by hand below."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.periods import Period
from carecli.ledger.allowances import Allowance, Allowances
from carecli.ledger.booking import book
from carecli.ledger.shares import ShareRule
from carecli.model.fund import Account, Entry, Opening, Payment, Receipt, Reversal, Share, Transfer
from carecli.model.member import Member
from carecli.model.organisation import Organisation
from carecli.model.records import Records
from carecli.model.words import LANGUAGES, Language, Words
from carecli.model.workspace import Workspace
from carecli.render.forms import Printing, text_of
from carecli.render.width import width_of
from carecli.reports.fund_balance import fund_balance
from carecli.reports.fund_ledger import fund_ledger
from carecli.reports.fund_page import FundView
from carecli.reports.fund_report import fund_report
from carecli.reports.page import Answer, Grid, Line, Row

TODAY = date(2026, 7, 6)
YEAR = Period("2026", date(2026, 1, 1), date(2026, 12, 31))
Golden = Callable[[str, str], None]

ORGANISATION = (
    Organisation(id="office", name="办公室", level="unit"),
    Organisation(id="bureau", name="局党委", level="committee"),
    Organisation(id="sanitation", name="环管总支", level="general-branch", parent="bureau"),
    Organisation(id="enforcement", name="执法总支", level="general-branch", parent="bureau"),
    Organisation(id="enforcement-1", name="执法一支部", level="branch", parent="enforcement"),
)
ACCOUNTS = (
    Account(id="enforcement-fund", organisation="enforcement", name="执法总支帮扶金"),
    Account(id="bureau-fund", organisation="bureau", name="局党委帮扶基金"),
    Account(id="sanitation-fund", organisation="sanitation", name="环管总支帮扶金"),
)
MEMBERS = (
    Member(id="m014", name="李秀兰", branch=()),
    Member(id="m009", name="赵德福", branch=()),
)
SPLIT = ShareRule(
    policy="urban-management-bureau",
    rule="UM-13",
    clause="二 (L209)",
    of=("hardship-aid",),
    parts=(("general-branch", 30), ("committee", 70)),
)
DUES = Allowance(
    policy="urban-management-bureau",
    rule="UM-04",
    clause="二 (L206)",
    sources=("dues",),
    purposes=("hardship-aid", "visit-gift"),
)


def at(text: str) -> date:
    return date.fromisoformat(text)


def aid(id_: str, day: str, member: str, category: str | None, branch: int, committee: int) -> Payment:
    return Payment(
        id=id_,
        date=at(day),
        amount=branch + committee,
        purpose="hardship-aid",
        member=member,
        category=category,
        shares=(Share(account="enforcement-fund", amount=branch), Share(account="bureau-fund", amount=committee)),
    )


def receipt(id_: str, day: str, account: str, source: str, fen: int, payer: str | None = None) -> Receipt:
    return Receipt(id=id_, date=at(day), account=account, source=source, amount=fen, payer=payer)


# Last year the committee got 4,000.00 of dues and spent 1,000.00 of them. This year:
STORY: tuple[Entry, ...] = (
    receipt("f-2025-001", "2025-03-01", "bureau-fund", "dues", 4_000_00),
    Payment(
        id="f-2025-002", date=at("2025-09-10"), amount=1_000_00, purpose="visit-gift", account="bureau-fund", payee="村"
    ),
    Opening(id="f-2026-001", date=at("2026-01-01"), account="enforcement-fund", source="unit", amount=2_150_00),
    receipt("f-2026-002", "2026-01-10", "bureau-fund", "administrative", 10_000_00, "区财政局"),
    receipt("f-2026-003", "2026-01-12", "sanitation-fund", "donation-member", 500_00),
    Transfer(
        id="f-2026-004",
        date=at("2026-02-10"),
        from_account="bureau-fund",
        to_account="enforcement-fund",
        amount=2_000_00,
        source="administrative",
    ),
    aid("f-2026-005", "2026-02-11", "m014", "serious-illness", 300_00, 700_00),
    aid("f-2026-006", "2026-02-12", "m009", "study", 300_00, 700_00),
    Reversal(id="f-2026-007", date=at("2026-02-13"), reverses="f-2026-006", reason="重复登记"),
    aid("f-2026-008", "2026-05-06", "m014", None, 100_00, 233_33),
    Payment(
        id="f-2026-009",
        date=at("2026-06-28"),
        amount=450_00,
        purpose="visit-gift",
        account="bureau-fund",
        member="m009",
    ),
    receipt("f-2026-010", "2026-07-20", "bureau-fund", "administrative", 9_999_00),
)


def records(*entries: Entry, accounts: tuple[Account, ...] = ACCOUNTS) -> Records:
    return Records(
        Workspace(care="1", name="云岭区城市管理局党委"),
        {"organisation": ORGANISATION, "accounts": accounts, "members": MEMBERS, "fund": entries},
    )


def view(
    language: Language = "zh",
    *chosen: str,
    entries: tuple[Entry, ...] = STORY,
    accounts: tuple[Account, ...] = ACCOUNTS,
) -> FundView:
    said = records(*entries, accounts=accounts)
    ledger = book(said, Allowances((DUES,)))
    return FundView(
        records=said, ledger=ledger, words=Words(language), today=TODAY, accounts=chosen or None, rules=(SPLIT,)
    )


def printed(answer: Answer, language: Language = "zh", width: int = 80) -> str:
    return text_of(answer, "plain", Printing(Words(language), TODAY, width))


PAGES: dict[str, Callable[[FundView], Answer]] = {
    "report": lambda seen: fund_report(seen, YEAR),
    "balance": lambda seen: fund_balance(seen, TODAY),
    "ledger": lambda seen: fund_ledger(seen, YEAR),
}


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_pages_read_as_they_were_approved(page: str, language: Language, width: int, golden: Golden) -> None:
    golden(f"fund/{page}-{language}-{width}.txt", printed(PAGES[page](view(language)), language, width))


def test_the_ledger_of_one_account_needs_no_column_for_it(golden: Golden) -> None:
    golden("fund/ledger-of-bureau-zh-80.txt", printed(fund_ledger(view("zh", "bureau-fund"), YEAR)))


# ---------------------------------------------------------------- the report


def rows_of(answer: Answer) -> dict[str, dict[str, str]]:
    """The report's rows by label, each its amounts by heading, of all its grids together.

    A category may stand below several purposes: its label is followed by theirs.
    """
    said: dict[str, dict[str, str]] = {}
    purpose = ""
    for grid in answer.page.blocks:
        if isinstance(grid, Grid):
            for row in (row for row in grid.rows if isinstance(row, Row)):
                label, *amounts = (cell.text for cell in row.cells)
                headings = (column.heading for column in grid.columns[1:])
                if label.startswith("    "):
                    label += purpose
                else:
                    purpose = label
                said.setdefault(label, {}).update(zip(headings, amounts, strict=True))
    return said


def lines_of(answer: Answer) -> list[str]:
    return [block.left for block in answer.page.blocks if isinstance(block, Line)]


def test_accounts_stand_abreast_the_committees_first_and_the_total_last() -> None:
    [grid] = [block for block in fund_report(view(), YEAR).page.blocks if isinstance(block, Grid)]
    assert [column.heading for column in grid.columns] == ["项目", "局党委", "环管总支", "执法总支", "合计"]
    assert all(column.keep for column in grid.columns[1:])


def test_an_organisation_with_two_accounts_lends_its_name_to_neither() -> None:
    second = Account(id="second", organisation="bureau", name="局党委专户")
    [grid] = [b for b in fund_report(view(accounts=(*ACCOUNTS, second)), YEAR).page.blocks if isinstance(b, Grid)][:1]
    assert [column.heading for column in grid.columns][1:3] == ["局党委帮扶基金", "局党委专户"]


def test_accounts_may_be_chosen() -> None:
    answer = fund_report(view("zh", "bureau-fund", "enforcement-fund"), YEAR)
    assert rows_of(answer)["期末结余"] == {"局党委": "9,616.67", "执法总支": "3,750.00", "合计": "13,366.67"}
    assert "2026-01-01 至 2026-07-06   局党委、执法总支" in lines_of(answer)
    assert [item["account"] for item in answer.items] == ["bureau-fund", "enforcement-fund"]


def test_one_account_alone_has_no_total_beside_it() -> None:
    assert rows_of(fund_report(view("zh", "sanitation-fund"), YEAR))["内部划拨"] == {"环管总支": "-"}


def test_a_period_is_shown_as_far_as_it_has_run() -> None:
    """The receipt of the 20th of July is not there on the 6th."""
    july = Period("2026-07", at("2026-07-01"), at("2026-07-31"))
    answer = fund_report(view(), july)
    assert rows_of(answer)["本期收入"]["合计"] == "0.00"
    assert rows_of(answer)["期初结余"]["合计"] == rows_of(answer)["期末结余"]["合计"] == "13,866.67"
    assert answer.more["period"] == {"id": "2026-07", "first": "2026-07-01", "last": "2026-07-06"}


def test_a_period_that_lies_ahead_is_empty() -> None:
    next_year = Period("2027", at("2027-01-01"), at("2027-12-31"))
    answer = fund_report(view(), next_year)
    assert "2027-01-01 至 2027-12-31" in lines_of(answer)
    assert rows_of(answer)["期末结余"]["合计"] == "13,866.67"
    assert "本期没有收支" in lines_of(fund_ledger(view(), next_year))


def test_what_was_reversed_in_another_period_is_netted_in_its_line() -> None:
    undone = Reversal(id="x", date=at("2026-03-01"), reverses="f-2025-002", reason="未发放")
    answer = fund_report(view(entries=(*STORY, undone)), YEAR)
    assert rows_of(answer)["  走访慰问金"]["局党委"] == "-550.00"
    assert "另有冲销 2 笔, 已在原项目中抵减" in lines_of(answer)


def test_a_reversal_that_is_still_to_come_has_undone_nothing() -> None:
    undone = Reversal(id="x", date=at("2026-07-07"), reverses="f-2026-009", reason="未发放")
    seen = view(entries=(*STORY, undone))
    assert rows_of(fund_report(seen, YEAR))["  走访慰问金"]["局党委"] == "450.00"
    told = [item for item in fund_ledger(seen, YEAR).items if item["id"] == "f-2026-009"]
    assert [item["reversed_by"] for item in told] == [None]
    assert "(已冲销)" not in str(told[0]["summary"])


def test_money_of_no_known_source_is_called_so() -> None:
    overdrawn = Payment(id="p", date=TODAY, amount=5_00, purpose="award", account="sanitation-fund")
    seen = view(entries=(overdrawn,))
    assert rows_of(fund_balance(seen, TODAY))["  来源不明"]["余额"] == "-5.00"
    [grid] = [block for block in fund_balance(seen, TODAY).page.blocks if isinstance(block, Grid)]
    tones = {cell.tone for row in grid.rows if isinstance(row, Row) for cell in row.cells if "-5.00" in cell.text}
    assert tones == {"bad"}


def test_without_accounts_the_page_says_where_they_are_listed() -> None:
    for page in PAGES.values():
        answer = page(view(entries=(), accounts=()))
        assert lines_of(answer)[-1].startswith("还没有账户")
        assert answer.items == ()


def test_a_rule_that_is_not_yet_in_force_is_not_named() -> None:
    later = ShareRule(policy="p", rule="UM-99", clause="九", of=("award",), parts=SPLIT.parts, since=at("2027-01-01"))
    seen = view()
    with_both = FundView(records=seen.records, ledger=seen.ledger, words=seen.words, today=TODAY, rules=(SPLIT, later))
    foot = "".join(lines_of(fund_report(with_both, YEAR)))
    assert "UM-13 二 (L209)" in foot
    assert "UM-99" not in foot


def test_the_report_as_json_gives_the_sums_of_each_account_and_of_all() -> None:
    said = json.loads(text_of(fund_report(view(), YEAR), "json", Printing(Words("zh"), TODAY)))
    assert said["items"][0] == {
        "account": "bureau-fund",
        "name": "局党委帮扶基金",
        "organisation": "bureau",
        "balance": "9616.67",
        "sources": {"administrative": "8000.00", "dues": "1616.67"},
        "committed": "0.00",
        "free": "9616.67",
        "opening": "3000.00",
        "receipts": "10000.00",
        "transfers": "-2000.00",
        "payments": "1383.33",
        "closing": "9616.67",
        "receipts_by_source": {"administrative": "10000.00"},
        "payments_by_purpose": {"hardship-aid": "933.33", "visit-gift": "450.00"},
    }
    assert said["totals"]["closing"] == "13866.67"
    assert said["totals"]["transfers"] == "0.00"
    assert said["aid"] == {"households": 1, "times": 2}
    assert [rule["rule"] for rule in said["rules"]] == ["UM-13", "UM-04"]


@pytest.mark.parametrize("page", PAGES)
def test_every_item_has_every_column(page: str) -> None:
    answer = PAGES[page](view())
    assert answer.items
    assert all(key in item for item in answer.items for key, _ in answer.columns)
    assert text_of(answer, "csv", Printing(Words("zh"), TODAY)).count("\n") == len(answer.items) + 1


# ---------------------------------------------------------------- the other pages


def test_balances_are_never_told_of_a_day_that_has_not_come() -> None:
    answer = fund_balance(view(), at("2026-12-31"))
    assert "截至 2026-07-06" in lines_of(answer)
    assert sum(fen_of(str(item["balance"])) for item in answer.items) == 13_866_67
    assert fund_balance(view(), at("2025-12-31")).items[0]["balance"] == "3000.00"


def test_one_account_alone_needs_no_total_of_sources() -> None:
    assert "合计" not in rows_of(fund_balance(view("zh", "sanitation-fund"), TODAY))


def test_a_ledger_line_tells_whence_which_rule_and_what_undid_it() -> None:
    entries = {(str(item["id"]), str(item["account"])): item for item in fund_ledger(view(), YEAR).items}
    undone = entries["f-2026-006", "bureau-fund"]
    assert (undone["rule"], undone["clause"], undone["reversed_by"]) == ("UM-13", "二 (L209)", "f-2026-007")
    assert (undone["member"], undone["name"], undone["out"]) == ("m009", "赵德福", "700.00")
    undoing = entries["f-2026-007", "bureau-fund"]
    assert (undoing["reverses"], undoing["out"], undoing["sources"]) == ("f-2026-006", "-700.00", {"dues": "700.00"})


def test_the_ledger_does_not_tell_what_somebody_suffers_from() -> None:
    said = text_of(fund_ledger(view(), YEAR), "json", Printing(Words("zh"), TODAY)) + printed(fund_ledger(view(), YEAR))
    assert "serious-illness" not in said
    assert "重病" not in said


def test_the_ledger_of_several_years_brings_forward_and_goes_year_by_year() -> None:
    both = Period("all", at("2025-06-01"), at("2026-12-31"))
    said = printed(fund_ledger(view(), both))
    assert [word for word in ("4,000.00", "2025年", "2026年", "13,866.67") if word not in said] == []
    assert fund_ledger(view(), both).more["opening"] == "4000.00"


# ---------------------------------------------------------------- laws


def fen_of(text: str) -> int:
    """Fen of an amount as pages and JSON print it; a dash is nothing."""
    return 0 if text == "-" else int(text.replace(",", "").replace(".", ""))


FIVE = tuple(Account(id=f"a{n}", organisation=f"body-{n}", name=f"第{n}总支帮扶基金") for n in range(5))


@st.composite
def funds(draw: st.DrawFn) -> tuple[Entry, ...]:
    made: list[Entry] = []
    for n in range(draw(st.integers(0, 15))):
        account, other = draw(st.sampled_from(FIVE)).id, draw(st.sampled_from(FIVE)).id
        on, fen = draw(st.dates(at("2025-11-01"), at("2026-07-31"))), draw(st.integers(1, 9_999_999_99))
        source = draw(st.sampled_from(["administrative", "dues", "interest"]))
        purpose, category = draw(st.sampled_from(["hardship-aid", "award"])), draw(st.sampled_from(["study", None]))
        one: tuple[Entry, ...] = (
            Receipt(id=f"f{n}", date=on, account=account, source=source, amount=fen),
            Opening(id=f"f{n}", date=on, account=account, source=source, amount=fen),
            Transfer(id=f"f{n}", date=on, from_account=account, to_account=other, amount=fen),
            Payment(id=f"f{n}", date=on, account=account, amount=fen, purpose=purpose, category=category),
            Reversal(id=f"f{n}", date=on, reverses=f"f{draw(st.integers(0, 14))}", reason="更正"),
        )
        made.append(draw(st.sampled_from(one)))
    return tuple(made)


def parts_below(said: dict[str, dict[str, int]], heading: str, indent: str) -> list[dict[str, int]]:
    """The rows of one indent that follow a row, up to the next row that is less indented."""
    labels = list(said)
    found: list[dict[str, int]] = []
    for label in labels[labels.index(heading) + 1 :]:
        if len(label) - len(label.lstrip()) < len(indent):
            break
        if label.startswith(indent) and not label.startswith(f"{indent} "):
            found.append(said[label])
    return found


@given(funds())
def test_every_column_of_the_report_adds_up_and_so_does_the_total(fund: tuple[Entry, ...]) -> None:
    answer = fund_report(view(entries=fund, accounts=FIVE), YEAR)
    said = {label: {heading: fen_of(text) for heading, text in of.items()} for label, of in rows_of(answer).items()}
    for column in said["期末结余"]:
        money = {label: of[column] for label, of in said.items()}
        assert money["期末结余"] == money["上年结转"] + money["本期收入"] + money["内部划拨"] - money["本期支出"]
        for heading, indent in (("本期收入", "  "), ("本期支出", "  ")):
            assert money[heading] == sum(part[column] for part in parts_below(said, heading, indent))
        for label in [label for label in said if label.startswith("  ") and label[2] != " "]:
            categories = parts_below(said, label, "    ")
            assert not categories or money[label] == sum(part[column] for part in categories)
    for of in said.values():
        assert of["合计"] == sum(fen for heading, fen in of.items() if heading != "合计")
    assert said["内部划拨"]["合计"] == 0


@given(funds())
def test_report_balance_and_ledger_tell_the_same(fund: tuple[Entry, ...]) -> None:
    seen = view(entries=fund, accounts=FIVE)
    report, balance, ledger = fund_report(seen, YEAR), fund_balance(seen, TODAY), fund_ledger(seen, YEAR)
    for reported, held in zip(report.items, balance.items, strict=True):
        alike = held.keys() & reported.keys()
        assert {key: reported[key] for key in alike} == {key: held[key] for key in alike}
        assert held.keys() - alike == {"counted"}
        assert reported["closing"] == held["balance"]
    total = sum(fen_of(str(item["balance"])) for item in balance.items)
    last: Any = ledger.items[-1]["balance"] if ledger.items else ledger.more["opening"]
    assert fen_of(str(last)) == total


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_accounts_fit_eighty_columns(language: Language) -> None:
    fund = [receipt(f"r{n}", "2026-02-01", account.id, "dues", 1_234_567_89) for n, account in enumerate(FIVE)]
    spent = [
        Payment(id=f"p{a.id}", date=at("2026-03-01"), account=a.id, amount=234_567_89, purpose="hardship-aid")
        for a in FIVE
    ]
    answer = fund_report(view(language, entries=(*fund, *spent), accounts=FIVE), YEAR)
    grids = [block for block in answer.page.blocks if isinstance(block, Grid)]
    assert [len(grid.columns) - 1 for grid in grids] == [3, 3]
    assert grids[-1].columns[-1].heading == Words(language)("fund.total")
    assert max(width_of(line) for line in printed(answer, language).splitlines()) <= 80
    assert "1,234,567.89" in printed(answer, language)
