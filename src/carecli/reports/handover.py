"""What one holder of a role hands over to the next, as a page that is signed."""

from collections.abc import Iterable
from dataclasses import replace

from carecli.duties.basis import Basis
from carecli.duties.owed import Owed
from carecli.model.organisation import Organisation
from carecli.model.words import Words
from carecli.reports.due import due_answer
from carecli.reports.page import Answer, Line


def handover_answer(rows: Iterable[Owed], body: Organisation, role: str, basis: Basis, words: Words) -> Answer:
    """Everything that is still open within a body and those below it, for the new holder of a role there."""
    structure = basis.records.structure
    mine = [
        row for row in rows if row.waiting and row.duty.subject.unit and structure.under(row.duty.subject.unit, body.id)
    ]
    answer = due_answer(mine, None, None, basis, words, every=False)
    title = words("recorded.handover.title", unit=body.name, role=words.code("role", role))
    head, *rest = answer.page.blocks
    if isinstance(head, Line):
        rest.insert(0, head._replace(left=f"{title}   {basis.records.workspace.name}"))
    return replace(answer, page=replace(answer.page, title=title, blocks=tuple(rest)))
