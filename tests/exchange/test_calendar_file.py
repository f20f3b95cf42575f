"""Calendar files: read by calendar programs, brought up to date, and never written over another's."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from carecli.exchange.calendar_entry import Entry
from carecli.exchange.calendar_file import PRODUCT, Whose, calendar_bytes, read_calendar
from carecli.exchange.calendar_update import Held, changes, updated
from carecli.model.problem import Refused

WHOSE = Whose("试验局党委", "m2")
TODAY = date(2026, 7, 6)
OPENED = date(2026, 7, 1)
DUTY = "UM-31/m3/e1"
KHAL = """\
[calendars]
[[care]]
path = {folder}/events
[locale]
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/cache.db
"""


def entry(**said: object) -> Entry:
    usual = {"duty": DUTY, "day": date(2026, 7, 8), "title": "走访: 丙三", "text": "说明", "status": "CONFIRMED"}
    return Entry(**{**usual, "lead": 7, **said})  # type: ignore[arg-type]


def first(*entries: Entry) -> dict[str, Held]:
    found = updated({each.duty: (each, OPENED) for each in entries}, {}, {}, TODAY)
    return {held.entry.duty: held for held in found}


def write(path: Path, *held: Held) -> Path:
    path.write_bytes(calendar_bytes(held, "关怀事项", WHOSE))
    return path


def khal(folder: Path, *words: str) -> str:
    """What the calendar program says; it keeps everything below the folder."""
    config = folder / "config"
    config.write_text(KHAL.format(folder=folder), encoding="utf-8")
    own = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [Path(sys.executable).with_name("khal"), "-c", config, *words],
        env={**os.environ, **own, "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def test_a_calendar_program_takes_it_and_what_changed_later(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    listing = ("list", "--format", "{start-date} {title} {status}", "2026-07-01", "31d")
    before = first(entry())
    path = write(tmp_path / "a.ics", *before.values())
    khal(tmp_path, "import", "--batch", "-a", "care", str(path))
    assert "2026-07-08 走访: 丙三 CONFIRMED" in khal(tmp_path, *listing)
    moved = updated({DUTY: (entry(day=date(2026, 7, 10)), OPENED)}, before, {}, TODAY)
    khal(tmp_path, "import", "--batch", "-a", "care", str(write(path, *moved)))
    shown = khal(tmp_path, *listing)
    assert "2026-07-10 走访: 丙三 CONFIRMED" in shown
    assert "2026-07-08" not in shown
    gone = updated({}, {DUTY: moved[0]}, {}, TODAY)
    khal(tmp_path, "import", "--batch", "-a", "care", str(write(path, *gone)))
    assert "2026-07-10 走访: 丙三 CANCELLED" in khal(tmp_path, *listing)


def test_every_event_is_all_day_private_and_rings_with_a_text(tmp_path: Path) -> None:
    calendar: Any = Calendar.from_ical(write(tmp_path / "a.ics", *first(entry()).values()).read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 7, 8), date(2026, 7, 9))
    assert (event["CLASS"], event["TRANSP"], event["STATUS"]) == ("PRIVATE", "TRANSPARENT", "CONFIRMED")
    assert event["DTSTAMP"].dt.date() == OPENED
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", "走访: 丙三")
    assert alarm["TRIGGER"].to_ical() == b"-P6DT15H"  # nine in the morning, seven days ahead


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300))
def test_lines_are_folded_within_a_character_never(title: str) -> None:
    data = calendar_bytes(first(entry(title=title)).values(), title, WHOSE)
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), min_size=1).filter(str.strip),  # as files have it
    st.integers(0, 60) | st.none(),
)
def test_what_was_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, title: str, lead: int | None) -> None:
    held = Held(entry(title=title, text=f"{title};\n,\\", lead=lead), 3, TODAY)
    path = write(tmp_path_factory.mktemp("read") / "a.ics", held)
    assert read_calendar(path, WHOSE) == {DUTY: held}


def test_the_same_again_changes_nothing_on_a_later_day() -> None:
    before = first(entry())
    assert updated({DUTY: (entry(), OPENED)}, before, {}, date(2026, 8, 1)) == list(before.values())


@pytest.mark.parametrize(
    "said", [{"day": date(2026, 7, 9)}, {"title": "走访: 丁四"}, {"status": "TENTATIVE"}, {"lead": 1}]
)
def test_what_changed_counts_one_up_and_is_stamped_with_the_day(said: dict[str, object]) -> None:
    (held,) = updated({DUTY: (entry(**said), OPENED)}, first(entry()), {}, TODAY)
    assert held == Held(entry(**said), 1, TODAY)
    assert changes(first(entry()), [held]) == (0, 1, 0)


def test_what_vanished_is_called_off_once_and_rings_no_more() -> None:
    (held,) = updated({}, first(entry()), {}, TODAY)
    assert (held.entry.status, held.entry.lead, held.sequence) == ("CANCELLED", None, 1)
    assert updated({}, {DUTY: held}, {}, date(2026, 8, 1)) == [held]
    assert changes(first(entry()), [held]) == (0, 0, 1)


def test_what_comes_back_is_confirmed_again() -> None:
    (gone,) = updated({}, first(entry()), {}, TODAY)
    (back,) = updated({DUTY: (entry(), OPENED)}, {DUTY: gone}, {}, TODAY)
    assert (back.entry.status, back.sequence) == ("CONFIRMED", 2)


def test_what_is_long_over_leaves_the_file() -> None:
    assert updated({}, first(entry()), {}, date(2027, 7, 9)) != []
    assert updated({}, first(entry()), {}, date(2027, 7, 10)) == []


def test_a_duty_yet_to_open_bears_no_stamp_of_the_future() -> None:
    (held,) = updated({DUTY: (entry(), date(2026, 12, 1))}, {}, {}, TODAY)
    assert held.stamped == TODAY


def test_ids_stay_the_same_for_ever_and_differ_between_organisations() -> None:
    data = calendar_bytes(first(entry()).values(), "a", WHOSE)
    assert b"UID:ee053439-7e29-5860-8088-d44902f4ba45@care" in data
    assert b"ee053439-7e29-5860-8088-d44902f4ba45" not in calendar_bytes(first(entry()).values(), "a", Whose("别的局"))


@pytest.mark.parametrize(
    "data",
    [
        b"what somebody wrote",
        b"BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
        f"BEGIN:VCALENDAR\r\nPRODID:{PRODUCT}\r\nX-CARE-WHOSE:{WHOSE.key}\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode(),
        b"\xff\xfe\x00",
        b"\x00" * 100,
    ],
)
def test_another_programs_file_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        read_calendar(path, WHOSE)
    assert refused.value.id == "calendar-foreign"


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(b"\n")
    assert read_calendar(path, WHOSE) == {}


@pytest.mark.parametrize("whose", [Whose("试验局党委"), Whose("试验局党委", "m1"), Whose("别的局", "m2")])
def test_a_file_made_for_somebody_else_is_refused(whose: Whose, tmp_path: Path) -> None:
    path = write(tmp_path / "a.ics", *first(entry()).values())
    with pytest.raises(Refused) as refused:
        read_calendar(path, whose)
    assert refused.value.id == "calendar-of-another"
