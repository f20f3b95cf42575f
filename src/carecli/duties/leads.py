"""Leads: what the registers of dues and attendance suggest, until a person says whether there was a reason (UM-32)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from carecli.almanac.months import months_later
from carecli.duties.basis import Basis
from carecli.duties.known import known_on
from carecli.eligibility.judged import last_judgements
from carecli.model.hardship import Judgement
from carecli.model.presence import Attendance, Dues
from carecli.model.problem import Place
from carecli.policy.settings import Settings

MISSING = "no-reason"
"""What nobody knows of a lead: whether there was a reason."""


class Sign(NamedTuple):
    """One month or occasion of a member as recorded: ``counts`` where it was missed without leave, else it was kept.

    It is over on ``day``; ``first`` is the day on which it began, ``text`` what it is called.
    """

    first: date
    day: date
    text: str
    counts: bool
    where: Place


@dataclass(frozen=True, slots=True)
class Lead:
    """Months or occasions missed in a row: enough of them to ask why, by ``due_on`` before six months are full."""

    member: str
    kind: str
    signs: tuple[Sign, ...]
    opens_on: date
    due_on: date

    @property
    def key(self) -> str:
        """The end of the duty's id: the kind, and the first month or day of the row."""
        return f"{self.kind}-{self.signs[0].text}"


def leads(kind: str, rule: str, settings: Settings, basis: Basis) -> Iterator[Lead]:
    """The rows that reach to the last record of a member, as far as no event and no judgement has settled them.

    Leave and exempt months neither count nor end a row, nor does a month that nobody recorded. An event of the kind
    since the row began stands in its place; a judgement ``no`` dismisses what was over by its day.
    """
    read, least = SIGNS[kind]
    dismissed = _dismissed(rule, basis)
    events = basis.events_of(kind)
    for member, signs in _by_member(read(basis), basis).items():
        after = dismissed.get(member, date.min)
        row = [sign for sign in _last_row(signs) if sign.day > after]
        if len(row) < getattr(settings, least):
            continue
        told = any(known_on(event) >= row[0].first for event in events.get(member, ()))
        if not told:
            yield _lead(member, kind, row, getattr(settings, least), settings.no_reason_red)


def _lead(member: str, kind: str, row: list[Sign], least: int, red: int) -> Lead:
    opens = row[least - 1].day
    by_calendar = months_later(row[0].first, red) - timedelta(1)
    by_count = row[red - 1].day if len(row) >= red else date.max
    return Lead(member, kind, tuple(row), opens, max(opens, min(by_calendar, by_count)))


def _last_row(signs: list[Sign]) -> list[Sign]:
    """What was missed since the last time that it was kept."""
    row: list[Sign] = []
    for sign in sorted(signs, key=lambda sign: sign.day):
        row = [*row, sign] if sign.counts else []
    return row


def _by_member(signs: Iterator[tuple[str, Sign]], basis: Basis) -> dict[str, list[Sign]]:
    """The signs of those who are here, from their joining to today."""
    found: dict[str, list[Sign]] = {}
    for member, sign in signs:
        person = basis.asked("members").get(member)
        if person and sign.day <= basis.today and sign.first >= basis.stays[person.id][0]:
            found.setdefault(member, []).append(sign)
    return found


def _dismissed(rule: str, basis: Basis) -> dict[str, date]:
    """The day of the last judgement by which there was a reason, by member."""
    last = last_judgements(basis.records.of(Judgement), basis.today)
    return {member: said.date for (about, member), said in last.items() if about == rule and said.verdict == "no"}


def _dues(basis: Basis) -> Iterator[tuple[str, Sign]]:
    for row in basis.records.of(Dues):
        if row.state != "exempt":
            month = row.month
            yield row.member, Sign(month.first, month.last, str(month), row.state == "unpaid", row.where)


def _attendance(basis: Basis) -> Iterator[tuple[str, Sign]]:
    for row in basis.records.of(Attendance):
        if row.state != "leave":
            yield row.member, Sign(row.date, row.date, str(row.date), row.state == "absent", row.where)


SIGNS: Mapping[str, tuple[Callable[[Basis], Iterator[tuple[str, Sign]]], str]] = {
    "dues-unpaid": (_dues, "unpaid_months"),
    "absence": (_attendance, "absences"),
}
"""The catalogue: a kind of event -> the records that suggest it, and the setting of how many in a row do."""
