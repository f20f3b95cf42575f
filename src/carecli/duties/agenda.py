"""The agenda: every duty that the policies in force ask for, with its state on the day."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import product

from carecli.duties.act import Act
from carecli.duties.actors import actors_of, asked_to_go
from carecli.duties.basis import Basis
from carecli.duties.case_clocks import step_duties
from carecli.duties.duty import Duty, Obligation, State, Subject, SubTask, duty_id
from carecli.duties.fulfilment import done_by
from carecli.duties.occurrence import Occurrence
from carecli.duties.states import state_on
from carecli.duties.subjects import subjects
from carecli.duties.triggers import arising
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule


def duty_rules(active: Active, kinds: Iterable[str] | None = None) -> Iterator[DutyRule]:
    """The rules in force that owe duties of these kinds (None: of every kind), as far as their registers are kept."""
    wanted = None if kinds is None else frozenset(kinds)
    for rule in active.policy.rules:
        if isinstance(rule, DutyRule) and (wanted is None or rule.duty in wanted) and _asks(rule):
            yield rule


def _asks(rule: DutyRule) -> bool:
    return rule.status == "in-force" and not rule.unkept


def duties(
    basis: Basis,
    first: date,
    last: date,
    kinds: Iterable[str] | None = None,
    near: Collection[str] | None = None,
    due_by: date = date.max,
) -> Iterator[Duty]:
    """The duties of these kinds that fall due from ``first`` on or are still owed today, and open by ``last``.

    The steps that applications wait for are among the tasks. ``near`` keeps to those about these people, as far as a
    rule asks person by person; what rules want done only after ``due_by`` is left out.
    """
    kinds = None if kinds is None else tuple(kinds)
    close = basis if near is None else basis.only(near)
    for active in basis.active:
        for rule in duty_rules(active, kinds):
            ground = basis if rule.per or rule.cover == "some" else close
            yield from duties_of(rule, active, ground, first, last, due_by)
    yield from step_duties(basis, last, kinds, near)


def duties_of(
    rule: DutyRule, active: Active, basis: Basis, first: date, last: date, due_by: date = date.max
) -> Iterator[Duty]:
    """The duties of one rule."""
    return (duty_of(owed, basis) for owed in obligations_of(rule, active, basis, first, last, due_by))


def obligations_of(
    rule: DutyRule, active: Active, basis: Basis, first: date, last: date, due_by: date = date.max
) -> Iterator[Obligation]:
    """What one rule obliges to, whether it was done or not."""
    each = (rule.each_level, rule.each_form, rule.titles)
    tasks = [SubTask(*named) for named in product(*(names or (None,) for names in each))]
    keys = [(task, task.key) for task in tasks]
    for found in arising(rule, active, basis, first, last, due_by):
        occurrence = found.occurrence
        for subject in subjects(rule, found, active, basis):
            opens_on = _opens_on(subject, occurrence, basis)
            for task, key in keys:
                id_ = duty_id(rule, subject, occurrence, key)
                yield Obligation(active, rule, subject, occurrence, task, opens_on, id_)


def standing_of(owed: Obligation, basis: Basis) -> tuple[State, Act | None, date | None]:
    """How an obligation stands today: its state, the act that did it, and the day on which it ended undone."""
    act, ended_on = done_by(owed, basis), _ended_on(owed, basis)
    return state_on(owed, act, ended_on, basis), act, ended_on


def duty_of(owed: Obligation, basis: Basis) -> Duty:
    """The duty: what was owed, how it stands, and who is to go."""
    state, act, ended_on = standing_of(owed, basis)
    missing = (*owed.occurrence.missing, *owed.subject.missing)
    ended = ended_on if state == "cancelled" else None
    return Duty(owed.id, owed, state, _assignees(owed, basis), act, missing, ended)


def _opens_on(subject: Subject, occurrence: Occurrence, basis: Basis) -> date:
    """The opening day; joining, for one who came within a period."""
    person = basis.person(subject.member) if occurrence.occasions is None else None
    return max(occurrence.opens_on, basis.stays[person.id][0]) if person else occurrence.opens_on


def _ended_on(owed: Obligation, basis: Basis) -> date | None:
    """The day of the subject's death or departure, or the last of a pairing, where it ended the duty."""
    subject, opens_on = owed.subject, owed.opens_on
    member, actor, until = basis.end_of(subject.member), basis.end_of(subject.actor), subject.until
    if (member is actor is until is None) or owed.about_death:
        return None
    ends = [end for end in (member, actor) if end and end >= opens_on]
    over = until is not None and until <= basis.today and until < owed.occurrence.due_on
    return min((*ends, until) if until and over else ends, default=None)


def _assignees(owed: Obligation, basis: Basis) -> tuple[str, ...]:
    """Who is to go: the person sent, the leader of a pair, or whoever holds the office on the day it is asked.

    A new office-holder takes over what is open; before a duty opens, its opening day is asked.
    """
    event, subject = owed.occurrence.event, owed.subject
    if event is not None and event.assigned_to:
        return (event.assigned_to,)
    if subject.actor:
        return (subject.actor,)
    day = max(owed.occurrence.opens_on, basis.today)
    return asked_to_go(actors_of(owed.rule, owed.active, owed.task.level), subject, day, basis)
