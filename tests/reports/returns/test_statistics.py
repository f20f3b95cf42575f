"""Statistics over a small story, reckoned by hand: persons, households and times stand apart."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import ORGANISATION, PEOPLE, records_of

from carecli.almanac.periods import Period
from carecli.ledger.booking import book
from carecli.model.words import Words
from carecli.reports.page import Answer, Line
from carecli.reports.returns.measure import Span
from carecli.reports.returns.measures import EVERY
from carecli.reports.returns.statistics import Statistics, statistics, statistics_answer

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
MOVED = """
members:
  - id: mover
    name: 戊
    branch: [{id: one, until: 2026-03-31}, {id: two, since: 2026-04-01}]
    admitted_on: 1996-03-01
"""
YEAR = """
hardship:
  - {id: h1, member: sec, since: 2025-02-01, reason: study}
  - {id: h2, member: mover, since: 2026-02-01}
  - {id: h3, member: gen, since: 2024-01-01, until: 2026-05-01, reason: unemployment, exit_reason: recovered}
households:
  - {id: hh, name: 一户, unit: two}
visits:
  - {date: 2026-02-03, member: sec, by: [boss], gift: {cash: 300.00}}
  - {date: 2026-03-03, member: sec, by: [boss], gift: {goods: 米面}, also_talk: yes}
  - {date: 2026-03-04, member: mover, by: [boss]}
  - {date: 2026-04-04, member: mover, by: [boss]}
  - {date: 2026-04-05, household: hh, by: [boss]}
  - {date: 2026-04-06, household: hh, by: [boss]}
  - {date: 2026-07-01, member: sec, by: [boss], gift: {cash: 900.00}}
talks:
  - {date: 2026-05-05, members: [sec, gen, mover], by: boss, form: group}
pairings:
  - {id: p1, by: [boss], member: sec, since: 2025-01-01}
  - {id: p2, by: [gen], member: sec, since: 2025-01-01}
  - {id: p3, by: [gen], member: mover, since: 2025-01-01, until: 2026-02-01}
awards:
  - {id: a1, date: 2026-06-30, title: model, member: sec}
  - {id: a2, date: 2026-06-30, title: exemplary-branch, unit: two}
accounts:
  - {id: top-fund, organisation: top, name: 帮扶基金}
  - {id: east-fund, organisation: east, name: 总支帮扶金}
fund:
  - {id: f1, date: 2025-12-31, kind: receipt, account: top-fund, source: administrative, amount: 5000.00}
  - {id: f2, date: 2026-01-05, kind: receipt, account: top-fund, source: dues, amount: 100.00}
  - {id: f3, date: 2026-02-05, kind: transfer, from_account: top-fund, to_account: east-fund, amount: 1000.00}
  - {id: f4, date: 2026-03-05, kind: payment, purpose: hardship-aid, member: sec, amount: 300.00, account: east-fund}
  - {id: f5, date: 2026-04-05, kind: payment, purpose: hardship-aid, member: sec, amount: 200.00, account: east-fund}
  - {id: f6, date: 2026-05-05, kind: payment, purpose: hardship-aid, payee: 某户, amount: 50.00, account: top-fund}
  - {id: f7, date: 2026-05-06, kind: payment, purpose: hardship-aid, member: gen, amount: 70.00, account: top-fund}
  - {id: f8, date: 2026-05-07, kind: reversal, reverses: f7, reason: 记错}
