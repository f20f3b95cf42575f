"""The fund's report as a statement that is handed over: with the anchor by which its entries can be held against it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from carecli.almanac.periods import Period
from carecli.ledger.sealing import State, states
from carecli.model.day import Month, latest
from carecli.model.fund import Entry
from carecli.model.money import show_fen, show_yuan
from carecli.model.seal import Seal
from carecli.reports.fund_page import FundView, running_days
from carecli.reports.fund_report import fund_report
from carecli.reports.page import Answer, Bar, Json, Line


class Anchor(NamedTuple):
    """What the entries were until the end of a month that is over, and whether that month is sealed."""

    month: Month
    state: State
    sealed: bool


def fund_statement(view: FundView, period: Period) -> Answer:
    """The report of a period with the anchor of the last month in it that is over; none where no month is."""
    answer = fund_report(view, period)
    found = anchor_of(view, running_days(view, period)[1])
    if found is None:
        return answer
    page = replace(answer.page, blocks=(*answer.page.blocks, Bar(), *_lines(found, view)))
    return replace(answer, page=page, more={**answer.more, "anchor": _json(found)})


def anchor_of(view: FundView, day: date) -> Anchor | None:
    """The anchor of the last month that was over by the end of a day; None where it had no entry yet."""
    month = Month(day.year, day.month)
    if latest(month) > day:
        before = month.first - timedelta(1)
        month = Month(before.year, before.month)
    state = states(view.records.of(Entry), view.ledger, [month])[month]
    sealed = any(seal.month >= month for seal in view.records.of(Seal))
    return Anchor(month, state, sealed) if state.number else None


def _lines(found: Anchor, view: FundView) -> Iterator[Line]:
    words, state = view.words, found.state
    yield Line(words("year.anchor", month=found.month, count=state.number, balance=show_yuan(state.balance)))
    yield Line(state.head)
    key = "sealed" if found.sealed else "unsealed"
    yield Line(words(f"year.anchor.{key}", month=found.month), tone="good" if found.sealed else "soon")


def _json(found: Anchor) -> Json:
    state = found.state
    told: dict[str, Json] = {"month": str(found.month), "head": state.head, "count": state.number}
    return {**told, "balance": show_fen(state.balance), "sealed": found.sealed}
