"""The same thing recorded twice, and the same person named twice in one record."""

from collections.abc import Hashable, Iterable, Iterator

from carecli.check.ground import Ground
from carecli.model.greeting import Greeting
from carecli.model.problem import Place, Problem, problem
from carecli.model.record import Record
from carecli.model.shape import Field
from carecli.model.talk import Talk
from carecli.model.visit import Visit


def twice(ground: Ground) -> Iterator[Problem]:
    """Acts that look recorded twice, told at the later one, and ids that stand twice in one list."""
    records = ground.records
    visits = ((visit, (visit.date, visit.member, visit.unit, visit.by, visit.occasion)) for visit in records.of(Visit))
    talks = ((talk, (talk.date, talk.members, talk.by, talk.occasion)) for talk in records.of(Talk))
    greetings = ((one, (one.date, one.member, one.by, one.occasion)) for one in records.of(Greeting))
    yield from _repeated("visits", visits)
    yield from _repeated("talks", talks)
    yield from _repeated("greetings", greetings)
    yield from _listed_twice(ground)


def _repeated(section: str, rows: Iterable[tuple[Record, Hashable]]) -> Iterator[Problem]:
    first: dict[Hashable, Place] = {}
    for row, key in rows:
        if key in first:
            yield problem(row.where, "recorded-twice", section=section, first=first[key])
        first.setdefault(key, row.where)


def _listed_twice(ground: Ground) -> Iterator[Problem]:
    for section, column in ground.columns(_lists_ids):
        for part in column.parts:
            listed = column.get(part)
            if len(listed) > 1 and len(set(listed)) < len(listed):
                yield problem(part.where, "listed-twice", path=column.place(section), ref=_first_repeated(listed))


def _lists_ids(field: Field) -> bool:
    return bool(field.sections) and field.listed


def _first_repeated(ids: tuple[str, ...]) -> str:
    return next(id_ for at, id_ in enumerate(ids) if id_ in ids[:at])
