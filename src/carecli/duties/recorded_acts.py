"""Records as acts: what a record of each section proves."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from carecli.almanac.periods import half_year
from carecli.duties.act import Act, Acts
from carecli.model.activity import Activity
from carecli.model.award import Award, Nomination
from carecli.model.greeting import Greeting
from carecli.model.notice import HALF_YEAR, Notice, Return
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.talk import Talk
from carecli.model.visit import Visit


def acts_until(records: Records, today: date) -> Acts:
    """All acts of the records; those dated after ``today`` are invisible (design.md section 5)."""
    return Acts(act for act in _all(records) if act.date <= today)


def _all(records: Records) -> Iterator[Act]:
    top = records.structure.top
    whole = top[0].id if len(top) == 1 else None
    for cls, acts_of in ACTS.items():
        for record in records.of(cls):
            yield from acts_of(record, whole)


def _visit(visit: Visit, _whole: str | None) -> Iterator[Act]:
    visited = Act(
        kind="visit",
        section="visits",
        date=visit.date,
        subjects=tuple(subject for subject in (visit.member, visit.unit, visit.household) if subject),
        by=visit.by,
        occasion=visit.occasion,
        closes=visit.closes,
        where=visit.where,
        form=visit.form,
    )
    yield visited
    if visit.also_talk:
        yield visited._replace(kind="talk", form=None)


def _talk(talk: Talk, _whole: str | None) -> Iterator[Act]:
    yield Act(
        kind="talk",
        section="talks",
        date=talk.date,
        subjects=talk.members,
        by=talk.by,
        occasion=talk.occasion,
        closes=talk.closes,
        where=talk.where,
        form=talk.form,
        group=talk.form == "group" or len(talk.members) > 1,
    )


def _greeting(greeting: Greeting, _whole: str | None) -> Iterator[Act]:
    yield Act(
        kind="greeting",
        section="greetings",
        date=greeting.date,
        subjects=(greeting.member,),
        by=greeting.by,
        occasion=greeting.occasion,
        closes=greeting.closes,
        where=greeting.where,
        form=greeting.form,
    )


def _activity(activity: Activity, _whole: str | None) -> Iterator[Act]:
    yield Act(
        kind="task",
        section="activities",
        date=activity.date,
        subjects=(*activity.members, *((activity.unit,) if activity.unit else ())),
        by=activity.by,
        occasion=activity.kind,
        closes=activity.closes,
        where=activity.where,
        body=activity.unit,
        parts=activity.parts,
    )


def _honour(section: str) -> Callable[[Award | Nomination, str | None], Iterator[Act]]:
    """An award or nomination: the act of the body that gives it, and of no other; who receives it is concerned."""

    def acts_of(honour: Award | Nomination, _whole: str | None) -> Iterator[Act]:
        yield Act(
            kind="task",
            section=section,
            date=honour.date,
            subjects=tuple(subject for subject in (honour.member, honour.unit) if subject),
            by=(),
            occasion=honour.title,
            closes=honour.closes,
            where=honour.where,
            body=honour.given_by,
        )

    return acts_of


def _notice(notice: Notice, whole: str | None) -> Iterator[Act]:
    yield Act(
        kind="task",
        section="notices",
        date=notice.date,
        subjects=(),
        by=(),
        occasion=notice.topic,
        closes=notice.closes,
        where=notice.where,
        body=notice.unit or whole,
    )


def _return(sent: Return, whole: str | None) -> Iterator[Act]:
    yield Act(
        kind="task",
        section="returns",
        date=sent.date,
        subjects=(),
        by=sent.by,
        occasion=sent.kind,
        closes=sent.closes,
        where=sent.where,
        body=sent.unit or whole,
        about=half_year(sent.period) if sent.period and sent.kind == HALF_YEAR else None,
    )


ACTS: Mapping[type[Record], Callable[[Any, str | None], Iterator[Act]]] = {
    Visit: _visit,
    Talk: _talk,
    Greeting: _greeting,
    Activity: _activity,
    Award: _honour("awards"),
    Nomination: _honour("nominations"),
    Notice: _notice,
    Return: _return,
}
"""The catalogue: a record class -> the acts that a record of it is. Notices and returns that name no body are those of
the one on top, the second argument."""
