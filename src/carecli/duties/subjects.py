"""Whom a rule's occurrence is about: members, branches, leaders, or pairs."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from carecli.duties.actors import ANYBODY, holders
from carecli.duties.basis import Basis
from carecli.duties.duty import Subject
from carecli.duties.occurrence import Occurrence
from carecli.duties.pairs import other_side
from carecli.duties.triggers import Arising
from carecli.model.member import Person
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule

Strategy: TypeAlias = Callable[[DutyRule, Arising, Active, Basis], Iterator[Subject]]


def subjects(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """The subjects of an occurrence, asked as of the day it opened."""
    return _strategy(rule, active)(rule, arising, active, basis)


def _strategy(rule: DutyRule, active: Active) -> Strategy:
    if rule.pairs:
        each = getattr(active.settings, rule.scope) == "each" if rule.scope else True
        return _pairs if each else _leaders_with_pairs
    if rule.per and getattr(active.settings, rule.per) == "leader":
        return _leaders
    return _branches if rule.cover == "some" else _members


def _members(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Every member whom the rule names; one about whom a fact is missing stays in, with the fact's name."""
    candidates = (arising.person,) if arising.person else basis.asked(rule.among).values()
    for person in candidates:
        day = _asked_on(person, arising.occurrence, basis)
        if day and (missing := _named(rule, person, day, active, basis)) is not None:
            yield Subject("member", person.id, person.id, branch_on(person, day), missing=missing)


def _asked_on(person: Person, occurrence: Occurrence, basis: Basis) -> date | None:
    """The day as of which somebody is asked: opening, or joining within a period; None for one not on the roll."""
    joined = basis.joined_on(person)
    late = occurrence.occasions is None and occurrence.opens_on < joined <= occurrence.due_on
    day = joined if late else occurrence.opens_on
    about_death = occurrence.event is not None and occurrence.event.kind == "death"
    return day if about_death or basis.on_roll(person, day) else None


def _named(rule: DutyRule, person: Person, day: date, active: Active, basis: Basis) -> tuple[str, ...] | None:
    """None where the rule does not name the person; else the facts missing to be sure of it (none: it is sure)."""
    if rule.whom is None:
        return ()
    verdict = basis.register.holds(rule.whom, person, day, active.settings)
    if verdict is None:
        return basis.register.missing(rule.whom, person, day, active.settings)
    return () if verdict else None


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
    seen: set[str] = set()
    for name in rule.by:
        for actor in active.policy.actors_named(name) if name != ANYBODY else ():
            for unit, leader in holders(actor, day, basis):
                if leader not in seen:
                    seen.add(leader)
                    yield Subject("leader", leader, unit=unit.id, actor=leader, targets=_below(unit.id, day, basis))


def _below(unit: str, day: date, basis: Basis) -> tuple[str, ...]:
    structure = basis.records.structure
    return tuple(
        member.id
        for member in basis.asked("members").values()
        if (branch := branch_on(member, day)) and structure.under(branch, unit)
    )


def _pairs(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader with each person or unit of the other side."""
    for leader, others in _sides(rule, arising, active, basis):
        for other in others:
            is_unit = other in basis.records.structure.units
            member = None if is_unit else other
            unit = other if is_unit else _branch(other, arising.occurrence.opens_on, basis)
            yield Subject("pair", f"{leader}+{other}", member, unit, actor=leader, targets=(other,))


def _leaders_with_pairs(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[Subject]:
    """Each leader with any one of the other side (PS-04, K-or-scope)."""
    for leader, others in _sides(rule, arising, active, basis):
        if others:
            unit = _branch(leader, arising.occurrence.opens_on, basis)
            yield Subject("leader", leader, unit=unit, actor=leader, targets=tuple(others))


def _sides(rule: DutyRule, arising: Arising, active: Active, basis: Basis) -> Iterator[tuple[str, list[str]]]:
    if rule.pairs is None:
        return
    day = arising.occurrence.opens_on
    sides: dict[str, dict[str, None]] = {}
    for actor in active.policy.actors_named(rule.pairs.of):
        for unit, leader in holders(actor, day, basis):
            found = sides.setdefault(leader, {})
            found.update(dict.fromkeys(other_side(rule.pairs, unit, leader, day, basis)))
    for leader, others in sides.items():
        yield leader, [other for other in others if other != leader]


def _branch(person: str, day: date, basis: Basis) -> str | None:
    found = basis.records.persons.get(person)
    return branch_on(found, day) if found else None
