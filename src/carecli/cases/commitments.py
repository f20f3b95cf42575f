"""What has been promised and not paid: the approved amounts by the accounts that will bear them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from carecli.cases.case import Case
from carecli.ledger.balances import balances
from carecli.ledger.booking import book
from carecli.ledger.rules_in_force import allowances, share_rules
from carecli.ledger.shares import ShareRule, expected_shares
from carecli.model.fund import Account
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.policy.policy import Active

AID = "hardship-aid"


class Commitment(NamedTuple):
    """The fen that one account still owes to an application; None for an account where nobody can say which."""

    application: str
    account: str | None
    fen: int


def commitments(cases: Iterable[Case], records: Records, rules: Sequence[ShareRule]) -> Iterator[Commitment]:
    """What is approved and unpaid, borne as the rules on shares have it on the day of the approval (UM-13)."""
    for case in cases:
        decision, amount = case.walk.decision, case.walk.amount
        if decision and amount is not None and not case.walk.ended and amount > case.walk.paid:
            rest = amount - case.walk.paid
            rule = _rule(rules, decision.date)
            person = records.persons.get(case.application.member)
            unit = branch_on(person, decision.date) if person else None
            owed = expected_shares(rule, rest, unit, records.structure).owed if rule else {}
            if not owed:
                yield Commitment(case.id, _only(records), rest)
            yield from (Commitment(case.id, _account(body, records), fen) for body, fen in owed.items())


def _rule(rules: Sequence[ShareRule], day: date) -> ShareRule | None:
    return next((rule for rule in rules if AID in rule.of and (rule.since is None or rule.since <= day)), None)


def promised(found: Iterable[Commitment]) -> dict[str | None, int]:
    """Fen promised by account."""
    total: dict[str | None, int] = {}
    for each in found:
        total[each.account] = total.get(each.account, 0) + each.fen
    return total


def with_funds(cases: Iterable[Case], found: Iterable[Commitment], held: Mapping[str, int]) -> list[Case]:
    """The cases, those that could be paid marked ``unfunded`` where an account has not enough (domain 4.3, point 4).

    Who was approved first is served first; nothing is shifted to another account.
    """
    parts: dict[str, list[Commitment]] = {}
    for each in found:
        parts.setdefault(each.application, []).append(each)
    left, short = dict(held), set[str]()
    ready = [case for case in cases if case.state == "payable" and case.walk.decision]
    for case in sorted(ready, key=lambda case: (str(case.walk.decision and case.walk.decision.date), case.id)):
        mine = parts.get(case.id, [])
        if any(part.account is None or left.get(part.account, 0) < part.fen for part in mine):
            short.add(case.id)
            continue
        for part in mine:
            left[str(part.account)] -= part.fen
    return [replace(case, state="unfunded") if case.id in short else case for case in cases]


def funded(cases: Iterable[Case], records: Records, active: Iterable[Active], day: date) -> list[Case]:
    """The cases as the money of the day lets them be."""
    every, adopted = list(cases), tuple(active)
    if not any(case.state == "payable" for case in every):
        return every
    held = balances(book(records, allowances(adopted)), day)
    found = list(commitments(every, records, share_rules(adopted)))
    return with_funds(every, found, {account: sum(of.values()) for account, of in held.items()})


def _fit(accounts: Iterable[Account]) -> list[str]:
    return [account.id for account in accounts if not account.uses or AID in account.uses]


def _account(body: str, records: Records) -> str | None:
    """The account of a body that is for aid; its first, where it has several."""
    return next(iter(_fit(each for each in records.of(Account) if each.organisation == body)), None)


def _only(records: Records) -> str | None:
    fit = _fit(records.of(Account))
    return fit[0] if len(fit) == 1 else None
