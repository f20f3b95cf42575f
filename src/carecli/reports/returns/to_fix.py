"""What must be mended before an account of the year is handed over, with the commands that show it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from carecli.ledger.sealing import broken_seals
from carecli.model.day import Month, latest
from carecli.model.fund import Entry
from carecli.model.seal import Seal
from carecli.model.words import Words
from carecli.reports.figures import Figure
from carecli.reports.fund_counted import last_counted
from carecli.reports.fund_page import FundView
from carecli.reports.page import Cell, Column, Grid, Item, Line, Row, row
from carecli.reports.status import Matters
from carecli.reports.status_cases import Cases


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the list is made from: how much ``check`` found, how the rules stand, the duties, cases and matters."""

    errors: int
    gaps: int
    stale: int
    notices: int
    rules: Mapping[str, int]
    duties: Mapping[str, Mapping[str, Figure]]
    cases: Cases
    matters: Matters
    view: FundView


class Fix(NamedTuple):
    """Something to mend: the entry of the table of words ``year`` that says what, how many, and the command."""

    what: str
    number: int
    command: str


def _duties(outcome: str) -> Callable[[State], int]:
    return lambda state: sum(kind[outcome].value or 0 for kind in state.duties.values())


def _unsealed(state: State) -> int:
    """Months that are over, have entries, and are not sealed."""
    months = {Month(entry.date.year, entry.date.month) for entry in state.view.records.of(Entry)}
    sealed = {seal.month for seal in state.view.records.of(Seal)}
    return len({month for month in months if latest(month) < state.view.today} - sealed)


def _broken(state: State) -> int:
    view = state.view
    return len(broken_seals(view.records.of(Seal), view.records.of(Entry), view.ledger))


def _uncounted(state: State) -> int:
    view = state.view
    return sum(last_counted(view, account, view.today).light in {"red", "grey"} for account in view.shown())


ASKED: tuple[tuple[str, Callable[[State], int], str], ...] = (
    ("errors", lambda state: state.errors, "care check"),
    ("broken", _broken, "care fund verify"),
    ("rules", lambda state: state.rules.get("missed", 0), "care policy status"),
    ("overdue", _duties("overdue"), "care due --overdue"),
    ("missed", _duties("missed"), "care coverage --by branch"),
    ("undecided", _duties("undecided"), "care due --all"),
    ("gaps", lambda state: state.gaps, "care check -o gaps.xlsx"),
    ("stale", lambda state: state.stale, "care check"),
    ("notices", lambda state: state.notices, "care check"),
    ("uncounted", _uncounted, "care fund assert"),
    ("unsealed", _unsealed, "care fund close --month"),
    ("cases", lambda state: state.cases.waiting, "care case list"),
    ("matters", lambda state: state.matters.overdue, "care matter list"),
)
"""What is asked, the most pressing first: the word, how many there are, and the command that shows them."""


def to_fix(state: State) -> list[Fix]:
    """What there is to mend, the most pressing first."""
    found = (Fix(what, count(state), command) for what, count, command in ASKED)
    return [each for each in found if each.number]


def fix_blocks(fixes: list[Fix], words: Words) -> Iterator[Grid | Line]:
    """The list as a page has it."""
    if not fixes:
        yield Line(words("year.fix.nothing"), tone="good")
        return
    columns = (Column(words("year.fix")), Column(words("year.fix.count"), "right"), Column(words("year.fix.command")))
    yield Grid(columns=columns, rows=tuple(_row(fix, words) for fix in fixes))


def _row(fix: Fix, words: Words) -> Row:
    return row(words(f"year.fix.{fix.what}"), Cell(str(fix.number), "bad"), fix.command)


def fix_items(fixes: list[Fix]) -> list[Item]:
    """The same for programs."""
    return [dict(fix._asdict()) for fix in fixes]
