"""A measure counted out: its figure for every body, and over all of them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from carecli.model.record import Record
from carecli.reports.figures import Figure
from carecli.reports.returns.measure import Counted, Measure, Span

UNFILED = "-"
"""The end of a figure's name that counts what belongs to no body that is known."""


class Tally(NamedTuple):
    """The figures of one measure: over all bodies, and by body (None for what belongs to none)."""

    measure: Measure
    total: Figure
    bodies: Mapping[str | None, Figure]

    def of(self, body: str | None) -> Figure:
        """The figure of a body; zero where nothing counted, None where it cannot be told."""
        value = 0 if self.measure.bodies is None else None
        return self.bodies.get(body) or _figure(self.measure, f"{self.total.id}.{body or UNFILED}", [], nothing=value)


def tallied(measure: Measure, span: Span, name: str, within: Iterable[str] | None = None) -> Tally:
    """A measure counted over a span; ``within`` cuts it down to some bodies, ``name`` begins the figures' names."""
    wanted = None if within is None else frozenset(within)
    counted = [each for each in measure.counted(span) if wanted is None or each.body in wanted]
    known = measure.bodies(span) if measure.bodies else None
    by_body: dict[str | None, list[Counted]] = {
        body: [] for body in sorted(known or ()) if wanted is None or body in wanted
    }
    for each in counted:
        by_body.setdefault(each.body, []).append(each)
    of_measure = f"{name}.{measure.id}"
    figures = {body: _figure(measure, f"{of_measure}.{body or UNFILED}", own) for body, own in by_body.items()}
    nothing = 0 if known is None or figures else None
    return Tally(measure, _figure(measure, of_measure, counted, nothing=nothing), figures)


def _figure(measure: Measure, id_: str, counted: list[Counted], *, nothing: int | None = 0) -> Figure:
    records: dict[int, Record] = {id(each.record): each.record for each in counted}
    value = _value(measure, counted) if counted else nothing
    return Figure(id=id_, value=value, unit=measure.unit, records=tuple(records.values()))


def _value(measure: Measure, counted: list[Counted]) -> int | None:
    match measure.unit:
        case "persons" | "households":
            return len({each.what for each in counted})
        case "fen":
            known = [each.fen for each in counted if each.fen is not None]
            return sum(known) if known else None
        case _:
            return len(counted)
