"""The half-year return on members in hardship (WC-14 to WC-16), and what changed since the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from carecli.almanac.periods import Period
from carecli.duties.basis import Basis
from carecli.model.hardship import Hardship
from carecli.model.words import Words
from carecli.reports.figures import Figure
from carecli.reports.page import Item
from carecli.reports.returns.changes import KINDS, Change, changes, identity_in
from carecli.reports.returns.reported import reported
from carecli.reports.returns.snapshot import Snapshot, snapshot
from carecli.reports.returns.totals import filled, totals

REPORT = "half-year"
"""What the names of its figures begin with."""


class Earlier(NamedTuple):
    """The return that one is held against: its period, the day it tells of, its lines, and where they come from.

    ``since`` are the lines of the same day as the records have them now, where a copy was kept.
    """

    period: str
    day: date
    lines: Sequence[Item]
    source: Literal["kept", "recomputed", "missing", "altered", "file"]
    since: Sequence[Item] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYear:
    """A return as of ``found.day``; ``lines`` has an item a person, in the order of the snapshot.

    ``otherwise`` is what the records say today of the earlier day and the copy that was sent did not.
    """

    period: Period
    found: Snapshot
    lines: tuple[Item, ...]
    earlier: Earlier
    changes: tuple[Change, ...]
    otherwise: tuple[Change, ...]
    figures: tuple[Figure, ...]


def lines_of(basis: Basis, found: Snapshot, words: Words) -> tuple[Item, ...]:
    """What a return of a day says of each person."""
    return tuple(reported(case, found.day, basis.records, words) for case in found.cases)


def recomputed(basis: Basis, period: Period, words: Words) -> Earlier:
    """The return of an earlier period as the dated histories give it today."""
    day = min(period.last, basis.today)
    return Earlier(period.id, day, lines_of(basis, snapshot(basis, day), words), "recomputed")


def half_year(basis: Basis, period: Period, earlier: Earlier, words: Words) -> HalfYear:
    """The return of a period as of its last day, or of today while it runs."""
    found = snapshot(basis, min(period.last, basis.today))
    lines = lines_of(basis, found, words)
    identity = identity_in(basis.records)
    differing = tuple(changes(earlier.lines, lines, identity))
    otherwise = () if earlier.since is None else tuple(changes(earlier.lines, earlier.since, identity))
    figures = (*totals(REPORT, found), *filled(REPORT, found), *_of_changes(basis, earlier, differing))
    return HalfYear(
        period=period,
        found=found,
        lines=lines,
        earlier=earlier,
        changes=differing,
        otherwise=otherwise,
        figures=figures,
    )


def _of_changes(basis: Basis, earlier: Earlier, differing: Sequence[Change]) -> Iterator[Figure]:
    entries = {entry.id: entry for entry in basis.records.of(Hardship)}

    def figure(name: str, items: Sequence[Item]) -> Figure:
        behind = tuple(entries[id_] for item in items if (id_ := str(item["id"])) in entries)
        return Figure(id=f"{REPORT}.{name}", value=len(items), unit="persons", records=behind)

    yield figure("before", earlier.lines)
    for kind in KINDS:
        yield figure(kind, [change.shown for change in differing if change.kind == kind])
