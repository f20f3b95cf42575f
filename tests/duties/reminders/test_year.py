"""A year of runs, day by day, over a leap day: each message once, whatever days are left out."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from stories import ORGANISATION, PEOPLE, basis, records_of

from carecli.duties.agenda import duties
from carecli.duties.reminders.nudge import nudges
from carecli.duties.reminders.parcel import Key, Told, parcels
from carecli.files.sent import NAME, open_log, sent
from carecli.files.writing.lock import KEPT
from carecli.model.records import Records

FIRST = date(2027, 9, 1)
DAYS = [FIRST + timedelta(n) for n in range(366)]
LEAD = 7
POLICY = "urban-management-bureau"
HEAD = f"""
policies: [{{id: {POLICY}, since: 2027-01-01}}]
reminders:
  lead_days: {LEAD}
  escalate_days: [7, 21]
  mail: {{id: mail, host: mail.example, sender: care@mail.example}}
  recipients:
    - {{member: sec, channel: mail, to: sec@mail.example}}
    - {{member: sec, channel: print}}
    - {{member: gen, channel: mail, to: gen@mail.example}}
    - {{unit: east, channel: mail, to: east@mail.example}}
"""
MEMBERS = """
members:
  - {id: a, name: 戊, branch: one, born_on: 1940-02-29, admitted_on: 1968-12-31, confirmed_on: 1969-12-31}
  - {id: b, name: 己, branch: two, born_on: 1946-01-01, admitted_on: 1970-07-01, confirmed_on: 1971-07-01}
"""
YEAR = """
events:
  - {id: e1, member: a, kind: hospitalised, date: 2027-12-28, known_on: 2027-12-28}
  - {id: e2, member: b, kind: hospitalised, date: 2028-02-24, known_on: 2028-02-24}
  - {id: e3, member: b, kind: difficulty, date: 2028-05-10, known_on: 2028-05-12}
visits:
  - {date: 2028-01-20, member: a, by: sec, occasion: hospitalised, form: hospital}
  - {date: 2028-01-25, member: a, by: sec, occasion: spring-festival, form: home}
  - {date: 2028-02-28, member: b, by: sec2, occasion: hospitalised, form: hospital}
"""


@pytest.fixture(scope="module")
def records() -> Records:
    return records_of(ORGANISATION, PEOPLE, MEMBERS, YEAR, head=HEAD)


def run(records: Records, folder: Path, today: date) -> list[Key]:
    """What one run sends, written down as the command writes it."""
    said = records.workspace.reminders
    assert said is not None
    ground = basis(records, today, [POLICY])
    found = parcels(nudges(ground, said, ()), said, Told(sent(folder), (), today), records.structure)
    with open_log(folder) as log:
        for parcel in found:
            log.add(parcel.keys, today, datetime.combine(today, time(8), UTC))
    return [key for parcel in found for key in parcel.keys]


def expected(records: Records, days: Iterable[date]) -> set[Key]:
    """What must go out over these days, worked out apart from the program: each duty's stage on each of them."""
    return {key for day in days for key in _on(records, day)}


def _on(records: Records, day: date) -> Iterator[Key]:
    above = {"sec": ["gen", "boss"], "sec2": ["gen", "boss"], "gen": ["boss"], "boss": []}
    for duty in duties(basis(records, day, [POLICY]), day, day + timedelta(LEAD)):
        over = (day - duty.due_on).days
        if duty.state not in {"upcoming", "open", "overdue", "undecided"} or over < -LEAD:
            continue
        stage = "overdue" if over > 0 else "due" if over == 0 else "coming"
        due = duty.due_on.isoformat()
        (who,) = duty.assignees
        yield from _to(duty.id, due, stage, who)
        if duty.subject.unit in {"east", "one", "two"}:
            yield Key(duty.id, due, stage, "mail", "east")
        for level, person in enumerate(above[who], 1):
            if duty.state == "overdue" and over >= (7, 21)[level - 1]:
                yield from _to(duty.id, due, f"escalated-{level}", person)


def _to(duty: str, due: str, stage: str, who: str) -> Iterator[Key]:
    ways = {"sec": ("mail", "print"), "gen": ("mail",)}.get(who, ("print",))
    yield from (Key(duty, due, stage, way, who) for way in ways)


def test_366_days_in_a_row_send_each_message_exactly_once(records: Records, tmp_path: Path) -> None:
    went = Counter(key for day in DAYS for key in run(records, tmp_path, day))
    assert date(2028, 2, 29) in DAYS
    assert len(DAYS) == 366
    assert max(went.values()) == 1
    assert set(went) == expected(records, DAYS)
    assert {key.stage for key in went} == {"coming", "due", "overdue", "escalated-1", "escalated-2"}
    assert len((tmp_path / KEPT / NAME).read_text(encoding="utf-8").splitlines()) == sum(went.values()) > 100


@pytest.mark.parametrize("seed", range(3))
def test_days_left_out_are_caught_up_with_the_latest_stage_alone(seed: int, records: Records, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same seed, the same days
    days = [day for day in DAYS[:180] if chance.random() < 0.25]
    went = Counter(key for day in days for key in run(records, tmp_path, day))
    assert max(went.values()) == 1
    assert set(went) == expected(records, days)


def test_a_second_run_of_a_day_sends_nothing(records: Records, tmp_path: Path) -> None:
    assert run(records, tmp_path, DAYS[120])
    assert run(records, tmp_path, DAYS[120]) == []
