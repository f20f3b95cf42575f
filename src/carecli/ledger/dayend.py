"""Accounts as they stand when a day ends."""

from collections.abc import Iterable, Iterator, Mapping

from carecli.ledger.movement import Draw
from carecli.ledger.purse import Purse
from carecli.model.fund import Entry
from carecli.model.problem import Problem, problem


def shortfalls(day: Iterable[tuple[Entry, tuple[Draw, ...]]], purses: Mapping[str, Purse]) -> Iterator[Problem]:
    """The accounts and sources below zero at the end of a day, each at the day's last entry that drew on it.

    A source's shortfall that is all of its account's is told once, as the account's.
    """
    accounts: dict[str, Entry] = {}
    sources: dict[tuple[str, str], Entry] = {}
    for entry, draw in ((entry, draw) for entry, draws in day for draw in draws):
        if draw.fen < 0:
            accounts[draw.account] = entry
            sources[draw.account, draw.source] = entry
    for account, entry in accounts.items():
        if purses[account].balance < 0:
            yield _below_zero("account-below-zero", entry, account=account)
    for (account, source), entry in sources.items():
        if purses[account].held[source] < 0 and not _is_all_there_is(purses[account]):
            yield _below_zero("source-below-zero", entry, account=account, source=source)


def _is_all_there_is(purse: Purse) -> bool:
    """Whether no source of the account has anything, so that the account's shortfall is its sources'."""
    return all(fen <= 0 for fen in purse.held.values())


def _below_zero(id_: str, entry: Entry, **where: str) -> Problem:
    return problem(entry.where, id_, entry=entry.id, date=entry.date, **where)
