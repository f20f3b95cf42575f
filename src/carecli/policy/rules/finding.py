"""Rules that say who is eligible, and why."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Nested
from carecli.model.scalars import Id, YesNo
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import read_condition, settings_in
from carecli.policy.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRule(Rule):
    """A category of people and the condition that puts somebody into it (design.md section 4).

    ``among`` says who is held against it: the members, or everybody in the register.
    ``judged`` says that the condition alone does not decide: two people record a judgement with its reason (HO-04).
    ``order`` puts those who are eligible in order: as in the files, or whoever was honoured last first (XV-06).
    ``leads_to`` is what the category opens: ``aid`` in money, ``talk`` only (HO-07), or a mere ``tag`` for other rules.
    """

    kind: Annotated[Literal["finding"], coded("rule")] = "finding"
    category: Id
    among: Annotated[str, coded("population")] = "members"
    when: Annotated[Condition, Nested(read_condition)]
    judged: YesNo = False
    order: Annotated[str, coded("finding-order")] = "as-filed"
    leads_to: Annotated[str, coded("leads-to")] = "aid"

    def settings(self) -> tuple[str, ...]:
        """The settings that its condition rests on."""
        return settings_in(self.when)
