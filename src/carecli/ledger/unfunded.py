"""Why an account cannot pay: what it bears and has, and what of that waits for a rule or a decision (UM-13, SV-05)."""

from collections.abc import Mapping
from typing import NamedTuple

from carecli.ledger.shares import ShareRule, parts_of
from carecli.model.fund import Payment
from carecli.model.money import show_fen
from carecli.model.problem import Refused

COLLECTIVE = "collective_sources"
"""The setting that asks for a collective decision."""


class Barred(NamedTuple):
    """Money that an account has and may not pay with: by a rule and its clause, or (without) for want of a decision."""

    account: str
    source: str
    fen: int
    rule: str = ""
    clause: str = ""


def unfunded(
    payment: Payment,
    short: Mapping[str, int],
    barred: tuple[Barred, ...],
    held: Mapping[str, Mapping[str, int]],
    rule: ShareRule | None,
) -> Refused:
    """The refusal with what each account of the payment bears and has: no part is shifted (domain 4.3, point 4).

    ``short`` is what accounts lack, ``held`` what they have by source, in fen.
    """
    lines = [_standing(account, fen, held.get(account, {}), barred) for account, fen in _needs(payment).items()]
    first = next(iter(short))
    by = f" ({rule.rule} {rule.clause})" if rule else ""
    id_ = "unfunded-undecided" if _wants_decision(payment, short, barred) else "unfunded"
    return Refused(id_, account=first, lacking=show_fen(short[first]), accounts="; ".join(lines), by=by)


def _wants_decision(payment: Payment, short: Mapping[str, int], barred: tuple[Barred, ...]) -> bool:
    """Whether a collective decision alone would let the accounts pay what they lack."""
    waiting = dict.fromkeys(short, 0)
    for part in parts_of(payment):
        found = {each.source: each.fen for each in barred if each.account == part.account and not each.rule}
        waiting[part.account] = found.get(part.source, 0) if part.source else sum(found.values())
    return all(waiting[account] >= fen for account, fen in short.items())


def _needs(payment: Payment) -> dict[str, int]:
    needs: dict[str, int] = {}
    for part in parts_of(payment):
        needs[part.account] = needs.get(part.account, 0) + part.fen
    return needs


def _standing(account: str, needed: int, held: Mapping[str, int], barred: tuple[Barred, ...]) -> str:
    """What an account bears and has, and what of it is barred by which rule or setting."""
    kept = [
        f"{show_fen(each.fen)} {each.source}: {each.rule or COLLECTIVE}" for each in barred if each.account == account
    ]
    has = f"{account} {show_fen(needed)} / {show_fen(sum(held.values()))}"
    return f"{has} (-{', -'.join(kept)})" if kept else has
