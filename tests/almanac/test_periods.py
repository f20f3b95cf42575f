from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.periods import (
    Period,
    PeriodKind,
    parse_month,
    parse_period,
    periods_overlapping,
)
from carecli.almanac.terms import Term
from carecli.model import workspace
from carecli.model.problem import Refused

TODAY = date(2026, 7, 6)

SCHOOL = (
    Term("2026-2027-1", date(2026, 8, 31), date(2027, 1, 22)),
    Term("2026-2", date(2027, 2, 22), date(2027, 7, 9)),
)

PARTS_OF_2026 = {
    "month": ("2026-07", "2026-07-01", "2026-07-31"),
    "quarter": ("2026-Q3", "2026-07-01", "2026-09-30"),
    "half-year": ("2026-H2", "2026-07-01", "2026-12-31"),
    "year": ("2026", "2026-01-01", "2026-12-31"),
    "term": ("2026-spring", "2026-02-01", "2026-07-31"),
}


def period(name: str, first: str, last: str) -> Period:
    return Period(name, date.fromisoformat(first), date.fromisoformat(last))


def ids(periods: tuple[Period, ...]) -> list[str]:
    return [each.id for each in periods]


@pytest.mark.parametrize("kind", PARTS_OF_2026)
def test_a_day_lies_in_one_period_of_each_kind(kind: PeriodKind) -> None:
    assert periods_overlapping(kind, TODAY, TODAY) == (period(*PARTS_OF_2026[kind]),)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("month", ["2026-12", "2027-01", "2027-02"]),
        ("quarter", ["2026-Q4", "2027-Q1"]),
        ("half-year", ["2026-H2", "2027-H1"]),
        ("year", ["2026", "2027"]),
        ("term", ["2026-autumn", "2027-spring"]),
    ],
)
def test_a_span_over_new_year_touches_periods_of_both_years(kind: PeriodKind, expected: list[str]) -> None:
    assert ids(periods_overlapping(kind, date(2026, 12, 31), date(2027, 2, 1))) == expected


def test_a_holiday_between_terms_is_no_term() -> None:
    assert periods_overlapping("term", date(2026, 8, 1), date(2026, 8, 31)) == ()


def test_listed_terms_are_periods_under_their_own_ids() -> None:
    assert periods_overlapping("term", TODAY, date(2026, 12, 31), SCHOOL) == (
        Period("2026-2027-1", date(2026, 8, 31), date(2027, 1, 22)),
    )


def test_the_terms_of_a_workspace_serve_as_they_were_read() -> None:
    listed = [workspace.Term(id="spring", since=date(2026, 2, 23), until=date(2026, 7, 10))]
    expected = Period("spring", date(2026, 2, 23), date(2026, 7, 10))
    assert periods_overlapping("term", TODAY, TODAY, listed) == (expected,)
    assert parse_period("spring", TODAY, listed) == expected


@pytest.mark.parametrize("kind", PARTS_OF_2026)
def test_a_span_that_ends_before_it_begins_touches_nothing(kind: PeriodKind) -> None:
    assert periods_overlapping(kind, TODAY, TODAY - timedelta(1)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", period("2026", "2026-01-01", "2026-12-31")),
        ("2026H1", period("2026-H1", "2026-01-01", "2026-06-30")),
        ("2026-H2", period("2026-H2", "2026-07-01", "2026-12-31")),
        ("2026Q3", period("2026-Q3", "2026-07-01", "2026-09-30")),
        ("2027-q4", period("2027-Q4", "2027-10-01", "2027-12-31")),
        ("2026-07", period("2026-07", "2026-07-01", "2026-07-31")),
        ("2028-2", period("2028-02", "2028-02-01", "2028-02-29")),
        ("2026-spring", period("2026-spring", "2026-02-01", "2026-07-31")),
        ("2025-autumn", period("2025-autumn", "2025-09-01", "2026-01-31")),
        ("Q1", period("2026-Q1", "2026-01-01", "2026-03-31")),
        ("h2", period("2026-H2", "2026-07-01", "2026-12-31")),
        ("12", period("2026-12", "2026-12-01", "2026-12-31")),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, expected: Period) -> None:
    assert parse_period(text, TODAY) == expected


def test_the_workspaces_own_terms_go_before_the_general_forms() -> None:
    assert parse_period("2026-2", TODAY, SCHOOL).first == date(2027, 2, 22)
    assert parse_period("2026-2027-1", TODAY, SCHOOL).last == date(2027, 1, 22)
    assert parse_period("2026-2", TODAY).first == date(2026, 2, 1)


def test_a_usual_term_is_unknown_where_terms_are_listed() -> None:
    with pytest.raises(Refused, match="bad-period"):
        parse_period("2026-spring", TODAY, SCHOOL)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "next",
        "2026-13",
        "2026-00",
        "0",
        "13",
        "202607",
        "2026Q5",
        "2026Q0",
        "2026H3",
        "2026-07-01",
        "26",
        "1900",
        "2101",
        "2026-summer",
        "2026 ",
        "\uff12\uff10\uff12\uff16",
        "2026年7月",
        "七月",
        "-7",
        "1900-autumn",
        "0000-spring",
        "9999-autumn",
    ],
)
def test_words_that_name_no_period_are_refused_and_kept(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_period(text, TODAY)
    assert (caught.value.id, caught.value.details) == ("bad-period", {"text": text})


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("7", TODAY, "2026-07"),
        ("07", TODAY, "2026-07"),
        ("1", date(2026, 12, 31), "2026-01"),
        ("2027-02", TODAY, "2027-02"),
        ("next", TODAY, "2026-08"),
        ("next", date(2026, 11, 30), "2026-12"),
        ("next", date(2026, 12, 1), "2027-01"),
        ("next", date(2026, 1, 31), "2026-02"),
    ],
)
def test_a_month_is_read_as_people_write_it(text: str, today: date, expected: str) -> None:
    found = parse_month(text, today)
    assert found.id == expected
    assert (found,) == periods_overlapping("month", found.first, found.last)


@pytest.mark.parametrize("text", ["", "0", "13", "2026", "Q3", "2026-spring", "last", "July", "\uff17", "2026/7"])
def test_words_that_name_no_month_are_refused_and_kept(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_month(text, TODAY)
    assert (caught.value.id, caught.value.details) == ("bad-period", {"text": text})


def test_the_month_after_the_last_known_one_is_refused_as_it_was_asked() -> None:
    with pytest.raises(Refused) as caught:
        parse_month("next", date(2100, 12, 31))
    assert caught.value.details == {"text": "next"}


@given(
    st.sampled_from(["month", "quarter", "half-year", "year"]),
    st.dates(date(1902, 1, 1), date(2099, 1, 1)),
    st.integers(0, 800),
)
def test_periods_follow_each_other_and_cover_the_span(kind: PeriodKind, first: date, length: int) -> None:
    last = first + timedelta(length)
    found = periods_overlapping(kind, first, last)
    assert found[0].first <= first <= found[0].last
    assert found[-1].first <= last <= found[-1].last
    assert all(before.last + timedelta(1) == after.first for before, after in pairwise(found))


@given(st.sampled_from(sorted(PARTS_OF_2026)), st.dates(date(1903, 1, 1), date(2099, 1, 1)))
def test_the_id_of_a_period_reads_back_as_that_period(kind: PeriodKind, day: date) -> None:
    for found in periods_overlapping(kind, day, day):
        assert parse_period(found.id, TODAY) == found
