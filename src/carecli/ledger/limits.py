"""How much and how often may be paid, and who approves it: the money rules held against a payment about to be made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.almanac.periods import PeriodKind, periods_overlapping
from carecli.ledger.booking import book
from carecli.ledger.households import household
from carecli.ledger.overrides import paid_aside
from carecli.ledger.payments import standing_payments
from carecli.model.fund import Payment
from carecli.model.money import show_fen
from carecli.model.other_aid import OtherAid
from carecli.model.problem import Problem, problem
from carecli.model.records import Records
from carecli.policy.policy import Active
from carecli.policy.rules.money import Bar, Ceiling, MoneyRule

IN_FORCE = "in-force"


class Approval(NamedTuple):
    """Who approves an amount: the name of an actor of the policy, with the rule that says so."""

    active: Active
    rule: MoneyRule
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Aid that somebody had: a payment of the fund, or (without a purpose) what others gave."""

    date: date
    member: str
    fen: int
    category: str | None
    id: str
    purpose: str | None = None


Limit: TypeAlias = Ceiling | Bar


def approvals(fen: int, active: Iterable[Active]) -> Iterator[Approval]:
    """Who approves payments of an amount, by every rule in force that has a table of approvers."""
    for policy, rule in _rules(active):
        for approver in rule.approvers:
            if approver.up_to is None or fen <= approver.up_to:
                yield Approval(policy, rule, approver.by)
                break


def limits_kept(payment: Payment, records: Records, active: Iterable[Active]) -> Iterator[Problem]:
    """The ceilings that a payment would break and the bars that it falls under, each with the rule that says so.

    ``records`` do not hold the payment yet. Reversed payments do not count; a payment without a person is held
    against ceilings of single payments only.
    """
    had: Sequence[Given] | None = None
    for policy, rule in _rules(active):
        if policy.since > payment.date:
            continue
        if rule.ceiling or rule.bar:
            had = list(_given(records)) if had is None else had
            yield from _against(rule, payment, had, records)


def limits_broken(records: Records, active: Sequence[Active]) -> Iterator[Problem]:
    """The standing payments of the files that broke a ceiling or came under a bar when they were made.

    Each is held against what was given before it; of a day in the order of the files.
    """
    rules = [(policy, rule) for policy, rule in _rules(active) if rule.ceiling or rule.bar]
    if not rules:
        return
    together = {person: household(person, records.persons) for person in records.persons} if _of_house(rules) else {}
    seen: dict[str, list[Given]] = {}
    paid = {payment.id: payment for payment in standing_payments(book(records))}
    for given in sorted(_given(records), key=lambda given: (given.date, given.purpose is not None)):
        payment = paid.get(given.id) if given.purpose else None
        if payment is not None:
            had = [each for one in together.get(given.member, {given.member}) for each in seen.get(one, ())]
            for policy, rule in rules:
                yield from _against(rule, payment, had, records) if policy.since <= payment.date else ()
        seen.setdefault(given.member, []).append(given)


def _of_house(rules: Iterable[tuple[Active, MoneyRule]]) -> bool:
    asked = {limit.each for _, rule in rules for limit in rule.ceiling} | {
        bar.each for _, rule in rules for bar in rule.bar
    }
    return "household" in asked


def _against(rule: MoneyRule, payment: Payment, had: Sequence[Given], records: Records) -> Iterator[Problem]:
    limits: tuple[Limit, ...] = (*rule.ceiling, *rule.bar)
    for limit in limits:
        if payment.purpose in limit.of and not paid_aside(payment, "ceiling", records):
            yield from _asked(limit, payment, had, rule, records)


def room(payment: Payment, records: Records, active: Iterable[Active]) -> int | None:
    """What the ceilings leave of a payment's kind for its person on its day, 0 under a bar; None without any limit."""
    least: int | None = None
    had = list(_given(records))
    for policy, rule in _rules(active):
        limits: tuple[Limit, ...] = (*rule.ceiling, *rule.bar) if policy.since <= payment.date else ()
        for limit in limits:
            if payment.purpose in limit.of and (left := _left(limit, payment, had, records)) is not None:
                least = left if least is None else min(least, left)
    return least


def _left(limit: Limit, payment: Payment, had: Sequence[Given], records: Records) -> int | None:
    """What one limit leaves: None where a bar does not bar."""
    same = _same(limit, payment, had, records)
    if isinstance(limit, Ceiling):
        before = () if limit.each == "payment" else (given for given in same if _runs(limit, given, payment))
        return max(0, limit.amount - sum(given.fen for given in before))
    start = limit.within.before(payment.date)
    return 0 if not limit.same_category and any(start < given.date <= payment.date for given in same) else None


def _rules(active: Iterable[Active]) -> Iterator[tuple[Active, MoneyRule]]:
    for policy in active:
        for rule in policy.policy.rules:
            if isinstance(rule, MoneyRule) and rule.status == IN_FORCE:
                yield policy, rule


def _given(records: Records) -> Iterator[Given]:
    for p in standing_payments(book(records)):
        if p.member:
            yield Given(date=p.date, member=p.member, fen=p.amount, category=p.category, id=p.id, purpose=p.purpose)
    for aid in records.of(OtherAid):
        yield Given(date=aid.date, member=aid.member, fen=aid.amount or 0, category=aid.category, id=aid.giver)


def _asked(
    limit: Limit, payment: Payment, had: Sequence[Given], rule: MoneyRule, records: Records
) -> Iterator[Problem]:
    same = _same(limit, payment, had, records)
    if isinstance(limit, Ceiling):
        before = () if limit.each == "payment" else (given for given in same if _runs(limit, given, payment))
        total = payment.amount + sum(given.fen for given in before)
        if total > limit.amount:
            sums = {"total": show_fen(total), "most": show_fen(limit.amount), "each": limit.each}
            yield problem(payment.where, "ceiling-exceeded", rule=rule.id, clause=rule.clause, **sums)
        return
    start = limit.within.before(payment.date)
    for given in same:
        alike = not limit.same_category or given.category == payment.category
        if alike and start < given.date <= payment.date:
            since = {"before": given.id, "day": given.date, "within": limit.within, "each": limit.each}
            yield problem(payment.where, "paid-too-soon", rule=rule.id, clause=rule.clause, **since)
            return


def _same(limit: Limit, payment: Payment, had: Sequence[Given], records: Records) -> Iterator[Given]:
    """What the same person or household had of the sort that a limit counts, latest first."""
    if payment.member is None:
        return
    one = household(payment.member, records.persons) if limit.each == "household" else {payment.member}
    for given in sorted(had, key=lambda given: given.date, reverse=True):
        counts = limit.other_aid if given.purpose is None else given.purpose in limit.of
        if counts and given.member in one:
            yield given


def _runs(limit: Ceiling, given: Given, payment: Payment) -> bool:
    """Whether something falls into the payment's own period."""
    if limit.per is None:
        return True
    kind: PeriodKind = limit.per  # type: ignore[assignment] # a code of periods
    return any(
        period.first <= given.date <= period.last for period in periods_overlapping(kind, payment.date, payment.date)
    )
