"""Who was last in contact with whom, pair by pair and with members who are away."""

from datetime import date

from stories import records_of

from carecli.duties.recorded_acts import acts_until
from carecli.model.words import Words
from carecli.reports.contact import Ground, away_answer, pairs_answer

TODAY = date(2026, 7, 6)
FILES = """
organisation:
  - {id: top, name: 局党委, level: committee}
  - {id: one, name: 一支部, level: branch, parent: top}
  - {id: two, name: 二支部, level: branch, parent: top}
members:
  - {id: a, name: 甲, branch: one}
  - {id: b, name: 乙, branch: one}
  - {id: c, name: 丙, branch: two, mobile: [{since: 2026-01-01, contact: a, to: 某市}]}
  - {id: d, name: 丁, branch: two, mobile: [{since: 2025-01-01, until: 2026-07-05}]}
  - {id: e, name: 戊, branch: one, mobile: [{since: 2025-01-01, direction: in}]}
households: [{id: h1, name: 某户}]
pairings:
  - {id: p1, by: [a, b], member: c, since: 2026-01-01}
  - {id: p2, by: a, household: h1, since: 2026-01-01}
  - {id: p3, organisation: top, member: e, since: 2026-01-01}
  - {id: p4, by: b, member: e, since: 2025-01-01, until: 2026-07-05}
visits: [{date: 2026-06-01, household: h1, by: a}, {date: 2026-05-01, member: e, by: d}]
talks: [{date: 2026-06-20, members: c, by: b}, {date: 2026-07-07, members: c, by: a}]
greetings: [{date: 2026-04-01, member: c, by: a}]
"""


def ground(*branches: str) -> Ground:
    records = records_of(FILES)
    return Ground(records, acts_until(records, TODAY), TODAY, Words("zh"), frozenset(branches) if branches else None)


def test_each_helper_has_a_load_and_a_last_contact_of_their_own() -> None:
    """What is dated after today does not count, what another did neither; of a body's pairing whoever came does."""
    items = pairs_answer(ground()).items
    told = [tuple(item[key] for key in ("helper", "subject", "load", "last_contact", "days")) for item in items]
    assert told == [
        ("a", "c", 2, "2026-04-01", 96),
        ("a", "h1", 2, "2026-06-01", 35),
        ("b", "c", 1, "2026-06-20", 16),
        ("top", "e", 1, "2026-05-01", 66),
    ]


def test_a_household_is_named_by_its_id_alone() -> None:
    answer = pairs_answer(ground())
    assert "某户" not in str(answer)
    assert "h1" in [item["name"] for item in answer.items]


def test_a_branch_has_the_pairs_of_either_side() -> None:
    assert {item["helper"] for item in pairs_answer(ground("two")).items} == {"a", "b"}


def test_who_is_away_today_is_listed_with_the_last_contact_of_anybody() -> None:
    items = away_answer(ground()).items
    assert [(item["member"], item["last_contact"], item["last_contact_by"], item["contact"]) for item in items] == [
        ("e", "2026-05-01", "visit", None),
        ("c", "2026-06-20", "talk", "甲"),
    ]
    assert [item["member"] for item in away_answer(ground("two")).items] == ["c"]
