"""The proposal of a round: who gets how much, from which accounts, and what held it down; a person decides."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carecli.ledger.allocating import Allocation, Allotted
from carecli.ledger.round import Paid
from carecli.model.fund import Account
from carecli.model.money import show_fen, show_yuan
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.reports.fund_page import FundView, head, heading, headings
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import unit_name

WHO = {"name": "who"}
"""Keys whose heading is another where people are meant."""
COLUMNS = ("rank", "member", "name", "branch", "amount", "wanted", "accounts", "why")


class Round(NamedTuple):
    """A budget parted by a method, and where each part would come from; ``unknown`` are those nobody can judge."""

    allocation: Allocation
    paid: Sequence[Paid]
    budget: int
    method: str
    unknown: int


def round_answer(view: FundView, proposed: Round) -> Answer:
    """The proposal in the order of priority."""
    words, title = view.words, view.words("fund.round")
    rows = list(zip(proposed.allocation.rows, proposed.paid, strict=True))
    span = words("fund.round.by", budget=show_yuan(proposed.budget), method=words(f"fund.round.{proposed.method}"))
    return Answer(
        page=Page(title=title, blocks=(*head(view, title, span), *_blocks(view, proposed, rows))),
        items=tuple(_item(place, allotted, paid, view) for place, (allotted, paid) in enumerate(rows, 1)),
        columns=tuple((key, heading(view, WHO.get(key, key))) for key in COLUMNS),
        more={
            "budget": show_fen(proposed.budget),
            "method": proposed.method,
            "left": show_fen(proposed.allocation.left),
            "short": show_fen(proposed.allocation.short),
            "unpayable": show_fen(_unpayable(rows)),
            "unknown": proposed.unknown,
        },
    )


def _unpayable(rows: Sequence[tuple[Allotted, Paid]]) -> int:
    return sum(allotted.fen for allotted, paid in rows if paid.fault)


def _blocks(view: FundView, proposed: Round, rows: Sequence[tuple[Allotted, Paid]]) -> Iterator[Block]:
    words = view.words
    if not rows:
        yield Line(words("fund.round.nobody"))
        return
    keys = (("name", "left"), ("branch", "left"), ("amount", "right"), ("accounts", "left"), ("why", "left"))
    columns = tuple(
        Column(heading(view, WHO.get(key, key)), "right" if align == "right" else "left") for key, align in keys
    )
    yield Grid(columns=columns, rows=(*(_row(view, *each) for each in rows),))
    yield Bar()
    given = sum(allotted.fen for allotted, _ in rows)
    left = show_yuan(proposed.allocation.left)
    yield Line(words("fund.round.sum", given=show_yuan(given), left=left, count=sum(a.fen > 0 for a, _ in rows)))
    if proposed.allocation.short:
        yield Line(words("fund.round.short", short=show_yuan(proposed.allocation.short)), tone="soon")
    if unpayable := _unpayable(rows):
        yield Line(words("fund.round.unpayable", amount=show_yuan(unpayable)), tone="bad")
    if proposed.unknown:
        yield Line(words("eligibility.rank.unknown", count=proposed.unknown), tone="soon")
    yield Line(words("fund.round.decides"))


def _row(view: FundView, allotted: Allotted, paid: Paid) -> Row:
    person = view.records.persons[allotted.claim.member]
    return row(
        person.name,
        unit_name(branch_on(person, view.today), view.records),
        show_yuan(allotted.fen),
        _accounts(view, paid),
        Cell(_why(view, allotted, paid), "bad" if paid.fault else "plain"),
    )


def _accounts(view: FundView, paid: Paid) -> str:
    named = headings(view)
    return view.words.join([f"{named.get(account, account)} {show_yuan(fen)}" for account, fen in paid.accounts])


def _why(view: FundView, allotted: Allotted, paid: Paid) -> str:
    if paid.fault:
        account = str(paid.fault.details.get("account", ""))
        return view.words("fund.round.why.unfunded", account=_name(account, view.records))
    return view.words(f"fund.round.why.{allotted.why}", wanted=show_yuan(allotted.wanted or 0))


def _name(account: str, records: Records) -> str:
    return next((each.name for each in records.of(Account) if each.id == account), account)


def _item(place: int, allotted: Allotted, paid: Paid, view: FundView) -> Item:
    person = view.records.persons[allotted.claim.member]
    return {
        "rank": place,
        "member": person.id,
        "name": person.name,
        "branch": unit_name(branch_on(person, view.today), view.records) or None,
        "amount": show_fen(allotted.fen),
        "wanted": None if allotted.wanted is None else show_fen(allotted.wanted),
        "accounts": {account: show_fen(fen) for account, fen in paid.accounts},
        "why": "unfunded" if paid.fault else allotted.why,
    }
