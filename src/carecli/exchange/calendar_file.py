"""Calendar files (RFC 5545): written for calendar programs, and read back for what they held before."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple, get_args
from uuid import UUID, uuid5

from carecli.exchange.calendar_entry import Entry, Status
from carecli.exchange.calendar_update import Held
from carecli.model.problem import Refused

PRODUCT = "-//carecli//care//ZH"
MORNING = timedelta(hours=9)
"""When on its day a reminder rings."""
_HEAD = {"VERSION": "2.0", "PRODID": PRODUCT, "CALSCALE": "GREGORIAN", "METHOD": "PUBLISH"}
_END = b"END:VCALENDAR\r\n"
_SPACE = UUID("5a0f1c52-6d0b-5d8e-9f0e-3f4f2b0a7c11")
"""Where the ids of all our events come from; it must never change."""
_STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}
_DUTY, _WHOSE, _NAME = "X-CARE-DUTY", "X-CARE-WHOSE", "X-WR-CALNAME"


class Whose(NamedTuple):
    """Whom a calendar is for: the organisation, and the person and branch that it was cut down to (empty: all)."""

    organisation: str
    by: str = ""
    branch: str = ""

    @property
    def key(self) -> str:
        """What a file says of it: libraries differ in how they escape texts of properties that they do not know."""
        return str(uuid5(_SPACE, "\n".join(self)))


def read_calendar(path: Path, whose: Whose) -> dict[str, Held]:
    """What a calendar file of ours held, by duty; nothing where there is no file.

    Refuses a file of another program, and one that was made for somebody else: neither is to be written over.
    """
    if not path.exists() or not (data := _bytes(path)).strip():
        return {}
    calendar = _parsed(data)
    if calendar is None or str(calendar.get("PRODID")) != PRODUCT:
        raise Refused("calendar-foreign", file=path)
    if str(calendar.get(_WHOSE)) != whose.key:
        raise Refused("calendar-of-another", file=path, whose=str(calendar.get(_NAME, "")).replace("\\", ""))
    try:
        return {held.entry.duty: held for held in map(_held, calendar.walk("VEVENT"))}
    except (KeyError, TypeError, ValueError, AttributeError):
        # somebody else put events of another kind into our file
        raise Refused("calendar-foreign", file=path) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("output-not-written", file=path, reason=error.strerror or type(error).__name__) from error


def _parsed(data: bytes) -> Any:
    from icalendar import Calendar

    try:
        return Calendar.from_ical(data)
    except ValueError:
        return None


def _held(event: Any) -> Held:
    leads = [_lead(alarm["TRIGGER"].dt) for alarm in event.walk("VALARM")]
    entry = Entry(
        duty=str(event[_DUTY]),
        day=event["DTSTART"].dt,
        title=str(event["SUMMARY"]),
        text=str(event["DESCRIPTION"]),
        status=_STATUSES[str(event["STATUS"])],
        lead=leads[0] if leads else None,
    )
    return Held(entry, int(event["SEQUENCE"]), event["DTSTAMP"].dt.date())


def _lead(trigger: timedelta) -> int:
    return (MORNING - trigger).days


def calendar_bytes(entries: Iterable[Held], name: str, whose: Whose) -> bytes:
    """The file of a calendar; the same entries give the same bytes."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    for key, value in _HEAD.items():
        calendar.add(key, value)
    calendar.add(_NAME, vText(name))
    calendar.add(_WHOSE, whose.key)
    empty: bytes = calendar.to_ical()
    # event by event: all of them at once, as the library's objects, would take twenty times the room of the file
    return b"".join((empty.removesuffix(_END), *(_event(held, whose).to_ical() for held in entries), _END))


def _event(held: Held, whose: Whose) -> Any:
    from icalendar import Event

    event = Event()
    for key, value in _lines(held, whose):
        event.add(key, value)
    if held.entry.lead is not None:
        event.add_component(_alarm(held.entry.title, held.entry.lead))
    return event


def _lines(held: Held, whose: Whose) -> Iterator[tuple[str, Any]]:
    entry, stamp = held.entry, datetime.combine(held.stamped, time(), UTC)
    yield "UID", f"{uuid5(_SPACE, f'{whose.organisation}/{entry.duty}')}@care"
    yield "DTSTAMP", stamp
    yield "LAST-MODIFIED", stamp
    yield "SEQUENCE", held.sequence
    yield "DTSTART", entry.day
    yield "DTEND", entry.day + timedelta(1)
    yield "SUMMARY", entry.title
    yield "DESCRIPTION", entry.text
    yield "STATUS", entry.status
    yield "CLASS", "PRIVATE"
    yield "TRANSP", "TRANSPARENT"
    yield _DUTY, entry.duty


def _alarm(title: str, lead: int) -> Any:
    """A reminder in the morning, so many days ahead; without a text of its own some programs fail on it."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", MORNING - timedelta(lead))
    return alarm
