"""Amounts in formal capitals, as a voucher has them."""

import pytest

from carecli.model.words.capitals import FIGURES, capitals


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (100, "壹元整"),
        (105, "壹元零伍分"),
        (150, "壹元伍角整"),
        (1000_00, "壹仟元整"),
        (1001_00, "壹仟零壹元整"),
        (1010_00, "壹仟零壹拾元整"),
        (1680_05, "壹仟陆佰捌拾元零伍分"),
        (10_000_00, "壹万元整"),
        (10_001_00, "壹万零壹元整"),
        (10_100_00, "壹万零壹佰元整"),
        (100_010_00, "壹拾万零壹拾元整"),
        (1_000_000_00, "壹佰万元整"),
        (107_000_53, "壹拾万柒仟元伍角叁分"),
        (100_000_001_00, "壹亿零壹元整"),
        (1_000_100_000_00, "壹拾亿零壹拾万元整"),
        (333_33, "叁佰叁拾叁元叁角叁分"),
    ],
)
def test_an_amount_in_capitals(fen: int, said: str) -> None:
    assert capitals(fen) == said


def test_no_two_amounts_are_said_alike() -> None:
    fens = [*range(3000), *range(0, 3_000_000_00, 99_991)]
    assert len({capitals(fen) for fen in fens}) == len(set(fens))
    assert all(f"{FIGURES[0]}{FIGURES[0]}" not in capitals(fen) for fen in fens)
