"""Of whom a requirement is asked."""

from typing import NamedTuple

from carecli.compliance.answer import Blank, Unmet
from carecli.compliance.ground import Ground
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.record import lasts_on
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


class Asked(NamedTuple):
    """The people whom a requirement names, and how many more it may name: a fact is missing to be sure."""

    people: list[Person]
    unsure: int


def people_asked(rule: RequirementRule, active: Active, ground: Ground) -> Asked:
    """Those of the register who belong here today and whom the rule names."""
    basis = ground.basis
    here = [person for person in basis.asked(rule.among).values() if basis.on_roll(person, ground.today)]
    if rule.whom is None:
        return Asked(here, 0)
    holds = basis.register.question(rule.whom, ground.today, active.settings)
    verdicts = [(person, holds(person)) for person in here]
    return Asked([person for person, verdict in verdicts if verdict], sum(v is None for _, v in verdicts))


class Case(NamedTuple):
    """An entry of the hardship register, and whose it is."""

    entry: Hardship
    person: Person

    def unmet(self, why: str, **blanks: Blank) -> Unmet:
        """That the entry does not meet a requirement."""
        where = self.entry.where
        return Unmet(
            kind="person",
            id=self.person.id,
            name=self.person.name,
            why=why,
            blanks=tuple(blanks.items()),
            where=where,
        )


def open_cases(rule: RequirementRule, active: Active, ground: Ground) -> list[Case]:
    """The entries of the hardship register that are open today, of those whom the rule names."""
    named = {person.id: person for person in people_asked(rule, active, ground).people}
    return [
        Case(entry, named[entry.member])
        for entry in ground.records.of(Hardship)
        if entry.member in named and lasts_on(entry, ground.today)
    ]
