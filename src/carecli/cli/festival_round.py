"""What a list of duties needs to be summed up as a round: its days, the gift, and the money that is free for it."""

from carecli.almanac.periods import Period
from carecli.duties.basis import Basis
from carecli.ledger.free import free_for
from carecli.model.fund import Account
from carecli.model.money import parse_fen
from carecli.model.problem import Refused
from carecli.reports.calendar_windows import next_round
from carecli.reports.round import PURPOSE, Purses

FUND = ("accounts", "fund")
"""What is read besides where money is asked for."""


def round_of(festival: str | None, basis: Basis) -> Period | None:
    """The festival's round that is open now or opens next; None where no festival is asked for, or no rule names it."""
    return next_round(basis.active, festival, basis.today) if festival else None


def fen(text: str) -> int:
    """What a gift costs; refuses what is no amount."""
    try:
        return parse_fen(text)
    except Refused:
        raise Refused("bad-gift", text=text) from None


def purses(gift: int | None, basis: Basis) -> Purses | None:
    """What a gift costs and what the accounts have free for gifts today; None where no gift is named."""
    if gift is None:
        return None
    free = free_for(PURPOSE, basis.records, basis.active, basis.today)
    return Purses(gift=gift, accounts=basis.records.of(Account), free=free)
