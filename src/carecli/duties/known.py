"""Events as the organisation knows them: those recorded, and those that dates in the register tell by themselves."""

from collections.abc import Iterator
from datetime import date

from carecli.model.day import latest
from carecli.model.event import Event
from carecli.model.member import Member
from carecli.model.records import Records

TOLD_BY_EMPLOYMENT = {"retired": "retire", "lixiu": "retire", "employed": "onboard"}
"""The status whose start is an event of its own (PS-06)."""


def known_on(event: Event) -> date:
    """The day on which the organisation learnt of an event: its clock starts there."""
    return event.known_on or event.date


def visible_events(records: Records, today: date) -> list[Event]:
    """The events known by ``today``; a recorded one goes before one that the register only implies."""
    recorded = records.of(Event)
    told = {(event.member, event.kind) for event in recorded}
    implied = (event for event in _implied(records) if (event.member, event.kind) not in told)
    return [event for event in (*recorded, *implied) if event.date <= today and known_on(event) <= today]


def _implied(records: Records) -> Iterator[Event]:
    """Retirements and first days at work; where only the month is known, its last day counts."""
    for member in records.of(Member):
        for employment in member.employment:
            kind = TOLD_BY_EMPLOYMENT.get(employment.status)
            if kind and employment.since:
                day = latest(employment.since)
                yield Event(where=employment.where, id=kind, member=member.id, kind=kind, date=day)
