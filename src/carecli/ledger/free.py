"""What the accounts hold that may be spent on a purpose without anybody deciding more."""

from collections.abc import Iterable
from datetime import date

from carecli.ledger.allowances import SOURCES
from carecli.ledger.balances import balances
from carecli.ledger.booking import book
from carecli.ledger.rules_in_force import allowances, collective_sources
from carecli.model.records import Records
from carecli.policy.policy import Active


def free_for(purpose: str, records: Records, active: Iterable[Active], day: date) -> dict[str, int]:
    """Fen by account at the end of a day, of the sources that rules let be spent so and that ask for no decision."""
    adopted = tuple(active)
    rules = allowances(adopted)
    decided = collective_sources(adopted)
    lawful = [source for source in rules.sources(purpose) or SOURCES if source not in decided]
    held = balances(book(records, rules), day)
    return {account: sum(of.get(source, 0) for source in lawful) for account, of in held.items()}