"""


def counted(*files: str, branch: str | None = None) -> Statistics:
    records = records_of(ORGANISATION, PEOPLE, *files)
    return statistics(Span(records, book(records), FIRST, LAST), branch)


def values(said: Statistics, measure: str) -> dict[str | None, int | None]:
    tally = said.tallies[measure]
    return {"all": tally.total.value, **{body: figure.value for body, figure in tally.bodies.items()}}


@pytest.fixture(scope="module")
def said() -> Statistics:
    return counted(MOVED, YEAR)


def answer(said: Statistics) -> Answer:
    return statistics_answer(said, Period("2026-H1", FIRST, LAST), date(2026, 7, 6), Words("en"))


def test_the_register_tells_who_is_there_who_came_and_who_left(said: Statistics) -> None:
    assert values(said, "register") == {"all": 2, "one": 1, "two": 1}
    assert values(said, "entered") == {"all": 1, "one": 1}
    assert values(said, "left") == {"all": 1, "one": 1}


def test_a_move_between_branches_is_neither_new_nor_left(said: Statistics) -> None:
    assert "two" not in said.tallies["entered"].bodies
    assert "two" not in said.tallies["left"].bodies


def test_persons_count_once_and_times_as_often_as_there_were(said: Statistics) -> None:
    assert values(said, "visited") == {"all": 2, "one": 2, "two": 1}
    assert values(said, "visits") == {"all": 4, "one": 3, "two": 1}


def test_a_household_visited_twice_is_one_household(said: Statistics) -> None:
    assert values(said, "households") == {"all": 1, "two": 1}


def test_a_visit_may_have_been_a_talk_as_well(said: Statistics) -> None:
    assert values(said, "talks") == {"all": 4, "one": 3, "two": 1}
    assert values(said, "talked") == {"all": 3, "one": 2, "two": 1}


def test_only_pairs_of_the_last_day_count_and_a_person_with_two_once(said: Statistics) -> None:
    assert values(said, "paired") == {"all": 1, "one": 1}


def test_awards_count_for_the_branch_or_the_body_itself(said: Statistics) -> None:
    assert values(said, "awards") == {"all": 2, "one": 1, "two": 1}


def test_aid_taken_back_is_no_aid_and_an_outsider_counts_where_the_money_came_from(said: Statistics) -> None:
    assert values(said, "aided") == {"all": 2, "one": 1, "top": 1}
    assert values(said, "aid") == {"all": 3, "one": 2, "top": 1}


def test_a_transfer_is_neither_received_nor_paid(said: Statistics) -> None:
    assert values(said, "receipts") == {"all": 100_00, "top": 100_00, "east": 0}
    assert values(said, "payments") == {"all": 550_00, "top": 50_00, "east": 500_00}
    assert values(said, "balance") == {"all": 4550_00, "top": 4050_00, "east": 500_00}


def test_of_a_body_without_an_account_nothing_is_told_of_money(said: Statistics) -> None:
    assert said.tallies["balance"].of("one").value is None
    assert said.tallies["visits"].of("top").value == 0


def test_goods_have_no_known_value_which_is_not_zero() -> None:
    only = "visits:\n  - {date: 2026-03-03, member: sec, by: [boss], gift: {goods: 米面}}"
    said = counted(only)
    assert values(said, "gifts") == {"all": None, "one": None}
    assert "unknown" in str(answer(said).page)
    assert values(counted(), "gifts") == {"all": 0}


def test_goods_beside_money_are_told_of_and_not_counted(said: Statistics) -> None:
    assert values(said, "gifts") == {"all": 300_00, "one": 300_00}
    lines = [block.left for block in answer(said).page.blocks if isinstance(block, Line)]
    assert any("goods alone were given 1 time:" in line for line in lines)


def test_a_reason_that_nobody_entered_is_a_class_of_its_own(said: Statistics) -> None:
    assert values(said, "reason.study") == {"all": 1, "one": 1}
    assert values(said, "reason.none") == {"all": 1, "two": 1}
    assert values(said, "reason.unemployment") == {"all": 0}


def test_whoever_belongs_to_no_branch_is_counted_and_said_to() -> None:
    said = counted("people:\n  - {id: p, name: 己}\n", "visits:\n  - {date: 2026-03-03, member: p, by: [boss]}")
    assert values(said, "visits") == {"all": 1, None: 1}
    assert said.bodies[-1] is None
    assert [item["name"] for item in answer(said).items][-2:] == ["Of no body", "Total"]


def test_cut_down_to_a_body_it_counts_that_and_those_below() -> None:
    said = counted(MOVED, YEAR, branch="two")
    assert values(said, "visits") == {"all": 1, "two": 1}
    assert said.tallies["balance"].total.value is None
    assert values(counted(MOVED, YEAR, branch="east"), "visits") == {"all": 4, "one": 3, "two": 1}


def test_every_figure_has_its_own_name_and_its_records(said: Statistics) -> None:
    figures = list(said.figures)
    assert len({figure.id for figure in figures}) == len(figures)
    talked = next(figure for figure in figures if figure.id == "statistics.talks.one")
    assert [str(record.where) for record in talked.records] == ["file3.yaml:17", "file3.yaml:10"]


def test_times_and_money_of_the_bodies_sum_to_the_total(said: Statistics) -> None:
    for measure in (each for each in EVERY if each.unit in {"times", "fen"}):
        parts = [figure.value for figure in said.tallies[measure.id].bodies.values()]
        assert sum(part or 0 for part in parts) == said.tallies[measure.id].total.value


def test_an_empty_workspace_has_statistics_of_nothing() -> None:
    said = statistics(Span(records := records_of(), book(records), FIRST, LAST))
    assert [item["total"] for item in answer(said).items] == [True]
    assert said.tallies["balance"].total.value is None


_VISITS = st.lists(st.tuples(st.sampled_from(["boss", "gen", "sec", "sec2"]), st.integers(1, 28)), max_size=12)


@given(_VISITS)
def test_nobody_is_counted_twice_and_no_time_is_lost(visits: list[tuple[str, int]]) -> None:
    rows = "".join(f"  - {{date: 2026-02-{day:02d}, member: {who}, by: [boss]}}\n" for who, day in visits)
    said = counted(f"visits:\n{rows}") if visits else counted()
    assert said.tallies["visits"].total.value == len(visits)
    assert said.tallies["visited"].total.value == len({who for who, _ in visits})
