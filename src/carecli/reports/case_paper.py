"""The form of an application as a sheet: a row a fact, a step and an amount, to be printed and signed (domain 6.5)."""

from collections.abc import Iterator

from carecli.cases.case import Case
from carecli.duties.basis import Basis
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.reports.case_form import form_facts, plan_lines, plan_stands
from carecli.reports.case_show import made_line, money_lines, step_rows
from carecli.reports.page import Answer, Page
from carecli.reports.phrases import unit_name
from carecli.reports.public.sight import Sight

KEYS = ("what", "said")


def paper_answer(case: Case, basis: Basis, words: Words, sight: Sight) -> Answer:
    """The same as the page of the case, for an audience, as rows of two columns; without what comes next."""
    rows = _rows(case, basis, words, sight)
    return Answer(
        page=Page(title=words("case.paper"), blocks=(), made=made_line(basis, words, sight)),
        items=tuple({"what": what, "said": said} for what, said in rows if said),
        columns=tuple((key, words(f"case.paper.{key}")) for key in KEYS),
        more={},
    )


def _rows(case: Case, basis: Basis, words: Words, sight: Sight) -> Iterator[tuple[str, str]]:
    application = case.application
    yield words.field("applications", "id"), case.id
    yield words("case.column.name"), basis.records.name(application.member)
    yield words("case.column.branch"), unit_name(case.unit, basis.records)
    for fact in form_facts(case, basis, words, sight):
        yield from ((fact.heading, line) for line in fact.lines)
    yield words("case.column.date"), str(application.date)
    yield words.field("applications", "category"), words.code("aid", application.category)
    yield words.field("applications", "asked"), show_yuan(application.asked) if application.asked else ""
    for day, step, by, what in (row.cells for row in step_rows(case, basis, words, sight)):
        said = [cell.text for cell in (by, what) if cell.text]
        yield step.text, words("pages.labelled", label=day.text, value=words.join(said)) if said else day.text
    yield from ((words("case.column.amount"), line.left) for line in money_lines(case, basis, words))
    yield from ((words.field("pairings", "plan"), line) for line in plan_lines(case, basis, words, sight))
    yield from ((words.field("pairings", "plan"), line) for line in plan_stands(case, basis, words, sight))
    yield words("case.column.state"), words.code("case-state", case.state)
