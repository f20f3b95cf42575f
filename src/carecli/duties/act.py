"""Acts: what was done, in one shape whatever section it stands in, as proof of duties."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from carecli.almanac.periods import Period
from carecli.model.problem import Place


class Act(NamedTuple):
    """Something that was done: of which kind of duty, for whom, by whom and on which occasion.

    ``section`` is that of the record. ``subjects`` are the ids of the people, unit or household cared for or concerned;
    ``body`` is the one whose act it is, where bodies act. ``occasion`` is of an activity its kind, of an award or
    nomination the title, of a notice the topic. ``parts`` are those of an activity that took place; ``group`` says that
    several were talked to at once. ``about`` is the half-year that a return tells of.
    """

    kind: str
    section: str
    date: date
    subjects: tuple[str, ...]
    by: tuple[str, ...]
    occasion: str | None
    closes: tuple[str, ...]
    where: Place
    form: str | None = None
    group: bool = False
    body: str | None = None
    parts: tuple[str, ...] = ()
    about: Period | None = None


_Index: TypeAlias = dict[str, dict[str, list[Act]]]
"""Acts by their kind, then by an id that they name."""


class Acts:
    """The acts dated up to a day, found by whom they cared for and by who acted; earliest first."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._by_subject: _Index = {}
        self._by_actor: _Index = {}
        self._by_body: _Index = {}
        for act in sorted(acts, key=attrgetter("date")):
            _file(act, act.subjects, self._by_subject)
            _file(act, act.by, self._by_actor)
            if act.body:
                _file(act, (act.body,), self._by_body)

    def for_subject(self, kind: str, subject: str) -> list[Act]:
        """Acts of a kind that cared for a person or unit."""
        return _found(kind, subject, self._by_subject)

    def of_actor(self, kind: str, actor: str) -> list[Act]:
        """Acts of a kind that a person did."""
        return _found(kind, actor, self._by_actor)

    def of_body(self, kind: str, body: str) -> list[Act]:
        """Acts of a kind that are a body's own."""
        return _found(kind, body, self._by_body)


def _file(act: Act, ids: Iterable[str], index: _Index) -> None:
    of_kind = index.setdefault(act.kind, {})
    for id_ in ids:
        of_kind.setdefault(id_, []).append(act)


def _found(kind: str, id_: str, index: _Index) -> list[Act]:
    return index.get(kind, {}).get(id_, [])
