"""Events: known after they happened, and with what their rules ask for."""

from collections.abc import Callable, Iterator

from carecli.check.ground import Ground
from carecli.model.event import Event
from carecli.model.problem import Place, Problem, problem

FORESEEN = frozenset(("honour", "promote", "post-change", "onboard", "retire"))
"""Kinds that an organisation may well know of before their day."""
KNOWN_LATE_DAYS = 30
SEVERITIES = range(1, 4)

Question = Callable[[Event], str | None]


def events(ground: Ground) -> Iterator[Problem]:
    """What is unsound about single events, and events recorded twice."""
    for event in ground.records.of(Event):
        for question in _QUESTIONS:
            if found := question(event):
                yield problem(event.where, found, name=event.id)
        yield from _known(event)
    yield from _twice(ground)


def _known(event: Event) -> Iterator[Problem]:
    if event.known_on is None:
        return
    days = (event.known_on - event.date).days
    told = {"event": event.id, "date": event.date, "known_on": event.known_on}
    if days < 0 and event.kind not in FORESEEN:
        yield problem(event.where, "known-before-happened", **told)
    if days > KNOWN_LATE_DAYS:
        yield problem(event.where, "known-late", days=days, **told)


def _severity(event: Event) -> str | None:
    """The number itself is private and is not told (K-emotion)."""
    if event.severity is None:
        return "severity-missing" if event.kind == "mood" else None
    return None if event.severity in SEVERITIES else "severity-out-of-range"


def _relation(event: Event) -> str | None:
    return "relation-missing" if event.kind == "kin-death" and event.relation is None else None


def _assigned(event: Event) -> str | None:
    return "assigned-to-self" if event.assigned_to == event.member else None


def _twice(ground: Ground) -> Iterator[Problem]:
    """The same kind of event of one person on one day, and a second death."""
    first: dict[tuple[object, ...], Place] = {}
    for event in ground.records.of(Event):
        death = event.kind == "death"
        key = (event.member, event.kind) if death else (event.member, event.kind, event.date)
        if key in first:
            id_ = "two-deaths" if death else "same-event-twice"
            yield problem(event.where, id_, event=event.id, first=first[key], name=ground.called(event.member))
        first.setdefault(key, event.where)


_QUESTIONS: tuple[Question, ...] = (_severity, _relation, _assigned)
