"""`care report register|half-year`: returns to the body above, as typed."""

import json

import pytest
from office import Care


def test_a_figure_opens_to_its_records(care: Care) -> None:
    ran = care("report", "half-year", "--period", "2026H1", "--trace", "half-year.degree.severe", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert (found["value"], [item["id"] for item in found["items"]]) == (1, ["h3"])
    assert found["items"][0]["source"].startswith("members.yaml:")


@pytest.mark.parametrize("report", ["register", "half-year"])
def test_an_unknown_figure_names_the_near_ones(report: str, care: Care) -> None:
    ran = care("report", report, "--trace", f"{report}.degree")
    assert (ran.code, ran.out) == (2, "")
    assert f"{report}.degree.severe" in ran.err


@pytest.mark.parametrize(
    ("period", "problem"),
    [("2026", "no-half-year"), ("2026Q1", "no-half-year"), ("2027H1", "half-year-to-come"), ("x", "bad-period")],
)
def test_another_stretch_of_time_is_refused(period: str, problem: str, care: Care) -> None:
    ran = care("report", "half-year", "--period", period)
    assert (ran.code, ran.out) == (2, "")
    assert problem in ran.err


def test_without_a_period_it_is_the_last_half_year_that_is_over(care: Care) -> None:
    ran = care("report", "half-year", "--format", "json")
    found = json.loads(ran.out)
    assert (found["period"], found["as_of"], found["earlier"]["period"]) == ("2026-H1", "2026-06-30", "2025-H2")


def test_it_is_held_against_the_half_year_that_is_named(care: Care) -> None:
    ran = care("report", "half-year", "--period", "2026H1", "--against", "2024H2", "--format", "json")
    assert json.loads(ran.out)["earlier"] == {"period": "2024-H2", "as_of": "2024-12-31", "source": "recomputed"}
