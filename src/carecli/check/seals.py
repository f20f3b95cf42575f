"""Whether the fund still is what was sealed, and what was counted."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.ledger.balances import balances
from carecli.ledger.sealing import broken_seals
from carecli.model.assertion import Assertion
from carecli.model.day import Month
from carecli.model.fund import Entry
from carecli.model.money import show_fen
from carecli.model.problem import Problem, problem
from carecli.model.seal import Seal


def seals(ground: Ground) -> Iterator[Problem]:
    """Seals that no longer fit, months sealed twice, and counted money that the books do not show."""
    if ground.partial.isdisjoint(("accounts", "fund")):
        yield from _broken(ground)
        yield from _differing(ground)
    seen: set[Month] = set()
    for seal in ground.records.of(Seal):
        if seal.month in seen:
            yield problem(seal.where, "sealed-twice", month=seal.month)
        seen.add(seal.month)


def _broken(ground: Ground) -> Iterator[Problem]:
    sealed = ground.records.of(Seal)
    if not sealed:
        return
    for broken in broken_seals(sealed, ground.records.of(Entry), ground.ledger):
        seal, found = broken.seal, broken.found
        counts = {"count": seal.count, "now": found.number}
        money = {"balance": show_fen(seal.balance), "held": show_fen(found.balance)}
        since = str(broken.sound) if broken.sound else "-"
        yield problem(seal.where, "seal-broken", month=seal.month, sound=since, **counts, **money)


def _differing(ground: Ground) -> Iterator[Problem]:
    for assertion in ground.records.of(Assertion):
        if assertion.date > ground.today:
            continue
        held = sum(balances(ground.ledger, assertion.date).get(assertion.account, {}).values())
        if held != assertion.balance:
            about = {"account": assertion.account, "date": assertion.date}
            sums = {"counted": show_fen(assertion.balance), "books": show_fen(held)}
            yield problem(
                assertion.where, "count-differs", difference=show_fen(assertion.balance - held), **about, **sums
            )
