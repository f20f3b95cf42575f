"""Values found and wanted, as pages print them."""

from dataclasses import replace
from datetime import date

import pytest
from conditions import conditions
from hypothesis import given
from hypothesis import strategies as st
from people import EVENTS, FIGURES, HARDSHIP, MEMBERS, OUTSIDERS, records

from carecli.eligibility.register import Register
from carecli.eligibility.show import show_found, show_wanted
from carecli.model.day import Month
from carecli.model.hardship import Hardship
from carecli.model.member import Employment, Household, Member, Person
from carecli.model.words import Words
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import parse_condition
from carecli.policy.settings import Settings

ON = date(2026, 7, 6)
ZH, EN = Words("zh"), Words("en")


def shown(condition: str, **fields: object) -> tuple[str, str, str, str]:
    person = replace(Member(id="m", name="某某"), **fields)  # type: ignore[arg-type] # the fields of a member
    hardship = (Hardship(id="h", member="m", since=date(2026, 1, 15), degree="severe"),)
    held = Register(records(person, hardship, (), ()))
    outcome = held.ask(parse_condition(condition), person, ON, Settings())
    return show_found(outcome, ZH), show_found(outcome, EN), show_wanted(outcome, ZH), show_wanted(outcome, EN)


@pytest.mark.parametrize(
    ("condition", "fields", "found", "wanted"),
    [
        ("age >= 60", {"born_on": date(1948, 3, 12)}, ("78 岁", "78 years"), ("60 岁", "60 years")),
        ("age >= 60", {"born_on": Month(1948, 7)}, ("77–78 岁", "77–78 years"), ("60 岁", "60 years")),
        ("age >= 60", {}, ("", ""), ("60 岁", "60 years")),
        ("standing >= early_join", {"confirmed_on": date(1996, 7, 6)}, ("30 年", "30 years"), ("30 年", "30 years")),
        (
            "standing >= 30",
            {"admitted_on": date(1990, 7, 6)},
            ("至多 36 年", "at most 36 years"),
            ("30 年", "30 years"),
        ),
        ("admitted_on < 1949-10-01", {"admitted_on": date(1972, 7, 1)}, ("1972-07-01",) * 2, ("1949-10-01",) * 2),
        (
            "admitted_on < 1949-10-01",
            {"admitted_on": Month(1985, 7)},
            ("1985-07-01 – 1985-07-31",) * 2,
            ("1949-10-01",) * 2,
        ),
        (
            "retired_for >= 18 months",
            {"employment": (Employment(status="retired", since=date(2025, 7, 6)),)},
            ("12 个月", "12 months"),
            ("18 个月", "18 months"),
        ),
        ("hardship_for > 30 days", {}, ("172 天", "172 days"), ("30 天", "30 days")),
        ("hardship_degree = mild", {}, ("特别困难", "severe"), ("一般困难", "mild")),
        (
            "income_per_head < 800",
            {"household": (Household(since=date(2026, 1, 1), people=3, monthly_income=345149),)},
            ("1,150.50",) * 2,
            ("800.00",) * 2,
        ),
        ("retired", {}, ("", ""), ("", "")),
        ("retired_for >= 10 years", {}, ("", ""), ("10 年", "10 years")),
    ],
)
def test_values_are_printed_with_their_units(
    condition: str, fields: dict[str, object], found: tuple[str, str], wanted: tuple[str, str]
) -> None:
    assert shown(condition, **fields) == (*found, *wanted)


@given(conditions(), st.one_of(MEMBERS, OUTSIDERS), HARDSHIP, EVENTS, FIGURES, st.sampled_from([ZH, EN]))
def test_whatever_was_found_can_be_printed(
    condition: Condition,
    person: Person,
    hardship: tuple[Hardship, ...],
    events: tuple[object, ...],
    figures: tuple[object, ...],
    words: Words,
) -> None:
    held = Register(records(person, hardship, events, figures))  # type: ignore[arg-type] # as made
    pending = [held.ask(condition, person, ON, Settings())]
    while pending:
        outcome = pending.pop()
        assert "{" not in show_found(outcome, words) + show_wanted(outcome, words)
        pending += outcome.parts
