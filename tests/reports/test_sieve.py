from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, records_of

from carecli.almanac.periods import parse_period
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.reports.sieve import Sieve, about

TODAY = date(2026, 7, 6)
RECORDS = records_of(
    ORGANISATION,
    PEOPLE,
    """
contacts: [{leader: boss, unit: two, kind: contact-point}]
matters: [{id: t1, kind: issue, opened: 2026-05-01, owner: sec, member: sec2}, {id: t2, kind: goal, opened: 2026-05-02}]
activities: [{date: 2026-04-01, kind: lecture, unit: two, members: [boss, gen], by: sec}]
visits: [{date: 2026-02-03, unit: two, by: boss}, {date: 2026-05-03, member: sec2, by: boss}]
""",
)


@pytest.mark.parametrize(
    ("section", "people"),
    [
        ("members", [("boss",), ("gen",), ("sec",), ("sec2",)]),
        ("visits", [(), ("sec2",)]),
        ("activities", [("boss", "gen")]),
        ("matters", [("sec2",), ()]),
        ("contacts", [("boss",)]),
    ],
)
def test_a_record_is_about_those_it_is_for_not_those_who_act(section: str, people: list[tuple[str, ...]]) -> None:
    assert [about(record) for record in RECORDS.section(section)] == people


def kept(section: str, sieve: Sieve) -> list[int]:
    keeps = sieve.keeps(BY_NAME[section], RECORDS, TODAY)
    return [at for at, record in enumerate(RECORDS.section(section)) if keeps(record)]


def test_an_empty_sieve_keeps_everything() -> None:
    assert kept("visits", Sieve()) == [0, 1]
    assert Sieve().said(RECORDS, Words("zh")) == ""


def test_a_record_belongs_to_its_own_unit_and_to_the_branches_of_its_people() -> None:
    assert kept("visits", Sieve(branch="two")) == [0, 1]
    assert kept("activities", Sieve(branch="two")) == [0]
    assert kept("activities", Sieve(branch="one")) == [0]
    assert kept("matters", Sieve(branch="two")) == [0]
    assert kept("matters", Sieve(branch="one")) == []


def test_a_section_without_days_is_not_cut_by_a_period() -> None:
    period = parse_period("2020", TODAY)
    assert kept("contacts", Sieve(period=period)) == [0]
    assert kept("visits", Sieve(period=period)) == []


def test_both_days_of_a_period_belong_to_it() -> None:
    assert kept("visits", Sieve(period=parse_period("2026-02", TODAY))) == [0]
    assert kept("matters", Sieve(period=parse_period("2026-05", TODAY))) == [0, 1]


def test_the_sieve_says_what_it_keeps() -> None:
    sieve = Sieve(period=parse_period("2026-05", TODAY), member="sec2", branch="two")
    assert sieve.said(RECORDS, Words("zh")) == "2026-05-01 至 2026-05-31、丁、二支部"
