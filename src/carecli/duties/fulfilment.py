"""Which record did a duty."""

from collections.abc import Iterable, Iterator
from itertools import islice

from carecli.duties.act import Act
from carecli.duties.actors import actors_of, may_act
from carecli.duties.basis import Basis
from carecli.duties.duty import Obligation, Subject
from carecli.duties.parts import parts_lacking


def done_by(owed: Obligation, basis: Basis) -> Act | None:
    """The earliest act that did a duty: one that fits it, or one that says it ``closes`` it.

    Where some of a branch will do, the act with which as many were done as the setting asks for (K-some).
    """
    found = _candidates(owed, basis)
    if not found:
        return None
    some = owed.subject.kind == "unit" and owed.rule.cover == "some"
    doers = _doing(found, owed, basis)
    return next(islice(doers, owed.active.settings.some_visits - 1, None) if some else doers, None)


def doing(owed: Obligation, basis: Basis) -> Iterator[Act]:
    """Every act that does a duty, or would have done it had it been the first; earliest first."""
    return _doing(_candidates(owed, basis), owed, basis)


def _doing(acts: Iterable[Act], owed: Obligation, basis: Basis) -> Iterator[Act]:
    return (act for act in acts if owed.id in act.closes or _does(act, owed, basis))


def unfinished(owed: Obligation, basis: Basis) -> tuple[Act, tuple[str, ...]] | None:
    """The last act that lacked nothing but parts to do a duty, with those parts (SV-16, UM-48)."""
    found = [
        (act, lacking)
        for act in _candidates(owed, basis)
        if act.date >= owed.opens_on and owed.occurrence.takes(act.date) and _fits(act, owed)
        if (lacking := parts_lacking(act, owed, basis))
    ]
    return found[-1] if found else None


def covered(owed: Obligation, basis: Basis) -> int:
    """How many of a duty's targets were cared for, where any one of them will do (K-some, K-or-scope)."""
    singles = (Subject("member", target, target, owed.subject.unit) for target in owed.subject.targets)
    return sum(done_by(owed.of(single), basis) is not None for single in singles)


def _candidates(owed: Obligation, basis: Basis) -> list[Act]:
    """Acts of any kind that the rule takes, earliest first."""
    rule = owed.rule
    if not rule.also:
        return _of_kind(rule.duty, owed, basis)
    return sorted((act for kind in rule.acts for act in _of_kind(kind, owed, basis)), key=lambda act: act.date)


def _of_kind(kind: str, owed: Obligation, basis: Basis) -> list[Act]:
    """Acts that cared for the subject: for a leader those of the leader, else those for the person or unit."""
    subject = owed.subject
    if subject.actor and subject.peer:
        return _between(kind, subject.actor, subject.peer, basis)
    if subject.actor:
        wanted = frozenset(subject.targets)
        own = _of_leader(kind, subject.actor, owed, basis)
        return [act for act in own if not wanted or not wanted.isdisjoint(act.subjects)]
    if subject.kind == "unit" and not owed.rule.bodies:
        found = (act for target in subject.targets for act in basis.acts.for_subject(kind, target))
        return sorted(found, key=lambda act: act.date)
    return basis.acts.of_body(kind, subject.id) if owed.rule.bodies else basis.acts.for_subject(kind, subject.id)


def _of_leader(kind: str, leader: str, owed: Obligation, basis: Basis) -> list[Act]:
    """What a leader did; where taking part will do, also that."""
    own = basis.acts.of_actor(kind, leader)
    if not owed.rule.taking_part:
        return own
    took_part = basis.acts.for_subject(kind, leader)
    return sorted(dict.fromkeys((*own, *took_part)), key=lambda act: act.date)


def _between(kind: str, one: str, other: str, basis: Basis) -> list[Act]:
    """Acts of a kind in which two people met, whichever of them acted."""
    near = (*basis.acts.of_actor(kind, one), *basis.acts.of_actor(kind, other), *basis.acts.for_subject(kind, one))
    met = [act for act in dict.fromkeys(near) if {one, other} <= {*act.by, *act.subjects}]
    return sorted(met, key=lambda act: act.date)


def _does(act: Act, owed: Obligation, basis: Basis) -> bool:
    """Whether an act belongs to this occurrence and no other, is what the rule asks for, and was done by its actor.

    An activity that names nobody may be anybody's.
    """
    elsewhere = any(named.startswith(f"{owed.rule.id}/") for named in act.closes)
    early = act.date < owed.opens_on
    if elsewhere or early or not owed.occurrence.takes(act.date) or not _fits(act, owed):
        return False
    if act.about and not owed.occurrence.lies_in(act.about):
        return False
    if parts_lacking(act, owed, basis):
        return False
    return any(_proves(person, act, owed, basis) for person in act.by or ("",))


def _fits(act: Act, owed: Obligation) -> bool:
    """Whether occasion, form and number of people are what the rule asks for."""
    if not _named(act, owed):
        return False
    if act.kind == "talk" and act.group and owed.rule.group == "no":
        return False
    forms = (owed.task.form,) if owed.task.form else owed.rule.forms
    return not forms or act.form in forms


def _named(act: Act, owed: Obligation) -> bool:
    """Whether it is of a section and code that do the task; of a visit, talk or greeting, of the occasion."""
    proofs, title = owed.rule.proofs, owed.task.title
    if not proofs:
        occasions = owed.occurrence.occasions
        return occasions is None or act.occasion in occasions
    codes = proofs.get(act.section)
    return codes is not None and (act.occasion == title if title else not codes or act.occasion in codes)


def _proves(person: str, act: Act, owed: Obligation, basis: Basis) -> bool:
    """Whether the person who acted was one who might, on that day, and not the one cared for."""
    subject = owed.subject
    if subject.peer:
        return True
    if person == subject.member:
        return False
    if subject.actor:
        return person == subject.actor or (owed.rule.taking_part and subject.actor in act.subjects)
    actors = actors_of(owed.rule, owed.active, owed.task.level)
    return not actors or may_act(person, actors, subject, act.date, basis)
