"""Matters taken on: closed after they were opened, and major ones with their four steps (FB-06)."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.activity import Activity, Matter
from carecli.model.notice import Notice
from carecli.model.problem import Problem, problem
from carecli.model.steps import MAJOR, missing_steps


def matters(ground: Ground) -> Iterator[Problem]:
    """Matters closed, or due, before they were opened; major ones closed without a step."""
    for matter in ground.records.of(Matter):
        if matter.closed and matter.closed < matter.opened:
            yield problem(matter.where, "closed-before-opened", matter=matter.id)
        if matter.due and matter.due < matter.opened:
            yield problem(matter.where, "due-before-opened", matter=matter.id)
        yield from _steps(ground, matter)


def _steps(ground: Ground, matter: Matter) -> Iterator[Problem]:
    """The steps of which nothing is on record, where a major matter is closed."""
    if matter.kind != MAJOR or matter.closed is None or not ground.partial.isdisjoint(("activities", "notices")):
        return
    if lacking := missing_steps(matter, ground.records.of(Activity), ground.records.of(Notice)):
        steps = ", ".join(lacking)
        yield problem(matter.where, "major-matter-without-steps", matter=matter.id, steps=steps)
