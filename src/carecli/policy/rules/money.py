"""Rules about money: who pays which part, and what a source may be spent on."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part
from carecli.model.scalars import Count, YesNo
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
class MoneyRule(Rule):
    """A rule about money: sources named by the text, the ``main`` one among them, a split, or what may be paid.

    The main source brings in the most of all (SV-04); ``yearly`` asks every source to bring something in each year
    (SF-01).
    """

    kind: Annotated[Literal["money"], coded("rule")] = "money"
    sources: Annotated[tuple[Annotated[str, coded("source")], ...], Many()] = ()
    yearly: YesNo = False
    main: Annotated[str, coded("source")] | None = None
    share: Sharing | None = None
    spend: Spending | None = None
