"""A case in a list and for programs: what it waits for, with whom, since when and until when."""

from carecli.cases.case import Case
from carecli.cases.near import nearness
from carecli.cases.who import waits_for
from carecli.duties.basis import Basis
from carecli.model.money import show_fen
from carecli.model.words import Words
from carecli.reports.page import Item
from carecli.reports.phrases import unit_name

KEYS = ("id", "date", "name", "branch", "state", "due", "who", "since", "until", "days", "amount")


def who_has(case: Case, basis: Basis) -> str | None:
    """The person who has the step that is due."""
    return waits_for(case, case.due, nearness(basis.records), basis.records.structure, basis.today)


def days_waited(case: Case, basis: Basis) -> int:
    """For how many days a case has waited for its next step."""
    return 0 if case.ended else max((basis.today - case.since).days, 0)


def case_item(case: Case, basis: Basis) -> Item:
    """One case."""
    who, amount = who_has(case, basis), case.walk.amount
    return {
        "id": case.id,
        "date": str(case.application.date),
        "member": case.application.member,
        "name": basis.records.name(case.application.member),
        "branch": unit_name(case.unit, basis.records),
        "state": case.state,
        "due": case.due,
        "who": basis.records.name(who) if who else None,
        "since": str(case.since),
        "until": str(case.until) if case.until and not case.ended else None,
        "days": days_waited(case, basis),
        "amount": show_fen(amount) if amount is not None else None,
        "problems": [found.id for found in case.faults],
    }


def headings(words: Words) -> tuple[tuple[str, str], ...]:
    """The columns of the list with their headings."""
    return tuple((key, words(f"case.column.{key}")) for key in KEYS)
