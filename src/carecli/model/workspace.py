"""The workspace: what ``care.yaml`` says of the organisation, its policies, figures and calendar."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Keyed, Many
from carecli.model.record import Part
from carecli.model.reminders import Reminders
from carecli.model.scalars import Count, Day, Fen, Id, Line, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption(Part):
    """A policy in force here; no duty of it opens before ``since`` (None: the first of January of today's year)."""

    id: Id
    since: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality(Part):
    """Where the organisation is, for figures that differ by place."""

    region: Line | None = None
    kind: Annotated[str, coded("place-kind")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Part):
    """A local number in force from a day to a day, in fen; a figure without a place holds everywhere."""

    name: Annotated[str, coded("figure")]
    since: Day
    until: Day | None = None
    value: Fen
    source: Line | None = None
    confirmed_on: Day | None = None
    region: Line | None = None
    kind: Annotated[str, coded("place-kind")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Part):
    """A default of a vague word that this organisation or policy sets otherwise, still as text."""

    name: Id
    value: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Part):
    """A school term."""

    id: Id
    since: Day
    until: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Workyear(Part):
    """A year's days off and make-up working days beside the plain week."""

    year: Count
    off: Annotated[tuple[Day, ...], Many()] = ()
    work: Annotated[tuple[Day, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace(Part):
    """The head of a workspace."""

    care: Id
    name: Line
    policies: Annotated[tuple[Adoption, ...], Many(key="id")] = ()
    timezone: Zone = "Asia/Shanghai"
    language: Annotated[str, coded("language")] | None = None
    today: Day | None = None
    place: Locality | None = None
    figures: Annotated[tuple[Figure, ...], Keyed("name")] = ()
    settings: Annotated[tuple[Setting, ...], Keyed("name", value="value")] = ()
    terms: Annotated[tuple[Term, ...], Many()] = ()
    working_days: Annotated[tuple[Workyear, ...], Keyed("year")] = ()
    reminders: Reminders | None = None


def figure_on(figures: tuple[Figure, ...], name: str, day: date, locality: Locality | None) -> Figure | None:
    """The figure of that name in force on a day for a place: the latest start among those that fit it."""
    fitting = [f for f in figures if f.name == name and _fits(f, day, locality)]
    return max(fitting, key=lambda f: f.since, default=None)


def _fits(figure: Figure, day: date, locality: Locality | None) -> bool:
    within = figure.since <= day and (figure.until is None or day <= figure.until)
    region, kind = (locality.region, locality.kind) if locality else (None, None)
    return within and figure.region in (None, region) and figure.kind in (None, kind)
