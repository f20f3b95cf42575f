import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.money import parse_fen, share, show_fen, show_yuan
from carecli.model.problem import Refused
from carecli.model.scalars import parse_amount

WIDE = str.maketrans("0123456789", "".join(chr(0xFF10 + figure) for figure in range(10)))
FEN = st.integers(0, 10**14 - 1)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("0", 0),
        ("12", 1200),
        ("500", 50_000),
        ("0.1", 10),
        ("0.10", 10),
        ("0.01", 1),
        ("333.33", 33_333),
        ("1000.5", 100_050),
        ("999999999999.99", 99_999_999_999_999),
    ],
)
def test_an_amount_in_yuan_is_kept_in_fen(text: str, fen: int) -> None:
    assert parse_fen(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "1_000",
        "1,000",
        "1，000",
        "1 000",
        "1e3",
        "123".translate(WIDE),
        "1" + "2".translate(WIDE),
        "٣",
        ".5",
        "5.",
        "0.333",
        "00012",
        "0012",
        "-5",
        "+5",
        "-0",
        " 5 ",
        "5\n",
        "500元",
        "¥500",
        "1万",
        "12:30",
        ".inf",
        ".nan",
        "1000000000000",
        "",
        "no",
    ],
)
def test_any_other_way_of_writing_an_amount_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_fen(text)
    assert refused.value.id == "bad-money"


@pytest.mark.parametrize("text", ["0", "0.0", "0.00"])
def test_no_money_does_not_move(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_amount(text)
    assert refused.value.id == "no-money"


def test_the_least_amount_that_moves_is_one_fen() -> None:
    assert parse_amount("0.01") == 1


@given(FEN)
def test_what_is_shown_can_be_read_again(fen: int) -> None:
    assert parse_fen(show_fen(fen)) == fen
    assert parse_fen(show_yuan(fen).replace(",", "")) == fen


@pytest.mark.parametrize(
    ("fen", "plain", "page"),
    [
        (0, "0.00", "0.00"),
        (5, "0.05", "0.05"),
        (123_450, "1234.50", "1,234.50"),
        (-5, "-0.05", "-0.05"),
        (-123_456_789, "-1234567.89", "-1,234,567.89"),
    ],
)
def test_amounts_are_shown_with_two_decimals(fen: int, plain: str, page: str) -> None:
    assert show_fen(fen) == plain
    assert show_yuan(fen) == page


@given(st.integers(0, 10**9), st.integers(0, 100))
def test_shares_sum_to_the_whole(fen: int, percent: int) -> None:
    parts = share(fen, [percent, 100 - percent])
    assert sum(parts) == fen
    assert all(0 <= part <= fen for part in parts)


@pytest.mark.parametrize(
    ("fen", "percents", "parts"),
    [
        (100_000, [30, 70], [30_000, 70_000]),
        (5, [30, 70], [2, 3]),  # 1.5 fen is rounded up, the last part takes the rest
        (1, [30, 70], [0, 1]),
        (100, [33, 33, 34], [33, 33, 34]),
        (7, [100], [7]),
    ],
)
def test_each_share_is_rounded_half_up_and_the_last_takes_the_rest(
    fen: int, percents: list[int], parts: list[int]
) -> None:
    assert share(fen, percents) == parts
