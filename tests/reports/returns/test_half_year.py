"""WC-14 to WC-16: the half-year return, as the register stood on its last day, and what changed since the last one."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from returned import answered, kinds, told, values

from carecli.model.words import LANGUAGES, Language
from carecli.render.layout import lay_out
from carecli.reports.page import Answer

HOUSE = "{since: 2025-01-01, people: 2, monthly_income: 100.00}"
ENTRY = "id: h1, member: sec, reason: study, degree: mild, since: 2025-03-01, recognised_on: 2025-03-10"


def register(*entries: str) -> str:
    return f"hardship: [{', '.join(f'{{{entry}}}' for entry in entries)}]"


def member(*fields: str) -> str:
    return f"members: [{{id: m, name: 戊, {', '.join(fields)}}}]"


def of_m(*fields: str) -> str:
    return register(", ".join(("id: h1, member: m, reason: study, degree: mild, since: 2025-03-01", *fields)))


def text(answer: Answer) -> str:
    return "\n".join("".join(span.text for span in spans) for spans in lay_out(answer.page, 80))


def test_totals_are_counted_by_degree_reason_and_unit() -> None:
    second = "id: h2, member: sec2, degree: severe, since: 2025-04-01"
    found = values(told(register(ENTRY, second)))
    assert {name: found[name] for name in found if "." in name and "block" not in name} == {
        "degree.severe": 1,
        "degree.mild": 1,
        "reason.study": 1,
        "reason.unknown": 1,
        "unit.one": 1,
        "unit.two": 1,
    }
    assert (found["total"], found["before"]) == (2, 2)


@pytest.mark.parametrize(
    ("entry", "counted"),
    [
        ("since: 2026-06-30", True),
        ("since: 2026-07-01", False),
        ("since: 2026-01-01, recognised_on: 2026-06-30", True),
        ("since: 2026-01-01, recognised_on: 2026-07-01", False),
        ("since: 2026-01-01, until: 2026-06-30, exit_reason: recovered", True),
        ("since: 2026-01-01, until: 2026-06-29, exit_reason: recovered", False),
    ],
)
def test_who_counts_was_recognised_and_not_gone_on_the_last_day(entry: str, *, counted: bool) -> None:
    assert values(told(register(f"id: h1, member: sec, {entry}"))).get("total", 0) == counted


def test_a_half_year_that_runs_is_told_as_of_today() -> None:
    found = told(register(ENTRY), period="2026H2", against="2026H1")
    assert found.found.day == date(2026, 7, 6)


def test_who_is_new_and_who_is_gone_with_the_reason() -> None:
    gone = "id: h2, member: sec2, since: 2025-04-01, until: 2026-02-01, exit_reason: recovered"
    fresh = "id: h3, member: gen, since: 2026-02-01"
    found = told(register(ENTRY, gone, fresh))
    assert kinds(found) == [("new", "gen"), ("left", "sec2")]
    page = answered(register(ENTRY, gone, fresh))
    listed: Any = page.more["changes"]
    assert (listed[1]["exit_reason"], listed[1]["until"]) == ("recovered", "2026-02-01")
    assert "已脱困(2026-02-01)" in text(page)


def test_8_3_no_9_somebody_who_moves_between_units_is_a_transfer_and_neither_gone_nor_new() -> None:
    moving = member("branch: [{id: one, until: 2026-03-31}, {id: two, since: 2026-04-01}]")
    assert kinds(told(moving, of_m())) == [("moved", "m")]


def test_a_new_entry_in_the_other_unit_is_a_transfer_too() -> None:
    moving = member("branch: [{id: one, until: 2026-03-31}, {id: two, since: 2026-04-01}]")
    entries = register(
        "id: h1, member: m, reason: study, degree: mild, since: 2025-03-01, until: 2026-03-31, exit_reason: moved",
        "id: h2, member: m, reason: study, degree: mild, since: 2026-04-02",
    )
    assert kinds(told(moving, entries)) == [("moved", "m")]


def test_two_ids_with_one_identity_number_are_one_person_who_moved() -> None:
    people = """
members:
  - {id: old, name: 戊, id_number: 110101194411020010, branch: one, left: {date: 2026-03-31, reason: transfer}}
  - {id: young, name: 戊, id_number: 110101194411020010, branch: [{id: two, since: 2026-04-01}]}
