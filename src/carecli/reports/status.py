"""How care stands, on one screen and without a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from carecli.duties.owed import Owed
from carecli.model.activity import Matter
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import full_day
from carecli.reports.status_cases import Cases, cases_row
from carecli.reports.status_money import Money, money_item, money_rows

WEEK = timedelta(7)
MONTH = timedelta(30)
COMMANDS = {"visit": "care due-visits", "talk": "care due-talks", "greeting": "care due greetings"}


class Matters(NamedTuple):
    """Matters that somebody has taken on and not closed: how many, how many past their day, days since the oldest."""

    open: int
    overdue: int
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the status page is made from; ``rules`` the number of clauses by how they stand.

    ``gaps`` counts the records in which something is not filled in, ``stale`` the figures that nobody confirmed for a
    year.
    """

    name: str
    today: date
    owed: tuple[Owed, ...]
    money: Money
    members: int
    errors: int
    notices: int
    gaps: int
    stale: int
    matters: Matters
    cases: Cases
    rules: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """People of one kind of duty: overdue, due within seven days, due within thirty; days of the longest delay."""

    kind: str
    overdue: int
    week: int
    month: int
    longest: int


def tally(rows: Iterable[Owed], kind: str, today: date) -> Tally:
    """Counts of people, each once a column."""
    waiting = [found.duty for found in rows if found.duty.rule.duty == kind and found.waiting]
    late = {duty.subject.id: (today - duty.due_on).days for duty in waiting if duty.due_on < today}
    within = {
        span: len({duty.subject.id for duty in waiting if today <= duty.due_on <= today + span})
        for span in (WEEK, MONTH)
    }
    return Tally(kind, len(late), within[WEEK], within[MONTH], max(late.values(), default=0))


def status_answer(standing: Standing, words: Words) -> Answer:
    """The page, and one item: all its counts."""
    tallies = [tally(standing.owed, kind, standing.today) for kind in COMMANDS]
    title = words("status.title", name=standing.name)
    head = Line(title, words("status.no-names", day=full_day(standing.today, words)), "strong")
    rows = (
        *(_duties(found, words) for found in tallies),
        _matters(standing.matters, words),
        cases_row(standing.cases, words),
        *money_rows(standing.money, words),
        _rules(standing, words),
        _records(standing, words),
    )
    grid = Grid(columns=tuple(Column("", keep=True) for _ in range(5)), rows=rows, headed=False)
    first = Grid(columns=grid.columns[:3], rows=tuple(_first(tallies, standing, words)), headed=False)
    blocks: tuple[Block, ...] = (head, Bar(), grid, Bar(), first)
    return Answer(page=Page(title=title, blocks=blocks), items=(_item(tallies, standing),), columns=(), more={})


def _duties(found: Tally, words: Words) -> Row:
    return row(
        words(f"status.{found.kind}"),
        Cell(words("status.overdue", count=found.overdue), "bad" if found.overdue else "plain"),
        Cell(words("status.week", count=found.week), "soon" if found.week else "plain"),
        words("status.month", count=found.month),
        COMMANDS[found.kind],
    )


def matters_on(records: Records, today: date) -> Matters:
    """How the matters stand on a day."""
    waiting = [m for m in records.of(Matter) if m.opened <= today and (m.closed is None or m.closed > today)]
    late = sum(matter.due is not None and matter.due < today for matter in waiting)
    return Matters(len(waiting), late, max(((today - matter.opened).days for matter in waiting), default=0))


def _matters(found: Matters, words: Words) -> Row:
    return row(
        words("status.matters"),
        Cell(words("status.matters.overdue", count=found.overdue), "bad" if found.overdue else "plain"),
        words("status.matters.open", count=found.open),
        words("status.matters.longest", days=found.longest) if found.open else "",
        "care matter list",
    )


def _rules(standing: Standing, words: Words) -> Row:
    """How our rules are kept; a clause in use counts as kept, what nobody can judge among the others."""
    count = {state: standing.rules.get(state, 0) for state in ("missed", "under-way", "kept", "in-use")}
    kept = count["kept"] + count["in-use"]
    others = sum(standing.rules.values()) - sum(count.values())
    return row(
        words("status.rules"),
        Cell(words("status.rules.missed", count=count["missed"]), "bad" if count["missed"] else "plain"),
        words("status.rules.under-way", count=count["under-way"]),
        words("status.rules.kept", count=kept, others=others),
        "care policy status",
    )


def _records(standing: Standing, words: Words) -> Row:
    return row(
        words("status.records"),
        Cell(words("status.errors", count=standing.errors), "bad" if standing.errors else "plain"),
        words("status.gaps", count=standing.gaps),
        Cell(words("status.stale", count=standing.stale), "soon")
        if standing.stale
        else words("status.members", count=standing.members),
        "care check",
    )


def _first(tallies: list[Tally], standing: Standing, words: Words) -> Iterable[Row]:
    """What to do first, most pressing on top."""
    found = []
    late = sum(each.overdue for each in tallies)
    soon = sum(each.week for each in tallies)
    if late:
        days = max(each.longest for each in tallies)
        found.append((words("status.first.overdue", count=late, days=days), "care due --overdue"))
    if standing.cases.overdue:
        found.append((words("status.first.cases", count=standing.cases.overdue), "care case list"))
    if standing.errors:
        found.append((words("status.first.errors", count=standing.errors), "care check"))
    if soon:
        found.append((words("status.first.soon", count=soon), "care due"))
    for number, (text, command) in enumerate(found or [(words("status.first.nothing"), "")]):
        yield row("" if number else words("status.first"), text, command)


def _item(tallies: list[Tally], standing: Standing) -> Item:
    counts = {each.kind: {"overdue": each.overdue, "week": each.week, "month": each.month} for each in tallies}
    return {
        "name": standing.name,
        **counts,
        "cases": {name: getattr(standing.cases, name) for name in ("overdue", "waiting", "notice")},
        **money_item(standing.money),
        "members": standing.members,
        "errors": standing.errors,
        "notices": standing.notices,
        "gaps": standing.gaps,
        "stale_figures": standing.stale,
        "matters": standing.matters._asdict(),
        "rules": dict(standing.rules),
    }
