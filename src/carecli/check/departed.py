"""The dead and those who left, in records of a later day."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from carecli.check.ground import Ground
from carecli.model.activity import Activity
from carecli.model.event import Event
from carecli.model.fund import Entry, Payment
from carecli.model.greeting import Greeting
from carecli.model.problem import Problem, problem
from carecli.model.sections import section_of
from carecli.model.talk import Talk
from carecli.model.visit import Visit

Act: TypeAlias = Visit | Talk | Greeting | Activity
People: TypeAlias = tuple[str, ...]

MOURNING = frozenset(("funeral", "family"))
AFTER_DEATH = frozenset(("death", "honour"))
"""Kinds of event that may follow a death: itself, and an honour given to the dead."""


def departed(ground: Ground) -> Iterator[Problem]:
    """Acts, events and payments that come after the death or leaving of whom they name."""
    yield from _unrecorded(ground)
    gone = ground.died.keys() | ground.left.keys()
    if not gone:
        return
    for kind, subjects in _SUBJECTS.items():
        for act in ground.records.of(kind):
            if not gone.isdisjoint(people := subjects(act)):
                yield from _subjects(ground, act, people)
            if not gone.isdisjoint(act.by):
                yield from _actors(ground, act)
    yield from _events(ground)
    yield from _payments(ground)


def _unrecorded(ground: Ground) -> Iterator[Problem]:
    """Visits for a death of which no event tells."""
    if "events" in ground.partial:
        return
    for visit in ground.records.of(Visit):
        if visit.occasion == "death" and visit.member is not None and visit.member not in ground.died:
            yield problem(visit.where, "death-not-recorded", name=ground.called(visit.member))


def _subjects(ground: Ground, act: Act, people: People) -> Iterator[Problem]:
    """With whom it was; mourning the dead is with their family."""
    for person in people:
        if act.date > ground.died.get(person, act.date):
            if not _mourns(act):
                yield _told(ground, act, "act-after-death", person)
        elif act.date > ground.left.get(person, act.date):
            yield _told(ground, act, "act-after-leaving", person)


def _mourns(act: Act) -> bool:
    return isinstance(act, Visit) and (act.form in MOURNING or act.occasion == "death")


def _actors(ground: Ground, act: Act) -> Iterator[Problem]:
    for person in act.by:
        if act.date > ground.died.get(person, act.date):
            yield _told(ground, act, "actor-dead", person)
        elif act.date > ground.left.get(person, act.date):
            yield _told(ground, act, "actor-left", person)


def _told(ground: Ground, act: Act, id_: str, person: str) -> Problem:
    return problem(
        act.where,
        id_,
        section=section_of(type(act)),
        name=ground.called(person),
        date=act.date,
        departed=ground.departed(person),
    )


def _events(ground: Ground) -> Iterator[Problem]:
    for event in ground.records.of(Event):
        died = ground.died.get(event.member)
        if died and died < event.date and event.kind not in AFTER_DEATH:
            yield problem(event.where, "event-after-death", event=event.id, name=ground.called(event.member), died=died)


def _payments(ground: Ground) -> Iterator[Problem]:
    """The family may well be meant, so it is only asked."""
    for entry in ground.records.of(Entry):
        if isinstance(entry, Payment) and entry.member and entry.date > ground.died.get(entry.member, entry.date):
            yield problem(
                entry.where,
                "paid-after-death",
                entry=entry.id,
                name=ground.called(entry.member),
                died=ground.died[entry.member],
            )


def _one(act: Visit | Greeting) -> People:
    return (act.member,) if act.member else ()


def _several(act: Talk | Activity) -> People:
    return act.members


_SUBJECTS: dict[type[Act], Callable[[Any], People]] = {
    Visit: _one,
    Greeting: _one,
    Talk: _several,
    Activity: _several,
}
