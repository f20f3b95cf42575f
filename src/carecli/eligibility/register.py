"""Asking conditions of people: one register a run, over one workspace's records."""

from datetime import date

from carecli.eligibility.asking import Asking
from carecli.eligibility.compiled import Hold, compiled
from carecli.eligibility.explained import Explain, explained
from carecli.eligibility.index import Index
from carecli.eligibility.outcome import Outcome
from carecli.model.day import earliest
from carecli.model.member import Person
from carecli.model.records import Records
from carecli.policy.condition.node import Condition
from carecli.policy.settings import Settings

_Key = tuple[int, date, int]


class Register:
    """The records ready to be asked; with ``today``, what is dated after it is invisible.

    Questions are kept as they were made ready, so that a condition costs its cut-off days once a day asked about.
    """

    def __init__(self, records: Records, today: date | None = None) -> None:
        self._index = Index(records, today)
        self._holds: dict[_Key, tuple[Condition, Settings, Hold]] = {}
        self._explained: dict[_Key, tuple[Condition, Settings, Explain]] = {}

    def latest_award(self, person: Person) -> date | None:
        """The day of the last award or honour known by then; None where there is none with a day."""
        honours = (earliest(honour.date) for honour in person.honours if honour.date)
        awards = (award.date for award in self._index.awards.get(person.id, ()))
        return max((*honours, *awards), default=None)

    def question(self, condition: Condition, on: date, settings: Settings) -> Hold:
        """The condition as of a day, to be asked of many: yes, no or None for each person."""
        key = (id(condition), on, id(settings))
        if key not in self._holds:  # condition and settings are kept, so that no other can have their id
            self._holds[key] = (condition, settings, compiled(condition, Asking(self._index, on, settings)))
        return self._holds[key][2]

    def holds(self, condition: Condition, person: Person, on: date, settings: Settings) -> bool | None:
        """The verdict alone."""
        return self.question(condition, on, settings)(person)

    def ask(self, condition: Condition, person: Person, on: date, settings: Settings) -> Outcome:
        """The verdict with all its reasons."""
        key = (id(condition), on, id(settings))
        if key not in self._explained:
            self._explained[key] = (condition, settings, explained(condition, Asking(self._index, on, settings)))
        return self._explained[key][2](person)

    def missing(self, condition: Condition, person: Person, on: date, settings: Settings) -> tuple[str, ...]:
        """The fields that would settle an unknown verdict; none where it is settled."""
        return self.ask(condition, person, on, settings).missing