"""
    entries = register("id: h1, member: old, since: 2025-03-01", "id: h2, member: young, since: 2026-04-01")
    assert kinds(told(people, entries)) == [("moved", "young")]


@pytest.mark.parametrize(
    ("person", "entry", "fields"),
    [
        (f"household: [{HOUSE}]", "", ()),
        (
            f"household: [{HOUSE}, {{since: 2026-02-01, people: 3, monthly_income: 90.00}}]",
            "",
            ("people", "monthly_income"),
        ),
        ("employment: [{status: retired, since: 2026-05-01}]", "", ("employment",)),
        ("circumstances: [{kind: alone, since: 2026-05-01}]", "", ("circumstances",)),
        (
            "sex: female",
            "history: [{date: 2025-03-01, degree: fair}, {date: 2026-05-01, degree: mild}]",
            ("degree",),
        ),
        ("sex: female", "history: [{date: 2025-03-01, reason: other}, {date: 2026-05-01, reason: study}]", ("reason",)),
        ("sex: female", "checked_on: 2026-05-01", ()),
    ],
)
def test_what_changed_is_told_field_by_field(person: str, entry: str, fields: tuple[str, ...]) -> None:
    found = told(member("branch: one", person), of_m(*([entry] if entry else [])))
    assert [change.fields for change in found.changes] == ([fields] if fields else [])


def test_who_left_the_organisation_or_died_is_gone_for_that_reason() -> None:
    left = member("branch: one", "left: {date: 2026-03-01, reason: transfer}")
    assert "组织关系转出(2026-03-01)" in text(answered(left, of_m()))
    death = "events: [{id: e1, member: m, kind: death, date: 2026-03-02, known_on: 2026-03-02}]"
    assert "去世(2026-03-02)" in text(answered(member("branch: one"), of_m(), death))


def test_a_person_with_two_open_entries_is_counted_once() -> None:
    assert values(told(register(ENTRY, "id: h2, member: sec, since: 2025-05-01")))["total"] == 1


def test_of_an_illness_and_of_kin_nothing_but_codes_and_numbers_goes_upward() -> None:
    private = member(
        "branch: one",
        "household: [{since: 2025-01-01, people: 1, monthly_income: 9.00, source: 扣除药费}]",
        "place: 某路1号",
        "phone: 13900001111",
        "id_number: 110101194411020010",
        "note: 病历",
        "kin: [{name: 戊甲, relation: spouse}]",
    )
    answer = answered(private, of_m("note: 家事"))
    said = text(answer) + str(answer.items) + str(answer.more)
    for secret in ("某路", "13900001111", "110101194411020010", "病历", "戊甲", "家事", "药费"):
        assert secret not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_register_is_a_return_of_noughts(language: Language) -> None:
    answer = answered(language=language)
    assert answer.items == ()
    assert "half-year.total" in text(answer)


def test_every_person_names_the_figures_in_which_it_counts() -> None:
    (item,) = answered(register(ENTRY)).items
    assert item["figures"] == [
        "half-year.total",
        "half-year.degree.mild",
        "half-year.reason.study",
        "half-year.unit.one",
        "half-year.block.hardship",
        "half-year.before",
    ]


_SPANS = st.lists(
    st.tuples(st.sampled_from(["sec", "sec2", "gen", "boss"]), st.integers(0, 20), st.integers(0, 20)), max_size=8
)


@given(_SPANS)
def test_before_and_new_less_gone_is_now_and_classes_add_up_to_it(spans: list[tuple[str, int, int]]) -> None:
    entries = [
        f"id: h{n}, member: {who}, since: {_month(start)}-05, until: {_month(start + length)}-20, exit_reason: other"
        for n, (who, start, length) in enumerate(spans)
    ]
    found = values(told(register(*entries)))
    total = found.get("total", 0)
    assert found.get("before", 0) + found.get("new", 0) - found.get("left", 0) == total
    for name in ("degree", "reason", "unit"):
        assert sum(value for key, value in found.items() if key.startswith(f"{name}.")) == total


def _month(number: int) -> str:
    return f"{2025 + number // 12}-{number % 12 + 1:02}"
