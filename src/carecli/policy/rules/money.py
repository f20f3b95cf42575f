"""Rules about money: who pays which part, and what a source may be spent on."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many, Text
from carecli.model.record import Part
from carecli.model.scalars import Amount, Count, Fen, Id, YesNo
from carecli.policy.duration import Duration, parse_duration
from carecli.policy.rules.rule import Rule

Purposes = Annotated[tuple[Annotated[str, coded("purpose")], ...], Many()]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePart(Part):
    """The percentage that the body of one level pays."""

    level: Annotated[str, coded("level")]
    percent: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing(Part):
    """How payments ``of`` these purposes are split; the last part takes the remainder (UM-13)."""

    of: Purposes
    parts: Annotated[tuple[SharePart, ...], Many()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending(Part):
    """What money of these sources (none named: of every source) may be spent on (SV-05)."""

    sources: Annotated[tuple[Annotated[str, coded("source")], ...], Many()] = ()
    purposes: Purposes


@dataclass(frozen=True, slots=True, kw_only=True)
class Approver(Part):
    """Who approves payments above ``over`` and up to ``up_to``: an actor of the policy.

    Without ``over`` the range goes on from the one before it, the first from nothing; the last has no ``up_to``.
    """

    over: Fen | None = None
    up_to: Amount | None = None
    by: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling(Part):
    """The most that ``each`` may be paid for purposes ``of`` this sort ``per`` period; without one, ever.

    ``other_aid`` counts what others gave as well.
    """

    of: Purposes
    amount: Amount
    each: Annotated[str, coded("paid-to")] = "person"
    per: Annotated[str, coded("period")] | None = None
    other_aid: YesNo = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(Part):
    """No second payment to ``each`` ``within`` so long; with ``same_category`` only none for the same sort of aid.

    ``other_aid`` holds aid of others against it as well.
    """

    of: Purposes
    within: Annotated[Duration, Text(parse_duration)]
    each: Annotated[str, coded("paid-to")] = "person"
    same_category: YesNo = False
    other_aid: YesNo = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRule(Rule):
    """A rule about money: sources named by the text, the ``main`` one among them, a split, or what may be paid.

    The main source brings in the most of all (SV-04); ``yearly`` asks every source to bring something in each year
    (SF-01). ``approvers`` say who approves which amount, ``ceiling`` and ``bar`` how much and how often may be paid.
    """

    kind: Annotated[Literal["money"], coded("rule")] = "money"
    sources: Annotated[tuple[Annotated[str, coded("source")], ...], Many()] = ()
    yearly: YesNo = False
    main: Annotated[str, coded("source")] | None = None
    share: Sharing | None = None
    spend: Spending | None = None
    approvers: Annotated[tuple[Approver, ...], Many()] = ()
    ceiling: Annotated[tuple[Ceiling, ...], Many()] = ()
    bar: Annotated[tuple[Bar, ...], Many()] = ()

    def actors(self) -> tuple[str, ...]:
        """The names of those who approve."""
        return tuple(approver.by for approver in self.approvers)
