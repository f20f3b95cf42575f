"""A proposal for a round: who gets how much of a budget, by priority, by need, equally or in proportion."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from carecli.ledger.pouring import Vessel, poured


class Claim(NamedTuple):
    """Somebody whom a round may help, in the order of priority.

    ``asked`` is the standard's amount or the gap, None where neither is known; ``most`` what the ceilings leave, None
    without any; ``income`` a head and month and ``people`` as the register knows them, ``line`` what it should reach.
    """

    member: str
    asked: int | None
    most: int | None = None
    income: Fraction | None = None
    people: int | None = None
    line: int | None = None

    @property
    def gap(self) -> int | None:
        """What the household lacks to the line a month, in fen rounded up; None where that cannot be said."""
        if self.income is None or self.people is None or self.line is None:
            return None
        lacking = (self.line - self.income) * self.people
        return max(0, -int(-lacking // 1))

    def within(self, fen: int) -> int:
        """An amount cut down to what the ceilings leave."""
        return fen if self.most is None else min(fen, self.most)


class Allotted(NamedTuple):
    """What a claim gets, in fen, of how much it could have used; ``why`` names what held it down."""

    claim: Claim
    fen: int
    wanted: int | None
    why: str


class Allocation(NamedTuple):
    """The proposal of a round, in the order of the claims; ``left`` is what nobody could be given."""

    rows: tuple[Allotted, ...]
    left: int

    @property
    def short(self) -> int:
        """What those together lack who are given less than they could have used."""
        return sum(row.wanted - row.fen for row in self.rows if row.wanted is not None and row.wanted > row.fen)


def allocate(claims: Sequence[Claim], budget: int, method: str) -> Allocation:
    """The proposal by one of METHODS; it sums to the budget, or what is left is told."""
    wanted = [_wanted(claim, method) for claim in claims]
    given = METHODS[method](claims, [each or 0 for each in wanted], budget)
    rows = [Allotted(c, fen, w, _why(c, fen, w)) for c, fen, w in zip(claims, given, wanted, strict=True)]
    return Allocation(tuple(rows), budget - sum(given))


def _wanted(claim: Claim, method: str) -> int | None:
    """The most that a claim can use: its gap or its amount, within the ceilings; equal shares have no other end."""
    if method == "equal":
        return claim.most
    full = claim.gap if method == "need-gap" else claim.asked if claim.asked is not None else claim.gap
    return None if full is None else claim.within(full)


def _why(claim: Claim, fen: int, wanted: int | None) -> str:
    if wanted is None and not fen:
        return "unknown"
    if wanted == 0:
        return "ceiling" if claim.most == 0 else "above"
    if claim.most is not None and fen == claim.most:
        return "ceiling"
    if wanted is not None and fen < wanted:
        return "short" if fen else "nothing"
    return "full"


def _by_priority(_claims: Sequence[Claim], wanted: Sequence[int], budget: int) -> list[int]:
    """In full, one after the other, until the money ends; what is left goes to the next in part."""
    given: list[int] = []
    for each in wanted:
        given.append(min(each, budget - sum(given)))
    return given


def _by_need(claims: Sequence[Claim], wanted: Sequence[int], budget: int) -> list[int]:
    """The poorest are raised first, all alike, toward the line."""
    vessels = [
        Vessel(c.income or Fraction(0), Fraction(c.people or 1), most) for c, most in zip(claims, wanted, strict=True)
    ]
    return poured(vessels, budget)


def _equally(claims: Sequence[Claim], _wanted: Sequence[int], budget: int) -> list[int]:
    """The same to each, up to the ceilings."""
    return poured([Vessel(Fraction(0), Fraction(1), claim.within(budget)) for claim in claims], budget)


def _in_proportion(_claims: Sequence[Claim], wanted: Sequence[int], budget: int) -> list[int]:
    """The same part of what each could use."""
    return poured([Vessel(Fraction(0), Fraction(max(most, 1)), most) for most in wanted], budget)


METHODS: Mapping[str, Callable[[Sequence[Claim], Sequence[int], int], list[int]]] = {
    "priority": _by_priority,
    "need-gap": _by_need,
    "equal": _equally,
    "proportional": _in_proportion,
}
"""The catalogue: the word of --by -> how it parts a budget."""
