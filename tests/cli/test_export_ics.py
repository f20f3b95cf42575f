"""``care export ics``: a person's duties for a calendar program, and what becomes of them when exported again."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from office import Care

EVENT = "UM-31/m3/e1"


def events(path: Path) -> dict[str, Any]:
    """The events of a calendar file, by duty."""
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(event["X-CARE-DUTY"]): event for event in calendar.walk("VEVENT")}


def state(path: Path, duty: str = EVENT) -> tuple[date, str, int, int]:
    """Day, status, sequence and number of reminders of an event."""
    event = events(path)[duty]
    return event["DTSTART"].dt, str(event["STATUS"]), int(event["SEQUENCE"]), len(event.walk("VALARM"))


def replace(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def file(care: Care, tmp_path: Path) -> Path:
    """The calendar of the first branch's secretary."""
    path = tmp_path / "m2.ics"
    assert care("export", "ics", "--by", "m2", "-o", str(path)).code == 0
    return path


def again(care: Care, file: Path, *words: str) -> str:
    ran = care("export", "ics", "--by", "m2", "-o", str(file), *words)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_it_holds_what_care_due_lists_for_the_person(care: Care, file: Path) -> None:
    items = json.loads(care("due", "--by", "m2", "--format", "json").out)["items"]
    waiting = {item["id"] for item in items if item["status"] in {"open", "overdue", "upcoming", "undecided"}}
    assert set(events(file)) == waiting != set()
    assert state(file) == (date(2026, 7, 3), "CONFIRMED", 0, 1)


def test_exporting_again_changes_no_byte_until_something_changes(
    care: Care, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    assert "新增 0, 更改 0, 取消 0" in again(care, file)
    assert file.read_bytes() == before
    again(care, file, "--today", "2026-07-07", "--period", "2026-07")
    old = events(file)
    monkeypatch.setenv("CARE_TODAY", "2026-07-09")
    again(care, file, "--period", "2026-07")
    assert all(old[duty].to_ical() == event.to_ical() for duty, event in events(file).items() if duty in old)


def test_a_moved_date_moves_the_event(care: Care, file: Path, folder: Path) -> None:
    replace(folder, "care/2026.yaml", "known_on: 2026-06-30}", "known_on: 2026-07-02}")
    assert "更改 2" in again(care, file)
    assert state(file) == (date(2026, 7, 7), "CONFIRMED", 1, 1)
    assert events(file)[EVENT]["LAST-MODIFIED"].dt.date() == date(2026, 7, 6)


def test_a_waived_duty_is_called_off(care: Care, file: Path) -> None:
    assert care("waive", EVENT, "--reason", "家属要求", "--by", "m1").code == 0
    assert "取消 1" in again(care, file)
    assert state(file) == (date(2026, 7, 3), "CANCELLED", 1, 0)
    assert "家属要求" not in file.read_text(encoding="utf-8")
    before = file.read_bytes()
    again(care, file)
    assert file.read_bytes() == before


def test_what_vanished_is_called_off(care: Care, file: Path, folder: Path) -> None:
    replace(folder, "care/2026.yaml", "  - {id: e1,", "  - {id: e9,")
    again(care, file)
    assert state(file)[1:] == ("CANCELLED", 1, 0)
    assert state(file, "UM-31/m3/e9")[1:] == ("CONFIRMED", 0, 1)


def test_what_is_done_says_so_and_rings_no_more(care: Care, file: Path, folder: Path) -> None:
    visit = "visits:\n  - {date: 2026-07-06, member: m3, by: m2, occasion: hospitalised, form: hospital}\n"
    (folder / "new.yaml").write_text(visit, encoding="utf-8")
    again(care, file)
    assert state(file)[1:] == ("CONFIRMED", 1, 0)
    assert events(file)[EVENT]["SUMMARY"] == "已办 走访: 丙三(五必访)"


def test_what_passed_to_another_is_called_off_here_and_stands_there(
    care: Care, file: Path, folder: Path, tmp_path: Path
) -> None:
    replace(folder, "care/2026.yaml", "known_on: 2026-06-30}", "known_on: 2026-06-30, assigned_to: m1}")
    again(care, file)
    assert state(file)[1:] == ("CANCELLED", 1, 0)
    care("export", "ics", "--by", "m1", "-o", str(tmp_path / "m1.ics"))
    assert state(tmp_path / "m1.ics")[1:] == ("CONFIRMED", 0, 1)


def test_another_period_is_added_to_what_is_there(care: Care, file: Path) -> None:
    before = set(events(file))
    again(care, file, "--period", "2026")
    assert set(events(file)) > before
    assert all(event["STATUS"] != "CANCELLED" for event in events(file).values())


def test_each_person_and_branch_keeps_a_file(care: Care, file: Path) -> None:
    before = file.read_bytes()
    for line in (["--by", "m1"], [], ["--by", "m2", "--branch", "one"]):
        ran = care("export", "ics", *line, "-o", str(file))
        assert (ran.code, ran.out) == (2, "")
        assert "calendar-of-another" in ran.err
        assert "乙二" in ran.err
    assert file.read_bytes() == before


def test_another_programs_file_is_left_as_it_is(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "own.ics"
    path.write_text("BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    ran = care("export", "ics", "-o", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert "calendar-foreign" in ran.err
    assert "other" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ([], "argument-missing"),
        (["-o", "a.csv"], "output-suffix"),
        (["-o", "none/a.ics"], "output-no-folder"),
        (["-o", "a.ics", "--by", "nobody"], "unknown-member"),
        (["-o", "a.ics", "--month", "13"], "bad-period"),
    ],
)
def test_what_cannot_be_done_is_told(line: list[str], id_: str, care: Care) -> None:
    ran = care("export", "ics", *line)
    assert (ran.code, ran.out) == (2, "")
    assert id_ in ran.err


def test_a_calendar_has_the_name_of_whom_it_is_for(care: Care, file: Path, tmp_path: Path) -> None:
    assert "X-WR-CALNAME:关怀事项 试验局党委 乙二" in file.read_text(encoding="utf-8")
    path = tmp_path / "one.ics"
    care("export", "ics", "--branch", "一支部", "-o", str(path), "--lang", "en")
    assert "X-WR-CALNAME:Care duties\\, 试验局党委\\, 一支部" in path.read_text(encoding="utf-8").replace("\n ", "")


def test_it_reminds_as_many_days_ahead_as_the_reminders_say(care: Care, file: Path, folder: Path) -> None:
    replace(folder, "care.yaml", "language: zh\n", "language: zh\nreminders: {lead_days: 5, rules: {UM-31: 2}}\n")
    again(care, file)
    found = events(file)
    triggers = {duty: event.walk("VALARM")[0]["TRIGGER"].to_ical() for duty, event in found.items()}
    assert triggers.pop(EVENT) == b"-P1DT15H"
    assert set(triggers.values()) == {b"-P4DT15H"}
