"""Spans of days: which end before they begin, and which clash."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from carecli.check.ground import Ground
from carecli.model.day import Month, earliest, latest
from carecli.model.problem import Problem, problem
from carecli.model.record import Part, Span
from carecli.model.shape import Field

S = TypeVar("S", bound=Span)


def reversed_spans(ground: Ground) -> Iterator[Problem]:
    """Anything of which the last day certainly lies before the first."""
    for section, column in ground.columns(_ends):
        for part, until in column.values():
            since = _beginning(part)
            if since is not None and latest(until) < earliest(since):
                place = column.within or section
                yield problem(part.where, "span-reversed", section=place, since=since, until=until)


def _beginning(part: Part) -> date | Month | None:
    """Since when a mapping with an end lasts; a record that has no such day lasts from its own (a notice)."""
    began: date | Month | None = getattr(part, "since", None) or getattr(part, "date", None)
    return began


def _ends(field: Field) -> bool:
    return field.name == "until"


def first_day(span: Span) -> date:
    """The latest day on which a span may begin."""
    return date.min if span.since is None else latest(span.since)


def last_day(span: Span) -> date:
    """The earliest day on which a span may end."""
    return date.max if span.until is None else earliest(span.until)


def in_order(spans: Iterable[S]) -> list[S]:
    """Spans by their beginning."""
    return sorted(spans, key=lambda span: date.min if span.since is None else earliest(span.since))


def clashes(spans: Iterable[S]) -> Iterator[tuple[S, S]]:
    """Pairs that certainly share a day: each span with the one before it that lasts longest."""
    longest: S | None = None
    for span in in_order(spans):
        if longest is not None and first_day(span) <= last_day(longest):
            yield longest, span
        if longest is None or last_day(span) > last_day(longest):
            longest = span
