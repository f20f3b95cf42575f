"""Rules about the steps of an application."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.scalars import Id
from carecli.policy.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRule(Rule):
    """Steps that an application must take, in their order; ``by`` names the actors."""

    kind: Annotated[Literal["step"], coded("rule")] = "step"
    steps: Annotated[tuple[Annotated[str, coded("step")], ...], Many()]
    by: Annotated[tuple[Id, ...], Many()] = ()

    def actors(self) -> tuple[str, ...]:
        """The names of ``by``."""
        return self.by
