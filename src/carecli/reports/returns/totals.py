"""The totals of a snapshot of the register: by degree, reason and unit, and how complete it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from carecli.compliance.requirements.asked import Case
from carecli.compliance.requirements.blocks import BLOCKS
from carecli.model.record import Record
from carecli.model.structure import branch_on
from carecli.model.words.codes import CODES
from carecli.reports.figures import Figure
from carecli.reports.returns.snapshot import Snapshot

UNKNOWN = "unknown"
"""The last part of the name of a figure of those of whom the class is not known."""
CLASSES = ("degree", "reason", "unit")

_Class: TypeAlias = Callable[[Case], str | None]


def persons(id_: str, cases: Iterable[Case]) -> Figure:
    """How many people the cases are about."""
    entries: tuple[Record, ...] = tuple(case.entry for case in cases)
    return Figure(id=id_, value=len(entries), unit="persons", records=entries)


def totals(report: str, found: Snapshot) -> Iterator[Figure]:
    """All in all, then by each class; the ids begin with ``report``. A degree or reason that nobody has is zero."""
    yield persons(f"{report}.total", found.cases)
    classes: Mapping[str, tuple[_Class, Iterable[str]]] = {
        "degree": (lambda case: case.entry.degree, CODES["degree"]),
        "reason": (lambda case: case.entry.reason, CODES["hardship"]),
        "unit": (lambda case: branch_on(case.person, found.day), ()),
    }
    for name, (of, known) in classes.items():
        yield from _by_class(f"{report}.{name}", found.cases, of, known)


def _by_class(id_: str, cases: Iterable[Case], of: _Class, known: Iterable[str]) -> Iterator[Figure]:
    by_class: dict[str, list[Case]] = {code: [] for code in known}
    for case in cases:
        by_class.setdefault(of(case) or UNKNOWN, []).append(case)
    yield from (persons(f"{id_}.{code}", members) for code, members in by_class.items())


def filled(report: str, found: Snapshot) -> Iterator[Figure]:
    """Of how many people each of the five blocks is complete (WC-16)."""
    for block, has in BLOCKS.items():
        yield persons(f"{report}.block.{block}", [case for case in found.cases if has(case)])
