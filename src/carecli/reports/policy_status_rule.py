"""One clause in full: how it stands, and everybody and everything that keeps it from being kept."""

from collections.abc import Iterator

from carecli.compliance.answer import Unmet
from carecli.compliance.ground import Ground
from carecli.compliance.standing import Standing
from carecli.duties.agenda import duty_of
from carecli.duties.duty import Duty
from carecli.model.words import Words
from carecli.reports.due_lines import state_cell, subject_text
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import full_day
from carecli.reports.policy_counts import command_of, counts_text, portion_text, unmet_name, unmet_text
from carecli.reports.policy_status import TONES, rule_item
from carecli.reports.told import Told, told_rows

_UNMET = ("who", "why", "where")
_DUTY = ("id", "whom", "due", "state")


def rule_page(standing: Standing, ground: Ground, words: Words) -> Answer:
    """The page of one rule; its item also names who or what does not meet it, and why."""
    rule = standing.rule
    heading = words.pick(rule.heading.pair) if rule.heading else ""
    title = f"{words('compliance.rule.title', id=rule.id, clause=rule.clause)}  {heading}".rstrip()
    made = f"{words('pages.made', day=ground.today)}   {words('pages.internal')}"
    blocks = (Line(title, made, "strong"), Bar(), _facts(standing, words), *_lists(standing, ground, words))
    item = {**rule_item(standing, words), "unmet": [_unmet_item(unmet, words) for unmet in standing.unmet]}
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=(item,),
        columns=tuple(
            (key, words(f"compliance.column.{key}")) for key in ("policy", "rule", "clause", "state", "counts")
        ),
        more={},
    )


def _facts(standing: Standing, words: Words) -> Grid:
    rows = (
        row(
            words("compliance.rule.state"),
            Cell(words.code("standing", standing.state), TONES.get(standing.state, "plain")),
        ),
        *told_rows(_told(standing, words)),
    )
    return Grid(columns=(Column("", keep=True), Column("")), rows=rows, headed=False)


def _told(standing: Standing, words: Words) -> Iterator[Told]:
    rule = standing.rule
    portions = tuple(portion_text(portion, words) for portion in standing.portions)
    counts = counts_text(standing, words)
    texts = {
        "summary": (words.pick(rule.summary.pair),),
        "counts": (counts,) if counts else (),
        "portions": portions,
        "command": (command_of(rule),),
    }
    for key, lines in texts.items():
        yield Told(key, words(f"compliance.rule.{key}"), lines, lines)


def _lists(standing: Standing, ground: Ground, words: Words) -> Iterator[Block]:
    if standing.unmet:
        yield from _table("unmet", _UNMET, tuple(_unmet(unmet, words) for unmet in standing.unmet), words)
    if standing.owing:
        found = (duty_of(owed, ground.basis) for owed in standing.owing)
        duties = sorted(found, key=lambda duty: (duty.due_on, duty.id))
        yield from _table("owing", _DUTY, tuple(_duty(duty, ground, words) for duty in duties), words)
        yield Line(words("compliance.rule.why", id=duties[0].id))


def _table(name: str, keys: tuple[str, ...], rows: tuple[Row, ...], words: Words) -> Iterator[Block]:
    table = "unmet" if name == "unmet" else "duty"
    columns = tuple(Column(words(f"compliance.{table}.{key}"), keep=key in {"id", "due"}) for key in keys)
    yield Bar()
    yield Line(words(f"compliance.rule.{name}"), tone="strong")
    yield Grid(columns=columns, rows=rows)
    yield Bar()


def _unmet(unmet: Unmet, words: Words) -> Row:
    where = str(unmet.where) if unmet.where.file else ""
    return row(unmet_name(unmet, words), unmet_text(unmet, words), where)


def _unmet_item(unmet: Unmet, words: Words) -> Item:
    return {
        "kind": unmet.kind,
        "id": unmet.id,
        "name": unmet.name or None,
        "why": unmet_text(unmet, words),
        "pending": unmet.pending,
        "source": {"file": unmet.where.file, "line": unmet.where.line} if unmet.where.file else None,
    }


def _duty(duty: Duty, ground: Ground, words: Words) -> Row:
    whom = subject_text(duty, ground.basis, words)
    return row(duty.id, whom, full_day(duty.due_on, words), state_cell(duty, ground.today, words))
