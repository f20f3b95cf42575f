"""What would change the answer: the fewest tests, the day on which time alone does it, and nothing that cannot be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from conditions import conditions, singles
from found import LINES, Told, told
from hypothesis import assume, given
from hypothesis import strategies as st
from people import EVENTS, FIGURES, HARDSHIP, MEMBERS, records

from carecli.eligibility.by_itself import turns_on
from carecli.eligibility.category import Category
from carecli.eligibility.change import NOTHING, cannot_be, comes_on, needed, turns, ways, weight
from carecli.eligibility.facts import FINDERS
from carecli.eligibility.findings import Finding, Verdict
from carecli.eligibility.grounds import grounds, single_tests
from carecli.eligibility.kept import KEPT
from carecli.eligibility.kleene import all_of, any_of, negated
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import Member
from carecli.model.workspace import Figure
from carecli.policy.condition.node import AnyOf, Condition, Not, Single
from carecli.policy.settings import Settings

ON = date(2026, 7, 6)


def said(finding: Finding, register: Register) -> list[set[tuple[str, bool]]]:
    """The ways, each as the facts that would turn and to what."""
    found = ways(needed(finding, register))
    return [{(turn.single.fact.name, turn.to) for turn in way} for way in found]


def changed(person: str, when: str, *sections: str, head: str = LINES) -> list[set[tuple[str, bool]]]:
    story = told(person, *sections, when=when, head=head)
    return said(story.finding("R-1"), story.register)


def test_any_one_of_several_would_do() -> None:
    assert changed("", "{any: [disability, alone, epidemic]}") == [
        {("disability", True)},
        {("alone", True)},
        {("epidemic", True)},
    ]


def test_all_that_fail_must_turn_and_what_holds_is_not_named() -> None:
    assert changed("circumstances: [{kind: alone}]", "{all: [disability, alone, epidemic]}") == [
        {("disability", True), ("epidemic", True)}
    ]


def test_um_11_lacks_the_ability_to_work_and_either_of_the_other_two() -> None:
    story = Told("")
    assert said(story.finding("UM-11"), story.register) == [
        {("no_work_ability", True), ("no_supporting_children", True)},
        {("no_work_ability", True), ("family_difficulty", True)},
    ]


def test_the_fewest_tests_go_before_more_of_them() -> None:
    assert changed("", "{any: [{all: [disability, alone]}, epidemic]}") == [{("epidemic", True)}]


def test_not_turns_round() -> None:
    assert changed("employment: lixiu", "{not: lixiu}") == [{("employment", False)}]


def test_one_test_asked_twice_turns_once() -> None:
    assert changed("", "{all: [retired, {any: [retired, disability]}, retired]}") == [{("retired", True)}]


def test_what_once_was_is_named_only_where_nothing_else_helps() -> None:
    assert changed("admitted_on: 1972-07-01", "{any: [pre_1949, alone]}") == [{("alone", True)}]
    story = told("admitted_on: 1972-07-01", when="pre_1949")
    assert cannot_be(needed(story.finding("R-1"), story.register))


@pytest.mark.parametrize("when", ["former_post", "honoured", "event(accident)"])
def test_what_was_done_cannot_be_undone(when: str) -> None:
    person = "former_posts: [{post: leader}], honours: [{kind: model}]"
    story = told(person, "events: [{id: e, member: m, kind: accident, date: 2020-01-01}]", when=when)
    assert cannot_be(needed(story.finding("R-1"), story.register))


def test_an_eligible_person_stays_so_while_another_reason_holds() -> None:
    person = "employment: retired, circumstances: [{kind: alone}]"
    story = told(person, when="{any: [retired, alone]}")
    assert weight(needed(story.finding("R-1"), story.register)) == 2
    assert changed(person, "{all: [retired, alone]}") == [{("retired", False)}, {("alone", False)}]


# by itself


@pytest.mark.parametrize(
    ("person", "when", "day"),
    [
        ("confirmed_on: 1997-03-01", "standing >= 30", "2027-03-01"),
        ("confirmed_on: 1997-03", "standing >= 30", "2027-03-31"),
        ("born_on: 1966-07-07", "age >= 60", "2026-07-07"),
        ("born_on: 1968-02-29", "age >= 60", "2028-02-29"),
        ("born_on: 1967-02-28", "elderly", "2027-02-28"),
        ("employment: {status: retired, since: 2020-01-31}", "retired_for >= 10 years", "2030-01-31"),
        (
            "employment: [{status: employed, until: 2026-09-30}, {status: retired, since: 2026-10-01}]",
            "retired",
            "2026-10-01",
        ),
        ("circumstances: [{kind: long-illness, since: 2026-03-01}]", "long_illness", "2026-09-01"),
    ],
)
def test_a_day_to_come_turns_a_test_by_itself(person: str, when: str, day: str) -> None:
    story = told(person, when=when)
    first = ways(needed(story.finding("R-1"), story.register))[0]
    assert comes_on(first) == date.fromisoformat(day)


def test_a_figure_to_come_is_known_beforehand() -> None:
    head = "figures: {dibao_line: [{since: 2025-07-01, value: 960.00}, {since: 2026-09-01, value: 990.00}]}"
    story = told(
        "household: [{since: 2026-01-01, people: 1, monthly_income: 970.00}]",
        when="income_per_head < dibao_line",
        head=head,
    )
    assert comes_on(ways(needed(story.finding("R-1"), story.register))[0]) == date(2026, 9, 1)


def test_youth_and_a_recent_event_end_by_themselves() -> None:
    story = told("born_on: 1994-05-20", when="young")
    assert comes_on(ways(needed(story.finding("R-1"), story.register))[0]) == date(2030, 5, 20)
    story = told("", "events: [{id: e, member: m, kind: accident, date: 2026-01-10}]", when="event(accident, 1 year)")
    assert comes_on(ways(needed(story.finding("R-1"), story.register))[0]) == date(2027, 1, 11)


def test_what_comes_by_itself_is_named_first_and_the_soonest_leads() -> None:
    person = "born_on: 1968-01-01, confirmed_on: 1997-03-01"
    assert changed(person, "{any: [alone, age >= 60, standing >= 30]}") == [
        {("standing", True)},
        {("age", True)},
        {("alone", True)},
    ]


def test_without_the_day_of_full_membership_no_day_is_promised() -> None:
    story = told("admitted_on: 1997-03-01", when="standing >= 30")
    (turn,) = turns(needed(story.finding("R-1"), story.register))
    assert (turn.on, turn.fixed) == (None, False)


def test_nothing_is_needed_where_only_people_have_to_decide() -> None:
    story = told("employment: retired", when="retired", more={"judged": "yes"})
    assert story.verdict("R-1") == "unknown"
    assert needed(story.finding("R-1"), story.register) == NOTHING
    assert ways(NOTHING) == ()


# promises


@given(singles(), MEMBERS, HARDSHIP, EVENTS, FIGURES, st.data())
def test_a_test_turns_on_its_day_and_not_before(
    single: Single,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    data: st.DataObject,
) -> None:
    to = data.draw(st.booleans())
    register, settings = Register(records(person, hardship, events, figures), ON), Settings()
    if register.holds(single, person, ON, settings) is to:
        return
    day = turns_on(single, person, to=to, on=ON, settings=settings, register=register)
    if day is not None:
        assert day > ON
        assert register.holds(single, person, day, settings) is to
        assert register.holds(single, person, day - timedelta(1), settings) is not to


def with_turns(outcome: Outcome, turned: Mapping[Single, bool]) -> bool | None:
    """The verdict were these tests to turn out so."""
    condition = outcome.condition
    if isinstance(condition, Single) and not outcome.parts:
        return turned.get(condition, outcome.verdict)
    verdicts = [with_turns(part, turned) for part in outcome.parts]
    if isinstance(condition, AnyOf):
        return any_of(verdicts)
    return negated(verdicts[0]) if isinstance(condition, Not) else all_of(verdicts)


@given(conditions(), MEMBERS, HARDSHIP, EVENTS, FIGURES)
def test_a_way_leads_to_the_other_verdict_and_no_part_of_it_does(
    condition: Condition,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> None:
    register = Register(records(person, hardship, events, figures), ON)
    outcome = register.ask(condition, person, ON, Settings())
    asked = [test.condition for test in single_tests(outcome)]
    assume(len(set(asked)) == len(asked))
    for way in ways(needed(finding_of(outcome, condition, person), register)):
        turned = {turn.single: turn.to for turn in way}
        assert with_turns(outcome, turned) is (outcome.verdict is not True)
        for left in turned:
            fewer = {single: to for single, to in turned.items() if single != left}
            assert with_turns(outcome, fewer) is not (outcome.verdict is not True)


def finding_of(outcome: Outcome, condition: Condition, person: Member) -> Finding:
    """A finding with that outcome."""
    active, rule = told("", when="retired").categories()[0]
    verdict: Verdict = "eligible" if outcome.verdict else "unknown" if outcome.verdict is None else "not-eligible"
    return Finding(person, Category(active, replace(rule, when=condition)), verdict, ON, None, lambda _: outcome)


@given(conditions(), MEMBERS, HARDSHIP, EVENTS, FIGURES)
def test_grounds_are_tests_of_the_outcome(
    condition: Condition,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> None:
    outcome = Register(records(person, hardship, events, figures), ON).ask(condition, person, ON, Settings())
    every, carrying = list(single_tests(outcome)), list(grounds(outcome))
    assert carrying
    assert all(any(each is test for test in every) for each in carrying)
    if outcome.verdict is None:
        assert all(test.verdict is None for test in carrying)


def test_every_fact_says_where_it_is_kept() -> None:
    assert set(KEPT) == set(FINDERS)
