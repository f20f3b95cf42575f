"""Applications on one page: which step each waits for, since when, with whom and by when."""

from collections.abc import Sequence

from carecli.cases.case import Case
from carecli.duties.basis import Basis
from carecli.model.words import Words
from carecli.reports.case_item import case_item, days_waited, headings, who_has
from carecli.reports.hardship_item import made
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Line, Page, Row, row
from carecli.reports.phrases import short_day, unit_name


def cases_answer(cases: Sequence[Case], basis: Basis, words: Words, *, every: bool) -> Answer:
    """Those that still wait for something, the longest first; ``every``: all of them."""
    still = [case for case in cases if not case.ended]
    shown = sorted(cases if every else still, key=lambda case: (case.ended, case.since, case.id))
    title = words("case.title")
    head = Line(f"{title}   {basis.records.workspace.name}", made(basis, words), "strong")
    count = Line(words("case.count", open=len(still), all=len(cases)))
    body: tuple[Block, ...] = (Line(words("case.none")),)
    if shown:
        keys = ("id", "name", "branch", "state", "due", "who", "days", "until")
        columns = tuple(
            Column(
                words(f"case.column.{key}"), "right" if key == "days" else "left", keep=key in {"id", "name", "days"}
            )
            for key in keys
        )
        rows = tuple(_row(case, basis, words) for case in shown)
        body = (Bar(), Grid(columns=columns, rows=rows), Bar(), Line(words("case.foot")))
    return Answer(
        page=Page(title=title, blocks=(head, count, *body)),
        items=tuple(case_item(case, basis) for case in shown),
        columns=headings(words),
        more={"open": len(still)},
    )


def _row(case: Case, basis: Basis, words: Words) -> Row:
    who = who_has(case, basis)
    late = not case.ended and case.until is not None and case.until < basis.today
    until = short_day(case.until, basis.today) if case.until and not case.ended else ""
    return row(
        case.id,
        basis.records.name(case.application.member),
        unit_name(case.unit, basis.records),
        words.code("case-state", case.state),
        words.code("case-step", case.due) if case.due else "",
        basis.records.name(who) if who else "",
        "" if case.ended else str(days_waited(case, basis)),
        Cell(until, "bad" if late else "plain"),
    )
