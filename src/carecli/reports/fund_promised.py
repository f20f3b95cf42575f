"""What is approved and not yet paid, kept apart from the cash: what may still be promised is the rest."""

from collections.abc import Iterator
from datetime import date

from carecli.ledger.balances import Balances
from carecli.model.fund import Account
from carecli.model.money import show_fen, show_yuan
from carecli.reports.fund_page import FundView, balance_cell, headings
from carecli.reports.page import Item, Line, Row, row


def promised_on(view: FundView, account: Account, held: dict[str, int], day: date) -> Item:
    """What an account has promised and what is free, as JSON gives it; of today only, other days are not kept."""
    if day != view.today:
        return {}
    fen = view.committed.get(account.id, 0)
    return {"committed": show_fen(fen), "free": show_fen(sum(held.values()) - fen)}


def promised_rows(view: FundView, held: int, fen: int) -> Iterator[Row]:
    """The two rows below a balance; none where nothing is promised."""
    if fen:
        yield row(f"  {view.words('fund.committed')}", balance_cell(-fen, "plain"))
        yield row(f"  {view.words('fund.free')}", balance_cell(held - fen, "plain"))


def promised_line(view: FundView, held: Balances) -> Iterator[Line]:
    """What is promised today and what is free, all accounts together and each that promised something."""
    named = headings(view)
    each = {account.id: view.committed.get(account.id, 0) for account in view.shown()}
    fen = sum(each.values())
    if not fen:
        return
    of = view.words.join([f"{named[account]} {show_yuan(part)}" for account, part in each.items() if part])
    free = sum(sum(held[account].values()) for account in each) - fen
    yield Line(view.words("fund.promised", amount=show_yuan(fen), of=of, free=show_yuan(free)), tone="strong")
