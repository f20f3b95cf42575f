"""How long the money lasts, account by account and in all."""

from carecli.ledger.runway import LONGEST, Cover, cover
from carecli.model.money import show_fen, show_yuan
from carecli.reports.fund_page import FundView, head, heading, headings
from carecli.reports.page import Answer, Bar, Cell, Column, Grid, Item, Line, Page, Row, Tone, row

COLUMNS = ("account", "name", "balance", "committed", "yearly", "months", "ends")
SOON, NOW = 6, 3
"""Months of cover below which it is time to see to it, and below which it is late."""


def fund_runway(view: FundView) -> Answer:
    """Months of cover of what is free: what is approved and unpaid is taken off first."""
    committed = view.committed
    title = view.words("fund.runway")
    covers = {
        account.id: cover(view.ledger, [account.id], view.today, committed.get(account.id, 0))
        for account in view.shown()
    }
    rows = [_row(view, headings(view)[id_], found) for id_, found in covers.items()]
    if len(covers) > 1:
        every = cover(view.ledger, list(covers), view.today, sum(committed.get(id_, 0) for id_ in covers))
        rows.append(_row(view, view.words("fund.total"), every))
    columns = [
        Column(heading(view, key), "left" if key == "account" else "right", keep=key != "account") for key in KEYS
    ]
    grid = Grid(columns=tuple(columns), rows=tuple(rows))
    blocks = (*head(view, title, view.words("fund.on", day=view.today)), grid, Bar())
    return Answer(
        page=Page(title=title, blocks=(*blocks, Line(view.words("fund.runway.how"), tone="faint"))),
        items=tuple(_item(id_, found, view) for id_, found in covers.items()),
        columns=tuple((key, heading(view, key)) for key in COLUMNS),
        more={"on": view.today.isoformat()},
    )


KEYS = ("account", "balance", "committed", "yearly", "months", "ends")


def _row(view: FundView, name: str, found: Cover) -> Row:
    tone: Tone = "plain" if found.ends is None or found.months >= SOON else "soon" if found.months >= NOW else "bad"
    months = view.words("fund.runway.more", months=LONGEST) if found.ends is None else str(found.months)
    sums = (show_yuan(found.free + found.committed), show_yuan(found.committed), show_yuan(found.yearly))
    return row(name, *sums, Cell(months, tone), str(found.ends or "-"))


def _item(account: str, found: Cover, view: FundView) -> Item:
    return {
        "account": account,
        "name": headings(view)[account],
        "balance": show_fen(found.free + found.committed),
        "committed": show_fen(found.committed),
        "yearly": show_fen(found.yearly),
        "months": None if found.ends is None else found.months,
        "ends": str(found.ends) if found.ends else None,
    }
