"""What goes out in a form comes back as it was, whatever the records say."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from brought import TODAY, office, tables_of
from hypothesis import given, settings
from hypothesis import strategies as st
from office import FILES
from stories import ORGANISATION, records_of

from carecli.exchange.form_sheet import FormGround, form_page
from carecli.exchange.forms import FORMS, form_named
from carecli.exchange.plans import plan_tables
from carecli.exchange.spreadsheet import SheetPage, workbook
from carecli.exchange.table import Table
from carecli.exchange.typed import typed
from carecli.files.folder import HEAD
from carecli.files.reading import read_nodes
from carecli.files.workspace import read_folder
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.model.event import SENSITIVE
from carecli.model.problem import Place, Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import AMENDING, SECTIONS
from carecli.model.words import LANGUAGES, Language, Words
from carecli.model.words.codes import CODES

MORE = "snoozes:\n  - {duty: UM-31/m014/e-2026-030, date: 2026-07-06, until: 2026-07-08, by: m007}\n"
DATA = Path(__file__).parents[2] / "data"


def test_every_section_has_a_form_but_the_one_with_a_command_of_its_own() -> None:
    assert {form.section for form in FORMS.values()} == {section.name for section in SECTIONS} - {AMENDING}


@cache
def demonstration() -> Records:
    """The records of data/, and one of each section that has none there."""
    documents = [*read_folder(DATA).documents, ("more.yaml", read_nodes(MORE, "more.yaml")[0], True)]
    workspace, _ = read_head(next(top for file, top, _ in documents if file == HEAD), HEAD)
    assert workspace
    return Records(workspace, type_documents(documents).records)


REGISTERS = """
members:
  - id: m90
    name: 外出者
    branch: one
    mobile: [{since: 2026-02-01, direction: out, reason: work, to: 邻省某市, certificate: 流动2026-1, contact: m2}]
households:
  - {id: h1, name: 某户, kind: poor, unit: two, place: 村东, people: 3}
pairings:
  - id: p1
    by: [m1, m2]
    member: m3
    aid: [contact, living-aid]
    since: 2026-01-10
    plan: [{need: 就医, task: 报销, measure: 代办, owner: m2, due: 2026-09-30}]
  - {id: p2, organisation: top, household: h1, aid: poverty-relief, since: 2025-01-10, until: 2025-12-31}
posts:
  - id: k1
    name: 宣传岗
    domain: ideology
    unit: one
    duties: 读报
    seats: 2
    holders:
      - member: m3
        route: applied
        since: 2026-01-10
        trained_before: 2026-01-05
        trained_after: 2026-02-20
  - {id: k2, name: 监督岗, domain: oversight}
"""


@cache
def registered() -> Records:
    """The small workspace with registers of pairings, posts and members away."""
    return records_of(*(text for name, text in FILES.items() if name != "care.yaml"), REGISTERS)


def page_of(form: str, records: Records, language: Language = "zh") -> SheetPage:
    return form_page(form, FormGround(records, TODAY, Words(language)), lambda _: True)


def sheets_of(form: str, records: Records, folder: Path, language: Language = "zh") -> list[Table]:
    data = workbook([page_of(form, records, language)], Words(language)("sheets.lists"), TODAY)
    return tables_of(data, folder)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_comes_back_without_a_change(form: str, language: Language, tmp_path: Path) -> None:
    records = registered() if registered().section(form_named(form).section) else demonstration()
    (plan,) = plan_tables(sheets_of(form, records, tmp_path, language), None, records, TODAY).plans
    assert plan.section == form_named(form).section
    assert {row.state for row in plan.proposals} == {"same"}
    assert plan.absent == ()
    assert plan.sheet.header.extra == ()
    assert len(plan.proposals) == (1 if form == "mobile" else len(records.section(plan.section)))


def test_an_empty_workspace_is_rebuilt_from_the_forms(tmp_path: Path) -> None:
    told = [event for event in registered().section("events") if getattr(event, "kind", "") not in SENSITIVE]
    every = {section.name: registered().section(section.name) for section in SECTIONS}
    full = Records(registered().workspace, {**every, "events": told})
    tables = [table for form in FORMS for table in sheets_of(form, full, tmp_path)]
    empty = Records(full.workspace, {})
    plans = plan_tables(tables, None, empty, TODAY)
    rows = [row for plan in plans.plans for row in plan.proposals]
    assert {(row.state, row.problems) for row in rows} == {("new", ()), ("changed", ())}
    # whoever is away came in by the roster already
    assert [row.row.text("id") for row in rows if row.state == "changed"] == ["m90"]
    rebuilt = plans.records(empty)
    for form in FORMS:
        assert page_of(form, rebuilt).rows == page_of(form, full).rows, form


def test_a_sensitive_occasion_is_left_out_and_not_taken_for_a_change(tmp_path: Path) -> None:
    (table,) = sheets_of("visits", office(), tmp_path)
    shown = {cell for row in table.rows for cell in row if isinstance(cell, str)}
    assert Words("zh").code("occasion", "mood") not in shown
    assert Words("zh").code("occasion", "regular") in shown


def test_what_follows_from_other_records_is_told_and_need_not_come_back() -> None:
    acts = """
