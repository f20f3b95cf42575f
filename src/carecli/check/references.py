"""Ids that point nowhere, or into the wrong section."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.shape import Field


def points(field: Field) -> bool:
    """Whether a field holds ids of other records."""
    return bool(field.sections)


def references(ground: Ground) -> Iterator[Problem]:
    """Every id that is not found; where its section was not read whole, only that this could not be asked."""
    known, unchecked = ground.known, set[str]()
    for section, column in ground.columns(points):
        sections = column.field.sections
        ids = known.ids(*sections)
        lost = ((part, id_) for part, id_ in column.values() if id_ not in ids)
        if ground.known.partial.isdisjoint(sections):
            yield from (known.lost(id_, sections, column.place(section), part.where) for part, id_ in lost)
        elif any(lost):
            unchecked |= known.partial.intersection(sections)
    if unchecked:
        yield problem(ground.head, "ids-not-checked", sections=", ".join(sorted(unchecked)))
