"""This year's numbers of rules that only ask for a record."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from carecli.compliance.ground import Ground
from carecli.duties.actors import holds
from carecli.model.fund import Entry, Reversal
from carecli.model.record import Record, lasts_on
from carecli.model.sections import BY_NAME
from carecli.model.words import Pair
from carecli.policy.policy import Active, Actor
from carecli.policy.rules.recorded import RecordedRule, Tally


class Tallied(NamedTuple):
    """A number and what it counts, in both languages."""

    label: Pair
    number: int


def tallies(rule: RecordedRule, active: Active, ground: Ground) -> tuple[Tallied, ...]:
    """The numbers of a rule in its order; nothing from before the policy counts is in them, and no entry reversed."""
    found: dict[Pair, int] = {}
    for tally in rule.counts:
        found[tally.label.pair] = found.get(tally.label.pair, 0) + _number(tally, active, ground)
    return tuple(Tallied(label, number) for label, number in found.items())


def _number(tally: Tally, active: Active, ground: Ground) -> int:
    counted = [record for section in tally.of for record in _of_time(section, tally, active.since, ground)]
    fitting = [record for record in counted if _fits(record, tally)]
    if tally.by:
        actors = [actor for name in tally.by for actor in active.policy.actors_named(name)]
        fitting = [record for record in fitting if _done_in_office(record, actors, ground)]
    return sum(getattr(record, tally.sum) or 0 for record in fitting) if tally.sum else len(fitting)


def _of_time(section: str, tally: Tally, since: date, ground: Ground) -> Iterator[Record]:
    """The records of this year, or of what lasts those of today; with ``ever`` all up to today."""
    today, dated = ground.today, BY_NAME[section].dated
    first = date.min if tally.ever else max(since, date(today.year, 1, 1))
    undone = {entry.reverses for entry in ground.records.of(Entry) if isinstance(entry, Reversal)}
    for record in ground.records.section(section):
        if isinstance(record, Entry) and record.id in undone:
            continue
        if first <= getattr(record, dated) <= today if dated else _lasts(record, today):
            yield record


def _lasts(record: Any, today: date) -> bool:
    return not hasattr(record, "since") or lasts_on(record, today)


def _fits(record: Record, tally: Tally) -> bool:
    if not tally.field:
        return True
    held = [value for name in tally.field for value in _values(getattr(record, name, None))]
    return any(value in tally.codes for value in held) if tally.codes else bool(held)


def _values(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _day(record: Record, ground: Ground) -> date:
    day: date = getattr(record, "date", ground.today)
    return day


def _done_in_office(record: Record, actors: Iterable[Actor], ground: Ground) -> bool:
    """Whether somebody who did what is recorded was one of these actors on its day."""
    day, people = _day(record, ground), _values(getattr(record, "by", None))
    return any(holds(str(person), actor, day, ground.basis) for person in people for actor in actors)
