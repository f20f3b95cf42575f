"""What people must verify or decide: not about themselves, and not before it began."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.day import earliest
from carecli.model.hardship import Judgement
from carecli.model.member import Circumstance, Person
from carecli.model.problem import Problem, problem


def judged(ground: Ground) -> Iterator[Problem]:
    """Circumstances verified, and judgements made, by somebody or on a day that cannot be."""
    for person in ground.records.persons.values():
        for circumstance in person.circumstances:
            yield from _verified(ground, person, circumstance)
    for judgement in ground.records.of(Judgement):
        if judgement.member in judgement.by:
            yield problem(judgement.where, "judged-oneself", name=ground.called(judgement.member))


def _verified(ground: Ground, person: Person, circumstance: Circumstance) -> Iterator[Problem]:
    if circumstance.verified_by == person.id:
        yield problem(circumstance.where, "verified-oneself", name=ground.called(person.id))
    since, verified = circumstance.since, circumstance.verified_on
    if since and verified and verified < earliest(since):
        yield problem(
            circumstance.where, "verified-before-since", name=ground.called(person.id), since=since, verified=verified
        )
