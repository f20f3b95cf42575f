"""A round of aid put together: who may be helped with how much, and from which accounts it would come (features 30)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from carecli.ledger.allocating import Allocation, Claim
from carecli.ledger.limits import room
from carecli.ledger.paying import Means, choose, paid_as
from carecli.ledger.standards import standing_amounts
from carecli.model.fund import Account, Entry, Payment
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.workspace import figure_on
from carecli.policy.policy import Active

AID = "hardship-aid"
LINE = "dibao_line"


class Paid(NamedTuple):
    """What each account would bear of somebody's part; ``fault`` is why it cannot be paid, None where it can."""

    accounts: tuple[tuple[str, int], ...]
    fault: Refused | None = None


def claims(people: Iterable[Person], means: Means, active: Sequence[Active], today: date) -> list[Claim]:
    """What each of these people may be given: by the standards, toward the line, within the ceilings and bars."""
    records = means.records
    figure = figure_on(records.workspace.figures, LINE, today, records.workspace.place)
    line = figure.value if figure else None
    return [_claim(person, line, records, active, today) for person in people]


def _claim(person: Person, line: int | None, records: Records, active: Sequence[Active], today: date) -> Claim:
    trial = Payment(id="", date=today, amount=1, purpose=AID, member=person.id)
    found = {amount.fen for amount in standing_amounts(trial, records)}
    known = [house for house in person.household if house.since <= today and house.people]
    last = max(known, key=lambda house: house.since, default=None)
    return Claim(
        member=person.id,
        asked=found.pop() if len(found) == 1 else None,
        most=room(trial, records, active),
        income=Fraction(last.monthly_income, last.people) if last else None,
        people=last.people if last else None,
        line=line,
    )


def paid_from(allocation: Allocation, means: Means, today: date) -> Iterator[Paid]:
    """Where each part would come from, one after the other: what is given to the first is no longer there for the next.

    Nothing is shifted to another account; a part that its accounts cannot bear is told and takes nothing.
    """
    entries: tuple[Entry, ...] = means.records.of(Entry)
    for number, row in enumerate(allocation.rows):
        if not row.fen:
            yield Paid(())
            continue
        payment = Payment(id=f"?{number}", date=today, amount=row.fen, purpose=AID, member=row.claim.member)
        now = replace(means, records=_with(means.records, entries))
        try:
            choice = choose(payment, now)
        except Refused as refused:
            yield Paid((), refused)
            continue
        entries = (*entries, paid_as(payment, choice))
        sums: dict[str, int] = {}
        for part in choice.parts:
            sums[part.account] = sums.get(part.account, 0) + part.fen
        yield Paid(tuple(sums.items()))


def _with(records: Records, entries: tuple[Entry, ...]) -> Records:
    rows = {name: records.section(name) for name in ("organisation", "members", "people")}
    return Records(records.workspace, {**rows, "accounts": records.of(Account), "fund": entries})
