"""Who pays which part: payments as they were written, and as a rule on shares wants them (UM-13)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from carecli.model.fund import Payment
from carecli.model.money import share
from carecli.model.structure import Structure


class Paid(NamedTuple):
    """What one account pays of a payment, and out of which source where that is said."""

    account: str
    fen: int
    source: str | None


def parts_of(payment: Payment) -> Iterator[Paid]:
    """The parts of a payment as written: its shares, or else the whole out of its one account; perhaps none."""
    for part in payment.shares:
        yield Paid(part.account, part.amount, part.source or payment.source)
    if payment.account is not None and not payment.shares:
        yield Paid(payment.account, payment.amount, payment.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRule:
    """A clause that splits payments for the purposes in ``of`` between levels, by whole percents that make 100.

    Parts are rounded half up to the fen, the last takes the remainder. Payments before ``since`` are not asked.
    ``no_branch`` says what becomes of the part of a level that a person has not: ``remainder`` or ``refuse``.
    """

    policy: str
    rule: str
    clause: str
    of: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]
    since: date | None = None
    no_branch: str = "remainder"

    def covers(self, payment: Payment) -> bool:
        """Whether the rule splits a payment."""
        return payment.purpose in self.of and (self.since is None or self.since <= payment.date)


class Split(NamedTuple):
    """The fen that each organisation should pay, and the levels that the person's organisation does not have.

    What is ``refused`` may not be paid at all, for want of these levels.
    """

    parts: tuple[tuple[str, int], ...]
    missing: tuple[str, ...] = ()
    refused: bool = False

    @property
    def owed(self) -> dict[str, int]:
        """The organisations that should pay something; empty where nobody can be said to."""
        return {payer: fen for payer, fen in self.parts if fen}


def expected_shares(rule: ShareRule, fen: int, unit: str | None, structure: Structure) -> Split:
    """An amount split between the bodies at and above ``unit``, the body that the person belonged to on the day.

    The part of a level which is missing there falls to the last one, unless the rule refuses that (K-no-branch). That
    is the workspace's only body of its level where ``unit`` has none above it; without such a body nobody can be said
    to pay, and the parts are empty.
    """
    bodies = [_body(level, unit, structure) for level, _ in rule.parts]
    missing = tuple(level for (level, _), body in zip(rule.parts, bodies, strict=True) if body is None)
    last = bodies[-1] or _only_body(rule.parts[-1][0], structure)
    refused = bool(missing) and rule.no_branch == "refuse"
    if last is None or refused:
        return Split((), missing, refused)
    split: dict[str, int] = {}
    for body, part in zip(bodies, share(fen, [percent for _, percent in rule.parts]), strict=True):
        payer = body or last
        split[payer] = split.get(payer, 0) + part
    return Split(tuple(split.items()), missing)


def paid_by(payment: Payment, payers: Mapping[str, str]) -> dict[str, int]:
    """The fen that each organisation did pay; ``payers`` are the organisations by account."""
    paid: dict[str, int] = {}
    for part in parts_of(payment):
        payer = payers.get(part.account, part.account)
        paid[payer] = paid.get(payer, 0) + part.fen
    return paid


def _body(level: str, unit: str | None, structure: Structure) -> str | None:
    body = structure.at_level(unit, level) if unit else None
    return body.id if body else None


def _only_body(level: str, structure: Structure) -> str | None:
    bodies = [body.id for body in structure.units.values() if body.level == level]
    return bodies[0] if len(bodies) == 1 else None
