"""Gifts of nothing."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.greeting import Greeting
from carecli.model.problem import Problem, problem
from carecli.model.visit import Visit


def gifts(ground: Ground) -> Iterator[Problem]:
    """Gifts of visits and greetings that are neither money nor goods."""
    given = [visit.gift for visit in ground.records.of(Visit)]
    given += [greeting.gift for greeting in ground.records.of(Greeting)]
    for gift in given:
        if gift is not None and gift.cash is None and gift.goods is None:
            yield problem(gift.where, "empty-gift")
