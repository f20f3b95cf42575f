"""Acts: visits, talks, greetings and activities in one shape, as proof of duties."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from carecli.model.activity import Activity
from carecli.model.greeting import Greeting
from carecli.model.problem import Place
from carecli.model.records import Records
from carecli.model.talk import Talk
from carecli.model.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that was done: of which kind of duty, for whom, by whom and on which occasion.

    ``subjects`` are the ids of the people, or of the unit, cared for; ``group`` says that several were talked to
    at once.
    """

    kind: str
    date: date
    subjects: tuple[str, ...]
    by: tuple[str, ...]
    occasion: str | None
    closes: tuple[str, ...]
    where: Place
    form: str | None = None
    group: bool = False


class Acts:
    """The acts dated up to a day, found by whom they cared for and by who acted; earliest first."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._by_subject: dict[tuple[str, str], list[Act]] = {}
        self._by_actor: dict[tuple[str, str], list[Act]] = {}
        for act in sorted(acts, key=lambda act: act.date):
            for subject in act.subjects:
                self._by_subject.setdefault((act.kind, subject), []).append(act)
            for actor in act.by:
                self._by_actor.setdefault((act.kind, actor), []).append(act)

    def for_subject(self, kind: str, subject: str) -> list[Act]:
        """Acts of a kind that cared for a person or unit."""
        return self._by_subject.get((kind, subject), [])

    def of_actor(self, kind: str, actor: str) -> list[Act]:
        """Acts of a kind that a person did."""
        return self._by_actor.get((kind, actor), [])


def acts_until(records: Records, today: date) -> Acts:
    """All acts of the records; those dated after ``today`` are invisible (design.md section 5)."""
    return Acts(act for act in _all(records) if act.date <= today)


def _all(records: Records) -> Iterator[Act]:
    for visit in records.of(Visit):
        yield from _of_visit(visit)
    yield from map(_of_talk, records.of(Talk))
    yield from map(_of_greeting, records.of(Greeting))
    yield from map(_of_activity, records.of(Activity))


def _of_visit(visit: Visit) -> Iterator[Act]:
    visited = Act(
        kind="visit",
        date=visit.date,
        subjects=tuple(subject for subject in (visit.member, visit.unit) if subject),
        by=visit.by,
        occasion=visit.occasion,
        closes=visit.closes,
        where=visit.where,
        form=visit.form,
    )
    yield visited
    if visit.also_talk:
        yield replace(visited, kind="talk", form=None)


def _of_talk(talk: Talk) -> Act:
    return Act(
        kind="talk",
        date=talk.date,
        subjects=talk.members,
        by=talk.by,
        occasion=talk.occasion,
        closes=talk.closes,
        where=talk.where,
        form=talk.form,
        group=talk.form == "group" or len(talk.members) > 1,
    )


def _of_greeting(greeting: Greeting) -> Act:
    return Act(
        kind="greeting",
        date=greeting.date,
        subjects=(greeting.member,),
        by=greeting.by,
        occasion=greeting.occasion,
        closes=greeting.closes,
        where=greeting.where,
        form=greeting.form,
    )


def _of_activity(activity: Activity) -> Act:
    return Act(
        kind="task",
        date=activity.date,
        subjects=(*activity.members, *((activity.unit,) if activity.unit else ())),
        by=activity.by,
        occasion=activity.kind,
        closes=activity.closes,
        where=activity.where,
    )
