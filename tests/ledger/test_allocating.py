"""Who gets how much of a round: to the fen, within ceilings, the poorest first where that is asked, shortage told."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from carecli.ledger.allocating import METHODS, Allocation, Claim, allocate
from carecli.ledger.pouring import Vessel, poured

LINE = 96_000


def claim(member: str, income: int, people: int, most: int | None = None, asked: int | None = None) -> Claim:
    return Claim(member=member, asked=asked, most=most, income=Fraction(income), people=people, line=LINE)


def given_to(found: Allocation) -> dict[str, int]:
    return {row.claim.member: row.fen for row in found.rows}


POOR, MIDDLE, RICH = claim("a", 50_000, 2), claim("b", 60_000, 3), claim("c", 95_000, 1)


def test_by_priority_each_in_full_until_the_money_ends() -> None:
    found = allocate([Claim("a", 500), Claim("b", 800), Claim("c", 300)], 1000, "priority")
    assert given_to(found) == {"a": 500, "b": 500, "c": 0}
    assert [row.why for row in found.rows] == ["full", "short", "nothing"]
    assert (found.left, found.short) == (0, 600)


def test_equally_with_parts_of_a_fen_to_the_first() -> None:
    assert given_to(allocate([Claim(m, None) for m in "abc"], 1000, "equal")) == {"a": 334, "b": 333, "c": 333}


def test_equally_up_to_the_ceilings_of_each() -> None:
    found = allocate([Claim("a", None, most=100), Claim("b", None), Claim("c", None)], 1000, "equal")
    assert given_to(found) == {"a": 100, "b": 450, "c": 450}
    assert found.rows[0].why == "ceiling"


def test_in_proportion_to_what_each_could_use() -> None:
    found = allocate([Claim("a", 100), Claim("b", 200), Claim("c", 700)], 501, "proportional")
    assert given_to(found) == {"a": 50, "b": 100, "c": 351}


def test_by_need_the_poorest_is_raised_first_then_both_alike() -> None:
    assert given_to(allocate([POOR, MIDDLE, RICH], 20_000, "need-gap")) == {"a": 20_000, "b": 0, "c": 0}
    assert given_to(allocate([POOR, MIDDLE, RICH], 70_000, "need-gap")) == {"a": 40_000, "b": 30_000, "c": 0}


def test_nobody_is_raised_above_the_line_and_what_is_left_is_told() -> None:
    found = allocate([POOR, MIDDLE, RICH], 1_000_000, "need-gap")
    assert given_to(found) == {"a": 92_000, "b": 108_000, "c": 1_000}
    assert found.left == 1_000_000 - 201_000


def test_whose_income_nobody_knows_gets_nothing_by_need_and_that_is_told() -> None:
    found = allocate([Claim("x", None), POOR], 1000, "need-gap")
    assert given_to(found) == {"x": 0, "a": 1000}
    assert found.rows[0].why == "unknown"


CLAIMS = st.lists(
    st.tuples(st.integers(0, 120_000), st.integers(1, 8), st.none() | st.integers(0, 60_000)), min_size=1, max_size=8
).map(lambda rows: [claim(str(at), *row) for at, row in enumerate(rows)])


@given(CLAIMS, st.integers(0, 2_000_000), st.sampled_from(sorted(METHODS)))
def test_the_parts_make_the_budget_or_what_there_is_room_for_and_none_is_above_its_ceiling(
    claims: list[Claim], budget: int, method: str
) -> None:
    found = allocate(claims, budget, method)
    assert sum(row.fen for row in found.rows) + found.left == budget
    assert all(row.fen >= 0 for row in found.rows)
    assert all(row.claim.most is None or row.fen <= row.claim.most for row in found.rows)
    if found.left and method != "equal":
        assert all(row.wanted is None or row.fen == row.wanted for row in found.rows)


@pytest.mark.parametrize("seed", range(60))
def test_by_need_is_what_a_solver_finds(seed: int) -> None:
    """The least sum of squared gaps a head, weighted by heads, has all that get something at one level."""
    chance = np.random.default_rng(seed)
    count = int(chance.integers(2, 7))
    claims = [
        claim(str(at), int(chance.integers(0, LINE)), int(chance.integers(1, 7)), int(chance.integers(1, 300_000)))
        for at in range(count)
    ]
    room = [each.within(each.gap or 0) for each in claims]
    budget = int(chance.integers(1, sum(room)))
    ours = np.array([row.fen for row in allocate(claims, budget, "need-gap").rows])
    income = np.array([float(each.income or 0) for each in claims]) / LINE
    people = np.array([float(each.people or 1) for each in claims])

    def gaps(part: np.ndarray) -> float:
        return float((people * (1 - income - part / people) ** 2).sum())

    solve: Any = minimize  # its types want every argument spelled out
    found = solve(
        gaps,
        np.array(room) / LINE * budget / sum(room),
        bounds=[(0, most / LINE) for most in room],
        constraints={"type": "eq", "fun": lambda part: part.sum() - budget / LINE},
        method="SLSQP",
        options={"ftol": 1e-14, "maxiter": 500},
    )
    assert found.success
    assert np.abs(found.x * LINE - ours).max() < LINE * 1e-4
    assert gaps(ours / LINE) <= found.fun + 1e-6


def test_nothing_is_poured_where_there_is_nothing_to_pour_into() -> None:
    assert poured([], 100) == []
    assert poured([Vessel(Fraction(0), Fraction(1), 0)], 100) == [0]
