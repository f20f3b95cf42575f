"""Who is to be visited, talked to or greeted, by whom and by when."""

from collections.abc import Iterable
from typing import NamedTuple

from carecli.almanac.festivals import FESTIVALS
from carecli.almanac.periods import Period
from carecli.duties.basis import Basis
from carecli.duties.duty import SETTLED
from carecli.duties.owed import Owed
from carecli.model.words import Words
from carecli.reports.due_lines import RANK, STANDING, Visitee, concerned, grid_rows, visitees
from carecli.reports.duty_item import COLUMNS, duty_item
from carecli.reports.later import Later
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Line, Page
from carecli.reports.reason import Clauses
from carecli.reports.round import Purses, round_blocks
from carecli.reports.round import totals as summed_up

PARTS = frozenset(("Q1", "Q2", "Q3", "Q4", "H1", "H2"))
"""The ends of the ids of quarters and half-years."""


class Totals(NamedTuple):
    """That a list is to be summed up, and the purses that the gifts come from where one was named."""

    purses: Purses | None


def due_answer(
    rows: list[Owed],
    kind: str | None,
    period: Period | None,
    basis: Basis,
    words: Words,
    *,
    every: bool,
    totals: Totals | None = None,
) -> Answer:
    """The list of duties; a page hides what is settled unless ``every``, JSON and CSV give every duty.

    With ``totals`` the people are counted body by body, and the money they take where a gift was named.
    """
    title = words(f"due.title.{kind or 'all'}", period=period_text(period, words))

    def blocks() -> Iterable[Block]:
        yield Line(f"{title}   {basis.records.workspace.name}", _made(basis, words), "strong")
        yield from _blocks(rows, kind, basis, words, every=every)
        yield from round_blocks(rows, basis, totals.purses, words) if totals else ()

    summed = {"totals": summed_up(rows, basis, totals.purses)} if totals else {}
    return Answer(
        page=Page(title=title, blocks=Later(blocks)),
        items=Later(lambda: (duty_item(row, basis, words) for row in rows)),
        columns=tuple((key, words(f"item.{key}")) for key in COLUMNS),
        more={"period": _period_json(period), **summed},
    )


def _period_json(period: Period | None) -> dict[str, str] | None:
    if period is None:
        return None
    return {"id": period.id, "first": period.first.isoformat(), "last": period.last.isoformat()}


def _blocks(rows: list[Owed], kind: str | None, basis: Basis, words: Words, *, every: bool) -> Iterable[Block]:
    shown = rows if every else [row for row in rows if row.waiting or row.duty.state == "missed"]
    yield Line(_count(rows, kind, words, every=every) if rows else _nothing(basis, words))
    yield from _list(visitees(shown), kind, basis, words)


def _nothing(basis: Basis, words: Words) -> str:
    return words("due.nothing" if basis.active else "due.no-policy")


def period_text(period: Period | None, words: Words) -> str:
    """A period as titles name it."""
    if period is None:
        return words("due.period.now")
    year, _, part = period.id.partition("-")
    if part.isdigit():
        month = period.first.month
        return words("due.period.month", year=year, month=month, name=words(f"due.month.{month}"))
    if part in FESTIVALS:
        return words("due.period.festival", year=year, festival=words.code("festival", part))
    known = not part or part in PARTS
    return words(f"due.period.{part or 'year'}", year=year) if known else period.id


def _made(basis: Basis, words: Words) -> str:
    return f"{words('pages.made', day=basis.today)}   {words('pages.internal')}"


def _count(rows: list[Owed], kind: str | None, words: Words, *, every: bool) -> str:
    """People and duties, and how many people are in which state: each in the most pressing of theirs."""
    tally = {"overdue": 0, "waiting": 0, "undecided": 0, "missed": 0, "settled": 0}
    people: dict[str, int] = {}
    for row in rows:
        who, rank = concerned(row), RANK[row.duty.state]
        people[who] = min(rank, people.get(who, rank))
    for rank in people.values():
        tally[_tallied(STANDING[rank])] += 1
    shown = "settled.shown" if every else "settled"
    parts = [words(f"due.part.{shown if k == 'settled' else k}", count=n) for k, n in tally.items() if n]
    key = f"due.count.{kind}" if kind else "due.count"
    return words(key, people=len(people), duties=len(rows), parts=words.join(parts))


def _tallied(state: str) -> str:
    if state in SETTLED:
        return "settled"
    return "waiting" if state in {"open", "upcoming"} else state


def _list(lines: list[Visitee], kind: str | None, basis: Basis, words: Words) -> Iterable[Block]:
    if not lines:
        return ()
    clauses = Clauses(words)
    reasons = f"due.column.reasons.{kind}" if kind else "due.column.reasons"
    columns = (
        Column(words("due.column.subject")),
        Column(words("due.column.branch")),
        Column(words(reasons)),
        Column(words("due.column.due"), keep=True),
        Column(words("due.column.state")),
    )
    grid = Grid(columns=columns, rows=tuple(grid_rows(lines, basis, clauses, words)))
    return (Bar(), grid, Bar(), *clauses.lines(), *_notes(lines, basis, words))


def _notes(lines: list[Visitee], basis: Basis, words: Words) -> Iterable[Line]:
    """What the deadlines rest on, from when each policy counts, and what to type next."""
    duties = [row.duty for line in lines for row in line.rows]
    spans = {d.rule.id: d.occurrence.span.show(words) for d in duties if d.occurrence.span}
    for span in dict.fromkeys(spans.values()):
        rules = words.join([rule for rule, shown in spans.items() if shown == span])
        yield Line("     " + words("due.prompt", span=span, rules=rules))
    used = {id(duty.active) for duty in duties}  # a policy's hash takes in all its rules
    for active in (active for active in basis.active if id(active) in used):
        title = words.pick(active.policy.title.pair)
        yield Line("     " + words("due.since", policy=title, day=active.since))
        if active.policy.incomplete:
            yield Line("     " + words("due.incomplete", policy=title))
    years = {y for d in duties if d.occurrence.event for y in basis.working_days.untabled(d.opens_on, d.due_on)}
    if years:
        yield Line("     " + words("due.untabled", years=words.join([str(year) for year in sorted(years)])))
    person = next((line.subject for line in lines if line.subject in basis.records.persons), None)
    if person:
        yield Line(words("due.hint", name=basis.records.name(person)))
