"""Rules about money: sources, the main one, shares and purposes, each asked of the fund as booked."""

from collections.abc import Iterator

from carecli.compliance.answer import Answer, Codes, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.kinds.requirement import state_of
from carecli.compliance.receipts import from_sources, largest_source
from carecli.compliance.standing import Standing
from carecli.ledger.approved import Approvals
from carecli.ledger.overrides import paid_aside
from carecli.ledger.payments import standing_payments
from carecli.ledger.rules_in_force import allowance_of, share_rule_of
from carecli.ledger.shares import expected_shares, paid_by, parts_of
from carecli.model.fund import Account, Payment
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.money import MoneyRule


def money_standing(rule: MoneyRule, active: Active, ground: Ground) -> Standing:
    """Kept where all that the rule says of money is so."""
    found = list(_answers(rule, active, ground))
    whole = Answer(
        sum(each.asked for each in found),
        tuple(unmet for each in found for unmet in each.unmet),
        portions=tuple(portion for each in found for portion in each.portions),
    )
    counts = {"unmet": len(whole.unmet), "met": whole.met}
    return Standing(
        active=active,
        rule=rule,
        state=state_of(whole),
        counts={name: count for name, count in counts.items() if count},
        unmet=whole.unmet,
        portions=whole.portions,
    )


def _answers(rule: MoneyRule, active: Active, ground: Ground) -> Iterator[Answer]:
    if rule.sources:
        yield from_sources(rule.sources, active.since, ground, yearly=rule.yearly)
    if rule.main:
        yield largest_source(rule.main, ground)
    if rule.share:
        yield _shares(rule, active, ground)
    if rule.spend:
        yield _spending(rule, active, ground)


def _shares(rule: MoneyRule, active: Active, ground: Ground) -> Answer:
    """Payments for a member that were split otherwise than the rule says (UM-13)."""
    split = share_rule_of(active, rule)
    payers = {account.id: account.organisation for account in ground.records.of(Account)}
    asked, unmet, approvals = 0, [], Approvals(ground.records)
    for payment in _paid(ground):
        person = ground.records.persons.get(payment.member or "")
        if split is None or person is None or not split.covers(payment):
            continue
        asked += 1
        unit = branch_on(person, approvals.day_of(payment))
        wanted = expected_shares(split, payment.amount, unit, ground.records.structure)
        otherwise = wanted.refused or (wanted.owed and paid_by(payment, payers) != wanted.owed)
        if otherwise and not paid_aside(payment, "payers", ground.records):
            unmet.append(_entry(payment, "share"))
    return answer(asked, unmet)


def _spending(rule: MoneyRule, active: Active, ground: Ground) -> Answer:
    """Payments for something else than the rule lets money be spent on (SV-05)."""
    allowance = allowance_of(active, rule)
    asked, unmet = 0, []
    for payment in _paid(ground):
        if allowance is None or payment.date < active.since:
            continue
        sources = {part.source for part in parts_of(payment) if part.source}
        if allowance.sources and sources.isdisjoint(allowance.sources):
            continue
        asked += 1
        if payment.purpose not in allowance.purposes:
            unmet.append(_entry(payment, "spend"))
    return answer(asked, unmet)


def _paid(ground: Ground) -> Iterator[Payment]:
    return (payment for payment in standing_payments(ground.ledger) if payment.date <= ground.today)


def _entry(payment: Payment, why: str) -> Unmet:
    blanks = (("day", str(payment.date)), ("purpose", Codes("purpose", (payment.purpose,))))
    return Unmet(kind="entry", id=payment.id, name="", why=why, blanks=blanks, where=payment.where)
