"""Whether the fund is sound: payers, shares, purposes and sources of its payments, and no account overdrawn."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from carecli.ledger.allowances import Allowances
from carecli.ledger.approved import Approvals
from carecli.ledger.booking import Ledger
from carecli.ledger.overrides import paid_aside
from carecli.ledger.payments import standing_payments
from carecli.ledger.shares import ShareRule, Split, expected_shares, paid_by, parts_of
from carecli.model.fund import Account, Payment, Transfer
from carecli.model.money import show_fen
from carecli.model.problem import Problem, problem
from carecli.model.records import Records
from carecli.model.structure import branch_on


def ledger_sound(ledger: Ledger) -> Iterator[Problem]:
    """Accounts and sources below zero when a day ends, and reversals that reverse nothing that can be."""
    return iter(ledger.problems)


def payers_named(ledger: Ledger) -> Iterator[Problem]:
    """Payments that say who pays: one account, or shares that make up the amount (domain 4.3)."""
    for payment in standing_payments(ledger):
        if not payment.shares and payment.account is None:
            yield problem(payment.where, "payment-without-account", entry=payment.id)
        elif payment.shares and payment.account is not None:
            yield problem(payment.where, "payment-account-and-shares", entry=payment.id)
        yield from _sum_of_shares(payment)


def _sum_of_shares(payment: Payment) -> Iterator[Problem]:
    shares = sum(share.amount for share in payment.shares)
    if payment.shares and shares != payment.amount:
        sums = {"shares": show_fen(shares), "amount": show_fen(payment.amount)}
        yield problem(payment.where, "shares-do-not-sum", entry=payment.id, **sums)


def transfers_move(ledger: Ledger) -> Iterator[Problem]:
    """Transfers from an account to itself."""
    for movement in ledger.movements:
        entry = movement.entry
        if isinstance(entry, Transfer) and entry.from_account == entry.to_account:
            yield problem(entry.where, "transfer-to-itself", entry=entry.id, account=entry.to_account)


def purposes_kept(records: Records, ledger: Ledger) -> Iterator[Problem]:
    """Money spent on what its account is not for (SV-05), or out of a source that may not pay for it."""
    uses = {account.id: account.uses for account in records.of(Account)}
    for payment in standing_payments(ledger):
        for account in dict.fromkeys(part.account for part in parts_of(payment)):
            if uses.get(account) and payment.purpose not in uses[account]:
                about = {"account": account, "purpose": payment.purpose}
                yield problem(payment.where, "purpose-outside-uses", entry=payment.id, **about)
        yield from _sources_kept(payment, ledger.allowances)


def _sources_kept(payment: Payment, allowances: Allowances) -> Iterator[Problem]:
    named = dict.fromkeys(part.source for part in parts_of(payment) if part.source)
    for rule in allowances.rules:
        about = {"entry": payment.id, "purpose": payment.purpose, "rule": rule.rule, "clause": rule.clause}
        if payment.purpose in rule.purposes or (rule.since is not None and payment.date < rule.since):
            continue
        if not rule.sources:
            yield problem(payment.where, "purpose-not-allowed", **about)
        for source in named:
            if source in rule.sources:
                yield problem(payment.where, "source-not-allowed", source=source, **about)


def wishes_kept(ledger: Ledger) -> Iterator[Problem]:
    """Money spent on something else than its giver left it for (SV-05)."""
    for movement in ledger.movements:
        payment = movement.entry
        if not isinstance(payment, Payment) or movement.reversed_by is not None:
            continue
        lots = [ledger.lots[draw.lot] for draw in movement.draws if draw.lot in ledger.lots]
        for lot in dict.fromkeys(lot for lot in lots if lot.wish and payment.purpose not in lot.wish):
            about = {"receipt": lot.origin(ledger.lots).id, "purpose": payment.purpose}
            yield problem(payment.where, "wish-not-kept", entry=payment.id, **about)


def decided_together(ledger: Ledger, collective: Collection[str], since: date | None) -> Iterator[Problem]:
    """Payments out of sources that only a meeting may spend, which name none (domain 5.3)."""
    for movement in ledger.movements:
        payment = movement.entry
        if not isinstance(payment, Payment) or payment.decision or movement.reversed_by is not None:
            continue
        sources = dict.fromkeys(draw.source for draw in movement.draws if draw.source in collective)
        for source in sources if since is None or payment.date >= since else ():
            yield problem(payment.where, "decision-missing", entry=payment.id, source=source)


def shares_kept(records: Records, ledger: Ledger, rules: Iterable[ShareRule]) -> Iterator[Problem]:
    """Payments for a member not split as a rule on shares wants them (UM-13, K-no-branch), unless it was set aside."""
    payers = {account.id: account.organisation for account in records.of(Account)}
    rules, approvals = tuple(rules), Approvals(records)
    for payment in standing_payments(ledger):
        person = records.persons.get(payment.member or "")
        if person is None or not any(parts_of(payment)):
            continue
        unit = branch_on(person, approvals.day_of(payment))
        for rule in rules:
            if rule.covers(payment) and not paid_aside(payment, "payers", records):
                split = expected_shares(rule, payment.amount, unit, records.structure)
                yield from _share_kept(payment, payers, rule, split)


def _share_kept(payment: Payment, payers: dict[str, str], rule: ShareRule, split: Split) -> Iterator[Problem]:
    paid, owed = paid_by(payment, payers), split.owed
    about = {"entry": payment.id, "rule": rule.rule, "clause": rule.clause}
    if sum(paid.values()) != payment.amount:
        return  # told as such
    if owed and paid != owed:
        expected = " + ".join(f"{payer} {show_fen(fen)}" for payer, fen in owed.items())
        yield problem(payment.where, "shares-against-rule", expected=expected, **about)
    elif split.missing:
        id_ = "payer-level-refused" if split.refused else "payer-level-missing"
        yield problem(payment.where, id_, member=payment.member, level=", ".join(split.missing), **about)
