"""`care report register|half-year`: returns to the body above, as typed."""

import json
from pathlib import Path

import pytest
from office import Care
from openpyxl import load_workbook
from sheets import xlsx


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


def test_the_form_of_the_body_above_is_filled_in(care: Care, tmp_path: Path) -> None:
    form, out = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
    form.write_bytes(xlsx([["姓名", "困难程度", "天气"]]))
    ran = care("report", "half-year", "--period", "2026H1", "--template", str(form), "-o", str(out))
    assert (ran.code, ran.err) == (0, "")
    assert "天气" in ran.out
    assert load_workbook(out).worksheets[0]["A2"].value == "丙三"


def test_a_form_needs_a_file_to_be_written_to(care: Care, tmp_path: Path) -> None:
    ran = care("report", "half-year", "--template", str(tmp_path / "form.xlsx"))
    assert (ran.code, ran.out) == (2, "")
    assert "argument-missing" in ran.err


@pytest.mark.parametrize(("form", "out"), [("form.csv", "out.xlsx"), ("form.xlsx", "out.csv")])
def test_a_form_is_a_workbook(form: str, out: str, care: Care, tmp_path: Path) -> None:
    ran = care("report", "half-year", "--template", str(tmp_path / form), "-o", str(tmp_path / out))
    assert (ran.code, ran.out) == (2, "")
    assert "output-suffix" in ran.err


def test_a_form_that_cannot_be_filled_in_is_told_and_nothing_written(care: Care, tmp_path: Path) -> None:
    form, out = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
    form.write_bytes(xlsx([["日期", "天气"]]))
    ran = care("report", "half-year", "--template", str(form), "-o", str(out))
    assert (ran.code, ran.out) == (1, "")
    assert "sheet-without-headings" in ran.err
    assert not out.exists()


def test_a_form_that_is_not_there_is_told_as_such(care: Care, tmp_path: Path) -> None:
    ran = care("report", "half-year", "--template", str(tmp_path / "form.xlsx"), "-o", str(tmp_path / "filled.xlsx"))
    assert (ran.code, ran.out) == (1, "")
    assert "sheet-missing" in ran.err
