"""Visits, talks and greetings: with somebody, by somebody else, in the form that they say."""

from collections.abc import Iterator
from typing import TypeAlias

from carecli.check.ground import Ground
from carecli.model.greeting import Greeting
from carecli.model.problem import Problem, problem
from carecli.model.sections import section_of
from carecli.model.talk import Talk
from carecli.model.visit import Visit

Act: TypeAlias = Visit | Talk | Greeting


def acts(ground: Ground) -> Iterator[Problem]:
    """What single acts say that cannot be."""
    yield from _visits(ground)
    yield from _talks(ground)
    for act in ground.records.of(Greeting):
        if act.member in act.by:
            yield _with_self(ground, act, act.member)


def _visits(ground: Ground) -> Iterator[Problem]:
    for visit in ground.records.of(Visit):
        if visit.member is None and visit.unit is None and visit.household is None:
            yield problem(visit.where, "visit-to-nobody")
        elif visit.member is not None and visit.unit is not None:
            yield problem(visit.where, "visit-to-both", name=ground.called(visit.member), unit=ground.unit(visit.unit))
        if visit.member is not None and visit.member in visit.by:
            yield _with_self(ground, visit, visit.member)


def _talks(ground: Ground) -> Iterator[Problem]:
    for talk in ground.records.of(Talk):
        count = len(talk.members)
        if count > 1 and talk.form == "one-to-one":
            yield problem(talk.where, "one-to-one-with-several", count=count)
        elif count == 1 and talk.form == "group":
            yield problem(talk.where, "group-of-one", name=ground.called(talk.members[0]))
        for person in talk.members:
            if person in talk.by:
                yield _with_self(ground, talk, person)


def _with_self(ground: Ground, act: Act, person: str) -> Problem:
    return problem(act.where, "with-oneself", section=section_of(type(act)), name=ground.called(person))
