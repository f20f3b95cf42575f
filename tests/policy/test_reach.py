"""Tests that nobody can meet, or everybody, are refused; all others are let through."""

import pytest

from carecli.model.problem import Refused
from carecli.policy.condition.read import parse_condition, read_condition

NEVER = [
    "age > 200",
    "age < 0",
    "age >= 60 and age < 50",
    "age >= 60 and age < 60",
    "age > 60 and age < 61",
    "age = 60 and age = 61",
    "age = 60 and age != 60",
    "age >= 80 and not age >= 60",
    "age >= 60 and retired and age < 50",
    "standing >= early_join and standing < early_join",
    "admitted_on < 1949-10-01 and admitted_on > 2000-01-01",
    "admitted_on < 1880-01-01",
    "income_per_head < 0",
    "income_per_head < 500 and income_per_head > 500.00",
    "income_per_head < dibao_line and income_per_head > dibao_line",
    "employment = retired and employment = farmer",
    "retired and not retired",
    "retired_for >= 10 years and retired_for < 5 years",
    "honoured(model) and not honoured(model)",
]
ALWAYS = [
    "age >= 0",
    "age >= 60 or age < 70",
    "age != 60 or age = 60",
    "retired or not retired",
    "admitted_on >= 1949-10-01 or admitted_on < 1949-10-01 or retired",
    "employment != retired or employment != farmer",
    "income_per_head <= dibao_line or income_per_head > dibao_line",
]
SENSIBLE = [
    "age >= 60 and age < 61",
    "age >= 60 or age < 50",
    "age >= 60 and standing < 50",
    "age <= 60 and age >= 60",
    "income_per_head < 500 and income_per_head > 499.99",
    "income_per_head <= dibao_line and income_per_head >= dibao_line",
    "income_per_head < dibao_line or income_per_head > 2 * dibao_line",
    "retired_for >= 5 years or retired_for < 5 years",
    "hardship_degree = severe or hardship_degree != severe",
    "retired_for >= 10 years and retired_for < 200 months",
    "honoured(model) and not honoured(advanced)",
    "employment = retired or employment = farmer",
    "event(accident) and not event(accident, 6 months)",
    "standing >= early_join and standing < retired_long",
]


@pytest.mark.parametrize("text", NEVER)
def test_what_nobody_can_meet_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_condition(text)
    assert refused.value.id == "never-met"


@pytest.mark.parametrize("text", ALWAYS)
def test_what_everybody_meets_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_condition(text)
    assert refused.value.id == "always-met"


@pytest.mark.parametrize("text", SENSIBLE)
def test_what_some_meet_is_let_through(text: str) -> None:
    assert read_condition(text) == parse_condition(text)


def test_a_contradiction_deep_inside_is_found() -> None:
    with pytest.raises(Refused) as refused:
        read_condition("retired or (alone and (age > 60 and age < 40))")
    assert refused.value.details["fact"] == "age"
