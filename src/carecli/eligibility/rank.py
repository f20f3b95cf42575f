"""A proposal in the order of urgency: the points of every condition met, added up; a person decides (HO-08)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from carecli.eligibility.category import IN_FORCE
from carecli.eligibility.findings import Finding
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.member import Person
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import parse_condition
from carecli.policy.policy import Active
from carecli.policy.rules.rank import RankRule
from carecli.policy.settings import Settings

BY_DEGREE = {"severe": 3, "fair": 2, "mild": 1}
"""Points for the degree in the hardship register, where no policy in force ranks."""


class Weight(NamedTuple):
    """Points for whoever meets a condition; ``rule`` is empty for those of no policy."""

    when: Condition
    points: int
    rule: str
    settings: Settings


class Point(NamedTuple):
    """A part of somebody's score: given, or with an outcome that is unknown withheld."""

    weight: Weight
    outcome: Outcome

    @property
    def given(self) -> int:
        """The points that count."""
        return self.weight.points if self.outcome.verdict else 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Somebody in the proposal, with every point and the findings that brought them into it."""

    member: Person
    points: tuple[Point, ...]
    findings: tuple[Finding, ...]

    @property
    def score(self) -> int:
        """The points added up."""
        return sum(point.given for point in self.points)


def weights(active: Iterable[Active]) -> tuple[Weight, ...]:
    """The points that the policies in force give; by degree of hardship where none of them ranks."""
    policies = tuple(active)
    ruled = tuple(
        Weight(weight.when, weight.points, rule.id, each.settings)
        for each in policies
        for rule in each.policy.rules
        if isinstance(rule, RankRule) and rule.status == IN_FORCE
        for weight in rule.points
    )
    settings = policies[0].settings if policies else Settings()
    return ruled or tuple(
        Weight(parse_condition(f"hardship_degree = {degree}"), points, "", settings)
        for degree, points in BY_DEGREE.items()
    )


def ranked(found: Iterable[Finding], given: Iterable[Weight], register: Register, today: date) -> tuple[Ranked, ...]:
    """Everybody eligible for aid, once each, most points first; who has as many goes by id."""
    by_member: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.verdict == "eligible" and finding.category.opens_aid:
            by_member.setdefault(finding.member.id, []).append(finding)
    every = tuple(given)
    rows = (
        Ranked(own[0].member, _points(own[0].member, every, register, today), tuple(own)) for own in by_member.values()
    )
    return tuple(sorted(rows, key=lambda row: (-row.score, row.member.id)))


def _points(person: Person, given: Iterable[Weight], register: Register, today: date) -> tuple[Point, ...]:
    """The points that somebody gets, or would get if a missing fact were known."""
    asked = (Point(each, register.ask(each.when, person, today, each.settings)) for each in given)
    return tuple(point for point in asked if point.outcome.verdict is not False)
