"""Parcel: what one recipient is to get by one channel, less what was sent before."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from carecli.duties.reminders.nudge import Nudge
from carecli.duties.reminders.rest import rested, until
from carecli.duties.reminders.stage import Near
from carecli.model.reminders import PRINT, Channel, Recipient, Reminders
from carecli.model.snooze import Snooze
from carecli.model.structure import Structure


class Key(NamedTuple):
    """What makes a message about a duty one of a kind: it goes out once. A deadline that moves is told anew."""

    duty: str
    due: str
    stage: str
    channel: str
    recipient: str


Sent = Mapping[Key, date]
"""The day on which each was sent last."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one recipient gets: ``fresh`` was not told yet, ``earlier`` counts what was and still waits.

    ``channel`` is None for what the command prints. A ``public`` one is read by many: it gets ``counts`` only.
    """

    recipient: Recipient
    channel: Channel | None
    fresh: tuple[Nudge, ...]
    earlier: int
    counts: Mapping[Near, int]

    @property
    def public(self) -> bool:
        """Whether nobody's name may stand in it."""
        return self.recipient.unit is not None or (self.channel is not None and self.channel.group)

    @property
    def whom(self) -> str:
        """The id of the person or body; empty for what is nobody's."""
        return self.recipient.member or self.recipient.unit or ""

    @property
    def keys(self) -> tuple[Key, ...]:
        """What is to be kept as sent, once it is."""
        return tuple(key_of(nudge, self.recipient) for nudge in self.fresh)


def key_of(nudge: Nudge, recipient: Recipient) -> Key:
    """The key of one duty's message to a recipient."""
    whom = recipient.member or recipient.unit or ""
    return Key(nudge.duty.id, nudge.duty.due_on.isoformat(), nudge.stage.key, recipient.channel, whom)


class Told:
    """What was sent before, and what was put off since: a reminder that was put off is given again."""

    def __init__(self, sent: Sent, snoozes: Collection[Snooze], today: date) -> None:
        self._sent = sent
        self._rested = rested(snoozes, today)

    def __contains__(self, key: Key) -> bool:
        day = self._sent.get(key)
        quiet = until(self._rested, key.duty)
        return day is not None and (quiet is None or quiet < day)


def parcels(found: Iterable[Nudge], said: Reminders, told: Told, structure: Structure) -> list[Parcel]:
    """The parcels of a day in the order of the recipients; whoever has no channel of their own comes last, printed."""
    nudges: dict[str, list[Nudge]] = {}
    for nudge in found:
        nudges.setdefault(nudge.person, []).append(nudge)
    channels = {channel.id: channel for channel in said.channels}
    reached = {recipient.member for recipient in said.recipients}
    printed = (Recipient(member=person or None, channel=PRINT) for person in nudges if person not in reached)
    made = (
        _parcel(recipient, channels.get(recipient.channel), _theirs(recipient, nudges, structure), told)
        for recipient in (*said.recipients, *printed)
    )
    return [parcel for parcel in made if parcel.fresh]


def _parcel(recipient: Recipient, channel: Channel | None, theirs: tuple[Nudge, ...], told: Told) -> Parcel:
    fresh = tuple(nudge for nudge in theirs if key_of(nudge, recipient) not in told)
    counts = Counter(nudge.stage.near for nudge in theirs)
    return Parcel(recipient, channel, fresh, len(theirs) - len(fresh), counts)


def _theirs(recipient: Recipient, nudges: Mapping[str, list[Nudge]], structure: Structure) -> tuple[Nudge, ...]:
    if recipient.unit is None:
        return tuple(nudges.get(recipient.member or "", ()))
    every = (nudge for found in nudges.values() for nudge in found)
    return tuple(_once(nudge for nudge in every if _within(nudge, recipient.unit, structure)))


def _within(nudge: Nudge, unit: str, structure: Structure) -> bool:
    """What concerns a body: each duty in and below it, as whoever has to act hears of it."""
    return not nudge.stage.level and structure.under(nudge.duty.subject.unit or "", unit)


def _once(nudges: Iterable[Nudge]) -> Iterator[Nudge]:
    yield from {nudge.duty.id: nudge for nudge in nudges}.values()
