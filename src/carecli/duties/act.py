"""Acts: what was done, in one shape whatever section it stands in, as proof of duties."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from carecli.model.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that was done: of which kind of duty, for whom, by whom and on which occasion.

    ``section`` is that of the record. ``subjects`` are the ids of the people, unit or household cared for or concerned;
    ``body`` is the one whose act it is, where bodies act. ``occasion`` is of an activity its kind, of an award or
    nomination the title, of a notice the topic. ``parts`` are those of an activity that took place; ``group`` says that
    several were talked to at once.
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


class Acts:
    """The acts dated up to a day, found by whom they cared for and by who acted; earliest first."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._by_subject: dict[tuple[str, str], list[Act]] = {}
        self._by_actor: dict[tuple[str, str], list[Act]] = {}
        self._by_body: dict[tuple[str, str], list[Act]] = {}
        for act in sorted(acts, key=lambda act: act.date):
            for subject in act.subjects:
                self._by_subject.setdefault((act.kind, subject), []).append(act)
            for actor in act.by:
                self._by_actor.setdefault((act.kind, actor), []).append(act)
            if act.body:
                self._by_body.setdefault((act.kind, act.body), []).append(act)

    def for_subject(self, kind: str, subject: str) -> list[Act]:
        """Acts of a kind that cared for a person or unit."""
        return self._by_subject.get((kind, subject), [])

    def of_actor(self, kind: str, actor: str) -> list[Act]:
        """Acts of a kind that a person did."""
        return self._by_actor.get((kind, actor), [])

    def of_body(self, kind: str, body: str) -> list[Act]:
        """Acts of a kind that are a body's own."""
        return self._by_body.get((kind, body), [])
