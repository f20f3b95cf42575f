"""Rules that are kept and counted, with nothing to compute."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.said import Said
from carecli.policy.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRule(Rule):
    """A rule that only asks for a record; ``why`` says why nothing is computed from it."""

    kind: Annotated[Literal["recorded"], coded("rule")] = "recorded"
    why: Said
