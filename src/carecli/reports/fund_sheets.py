"""Papers of the fund: the sheet on which money is signed for, the list for the bank, the letter to a giver."""

from collections.abc import Iterable, Iterator, Sequence

from carecli.ledger.shares import parts_of
from carecli.ledger.tracing import Spent
from carecli.model.fund import Payment, Receipt
from carecli.model.money import show_fen, show_yuan
from carecli.model.structure import branch_on
from carecli.model.words.capitals import capitals
from carecli.reports.fund_page import FundView, head, heading, headings
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import unit_name

WHO = {"name": "who"}
"""Keys whose heading is another where people are meant."""
SIGNED = ("id", "date", "name", "branch", "purpose", "amount", "capitals", "signed", "proxy")
_SHOWN = ("name", "branch", "amount", "capitals", "signed", "proxy")
BANK = ("id", "date", "member", "name", "amount", "accounts", "voucher")
_OF_BANK = ("id", "date", "name", "amount", "accounts")


def sign_off(view: FundView, payments: Iterable[Payment], span: str) -> Answer:
    """Which person was given what, with the amount in capitals and room to sign; aid categories are not told."""
    words, title = view.words, view.words("fund.signoff")
    paid = [payment for payment in payments if payment.member]
    total = sum(payment.amount for payment in paid)
    rows = [row(*(_cell(view, payment, key) for key in _SHOWN)) for payment in paid]
    blocks: tuple[Block, ...] = (
        *head(view, title, span),
        _grid(view, _SHOWN, rows),
        Bar(),
        Line(words("fund.signoff.sum", sum=show_yuan(total), capitals=capitals(total)), tone="strong"),
        Line(words("fund.signoff.keeper")),
    )
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple({key: _json(view, payment, key) for key in SIGNED} for payment in paid),
        columns=tuple((key, heading(view, WHO.get(key, key))) for key in SIGNED),
        more={"total": show_fen(total), "capitals": capitals(total)},
    )


def payment_list(view: FundView, payments: Iterable[Payment], span: str) -> Answer:
    """The payments one by one with the accounts that bear them, for the bank."""
    title, paid = view.words("fund.bank"), list(payments)
    total = sum(payment.amount for payment in paid)
    rows = [row(*(_cell(view, payment, key) for key in _OF_BANK)) for payment in paid]
    sums = view.words("fund.signoff.sum", sum=show_yuan(total), capitals=capitals(total))
    blocks = (*head(view, title, span), _grid(view, _OF_BANK, rows), Bar(), Line(sums, tone="strong"))
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple({key: _json(view, payment, key) for key in BANK} for payment in paid),
        columns=tuple((key, heading(view, WHO.get(key, key))) for key in BANK),
        more={"total": show_fen(total)},
    )


def donation(view: FundView, receipt: Receipt, spent: Sequence[Spent]) -> Answer:
    """A letter to the giver: by purpose and day, without those who were helped."""
    words, title = view.words, view.words("fund.donation")
    left = receipt.amount - sum(each.fen for each in spent)
    about = {"date": receipt.date, "amount": show_yuan(receipt.amount), "capitals": capitals(receipt.amount)}
    rows = [
        row(str(each.payment.date), words.code("purpose", each.payment.purpose), show_yuan(each.fen)) for each in spent
    ]
    blocks: tuple[Block, ...] = (
        Line(words("fund.donation.letter", payer=receipt.payer or words("fund.donation.giver"))),
        Line(""),
        Line(words("fund.donation.thanks", **about)),
        _grid(view, ("date", "purpose", "amount"), rows),
        Bar(),
        Line(words("fund.donation.left", amount=show_yuan(left))),
        Line(words("fund.donation.private")),
        Line(view.records.workspace.name, str(view.today)),
    )
    items: tuple[Item, ...] = tuple(
        {"date": str(e.payment.date), "purpose": e.payment.purpose, "amount": show_fen(e.fen)} for e in spent
    )
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=items,
        columns=tuple((key, heading(view, WHO.get(key, key))) for key in ("date", "purpose", "amount")),
        more={"receipt": receipt.id, "amount": show_fen(receipt.amount), "left": show_fen(left)},
    )


def _grid(view: FundView, keys: Sequence[str], rows: Sequence[Row]) -> Grid:
    right = {"amount"}
    columns = (
        Column(heading(view, WHO.get(key, key)), "right" if key in right else "left", keep=key in right) for key in keys
    )
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _cell(view: FundView, payment: Payment, key: str) -> str:
    if key == "accounts":
        return _bearers(view, payment)
    return show_yuan(payment.amount) if key == "amount" else _json(view, payment, key) or ""


def _bearers(view: FundView, payment: Payment) -> str:
    """The accounts that pay, as the other pages of the fund name them; the parts where there are several."""
    named, sums = headings(view), dict[str, int]()
    for part in parts_of(payment):
        sums[part.account] = sums.get(part.account, 0) + part.fen
    names = {account: named.get(account, account) for account in sums}
    if len(sums) == 1:
        return next(iter(names.values()))
    return view.words.join([f"{names[account]} {show_yuan(fen)}" for account, fen in sums.items()])


def _json(view: FundView, payment: Payment, key: str) -> str | None:
    person = view.records.persons.get(payment.member or "")
    told = {
        "name": person.name if person else payment.payee,
        "branch": unit_name(branch_on(person, payment.date), view.records) if person else None,
        "purpose": view.words.code("purpose", payment.purpose),
        "amount": show_fen(payment.amount),
        "capitals": capitals(payment.amount),
        "accounts": view.words.join(list(_accounts(payment))),
        "signed": None,
        "proxy": None,
    }
    found = told[key] if key in told else getattr(payment, key)
    return None if found is None else str(found)


def _accounts(payment: Payment) -> Iterator[str]:
    sums: dict[str, int] = {}
    for share in payment.shares:
        sums[share.account] = sums.get(share.account, 0) + share.amount
    yield from (f"{account} {show_fen(fen)}" for account, fen in sums.items())
    if not payment.shares and payment.account:
        yield payment.account
