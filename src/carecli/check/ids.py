"""Ids given twice."""

from collections.abc import Iterable, Iterator
from itertools import chain

from carecli.check.ground import Ground
from carecli.model.problem import Place, Problem, problem
from carecli.model.record import Part
from carecli.model.sections import SECTIONS


def double_ids(ground: Ground) -> Iterator[Problem]:
    """Two records with one id, told at the later one; members and people share theirs."""
    sharing: dict[str, list[str]] = {}
    for section in SECTIONS:
        sharing.setdefault(section.ids or section.name, []).append(section.name)
    for names in sharing.values():
        yield from _double(chain.from_iterable(map(ground.records.section, names)))
    yield from _double(ground.records.workspace.terms)


def _double(rows: Iterable[Part]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for where, id_ in sorted((row.where, id_) for row in rows if (id_ := getattr(row, "id", None))):
        if id_ in first:
            yield problem(where, "double-id", ref=id_, first=first[id_])
        first.setdefault(id_, where)
