"""The account of a year: what was done, which rules were kept, where the money went, what is to be mended first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from carecli.almanac.periods import Period
from carecli.compliance.standing import Standing
from carecli.ledger.statement import statement
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.policy.policy import Active
from carecli.reports.due import period_text
from carecli.reports.figures import Figure, how_to_trace, json_value
from carecli.reports.fund_lines import grids, report_lines
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.policy_counts import command_of, counts_text
from carecli.reports.policy_status import heading_of, total_text
from carecli.reports.returns.duties_counted import OUTCOMES
from carecli.reports.returns.measure import Measure, Span
from carecli.reports.returns.measures import CLASSES
from carecli.reports.returns.tally import Tally, tallied
from carecli.reports.returns.to_fix import State, fix_blocks, fix_items, to_fix
from carecli.reports.returns.year_pictures import duties_picture, money_pictures

NAME, BEFORE = "year", "before"
"""How the names of its figures begin, and those of the same days a year earlier."""
COMMAND = "care report year"
MEASURES = tuple(each for name, measures in CLASSES.items() if name != "reasons" for each in measures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What the account is made from: its days, the same days a year earlier, how the rules and all else stood."""

    made_on: date
    period: Period
    span: Span
    before: Span
    active: tuple[Active, ...]
    standings: tuple[Standing, ...]
    state: State


def told(year: Year) -> dict[str, tuple[Tally, Tally]]:
    """Each measure over the year, and over the same days a year earlier."""
    return {each.id: (tallied(each, year.span, NAME), _earlier(each, year.before)) for each in MEASURES}


def _earlier(measure: Measure, span: Span) -> Tally:
    """A measure over the earlier days; not known where by then no record of that kind was kept at all."""
    found = tallied(measure, span, f"{NAME}.{BEFORE}")
    if found.total.records or any(measure.counted(span._replace(first=date.min))):
        return found
    return found._replace(total=replace(found.total, value=None))


def year_answer(year: Year, words: Words) -> Answer:
    """The account as a page, and an item for each of its figures."""
    figures = told(year)
    title = words("year.title", period=period_text(year.period, words))
    return Answer(
        page=Page(title=title, blocks=tuple(_blocks(year, figures, title, words))),
        items=tuple(_items(year, figures, words)),
        columns=tuple((key, words(f"year.column.{key}")) for key in ("name", "value", "before", "figure")),
        more={
            "period": {"id": year.period.id, "first": str(year.span.first), "last": str(year.span.last)},
            "rules": dict(year.state.rules),
            "to_fix": fix_items(to_fix(year.state)),
        },
    )


def year_figures(year: Year) -> Iterator[Figure]:
    """Every figure of the account that opens to records."""
    for now, before in told(year).values():
        yield now.total
        yield before.total
    for outcomes in year.state.duties.values():
        yield from outcomes.values()


def _blocks(year: Year, figures: Mapping[str, tuple[Tally, Tally]], title: str, words: Words) -> Iterator[Block]:
    made = f"{words('pages.made', day=year.made_on)}   {words('pages.internal')}"
    yield Line(f"{title}   {year.span.records.workspace.name}", made, "strong")
    yield Line(words("statistics.span", first=year.span.first, last=year.span.last))
    parts = {
        "done": (_measures(figures, words),),
        "duties": _duties(year, words),
        "rules": _rules(year, words),
        "money": _money(year),
        "fix": fix_blocks(to_fix(year.state), words),
    }
    for name, blocks in parts.items():
        yield Bar()
        yield Line(words(f"year.part.{name}"), tone="strong")
        yield from blocks
    yield Bar()
    yield from (Line(words(f"statistics.{note}"), tone="faint") for note in ("counted", "moved"))
    yield how_to_trace(COMMAND, figures["visits"][0].total, words)


