"""What is counted of the fund: aid, receipts, payments and balances, each for the body whose account it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from carecli.ledger.balances import until
from carecli.ledger.movement import Movement
from carecli.ledger.statement import aid_paid, helped
from carecli.model.fund import Account, Entry
from carecli.reports.returns.measure import Counted, Span


def aided(span: Span) -> Iterator[Counted]:
    """Hardship aid paid and not taken back, by the branch of whoever received it, else by the account that paid."""
    owners = _owners(span)
    for payment, accounts in aid_paid(span.ledger, span.first, span.last):
        body = span.branch(payment.member, payment.date)
        yield Counted(body or owners.get(accounts[0]), helped(payment), payment)


def having_accounts(span: Span) -> frozenset[str]:
    """The bodies that have an account: of no other can it be said what came in or went out."""
    return frozenset(_owners(span).values())


def moved(kind: type[Entry], sign: int) -> Callable[[Span], Iterator[Counted]]:
    """What entries of a kind moved, a reversal in the line of what it reverses; money out counts with the sign -1."""

    def counted(span: Span) -> Iterator[Counted]:
        within = (each for each in until(span.ledger, span.last) if each.entry.date >= span.first)
        return _draws((each for each in within if isinstance(each.origin, kind)), _owners(span), sign)

    return counted


def held(span: Span) -> Iterator[Counted]:
    """All that moved up to the last day: its sum is the balance."""
    return _draws(until(span.ledger, span.last), _owners(span))


def _draws(movements: Iterable[Movement], owners: Mapping[str, str], sign: int = 1) -> Iterator[Counted]:
    for movement in movements:
        for draw in movement.draws:
            yield Counted(owners.get(draw.account), "", movement.entry, sign * draw.fen)


def _owners(span: Span) -> dict[str, str]:
    return {account.id: account.organisation for account in span.records.of(Account)}
