"""Money about to move between accounts, or back: what of it moves, before it is booked."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from carecli.ledger.balances import lowest
from carecli.ledger.booking import book
from carecli.ledger.movement import OWED, Draw
from carecli.ledger.paying import Means
from carecli.model.fund import Account, Entry, Reversal, Transfer
from carecli.model.money import show_fen
from carecli.model.problem import Refused
from carecli.model.records import Records


def moved(transfer: Transfer, means: Means) -> tuple[Draw, ...]:
    """What a transfer takes out of its account, source by source; raises Refused where the account has not so much."""
    out = [draw for draw in _draws(transfer, means) if draw.fen < 0]
    lacking = -sum(draw.fen for draw in out if draw.lot == OWED)
    if lacking:
        held = sum(lowest(book(means.records, means.allowances), transfer.date).get(transfer.from_account, {}).values())
        line = f"{transfer.from_account} {show_fen(transfer.amount)} / {show_fen(held)}"
        raise Refused("unfunded", account=transfer.from_account, lacking=show_fen(lacking), accounts=line, by="")
    return tuple(out)


def by_source(draws: Iterable[Draw]) -> dict[str, int]:
    """What leaves each source, in fen."""
    moved: dict[str, int] = {}
    for draw in draws:
        moved[draw.source] = moved.get(draw.source, 0) - draw.fen
    return moved


def undone(reversal: Reversal, means: Means) -> tuple[Draw, ...]:
    """What a reversal gives back and takes; raises Refused where there is no such entry."""
    ids = [entry.id for entry in means.records.of(Entry)]
    if reversal.reverses not in ids:
        near = get_close_matches(reversal.reverses, ids) or ids[-3:]
        raise Refused("unknown-entry", text=reversal.reverses, near=", ".join(near) or "-")
    return _draws(reversal, means)


def _draws(entry: Entry, means: Means) -> tuple[Draw, ...]:
    """What booking an entry after all others of its day draws."""
    unnamed = replace(entry, id="")
    rows = {"accounts": means.records.of(Account), "fund": (*means.records.of(Entry), unnamed)}
    ledger = book(Records(means.records.workspace, rows), means.allowances)
    return next(movement.draws for movement in ledger.movements if movement.entry is unnamed)
