"""Amounts as sheets hold them: to the fen, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.exchange.amounts import amount_text
from carecli.model.money import show_fen
from carecli.model.problem import Refused


@pytest.mark.parametrize(
    ("cell", "factor", "text"),
    [
        (500.0, 1, "500.00"),
        (500.5, 1, "500.50"),
        (0.1, 1, "0.10"),
        ("1,234.50", 1, "1234.50"),
        ("1,234,567", 1, "1234567.00"),
        ("￥500", 1, "500.00"),
        ("500元", 1, "500.00"),
        ("0.85", 10_000, "8500.00"),
        (1.23456, 10_000, "12345.60"),
        ("12,34", 1, "12,34"),
        ("\uff15\uff10\uff10", 1, "\uff15\uff10\uff10"),
        ("1e3", 1, "1e3"),
        (-5.0, 1, "-5.0"),
        ("没有", 1, "没有"),
    ],
)
def test_an_amount_is_brought_to_yuan_with_two_decimals(cell: str | float, factor: int, text: str) -> None:
    assert amount_text(cell, factor) == text


@pytest.mark.parametrize("cell", [0.1 + 0.2, 1 / 3, 500.001, "500.001", 1.23456789])
def test_an_amount_of_less_than_a_fen_is_refused(cell: str | float) -> None:
    with pytest.raises(Refused, match="amount-not-whole"):
        amount_text(cell, 1)


def test_a_number_of_too_many_digits_is_refused() -> None:
    with pytest.raises(Refused, match="digits-lost"):
        amount_text(1e13, 1)


@given(st.integers(0, 10**12))
def test_every_amount_that_a_spreadsheet_can_show_comes_back(fen: int) -> None:
    assert amount_text(fen / 100, 1) == show_fen(fen)
    assert amount_text(show_fen(fen), 1) == show_fen(fen)
    assert amount_text(f"{fen // 100:,}.{fen % 100:02d}", 1) == show_fen(fen)