visits: [{date: 2026-06-01, member: m3, by: m2}, {date: 2026-06-20, member: m3, by: m7}]
talks: [{date: 2026-05-01, members: [m3, m90], by: m1}]
awards: [{id: a1, date: 2026-02-01, title: post-holder, member: m3}]
people: [{id: m7, name: 旁人}]
"""
    reviewed = REGISTERS.replace(
        "route: applied", "route: applied\n        results: [{year: 2025, result: outstanding}]"
    )
    records = records_of(FILES["organisation.yaml"], FILES["members.yaml"], reviewed, acts)
    told = {
        form: {cell for row in page_of(form, records).rows for cell in row} for form in ("pairings", "mobile", "posts")
    }
    assert {"2026-06-01", 2} <= told["pairings"]
    assert "2026-06-20" not in told["pairings"]
    assert {"2026-05-01", Words("zh").code("duty", "talk")} <= told["mobile"]
    assert {"2025 成绩显著", "2026-02-01 优秀岗位党员"} <= told["posts"]


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(Refused, match="bad-option"):
        form_named("rooster")


SIGNS = "".join(chr(sign) for sign in range(0x4E00, 0x4E40)) + "abcXYZ 019=+-@'\"(（)）、,;；/\\_.·𠮷"
LINES = st.text(SIGNS, min_size=1, max_size=12).map(str.strip).filter(bool)
NOTES = st.text(SIGNS + "\n", min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
DAYS = st.dates(date(1900, 1, 1), date(2026, 7, 6)).map(date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
AMOUNTS = st.integers(1, 10**9).map(lambda fen: f"{fen // 100}.{fen % 100:02d}")


def code(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(set(CODES[kind]) - SENSITIVE))


def sometimes(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


PERSON = sometimes(
    sex=code("sex"), born_on=DAYS | MONTHS, admitted_on=DAYS | MONTHS, confirmed_on=DAYS, place=LINES, note=NOTES,
    branch=st.sampled_from(["one", "two"]), phone=st.sampled_from(["0871-65550101", "13800000000", "+86 138 0000"]),
    employment=st.fixed_dictionaries({"status": code("employment")}, optional={"since": MONTHS, "post": LINES}),
    household=st.fixed_dictionaries({"since": DAYS, "people": st.integers(1, 9).map(str), "monthly_income": AMOUNTS}),
    circumstances=st.lists(code("circumstance").map(lambda kind: {"kind": kind}), min_size=1, unique_by=str),
)  # fmt: skip
VISIT = sometimes(
    occasion=code("occasion"), form=code("visit-form"), purpose=LINES, note=NOTES, also_talk=st.just("yes"),
    gift=st.fixed_dictionaries({}, optional={"cash": AMOUNTS, "goods": LINES}).filter(bool),
    closes=st.lists(st.sampled_from(["UM-31/m014/e-2026", "UM-34/甲/2026-july-first", "BO-12/a+b/2026"]), unique=True),
)  # fmt: skip
MONEY = sometimes(voucher=LINES, note=NOTES, category=code("aid"), source=code("source"), payee=LINES)


def record(section: str, line: int, fields: dict[str, Any]) -> Record:
    made, problems = typed(section, {**fields, "id": f"x{line}"}, Place("file.yaml", line), ())
    assert made is not None, problems
    return made


def world(names: list[str]) -> Records:
    """People of these names, in an organisation."""
    people = [record("members", line, {"name": name}) for line, name in enumerate(names, start=1)]
    bodies = records_of(ORGANISATION)
    return Records(bodies.workspace, {"organisation": bodies.section("organisation"), "members": people})


def comes_back(form: str, records: Records, folder: Path) -> None:
    (plan,) = plan_tables(sheets_of(form, records, folder), None, records, TODAY).plans
    assert [(row.state, row.changes, row.problems) for row in plan.proposals if row.state != "same"] == []
    assert len(plan.proposals) == len(records.section(form_named(form).section))


@settings(max_examples=60)
@given(st.lists(st.tuples(LINES, PERSON), min_size=1, max_size=4))
def test_any_roster_comes_back(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[str, dict[str, Any]]]
) -> None:
    rows = [record("members", line, {"name": name, **rest}) for line, (name, rest) in enumerate(people, start=1)]
    bodies = records_of(ORGANISATION)
    records = Records(bodies.workspace, {"organisation": bodies.section("organisation"), "members": rows})
    comes_back("roster", records, tmp_path_factory.mktemp("roster"))


@settings(max_examples=60)
@given(st.lists(LINES, min_size=2, max_size=3), st.lists(VISIT, min_size=1, max_size=4))
def test_any_visits_come_back(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], visits: list[dict[str, Any]]
) -> None:
    records = world(names)
    usual = {"date": "2026-07-01", "member": "x1", "by": ["x2"]}
    rows = [record("visits", line, {**usual, **rest}) for line, rest in enumerate(visits, start=1)]
    kept = {section.name: records.section(section.name) for section in SECTIONS}
    comes_back("visits", Records(records.workspace, {**kept, "visits": rows}), tmp_path_factory.mktemp("visits"))


@settings(max_examples=60)
@given(st.lists(LINES, min_size=2, max_size=2), st.lists(st.tuples(AMOUNTS, MONEY), min_size=1, max_size=4))
def test_any_payments_come_back(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], payments: list[tuple[str, dict[str, Any]]]
) -> None:
    accounts = [record("accounts", line, {"organisation": "one", "name": name}) for line, name in enumerate(names)]
    usual = {"date": "2026-07-01", "kind": "payment", "purpose": "hardship-aid"}
    rows = [
        record("fund", line, {**usual, **rest, "amount": amount, "shares": [
            {"account": "x0", "amount": amount, "source": "dues"}, {"account": "x1", "amount": amount}]})
        for line, (amount, rest) in enumerate(payments, start=1)
    ]  # fmt: skip
    bodies = records_of(ORGANISATION)
    kept = {"organisation": bodies.section("organisation"), "accounts": accounts, "fund": rows}
    comes_back("fund", Records(bodies.workspace, kept), tmp_path_factory.mktemp("fund"))
