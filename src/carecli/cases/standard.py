"""Whether an approval keeps to the standard: no more than the dated table gives, unless that was set aside (C7)."""

from collections.abc import Iterator

from carecli.cases.case import Case
from carecli.ledger.overrides import set_aside
from carecli.ledger.standards import amounts
from carecli.model.hardship import Hardship
from carecli.model.money import show_fen
from carecli.model.problem import Problem, problem
from carecli.model.record import lasts_on
from carecli.model.records import Records
from carecli.model.structure import branch_on


def above_standard(case: Case, records: Records) -> Iterator[Problem]:
    """An approval of more than the standard of its day; where no standard fits nothing is said."""
    decision, amount = case.walk.decision, case.walk.amount
    person = records.persons.get(case.application.member)
    if decision is None or amount is None or person is None:
        return
    day = decision.date
    entries = [each for each in records.of(Hardship) if each.member == person.id and lasts_on(each, day)]
    degree = entries[-1].degree if entries else None
    found = amounts(records, branch_on(person, day), day, degree, case.application.category)
    if found and amount > max(each.fen for each in found) and not set_aside(case.id, "amount", day, records):
        sums = {"amount": show_fen(amount), "most": show_fen(max(each.fen for each in found))}
        about = {"standard": found[0].standard.id, **case.told(decision.step)}
        yield problem(decision.where, "approval-above-standard", **about, **sums)
