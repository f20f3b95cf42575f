"""The same thing recorded twice, and the same person named twice in one record."""

from collections.abc import Hashable, Iterable, Iterator

from carecli.check.ground import Ground
from carecli.model.greeting import Greeting
from carecli.model.presence import Attendance, Dues
from carecli.model.problem import Problem, problem
from carecli.model.record import Record
from carecli.model.shape import Field
from carecli.model.talk import Talk
from carecli.model.visit import Visit


def twice(ground: Ground) -> Iterator[Problem]:
    """Acts that look recorded twice, told at the later one, and ids that stand twice in one list."""
    records = ground.records
    visits = ((visit, _visited(visit)) for visit in records.of(Visit))
    talks = ((talk, (talk.date, talk.members, talk.by, talk.occasion)) for talk in records.of(Talk))
    greetings = ((one, (one.date, one.member, one.by, one.occasion)) for one in records.of(Greeting))
    yield from _repeated("visits", visits)
    yield from _repeated("talks", talks)
    yield from _repeated("greetings", greetings)
    presence = ((one, (one.date, one.member, one.kind, one.activity)) for one in records.of(Attendance))
    yield from _repeated("attendance", presence, "same-occasion-twice")
    months = ((one, (one.month, one.member)) for one in records.of(Dues))
    yield from _repeated("dues", months, "same-occasion-twice")
    yield from _listed_twice(ground)


def _visited(visit: Visit) -> Hashable:
    return visit.date, visit.member, visit.unit, visit.household, visit.by, visit.occasion


def _repeated(section: str, rows: Iterable[tuple[Record, Hashable]], id_: str = "recorded-twice") -> Iterator[Problem]:
    """Records of one key; where both say in which form, two forms are two acts: a funeral, a call on the family."""
    found: dict[Hashable, list[Record]] = {}
    for row, key in rows:
        alike = next((first for first in found.get(key, ()) if not _apart(first, row)), None)
        if alike:
            yield problem(row.where, id_, section=section, first=alike.where)
        found.setdefault(key, []).append(row)


def _apart(first: Record, second: Record) -> bool:
    forms = {getattr(first, "form", None), getattr(second, "form", None)}
    return None not in forms and len(forms) > 1


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
