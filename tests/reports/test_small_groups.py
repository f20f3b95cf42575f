"""Nobody can find out what concerns fewer than five people, not even who knows how the page is made."""

from collections import defaultdict
from itertools import product

import pytest

from carecli.reports.public.small_groups import FEWEST, Tally, Told, covered, summed, told


def paid(*people: int, fen: int = 300_00) -> tuple[Tally, ...]:
    """Parts of a total, each with so many people who got the same amount once: what is most easily guessed."""
    return tuple(
        Tally(str(place), frozenset(f"{place}-{n}" for n in range(count)), count, count * fen)
        for place, count in enumerate(people)
    )


def shown(found: Told) -> tuple[object, ...]:
    return tuple((part.code, part.times, part.fen) for part in found.single), found.rest and found.rest[2:]


@pytest.mark.parametrize("parts", [2, 3, 4])
def test_who_knows_the_rule_and_the_standard_amount_is_left_with_two_values_at_least(parts: int) -> None:
    """Every world there can be, by what is told of it."""
    worlds = defaultdict(list)
    for people in product(range(FEWEST + 4), repeat=parts):
        if covered(paid(*people)):
            worlds[shown(told(paid(*people)))].append(people)
    assert len(worlds) > 30
    for those in worlds.values():
        for place in range(parts):
            values = {people[place] for people in those}
            assert len(values) > 1 or not 0 < min(values) < FEWEST


def test_what_is_told_alone_concerns_nobody_or_five() -> None:
    for people in product(range(FEWEST + 3), repeat=4):
        every = paid(*people)
        found = told(every)
        assert not any(part.small for part in found.single)
        assert summed([*found.single, *([found.rest] if found.rest else [])])[1:] == summed(every)[1:]


def test_a_small_part_takes_the_next_larger_with_it() -> None:
    found = told(paid(2, 9, 6, 5))
    assert [part.code for part in found.single] == ["1", "2"]
    assert found.rest is not None
    assert found.rest.times == 7


def test_without_a_small_part_even_nothing_is_told() -> None:
    assert [part.times for part in told(paid(6, 0, 7)).single] == [6, 0, 7]


def test_givers_hide_behind_as_much_money_of_bodies() -> None:
    givers = Tally("donation-member", frozenset("ab"), 2, 2_600_00)
    bodies = (Tally("dues", frozenset(), 1, 3_000_00), Tally("interest", frozenset(), 4, 25_32))
    assert [part.code for part in told((givers, *bodies)).single] == ["interest"]
    assert not covered([givers, bodies[1]])
    assert covered([givers, bodies[0]])
