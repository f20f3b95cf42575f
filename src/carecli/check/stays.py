"""Membership of branches: one at a time, without a gap, and in a branch."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from carecli.check.ground import Ground
from carecli.check.spans import clashes, in_order
from carecli.model.day import earliest, latest
from carecli.model.member import Member, Person
from carecli.model.problem import Problem, problem

_ONE_DAY = timedelta(1)


def stays(ground: Ground) -> Iterator[Problem]:
    """Stays that overlap, that leave a gap, or that are in something else than a branch."""
    for person in ground.records.persons.values():
        if len(person.branch) > 1:
            yield from _overlaps(ground, person)
            yield from _gaps(ground, person)
    for member in ground.records.of(Member):
        yield from _elsewhere(ground, member)


def _overlaps(ground: Ground, person: Person) -> Iterator[Problem]:
    for earlier, later in clashes(person.branch):
        yield problem(
            later.where,
            "stays-overlap",
            name=ground.called(person.id),
            earlier=ground.unit(earlier.id),
            later=ground.unit(later.id),
        )


def _gaps(ground: Ground, person: Person) -> Iterator[Problem]:
    for earlier, later in pairwise(in_order(person.branch)):
        if earlier.until is None or later.since is None:
            continue
        if latest(earlier.until) + _ONE_DAY < earliest(later.since):
            yield problem(
                later.where,
                "stay-gap",
                name=ground.called(person.id),
                until=earlier.until,
                since=later.since,
            )


def _elsewhere(ground: Ground, member: Member) -> Iterator[Problem]:
    units = ground.records.structure.units
    for stay in member.branch:
        unit = units.get(stay.id)
        if unit is not None and unit.level != "branch":
            yield problem(
                stay.where, "stay-not-branch", name=ground.called(member.id), unit=unit.name, level=unit.level
            )
