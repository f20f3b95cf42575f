"""A payment about to be made: who bears which part, out of which sources it may come, and why (UM-13, SV-05)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from carecli.ledger.allowances import SOURCES, Allowances
from carecli.ledger.approved import Approvals
from carecli.ledger.balances import lowest
from carecli.ledger.booking import Ledger, book
from carecli.ledger.movement import OWED
from carecli.ledger.overrides import borne_otherwise
from carecli.ledger.shares import Paid, ShareRule, Split, expected_shares, parts_of
from carecli.ledger.unfunded import Barred, unfunded
from carecli.model.fund import Account, Entry, Payment, Share
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.structure import branch_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a payment is held against: the records, what their policies allow, and the sources that ask a decision."""

    records: Records
    allowances: Allowances
    shares: Sequence[ShareRule] = ()
    collective: Collection[str] = ()


class Choice(NamedTuple):
    """Who pays what out of which source, and why so.

    ``split`` is how ``rule`` parts the amount, where one does; ``barred`` what the accounts may not pay with.
    """

    parts: tuple[Paid, ...]
    rule: ShareRule | None
    split: Split | None
    barred: tuple[Barred, ...]


def choose(payment: Payment, means: Means) -> Choice:
    """The accounts and sources that a payment comes from, as booking would draw them, each source written out.

    Raises Refused where no account can be said to pay, one is not for the purpose, or one is short: then nothing is
    shifted to another (domain 4.3, point 4).
    """
    rule, split = _split(payment, means)
    asked = _addressed(payment, rule, split, means.records)
    for account in dict.fromkeys(part.account for part in parts_of(asked)):
        _require_use(account, payment.purpose, means.records)
    lawful = _lawful(payment, means)
    before = book(means.records, means.allowances)
    barred = tuple(_barred(asked, lawful, before, means))
    parts, after = _drawn(asked, lawful, means)
    short = {part.account: part.fen for part in parts if part.source is None}
    if short := short or _short_later(asked, before, after):
        raise unfunded(asked, short, barred, lowest(before, payment.date), rule)
    return Choice(parts, rule, split, barred)


def paid_as(payment: Payment, choice: Choice) -> Payment:
    """The payment with the accounts and sources that were chosen."""
    if len(choice.parts) == 1:
        (part,) = choice.parts
        return replace(payment, account=part.account, source=part.source, shares=())
    shares = tuple(Share(account=p.account, amount=p.fen, source=p.source) for p in choice.parts)
    return replace(payment, account=None, source=None, shares=shares)


def _split(payment: Payment, means: Means) -> tuple[ShareRule | None, Split | None]:
    person = means.records.persons.get(payment.member or "")
    rule = next((rule for rule in means.shares if rule.covers(payment)), None)
    if rule is None or person is None or borne_otherwise(payment, means.records):
        return None, None
    unit = branch_on(person, Approvals(means.records).day_of(payment))
    split = expected_shares(rule, payment.amount, unit, means.records.structure)
    if split.refused:
        about = {"rule": rule.rule, "clause": rule.clause, "member": person.id, "level": ", ".join(split.missing)}
        raise Refused("payer-level-refused", **about)
    return rule, split


def _addressed(payment: Payment, rule: ShareRule | None, split: Split | None, records: Records) -> Payment:
    """The payment with the accounts that bear it: those named, those of the bodies of a rule, or the only one."""
    if payment.shares or payment.account:
        return payment
    if rule and split and split.owed:
        shares = [(_account_of(body, payment, rule, records), fen) for body, fen in split.owed.items()]
        return replace(payment, shares=tuple(Share(account=account, amount=fen) for account, fen in shares))
    accounts = [account for account in records.of(Account) if not account.uses or payment.purpose in account.uses]
    if len(accounts) != 1:
        known = ", ".join(account.id for account in accounts or records.of(Account))
        raise Refused("payer-not-said", purpose=payment.purpose, accounts=known or "-")
    return replace(payment, account=accounts[0].id)


def _account_of(body: str, payment: Payment, rule: ShareRule, records: Records) -> str:
    """The account with which a body bears its part: the one that is for the purpose; its first, where several are."""
    own = [account for account in records.of(Account) if account.organisation == body]
    fit = [account for account in own if not account.uses or payment.purpose in account.uses]
    if not fit:
        about = {"rule": rule.rule, "clause": rule.clause, "purpose": payment.purpose}
        raise Refused("payer-without-account", body=body, **about)
    return fit[0].id


def _require_use(account: str, purpose: str, records: Records) -> None:
    uses = next((each.uses for each in records.of(Account) if each.id == account), ())
    if uses and purpose not in uses:
        raise Refused("account-not-for", account=account, purpose=purpose)


def _lawful(payment: Payment, means: Means) -> tuple[str, ...]:
    """The sources that may pay: those that the rules let be spent so, less those that ask for a decision it lacks."""
    for rule in means.allowances.rules:
        if not rule.sources and payment.purpose not in rule.purposes:
            raise Refused("nothing-pays-for", purpose=payment.purpose, rule=rule.rule, clause=rule.clause)
    allowed = means.allowances.sources(payment.purpose) or SOURCES
    return tuple(source for source in allowed if payment.decision or source not in means.collective)


def _drawn(payment: Payment, lawful: tuple[str, ...], means: Means) -> tuple[tuple[Paid, ...], Ledger]:
    """What booking draws for the payment, source by source, and the books then; what is not there has no source."""
    unnamed = replace(payment, id="")
    rows = {"accounts": means.records.of(Account), "fund": (*means.records.of(Entry), unnamed)}
    ledger = book(Records(means.records.workspace, rows), means.allowances, {"": lawful})
    movement = next(movement for movement in ledger.movements if movement.entry is unnamed)
    drawn: dict[tuple[str, str | None], int] = {}
    for draw in movement.draws:
        lot = ledger.lots.get(draw.lot)
        amiss = draw.lot == OWED or (lot is not None and lot.wish and payment.purpose not in lot.wish)
        where = draw.account, None if amiss or _forbidden(draw.source, payment, lawful) else draw.source
        drawn[where] = drawn.get(where, 0) - draw.fen
    return tuple(Paid(account, fen, source) for (account, source), fen in drawn.items()), ledger


def _forbidden(source: str, payment: Payment, lawful: tuple[str, ...]) -> bool:
    """Whether a source that the payment names may not pay; one that is drawn by itself is lawful."""
    named = {part.source for part in parts_of(payment) if part.source}
    return source in named and source not in lawful


def _barred(payment: Payment, lawful: tuple[str, ...], ledger: Ledger, means: Means) -> Iterator[Barred]:
    """What the payment's accounts hold on its day and may not pay with."""
    held = lowest(ledger, payment.date)
    for account in dict.fromkeys(part.account for part in parts_of(payment)):
        for source, fen in held.get(account, {}).items():
            if fen > 0 and source in SOURCES and source not in lawful:
                rule = next((r for r in means.allowances.rules if r.bars(source, payment.purpose)), None)
                yield Barred(account, source, fen, *((rule.rule, rule.clause) if rule else ()))


def _short_later(payment: Payment, before: Ledger, after: Ledger) -> dict[str, int]:
    """What the payment's accounts would lack on some later day, that they did not lack without it."""
    was, is_ = lowest(before, payment.date), lowest(after, payment.date)
    short: dict[str, int] = {}
    for account in dict.fromkeys(part.account for part in parts_of(payment)):
        for source, fen in is_.get(account, {}).items():
            worse = min(0, was.get(account, {}).get(source, 0)) - fen
            if worse > 0:
                short[account] = short.get(account, 0) + worse
    return short
