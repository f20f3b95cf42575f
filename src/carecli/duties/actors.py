"""Who may act for the organisation, and who is asked to go."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.duties.basis import Basis
from carecli.duties.duty import Subject
from carecli.model.event import Event
from carecli.model.member import Member
from carecli.model.organisation import Organisation
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on
from carecli.policy.policy import Active, Actor
from carecli.policy.rules.duty import DutyRule

ANYBODY = "organisation"
IN_CHARGE = ("secretary", "deputy-secretary", "head", "group-leader")
"""Who answers for a body, the first found."""


def actors_of(rule: DutyRule, active: Active, level: str | None = None) -> tuple[Actor, ...]:
    """The actors who may do what a rule asks for; none where anybody whom the organisation sends may."""
    if level:
        return (Actor(name=level, level=(level,)),)
    named = [name for name in rule.by if name != ANYBODY]
    return tuple([actor for name in named for actor in active.policy.actors_named(name)]) if named else ()


def may_act(person: str, actors: Iterable[Actor], subject: Subject, day: date, basis: Basis) -> bool:
    """Whether a person was one of the actors, for this subject, on that day (the record's date proves the role)."""
    return any(
        person in _people(actor, unit, day, basis) or _belongs(person, actor, unit, day, basis)
        for actor in actors
        for unit in _bodies(actor, subject, day, basis)
    )


def asked_to_go(actors: tuple[Actor, ...], subject: Subject, day: date, basis: Basis) -> tuple[str, ...]:
    """The one person to whom a duty falls on a day: the first holder in the nearest body; empty where there is none.

    With no particular actor it is whoever answers for the person's own branch, or for the body above where that is
    the person cared for.
    """
    if not actors:
        return _answering(subject, day, basis)
    found = [
        person
        for actor in actors
        for unit in _bodies(actor, subject, day, basis)
        for person in _people(actor, unit, day, basis)
        if person != subject.member
    ]
    anywhere = any(actor.at == "any" for actor in actors)
    preferred = [person for person in _contacts(subject, day, basis) if person in found] if anywhere else []
    return tuple((preferred or found)[:1])


def _answering(subject: Subject, day: date, basis: Basis) -> tuple[str, ...]:
    """Whoever answers for the subject's own branch; for the body above, where that is the person cared for."""
    for head in _heads(subject, day, basis):
        if head is None or head != subject.member:
            return (head,) if head else ()
    return ()


def _heads(subject: Subject, day: date, basis: Basis) -> Iterable[str | None]:
    """Who may have to answer for a subject, nearest first; for one outside every body, whoever is on top.

    A member who is in no branch is a gap in the register and nobody's.
    """
    structure, unit = basis.records.structure, _unit(subject, day, basis)
    if unit is None and not isinstance(basis.person(subject.member), Member):
        return [head for body in structure.top for head in structure.heads(body.id, IN_CHARGE, day)[:1]]
    return structure.heads(unit or "", IN_CHARGE, day)


def may_be_sent(person: str, basis: Basis) -> bool:
    """Whether anything about others can fall to a person: who has a role, or is named by an event as the one to go."""
    named = any(event.assigned_to == person for event in basis.records.of(Event))
    return named or basis.records.structure.ever_held(person)


def holders(actor: Actor, day: date, basis: Basis) -> Iterator[tuple[Organisation, str]]:
    """Everybody who is that actor in any body on a day, with the body."""
    for unit in basis.records.structure.units.values():
        if not actor.level or unit.level in actor.level:
            for person in dict.fromkeys(_people(actor, unit, day, basis)):
                yield unit, person


def holds(person: str, actor: Actor, day: date, basis: Basis) -> bool:
    """Whether a person is that actor in any body on a day."""
    return any(
        (not actor.level or held.unit.level in actor.level) and (not actor.role or held.role.role in actor.role)
        for held in basis.records.structure.held_by(person, day)
    )


def _people(actor: Actor, unit: Organisation, day: date, basis: Basis) -> list[str]:
    roles = actor.role or tuple(dict.fromkeys((*IN_CHARGE, *(role.role for role in unit.roles))))
    return basis.records.structure.holders(unit.id, roles, day)


def _belongs(person: str, actor: Actor, unit: Organisation, day: date, basis: Basis) -> bool:
    """Whether an actor without a role is somebody who simply belongs to the branch."""
    found = None if actor.role or unit.level != "branch" else basis.records.persons.get(person)
    return found is not None and branch_on(found, day) == unit.id


def _bodies(actor: Actor, subject: Subject, day: date, basis: Basis) -> Iterator[Organisation]:
    """The bodies in which an actor may stand for a subject, nearest first.

    Where the subject is the one who would act, the body above takes its place (domain 8.3, 4).
    """
    structure = basis.records.structure
    chain = structure.chain(_unit(subject, day, basis) or "")
    own = [unit for unit in chain if not actor.level or unit.level in actor.level]
    yield from own
    if subject.member and own and _people(actor, own[-1], day, basis) == [subject.member]:
        yield from chain[chain.index(own[-1]) + 1 :]
    if actor.at == "any":
        yield from (unit for unit in structure.units.values() if not actor.level or unit.level in actor.level)


def _unit(subject: Subject, day: date, basis: Basis) -> str | None:
    """The body that the subject belongs to on that day; a branch itself where it is the subject."""
    person = basis.records.persons.get(subject.member) if subject.member else None
    return (branch_on(person, day) if person else None) or subject.unit


def _contacts(subject: Subject, day: date, basis: Basis) -> list[str]:
    """The leaders whose contact point the subject's branch is."""
    unit = _unit(subject, day, basis)
    return [c.leader for c in basis.contacts_of(unit or "") if c.unit == unit and lasts_on(c, day)]
