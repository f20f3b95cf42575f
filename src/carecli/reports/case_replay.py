"""Whether an approval would rest on the same today, and what is otherwise."""

from collections.abc import Mapping, Sequence

from carecli.cases.case import Case
from carecli.cases.frozen import Difference
from carecli.model.application import Step
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Line, Page, row


def replay_answer(
    case: Case, decision: Step, then: Mapping[str, object], found: Sequence[Difference], words: Words
) -> Answer:
    """The page: identical, or each thing as it was and as it is."""
    title = words("case.replay", id=case.id, day=decision.date)
    same = Line(words("case.replay.same", count=len(then)), tone="good")
    body: tuple[Block, ...] = (same,)
    if found:
        keys = ("name", "then", "now")
        columns = tuple(Column(words(f"case.replay.{key}")) for key in keys)
        rows = tuple(row(each.name, each.then or "-", each.now or "-") for each in found)
        body = (Line(words("case.replay.other", count=len(found)), tone="soon"), Grid(columns=columns, rows=rows))
    return Answer(
        page=Page(title=title, blocks=(Line(title, words("pages.internal"), "strong"), Bar(), *body)),
        items=tuple({"name": each.name, "then": each.then, "now": each.now} for each in found),
        columns=tuple((key, words(f"case.replay.{key}")) for key in ("name", "then", "now")),
        more={"application": case.id, "identical": not found},
    )
