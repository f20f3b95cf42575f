"""Local figures: one in force at a time, with its source, looked at once a year."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from carecli.almanac.anniversary import yearly
from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.workspace import Figure

STALE = frozenset(("figure-stale", "figure-unconfirmed", "figure-ended"))
"""What is told of a figure that nobody has looked at for a year."""


def figures(ground: Ground) -> Iterator[Problem]:
    """What is unsound about the figures of the workspace; only those in force today are asked to be confirmed."""
    series: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(ground.records.workspace.figures, key=lambda figure: figure.since):
        series[figure.name, figure.region, figure.kind].append(figure)
    for line in series.values():
        yield from _overlaps(line)
        in_force = [figure for figure in line if figure.since <= ground.today]
        if in_force:
            yield from _upkeep(ground, in_force[-1])


def _overlaps(line: list[Figure]) -> Iterator[Problem]:
    """An open figure ends where the next one begins; a day written down must not reach into it."""
    for earlier, later in pairwise(line):
        if earlier.since == later.since or (earlier.until is not None and earlier.until >= later.since):
            yield problem(later.where, "figures-overlap", figure=later.name, first=earlier.where)


def _upkeep(ground: Ground, figure: Figure) -> Iterator[Problem]:
    if figure.until is not None and figure.until < ground.today:
        yield problem(figure.where, "figure-ended", name=figure.name)
        return
    if figure.source is None:
        yield problem(figure.where, "figure-without-source", name=figure.name)
    if figure.confirmed_on is None:
        yield problem(figure.where, "figure-unconfirmed", name=figure.name)
    elif yearly(figure.confirmed_on, figure.confirmed_on.year + 1)[1] < ground.today:
        yield problem(figure.where, "figure-stale", figure=figure.name, confirmed=figure.confirmed_on)
