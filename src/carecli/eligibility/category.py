"""Categories of people that the policies in force name."""

from collections.abc import Iterable
from typing import NamedTuple

from carecli.model.member import Member, Person
from carecli.policy.policy import Active
from carecli.policy.rules.finding import FindingRule

PAST = "past-result"
IN_FORCE = "in-force"
AID = "aid"
MEMBERS = "members"


class Category(NamedTuple):
    """A finding rule and the policy that it belongs to."""

    active: Active
    rule: FindingRule

    @property
    def opens_aid(self) -> bool:
        """Whether it opens aid in money: in force, and no mere tag or ground for a talk (HO-07)."""
        return self.rule.leads_to == AID and self.rule.status == IN_FORCE

    def is_for(self, person: Person) -> bool:
        """Whether somebody is held against it at all; most categories are for members only."""
        return self.rule.among != MEMBERS or isinstance(person, Member)

    def called(self, text: str) -> bool:
        """Whether it goes by that name: its category, its rule's id, or its heading in either language."""
        headings = self.rule.heading.pair if self.rule.heading else ()
        return text in (self.rule.category, self.rule.id, *headings)


def categories(active: Iterable[Active]) -> tuple[Category, ...]:
    """The categories of the policies in force, in their order; what only counted a past year is none."""
    return tuple(
        Category(each, rule)
        for each in active
        for rule in each.policy.rules
        if isinstance(rule, FindingRule) and rule.status != PAST
    )
