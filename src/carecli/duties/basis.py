"""What duties are computed from: the records, the policies in force, the calendar, and the day."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from carecli.almanac.workdays import WorkingDays
from carecli.duties.act import Acts
from carecli.duties.known import known_on, visible_events
from carecli.duties.recorded_acts import acts_until
from carecli.eligibility.register import Register
from carecli.model.day import earliest
from carecli.model.event import Event
from carecli.model.member import Member, Person
from carecli.model.organisation import Contact
from carecli.model.pairing import Pairing
from carecli.model.records import R, Records
from carecli.model.structure import branch_on
from carecli.model.waiver import Waiver
from carecli.model.workspace import Term
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active


@dataclass(slots=True)
class Basis:
    """One run's ground: everything that a duty may rest on, indexed once.

    ``stays`` are the first and the last day on which each person belonged here, as far as the last is known; the first
    is that of joining, or of the first stay where that came later.
    """

    records: Records
    register: Register
    active: tuple[Active, ...]
    today: date
    working_days: WorkingDays
    terms: tuple[Term, ...]
    acts: Acts
    events: dict[str, dict[str, list[Event]]]
    ended: dict[str, date]
    waived: dict[str, Waiver]
    _asked: dict[str, dict[str, Person]]
    stays: dict[str, tuple[date, date | None]]
    _contacts: dict[str, list[Contact]]
    _pairings: dict[str, list[Pairing]]
    _belonging: dict[date, dict[str, list[Person]]]

    def deadline(self, start: date, span: Deadline) -> date:
        """The last day of a span counted from a day, which is itself not counted."""
        return self.working_days.add(start, span.count) if span.working else start + timedelta(span.count)

    def events_of(self, kind: str) -> Mapping[str, list[Event]]:
        """The events of a kind by person, in the order in which they became known."""
        return self.events.get(kind, {})

    def events_about(self, person: str) -> list[Event]:
        """The recorded events of a person, whatever their kind."""
        return [event for found in self.events.values() for event in found.get(person, ()) if event.id != event.kind]

    def waiver_of(self, duty: str) -> Waiver | None:
        """The waiver of a duty, or of the one it is a sub-task of."""
        if not self.waived:
            return None
        return self.waived.get(duty) or self.waived.get(duty.rpartition("/")[0])

    def asked(self, among: str) -> Mapping[str, Person]:
        """Those whom a rule may name, by id: the members, or everybody of the register."""
        return self._asked[among]

    def only(self, people: Collection[str]) -> "Basis":
        """The same ground with no other people to be asked."""
        near = {
            among: {id_: who for id_, who in found.items() if id_ in people} for among, found in self._asked.items()
        }
        return replace(self, _asked=near, _belonging={})

    def contacts_of(self, id_: str) -> list[Contact]:
        """The contacts in which a leader or a unit stands, of any day."""
        return self._contacts.get(id_, [])

    def pairings_by(self, helper: str) -> list[Pairing]:
        """The pairings in which a person looks after somebody, of any day."""
        return self._pairings.get(helper, [])

    def belonging(self, day: date) -> Mapping[str, list[Person]]:
        """The members by the branch that they belong to on a day."""
        if day not in self._belonging:
            found: dict[str, list[Person]] = {}
            for member in self.asked("members").values():
                if branch := branch_on(member, day):
                    found.setdefault(branch, []).append(member)
            self._belonging[day] = found
        return self._belonging[day]

    def under(self, rules: Collection[str]) -> "Basis":
        """The same ground with no other rules in force."""
        active = (
            replace(each, policy=replace(each.policy, rules=tuple(r for r in each.policy.rules if r.id in rules)))
            for each in self.active
        )
        return replace(self, active=tuple(active))

    def person(self, id_: str | None) -> Person | None:
        """The person of that id, if there is one."""
        return self.records.persons.get(id_) if id_ else None

    def end_of(self, person: str | None) -> date | None:
        """The last day of a person here: departure or death, as far as either is known."""
        return self.stays[person][1] if person and person in self.stays else None

    def on_roll(self, person: Person, day: date) -> bool:
        """Whether a person belongs here on a day: joined, neither departed nor dead."""
        joined, end = self.stays[person.id]
        return joined <= day and (end is None or day <= end)


def basis_of(records: Records, active: Iterable[Active], register: Register, today: date) -> Basis:
    """The basis of duties on ``today``; events not known by then are invisible."""
    workspace = records.workspace
    events = _by_kind(visible_events(records, today))
    ended = {person: deaths[0].date for person, deaths in events.get("death", {}).items()}
    return Basis(
        records=records,
        register=register,
        active=tuple(active),
        today=today,
        working_days=WorkingDays({year.year: year for year in workspace.working_days}),
        terms=workspace.terms,
        acts=acts_until(records, today),
        events=events,
        ended=ended,
        waived={waiver.duty: waiver for waiver in records.of(Waiver) if waiver.date <= today},
        _asked={"members": {member.id: member for member in records.of(Member)}, "everybody": dict(records.persons)},
        stays={person.id: (_joined(person), _end(person, ended)) for person in records.persons.values()},
        _contacts=_by_side((contact, (contact.leader, contact.unit)) for contact in records.of(Contact)),
        _pairings=_by_side((pairing, pairing.by) for pairing in records.of(Pairing)),
        _belonging={},
    )


def _by_side(records: Iterable[tuple[R, tuple[str, ...]]]) -> dict[str, list[R]]:
    """Records by each of the ids that stand on one side of them, in the order of the files."""
    found: dict[str, list[R]] = {}
    for record, ids in records:
        for id_ in dict.fromkeys(ids):
            found.setdefault(id_, []).append(record)
    return found


def _by_kind(events: Iterable[Event]) -> dict[str, dict[str, list[Event]]]:
    found: dict[str, dict[str, list[Event]]] = {}
    for event in sorted(events, key=known_on):
        found.setdefault(event.kind, {}).setdefault(event.member, []).append(event)
    return found


def _joined(person: Person) -> date:
    starts = [earliest(stay.since) for stay in person.branch if stay.since]
    stayed = min(starts) if len(starts) == len(person.branch) and starts else date.min
    admitted_on = person.admitted_on if isinstance(person, Member) else None
    return max(stayed, earliest(admitted_on) if admitted_on else date.min)


def _end(person: Person, deaths: dict[str, date]) -> date | None:
    ends = [day for day in (person.left.date if person.left else None, deaths.get(person.id)) if day]
    return min(ends, default=None)
