"""Rules that put the eligible in order."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many, Nested
from carecli.model.record import Part
from carecli.model.scalars import Count
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import read_condition, settings_in
from carecli.policy.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight(Part):
    """Points for whoever meets a condition."""

    when: Annotated[Condition, Nested(read_condition)]
    points: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRule(Rule):
    """The order of a proposal: the sum of the points of every condition met, most first; a person decides (HO-08)."""

    kind: Annotated[Literal["rank"], coded("rule")] = "rank"
    points: Annotated[tuple[Weight, ...], Many()]

    def settings(self) -> tuple[str, ...]:
        """The settings that its conditions rest on."""
        return tuple(dict.fromkeys(name for weight in self.points for name in settings_in(weight.when)))
