"""Whom a rule's occurrence is about: members, branches, leaders, or pairs."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from carecli.duties.actors import ANYBODY, holders
from carecli.duties.basis import Basis
from carecli.duties.duty import Subject
from carecli.duties.pairs import couples
from carecli.duties.triggers import Arising
from carecli.eligibility.compiled import Hold
from carecli.model.member import Person
from carecli.model.pairing import HelpedHousehold
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule

ANY_OF = frozenset(("any", "kind"))
"""Readings by which one of those opposite is enough (K-or-scope, K-lecture)."""

Strategy: TypeAlias = Callable[[DutyRule, Arising, Active, Basis], Iterator[Subject]]


def subjects(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """The subjects of an occurrence, asked as of the day it opened."""
    return _strategy(rule, active)(rule, arising, active, basis)


def _strategy(rule: DutyRule, active: Active) -> Strategy:
    if rule.pairs:
        any_of = rule.scope and getattr(active.settings, rule.scope) in ANY_OF
        return _leaders_with_pairs if any_of else _pairs
    if rule.bodies:
        return _bodies
    if rule.each_of:
        return _themselves
    if rule.per and getattr(active.settings, rule.per) == "leader":
        return _leaders
    return _branches if rule.cover == "some" else _members


def _members(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Every member whom the rule names; one about whom a fact is missing stays in, with the fact's name."""
    opens_on = arising.occurrence.opens_on
    whom, register, settings = rule.whom, basis.register, active.settings
    named = _question(rule, opens_on, active, basis)
    for person, day in _asked(rule, arising, basis):
        ask = named if day is opens_on else _question(rule, day, active, basis)
        verdict = ask(person)
        if verdict is not False:
            missing = register.missing(whom, person, day, settings) if whom and verdict is None else ()
            yield Subject("member", person.id, person.id, branch_on(person, day), missing=missing)


def _asked(rule: DutyRule, arising: Arising, basis: Basis) -> Iterator[tuple[Person, date]]:
    """Everybody on the roll with the day as of which they are asked: opening, or joining within a period."""
    occurrence = arising.occurrence
    opens_on, due_on, periodic = occurrence.opens_on, occurrence.due_on, occurrence.occasions is None
    about_death = occurrence.event is not None and occurrence.event.kind == "death"
    stays = basis.stays
    for person in basis.asked(rule.among).values() if arising.people is None else arising.people:
        joined, end = stays[person.id]
        day = joined if periodic and opens_on < joined <= due_on else opens_on
        if about_death or (joined <= day and (end is None or day <= end)):
            yield person, day


def _question(rule: DutyRule, day: date, active: Active, basis: Basis) -> Hold:
    """Whether a rule names somebody on a day."""
    return basis.register.question(rule.whom, day, active.settings) if rule.whom else _everybody


def _everybody(_: Person) -> bool:
    return True


def _branches(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Every branch with somebody whom the rule names: a part of them will do (K-some)."""
    by_branch: dict[str, list[Subject]] = {}
    for subject in _members(rule, arising, active, basis):
        if subject.unit:
            by_branch.setdefault(subject.unit, []).append(subject)
    for branch, found in by_branch.items():
        sure = tuple(subject.id for subject in found if not subject.missing)
        doubts = tuple(dict.fromkeys(name for subject in found for name in subject.missing))
        yield Subject("unit", branch, unit=branch, targets=sure, missing=() if sure else doubts)


def _leaders(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader who owes it to any one member of a branch below (UM-28, K-quarter-talk)."""
    day = arising.occurrence.opens_on
    for leader, unit in _holders(rule.by, day, active, basis).items():
        yield Subject("leader", leader, unit=unit, actor=leader, targets=_below(unit, day, basis))


def _holders(names: tuple[str, ...], day: date, active: Active, basis: Basis) -> dict[str, str]:
    """Everybody who is one of these actors on a day, with the first body in which they are."""
    found: dict[str, str] = {}
    for name in names:
        for actor in active.policy.actors_named(name) if name != ANYBODY else ():
            for unit, leader in holders(actor, day, basis):
                found.setdefault(leader, unit.id)
    return found


def _below(unit: str, day: date, basis: Basis) -> tuple[str, ...]:
    structure = basis.records.structure
    return tuple(
        member.id
        for branch, members in basis.belonging(day).items()
        if structure.under(branch, unit)
        for member in members
    )


def _pairs(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader with each person or unit of the other side; two who may go to each other are one pair."""
    day = arising.occurrence.opens_on
    seen: set[str] = set()
    for couple in couples(rule, day, active, basis):
        leader, other = couple.leader, couple.other
        id_ = "+".join(sorted((leader, other)) if couple.mutual else (leader, other))
        if id_ not in seen:
            seen.add(id_)
            member = basis.records.persons.get(other)
            unit = branch_on(member, day) if member else _unit_of(other, basis)
            yield Subject(
                "pair",
                id_,
                member.id if member else None,
                unit,
                actor=leader,
                targets=(other,),
                peer=other if couple.mutual else None,
                until=couple.until,
            )


def _leaders_with_pairs(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader with any one of the other side (PS-04, K-or-scope); of each kind of place where there are several.

    The kind of place is then a part of the id (UM-46, K-lecture).
    """
    day = arising.occurrence.opens_on
    others: dict[tuple[str, str], dict[str, None]] = {}
    for couple in couples(rule, day, active, basis):
        others.setdefault((couple.leader, couple.at), {})[couple.other] = None
    for (leader, at), found in others.items():
        id_ = f"{leader}+{at}" if len(rule.pairs) > 1 else leader
        yield Subject("leader", id_, unit=_branch(leader, day, basis), actor=leader, targets=tuple(found))


def _themselves(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader who owes it without anybody opposite (UM-48)."""
    day = arising.occurrence.opens_on
    for leader, unit in _holders(rule.each_of, day, active, basis).items():
        yield Subject("leader", leader, unit=unit, actor=leader)


def _bodies(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each body of the levels that owe it (SF-05, SP-06); where there is none of them, the one on top.

    So a branch that stands alone keeps a rule that speaks of the committee.
    """
    del arising, active
    structure = basis.records.structure
    named = [unit for unit in structure.units.values() if unit.level in rule.bodies]
    for unit in named or structure.top:
        yield Subject("unit", unit.id, unit=unit.id)


def _unit_of(other: str, basis: Basis) -> str | None:
    """A unit itself; the village of a household, as far as the register names it."""
    households = (household.unit for household in basis.records.of(HelpedHousehold) if household.id == other)
    return other if other in basis.records.structure.units else next(households, None)


def _branch(person: str, day: date, basis: Basis) -> str | None:
    found = basis.records.persons.get(person)
    return branch_on(found, day) if found else None
