"""What the policies ask for month by month: the duties that fall due by kind, birthdays, and the fixed rounds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from carecli.almanac.periods import Period, periods_overlapping
from carecli.duties.agenda import duties
from carecli.duties.anniversaries import anniversaries
from carecli.duties.basis import Basis
from carecli.duties.coverage import NOT_OWED
from carecli.duties.duty import Duty
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.policy.rules.trigger import OnAnniversary, OnEvent, OnStep
from carecli.reports.page import Block, Cell, Column, Grid, Item, Line, Row, row

KINDS = ("visit", "talk", "greeting", "task")
AHEAD = 5
"""Years after today for which duties are counted: who will be meant later nobody can say."""


@dataclass(slots=True)
class MonthPlan:
    """A month with the number of duties due in it by kind, of returns by kind of day, and the rounds that end in it."""

    period: Period
    counts: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    rounds: dict[str, int] = field(default_factory=dict)


def year_plan(year: int, basis: Basis, words: Words) -> list[MonthPlan]:
    """The twelve months; none for a year too far ahead or before every policy in force."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    began = min((active.since for active in basis.active), default=date.max)
    if year > basis.today.year + AHEAD or last < began:
        return []
    months = [MonthPlan(period) for period in periods_overlapping("month", first, last)]
    for duty in duties(basis, first, last):
        if first <= duty.due_on <= last and duty.state not in NOT_OWED:
            _count(duty, months[duty.due_on.month - 1], words)
    for one in anniversaries(Period(str(year), first, last), (*CODES["anniversary"],), basis):
        month = months[one.first.month - 1]
        month.days[one.kind] = month.days.get(one.kind, 0) + 1
    return months


def _count(duty: Duty, month: MonthPlan, words: Words) -> None:
    month.counts[duty.rule.duty] = month.counts.get(duty.rule.duty, 0) + 1
    if not isinstance(duty.rule.on, (OnAnniversary, OnEvent, OnStep)):
        heading = words.pick((duty.rule.heading or duty.rule.summary).pair)
        month.rounds[heading] = month.rounds.get(heading, 0) + 1


def plan_blocks(months: list[MonthPlan], words: Words) -> Iterator[Block]:
    """A row a month; a month in which nothing falls due stays, so that the year is whole."""
    if not months:
        return
    heads = [Column(words("calendar.month"), keep=True)]
    heads += [Column(words.code("duty", kind), "right", keep=True) for kind in KINDS]
    heads += [Column(words(f"calendar.{kind}"), "right", keep=True) for kind in _days()]
    heads += [Column(words("calendar.rounds"))]
    yield Grid(columns=tuple(heads), rows=tuple(_row(month, words) for month in months))
    yield Line(words("calendar.plan"), "care due --month 1", "faint")


def _days() -> tuple[str, ...]:
    return tuple(CODES["anniversary"])


def _row(month: MonthPlan, words: Words) -> Row:
    counts = [_number(month.counts.get(kind, 0)) for kind in KINDS]
    days = [_number(month.days.get(kind, 0)) for kind in _days()]
    rounds = [words("calendar.round", heading=heading, count=count) for heading, count in month.rounds.items()]
    name = words(f"due.month.{month.period.first.month}")
    return row(Cell(name, "strong"), *counts, *days, words.join(rounds))


def _number(count: int) -> str:
    return str(count) if count else ""


def plan_items(months: list[MonthPlan], words: Words) -> Iterator[Item]:
    """A month as other programs get it."""
    for month in months:
        yield {
            "kind": "month",
            "code": month.period.id,
            "name": words(f"due.month.{month.period.first.month}"),
            "day": None,
            "first": month.period.first.isoformat(),
            "last": month.period.last.isoformat(),
            "lunar": None,
            "working_days": None,
            "rules": [],
            "duties": {kind: month.counts.get(kind, 0) for kind in KINDS},
            "days": {kind: month.days.get(kind, 0) for kind in _days()},
            "rounds": dict(month.rounds),
        }
