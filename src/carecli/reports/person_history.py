"""What other records say of a person: offices, contact points, the hardship register, events, visits and talks."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from carecli.duties.known import known_on
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.organisation import Contact
from carecli.model.records import Records
from carecli.model.shape import Field, shape
from carecli.model.talk import Talk
from carecli.model.visit import Visit
from carecli.model.words import Words
from carecli.reports.machine import machine_part
from carecli.reports.phrases import unit_name
from carecli.reports.shown import Shown
from carecli.reports.told import Told

_A_YEAR = timedelta(366)


def history(person: Person, records: Records, today: date, words: Words) -> Iterator[Told]:
    """The facts, in the order of the page."""
    about = _History(person.id, records, today, words)
    yield about.offices()
    yield about.contacts()
    yield about.hardship()
    yield about.events()
    yield about.last_visit()
    yield about.last_talk()


class _History:
    def __init__(self, person: str, records: Records, today: date, words: Words) -> None:
        self._person = person
        self._records = records
        self._today = today
        self._words = words
        self._shown = Shown(records, words)

    def offices(self) -> Told:
        """The offices held, now and before."""
        bodies = self._records.structure.units.values()
        held = [(body, role) for body in bodies for role in body.roles if role.member == self._person]
        lines = tuple(
            self._with_span(f"{body.name} {self._words.code('role', role.role)}", role) for body, role in held
        )
        value = [{**machine_part(role), "unit": body.id} for body, role in held]
        return Told("roles", self._words.field("organisation", "roles"), lines, value)

    def contacts(self) -> Told:
        """The units that the person has as contact points or is in charge of."""
        found = [contact for contact in self._records.of(Contact) if contact.leader == self._person]
        lines = tuple(
            self._with_span(f"{unit_name(c.unit, self._records)} {self._words.code('contact', c.kind)}", c)
            for c in found
        )
        return Told("contacts", self._words("pages.person.contacts"), lines, [machine_part(c) for c in found])

    def hardship(self) -> Told:
        """Where the person stands on the hardship register, or stood."""
        found = [case for case in self._records.of(Hardship) if case.member == self._person]
        lines = tuple(map(self._case, found)) or (self._words("pages.person.hardship.none"),)
        return Told("hardship", self._words.field("", "hardship"), lines, [machine_part(case) for case in found])

    def _case(self, case: Hardship) -> str:
        codes = (("degree", case.degree), ("hardship", case.reason))
        named = [self._words.code(kind, code) for kind, code in codes if code]
        if case.checked_on:
            named.append(self._words("pages.person.checked", day=case.checked_on))
        return self._with_span(self._words.join(named), case)

    def events(self) -> Told:
        """What happened to the person within the last year, as far as it is known today."""
        first = self._today - _A_YEAR
        mine = [event for event in self._records.of(Event) if event.member == self._person]
        found = sorted((e for e in mine if first <= e.date and known_on(e) <= self._today), key=lambda e: e.date)
        lines = tuple(f"{event.date} {self._shown.code('event', event.kind)}" for event in reversed(found))
        return Told("events", self._words("pages.person.events"), lines, [event.id for event in found])

    def last_visit(self) -> Told:
        """The latest visit to the person."""
        mine = [visit for visit in self._records.of(Visit) if visit.member == self._person]
        return self._last("visit", mine)

    def last_talk(self) -> Told:
        """The latest talk with the person, a visit that was a talk as well included."""
        talks = [talk for talk in self._records.of(Talk) if self._person in talk.members]
        visits = [v for v in self._records.of(Visit) if v.member == self._person and v.also_talk]
        return self._last("talk", [*talks, *visits])

    def _last(self, kind: str, acts: Iterable[Visit | Talk]) -> Told:
        done = [act for act in acts if act.date <= self._today]
        last = max(done, key=lambda act: act.date, default=None)
        heading = self._words(f"pages.person.{kind}")
        if last is None:
            return Told(f"last_{kind}", heading, (self._words("pages.person.never"),), None)
        return Told(f"last_{kind}", heading, (self._act(last),), last.date.isoformat())

    def _act(self, act: Visit | Talk) -> str:
        fields: dict[str, Field] = {field.name: field for field in shape(type(act))}
        said = [self._shown.value(fields[name], getattr(act, name)) for name in ("by", "form", "occasion")]
        return self._words("pages.person.act", day=act.date, who=self._words.join([text for text in said if text]))

    def _with_span(self, text: str, part: object) -> str:
        span = self._shown.span(part)
        return self._words("pages.bracket", text=text, more=span) if text and span else text or span
