"""Matters taken on: closed after they were opened."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.activity import Matter
from carecli.model.problem import Problem, problem


def matters(ground: Ground) -> Iterator[Problem]:
    """Matters closed, or due, before they were opened."""
    for matter in ground.records.of(Matter):
        if matter.closed and matter.closed < matter.opened:
            yield problem(matter.where, "closed-before-opened", matter=matter.id)
        if matter.due and matter.due < matter.opened:
            yield problem(matter.where, "due-before-opened", matter=matter.id)
