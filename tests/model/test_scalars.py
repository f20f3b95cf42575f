from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model import scalars
from carecli.model.day import Month
from carecli.model.problem import Refused

Parse = Callable[[str], object]
ANY_TEXT = st.text(max_size=30)
WIDE = str.maketrans("0123456789", "".join(chr(0xFF10 + figure) for figure in range(10)))
"""Full-width figures, as Chinese input methods write them."""
FIGURES = st.text(alphabet="0123456789-/.,: eE_+年月日X" + "123".translate(WIDE), max_size=20)
PARSERS: list[Parse] = [
    scalars.parse_day,
    scalars.parse_day_or_month,
    scalars.parse_id,
    scalars.parse_line,
    scalars.parse_note,
    scalars.parse_count,
    scalars.parse_amount,
    scalars.parse_yes_no,
    scalars.parse_id_number,
    scalars.parse_phone,
]


def refusal(parse: Parse, text: str) -> str:
    with pytest.raises(Refused) as refused:
        parse(text)
    return refused.value.id


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-07-03", date(2026, 7, 3)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2000-02-29", date(2000, 2, 29)),
        ("1880-01-01", date(1880, 1, 1)),
        ("2200-12-31", date(2200, 12, 31)),
    ],
)
def test_a_day_is_written_year_month_day(text: str, day: date) -> None:
    assert scalars.parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("2024-1-5", "bad-date"),
        ("2024/01/05", "bad-date"),
        ("2024.01.05", "bad-date"),
        ("20240105", "bad-date"),
        ("24-01-05", "bad-date"),
        ("2024年1月5日", "bad-date"),
        ("2024-01-05".translate(WIDE), "bad-date"),
        ("2024-01-05 ", "bad-date"),
        ("2024-01-05\n", "bad-date"),
        ("2024-01-05T00:00:00", "bad-date"),
        ("2024-01", "bad-date"),
        ("0", "bad-date"),
        ("1614729600", "bad-date"),
        ("", "bad-date"),
        ("2023-02-29", "no-such-day"),
        ("1900-02-29", "no-such-day"),
        ("2026-04-31", "no-such-day"),
        ("2026-13-01", "no-such-day"),
        ("2026-00-10", "no-such-day"),
        ("2026-01-00", "no-such-day"),
        ("1879-12-31", "year-out-of-range"),
        ("2201-01-01", "year-out-of-range"),
        ("0000-01-01", "year-out-of-range"),
    ],
)
def test_anything_else_is_no_day(text: str, id_: str) -> None:
    assert refusal(scalars.parse_day, text) == id_
    if text != "2024-01":
        assert refusal(scalars.parse_day_or_month, text) == id_


def test_a_month_stands_where_the_day_is_not_known() -> None:
    assert scalars.parse_day_or_month("1985-07") == Month(1985, 7)
    assert scalars.parse_day_or_month("1985-07-01") == date(1985, 7, 1)


@pytest.mark.parametrize(
    ("text", "id_"),
    [("1985-7", "bad-date"), ("1985-13", "bad-date"), ("1985-00", "bad-date"), ("1785-07", "year-out-of-range")],
)
def test_a_month_has_two_digits_and_a_likely_year(text: str, id_: str) -> None:
    assert refusal(scalars.parse_day_or_month, text) == id_


@given(st.dates(date(1880, 1, 1), date(2200, 12, 31)))
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert scalars.parse_day(day.isoformat()) == day
    assert scalars.parse_day_or_month(day.isoformat()) == day


@pytest.mark.parametrize("text", ["m001", "0012", "110101199003070000", "一支部", "b-1", "f-2026.01_a", "7", "x" * 64])
def test_an_id_stays_the_text_that_it_is(text: str) -> None:
    assert scalars.parse_id(text) == text


@pytest.mark.parametrize(
    "text",
    ["", " ", "a b", "m001,m002", "m001、m002", "-a", ".a", "a/b", "a+b", "x" * 65, "m001\n", "m001 ", "王建国(书记)"],
)
def test_an_id_has_no_blanks_or_other_signs(text: str) -> None:
    assert refusal(scalars.parse_id, text) == "bad-id"