def _measures(figures: Mapping[str, tuple[Tally, Tally]], words: Words) -> Grid:
    """What was done, beside the same days a year earlier where anything at all is known of them."""
    known = any(before.total.records for _, before in figures.values())
    keys = ("measure", "value", "before", "change") if known else ("measure", "value")
    columns = (Column(words(f"year.column.{key}"), "left" if key == "measure" else "right", keep=True) for key in keys)
    rows = []
    for now, before in figures.values():
        cells = (Cell(_text(now.total, words), "strong"), _text(before.total, words), _change(now.total, before.total))
        rows.append(row(_name(now, words), *cells[: len(keys) - 1]))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _name(tally: Tally, words: Words) -> str:
    about = next(name for name, measures in CLASSES.items() if tally.measure in measures)
    return words("year.measure", about=words(f"year.about.{about}"), measure=tally.measure.heading(words))


def _text(figure: Figure, words: Words) -> str:
    if figure.value is None:
        return words("figures.unknown")
    return show_yuan(figure.value) if figure.unit == "fen" else str(figure.value)


def _change(now: Figure, before: Figure) -> str:
    """By how much more or less; nothing where either is not known."""
    if now.value is None or before.value is None or now.value == before.value:
        return ""
    less = now.value - before.value
    size = show_yuan(abs(less)) if now.unit == "fen" else str(abs(less))
    return f"{'-' if less < 0 else '+'}{size}"


def _duties(year: Year, words: Words) -> Iterator[Block]:
    """How many duties of each kind fell due and what became of them; outcomes that never occur have no column."""
    state = year.state
    kinds = [kind for kind, of in state.duties.items() if of["owed"].value]
    if not kinds:
        yield Line(words("due.nothing" if year.active else "due.no-policy"))
        return
    occurring = {name for of in state.duties.values() for name, figure in of.items() if figure.value}
    shown = [name for name in OUTCOMES if name in {"owed", "done"} | occurring]
    columns = (Column(words("year.duty")), *(Column(words(f"year.outcome.{name}"), "right") for name in shown))
    rows = (row(words.code("duty", kind), *(str(state.duties[kind][name].value) for name in shown)) for kind in kinds)
    yield Grid(columns=columns, rows=tuple(rows))
    yield duties_picture(state.duties, words)


def _rules(year: Year, words: Words) -> Iterator[Block]:
    """Each policy with the number of its rules by how they stand, and those that are missed."""
    if not year.active:
        yield Line(words("compliance.none"))
    for active in year.active:
        own = [standing for standing in year.standings if standing.active is active]
        missed = [standing for standing in own if standing.state == "missed"]
        yield Line(words("year.policy", policy=words.pick(active.policy.title.pair), total=total_text(own, words)))
        if missed:
            columns = tuple(
                Column(words(f"compliance.column.{key}"), keep=key == "rule")
                for key in ("rule", "heading", "counts", "command")
            )
            yield Grid(columns=columns, rows=tuple(_missed(standing, words) for standing in missed))


def _missed(standing: Standing, words: Words) -> Row:
    counts = Cell(counts_text(standing, words), "bad")
    return row(standing.rule.id, heading_of(standing, words), counts, command_of(standing.rule))


def _money(year: Year) -> Iterator[Block]:
    view = year.state.view
    if not view.shown():
        yield Line(view.words("fund.no_accounts"))
        return
    accounts = [account.id for account in view.shown()]
    said = statement(view.ledger, year.span.first, year.span.last, accounts)
    yield from grids(view, said, report_lines(view, said, year.span.first))
    yield from money_pictures(view, year.period)


def _items(year: Year, figures: Mapping[str, tuple[Tally, Tally]], words: Words) -> Iterator[Item]:
    for now, before in figures.values():
        yield _item(_name(now, words), now.total, before.total)
    for kind, outcomes in year.state.duties.items():
        for name, figure in outcomes.items():
            label = words("year.measure", about=words.code("duty", kind), measure=words(f"year.outcome.{name}"))
            yield _item(label, figure, None)


def _item(name: str, figure: Figure, before: Figure | None) -> Item:
    earlier = None if before is None else json_value(before)
    return {"figure": figure.id, "name": name, "value": json_value(figure), "before": earlier, "unit": figure.unit}
