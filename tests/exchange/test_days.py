"""Days as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.exchange.days import day_text
from carecli.model.problem import Refused

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("1985-07-01", "1985-07-01"),
        ("1985-7-1", "1985-07-01"),
        ("1985/7/1", "1985-07-01"),
        ("1985.07.01", "1985-07-01"),
        ("1985.7.1.", "1985-07-01"),
        ("1985年7月1日", "1985-07-01"),
        ("1985年7月1号", "1985-07-01"),
        ("19850701", "1985-07-01"),
        (19850701.0, "1985-07-01"),
        ("1985-07-01 00:00:00", "1985-07-01"),
        ("1985-07", "1985-07"),
        ("1985年7月", "1985-07"),
        ("1985/12", "1985-12"),
        ("1985.07", "1985-07"),
        (1985.07, "1985-07"),
        (1985.12, "1985-12"),
        (1985.2, "1985-02"),
        ("198507", "1985-07"),
        (198507.0, "1985-07"),
        (date(1985, 7, 1), "1985-07-01"),
        ("1985", "1985"),
        ("7月1日", "7月1日"),
        ("很久以前", "很久以前"),
    ],
)
def test_a_day_is_written_as_the_files_write_it(cell: str | float | date, text: str) -> None:
    assert day_text(cell, by_month=False) == text


def test_under_a_heading_of_months_the_first_day_is_the_month() -> None:
    assert day_text(date(1985, 7, 1), by_month=True) == "1985-07"
    assert day_text(date(1985, 7, 2), by_month=True) == "1985-07-02"


@pytest.mark.parametrize(
    ("cell", "id_"), [(45000.0, "day-is-count"), (1985.1, "day-one-or-ten"), ("1985.1", "day-one-or-ten")]
)
def test_what_may_mean_two_days_is_refused(cell: str | float, id_: str) -> None:
    with pytest.raises(Refused, match=id_):
        day_text(cell, by_month=False)


@given(DAYS, st.sampled_from(["{0}-{1}-{2}", "{0}/{1}/{2}", "{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}-{1:02}-{2:02}"]))
def test_however_a_day_is_typed_it_is_that_day(day: date, form: str) -> None:
    assert day_text(form.format(day.year, day.month, day.day), by_month=False) == day.isoformat()


@given(DAYS)
def test_a_bare_count_of_days_is_never_taken_for_a_date(day: date) -> None:
    count = (day - date(1899, 12, 30)) / timedelta(days=1)
    if count >= 10_000:
        with pytest.raises(Refused):
            day_text(count, by_month=False)