@pytest.mark.parametrize(("text", "count"), [("0", 0), ("7", 7), ("12", 12), ("999999999", 999_999_999)])
def test_a_count_is_a_whole_number(text: str, count: int) -> None:
    assert scalars.parse_count(text) == count


@pytest.mark.parametrize(
    "text",
    ["", "007", "1_000", "1,000", " 12 ", "12.0", "-1", "+1", "1e3", "三", "3".translate(WIDE), "0x10", "1000000000"],
)
def test_a_count_has_no_other_way_of_writing(text: str) -> None:
    assert refusal(scalars.parse_count, text) == "bad-count"


@pytest.mark.parametrize(("text", "meant"), [("yes", True), ("no", False), ("是", True), ("否", False)])
def test_yes_and_no_are_words(text: str, *, meant: bool) -> None:
    assert scalars.parse_yes_no(text) is meant
    assert scalars.parse_yes_no(scalars.show_yes_no(meant)) is meant


@pytest.mark.parametrize("text", ["1", "0", "y", "t", "on", "off", "true", "False", "NO", "Yes", ""])
def test_no_other_word_means_yes_or_no(text: str) -> None:
    assert refusal(scalars.parse_yes_no, text) == "unknown-code"


@pytest.mark.parametrize("text", ["Null", "no", "12:30", "1e3", "~x", "李秀兰"])
def test_a_line_is_never_taken_for_anything_but_text(text: str) -> None:
    assert scalars.parse_line(text) == text


def test_a_line_loses_the_blanks_around_it() -> None:
    assert scalars.parse_line("  李秀兰\t") == "李秀兰"
    assert scalars.parse_line("李秀兰\n") == "李秀兰"


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("", "empty-text"),
        (" \t", "empty-text"),
        ("\u3000", "empty-text"),
        ("a\nb", "several-lines"),
        ("字" * 201, "text-too-long"),
    ],
)
def test_a_line_says_something_in_one_line(text: str, id_: str) -> None:
    assert refusal(scalars.parse_line, text) == id_


def test_a_line_may_be_as_long_as_its_limit() -> None:
    assert scalars.parse_line("字" * 200) == "字" * 200


def test_a_note_may_have_many_lines_up_to_its_limit() -> None:
    assert scalars.parse_note("a\nb\n") == "a\nb\n"
    assert scalars.parse_note("字" * 10_000) == "字" * 10_000
    assert refusal(scalars.parse_note, "字" * 10_001) == "text-too-long"


@pytest.mark.parametrize("text", ["110101194803120021", "11010119480312002X"])
def test_an_identity_number_has_eighteen_places(text: str) -> None:
    assert scalars.parse_id_number(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "11010119480312002",
        "1101011948031200211",
        "11010119480312002x",
        "110101194803120021".translate(WIDE),
        "110101 19480312002X",
        "",
    ],
)
def test_an_identity_number_is_written_in_plain_figures(text: str) -> None:
    assert refusal(scalars.parse_id_number, text) == "bad-id-number"


@pytest.mark.parametrize("text", ["13800138000", "+8613800138000", "0871-65550101", "0871 6555 0101", "65550101"])
def test_a_telephone_number_stays_as_written(text: str) -> None:
    assert scalars.parse_phone(text) == text


@pytest.mark.parametrize(
    "text", ["", "1234", "13800138000".translate(WIDE), "0871-65550101转3", "13800138000/13900139000", "a" * 8]
)
def test_a_telephone_number_is_one_number(text: str) -> None:
    assert refusal(scalars.parse_phone, text) == "bad-phone"


@pytest.mark.parametrize("parse", PARSERS)
@given(text=ANY_TEXT | FIGURES)
def test_no_text_makes_a_parser_stumble(parse: Parse, text: str) -> None:
    try:
        parse(text)
    except Refused as refused:
        assert refused.id  # noqa: PT017 - a text may be taken or refused, but nothing else
