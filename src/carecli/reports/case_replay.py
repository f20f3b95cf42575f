"""Whether an approval would rest on the same today, and what is otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from carecli.cases.case import Case
from carecli.cases.frozen import Difference
from carecli.model.application import Step
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, row
from carecli.reports.phrases import unit_name


def replay_answer(
    case: Case, then: Mapping[str, object], found: Sequence[Difference], records: Records, words: Words
) -> Answer:
    """The page: identical, or each thing as it was and as it is; and the rules that were set aside."""
    title = words("case.replay", id=case.id, day=case.walk.decision.date if case.walk.decision else "-")
    same = Line(words("case.replay.same", count=len(then)), tone="good")
    body: tuple[Block, ...] = (same,)
    if found:
        keys = ("name", "then", "now")
        columns = tuple(Column(words(f"case.replay.{key}")) for key in keys)
        rows = tuple(row(each.name, each.then or "-", each.now or "-") for each in found)
        body = (Line(words("case.replay.other", count=len(found)), tone="soon"), Grid(columns=columns, rows=rows))
    return Answer(
        page=Page(
            title=title,
            blocks=(Line(title, words("pages.internal"), "strong"), Bar(), *body, *_overrides(case, records, words)),
        ),
        items=tuple({"name": each.name, "then": each.then, "now": each.now} for each in found),
        columns=tuple((key, words(f"case.replay.{key}")) for key in ("name", "then", "now")),
        more={"application": case.id, "identical": not found, "overrides": [*map(_item, _set_aside(case))]},
    )


def _set_aside(case: Case) -> list[Step]:
    return [event for event in case.walk.taken if isinstance(event, Step) and event.overrides]


def _overrides(case: Case, records: Records, words: Words) -> Iterator[Line]:
    """What was set aside for this case, when and by whom."""
    for step in _set_aside(case):
        what = words.join([words.code("override", code) for code in step.overrides])
        by = words.join([*map(records.name, step.by), *([unit_name(step.unit, records)] if step.unit else [])])
        yield Line(words("case.replay.overrides", day=step.date, what=what, by=by, where=step.where), tone="soon")


def _item(step: Step) -> Item:
    """The same for programs."""
    return {"date": str(step.date), "overrides": list(step.overrides), "by": list(step.by), "unit": step.unit}
