"""Conditions asked of people: the quick verdict and the explained one agree, and more knowledge never unsettles one."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from conditions import conditions, singles
from hypothesis import given
from hypothesis import strategies as st
from people import EVENTS, FIGURES, HARDSHIP, MEMBERS, OUTSIDERS, filled, records

from carecli.eligibility.found import Since
from carecli.eligibility.kleene import all_of, any_of, negated
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import Employment, Household, Member, Person
from carecli.model.workspace import Figure
from carecli.policy.condition.node import EVERYBODY, AllOf, AnyOf, Condition, Not, Single
from carecli.policy.condition.read import parse_condition, what_reads
from carecli.policy.duration import Duration
from carecli.policy.settings import Settings

ON = date(2026, 7, 6)
SETTINGS = Settings()
LATER = st.dates(date(2000, 1, 1), date(2030, 12, 31))
READINGS = st.sampled_from(
    [SETTINGS, Settings(serious_verified=True, elderly_age=70, hospital_stay=Duration(1, "year"))]
)


def register(person: Person, *figures: Figure, today: date | None = None) -> Register:
    return Register(records(person, (), (), figures), today)


def member(**fields: object) -> Member:
    return replace(Member(id="m", name="某某"), **fields)  # type: ignore[arg-type] # the fields of a member


def ask(condition: str, person: Person, *figures: Figure, on: date = ON) -> Outcome:
    return register(person, *figures).ask(parse_condition(condition), person, on, SETTINGS)


@given(conditions(), st.one_of(MEMBERS, OUTSIDERS), HARDSHIP, EVENTS, FIGURES, LATER, READINGS)
def test_the_quick_verdict_agrees_with_the_explanation(
    condition: Condition,
    person: Person,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    on: date,
    settings: Settings,
) -> None:
    held = Register(records(person, hardship, events, figures))
    outcome = held.ask(condition, person, on, settings)
    assert held.holds(condition, person, on, settings) is outcome.verdict
    assert held.missing(condition, person, on, settings) == outcome.missing
    assert bool(outcome.missing) is (outcome.verdict is None)


@given(conditions(), MEMBERS, HARDSHIP, EVENTS, FIGURES, LATER, st.data())
def test_filling_a_gap_never_unsettles_a_verdict(
    condition: Condition,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    on: date,
    data: st.DataObject,
) -> None:
    before = Register(records(person, hardship, events, figures)).holds(condition, person, on, SETTINGS)
    known = filled(person, lambda: data.draw(st.dates(date(1930, 1, 1), date(2027, 12, 31))))
    after = Register(records(known, hardship, events, figures)).holds(condition, known, on, SETTINGS)
    assert before is None or after is before


@given(singles(), MEMBERS, HARDSHIP, EVENTS, FIGURES, LATER)
def test_a_test_and_its_contrary_have_contrary_verdicts(
    single: Single,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    on: date,
) -> None:
    held = Register(records(person, hardship, events, figures))
    verdict = held.holds(single, person, on, SETTINGS)
    assert held.holds(Not(single), person, on, SETTINGS) is negated(verdict)
    contrary = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "=": "!=", "!=": "="}.get(single.operator)
    if contrary and verdict is not None and not _has_no_such_thing(held, single, person, on):
        assert held.holds(replace(single, operator=contrary), person, on, SETTINGS) is not verdict


def _has_no_such_thing(held: Register, single: Single, person: Person, on: date) -> bool:
    return held.ask(single, person, on, SETTINGS).found is False


VERDICTS = st.lists(st.sampled_from([True, False, None]), max_size=4)


@given(VERDICTS)
def test_what_is_unknown_stays_so_unless_the_others_decide(verdicts: list[bool | None]) -> None:
    possible = [[verdict] if verdict is not None else [True, False] for verdict in verdicts]
    worlds: list[list[bool]] = [[]]
    for choices in possible:
        worlds = [[*world, choice] for world in worlds for choice in choices]
    for kleene, plain in ((all_of, all), (any_of, any)):
        answers = {plain(world) for world in worlds}
        assert kleene(verdicts) is (answers.pop() if len(answers) == 1 else None)


def test_the_tree_shows_every_part_with_its_value() -> None:
    outcome = ask("standing >= 30 and (retired or age >= 60)", member(confirmed_on=date(1990, 7, 1)))
    standing, either = outcome.parts
    assert isinstance(outcome.condition, AllOf)
    assert (standing.verdict, standing.found) == (True, Since(date(1990, 7, 1), date(1990, 7, 1)))
    assert standing.wanted == Duration(30, "year")
    assert isinstance(either.condition, AnyOf)
    assert [part.verdict for part in either.parts] == [False, None]
    assert (outcome.verdict, outcome.missing) == (None, ("born_on",))


def test_a_fact_that_is_short_for_a_condition_shows_what_it_reads_as() -> None:
    outcome = ask("elderly", member(employment=(Employment(status="retired"),)))
    assert [part.condition for part in outcome.parts] == [what_reads("elderly")]
    assert [part.verdict for part in outcome.parts[0].parts] == [True, None]
    assert outcome.missing == ()


def test_the_figure_in_force_stands_in_the_tree() -> None:
    line = Figure(
        name="dibao_line", since=date(2025, 7, 1), value=96000, source="云民发", confirmed_on=date(2026, 6, 3)
    )
    person = member(household=(Household(since=date(2026, 1, 1), people=3, monthly_income=300000),))
    outcome = ask("income_per_head < 1.5 * dibao_line", person, line)
    assert (outcome.found, outcome.wanted, outcome.figure) == (Fraction(100000), Fraction(144000), line)
    assert outcome.verdict is True


def test_income_is_compared_unrounded() -> None:
    line = Figure(name="dibao_line", since=date(2025, 7, 1), value=115050)
    people = (Household(since=date(2026, 1, 1), people=3, monthly_income=345149),)
    assert ask("income_per_head < dibao_line", member(household=people), line).verdict is True
    assert ask("income_per_head >= dibao_line", member(household=people), line).verdict is False


def test_a_figure_of_another_place_or_time_is_not_used() -> None:
    person = member(household=(Household(since=date(2026, 1, 1), people=1, monthly_income=1),))
    elsewhere = Figure(name="dibao_line", since=date(2025, 7, 1), value=96000, region="别处")
    ended = Figure(name="dibao_line", since=date(2024, 7, 1), until=date(2026, 7, 5), value=96000)
    for figure in (elsewhere, ended):
        outcome = ask("income_per_head < dibao_line", person, figure)
        assert (outcome.verdict, outcome.missing) == (None, ("figures.dibao_line",))


def test_people_who_are_no_members_have_no_party_dates() -> None:
    outsider = Person(id="m", name="某某")
    for condition in ("standing < 30", "admitted_on != 2000-01-01", "confirmed_on < 2000-01-01"):
        assert ask(condition, outsider).verdict is False


def test_without_conditions_everybody_is_meant() -> None:
    person = member()
    assert register(person).holds(EVERYBODY, person, ON, SETTINGS) is True


@pytest.mark.parametrize(("today", "visible"), [(None, "yes"), (date(2026, 7, 2), "yes"), (date(2026, 7, 1), "no")])
def test_what_is_dated_after_today_is_invisible(today: date | None, visible: str) -> None:
    person = member()
    event = Event(id="e", member="m", kind="accident", date=date(2026, 7, 2))
    entry = Hardship(id="h", member="m", since=date(2026, 7, 2))
    held = Register(records(person, (entry,), (event,), ()), today)
    for condition in ("event(accident)", "hardship"):
        assert held.holds(parse_condition(condition), person, ON, SETTINGS) is (visible == "yes")


def test_a_question_is_made_ready_once_for_a_condition_a_day_and_settings() -> None:
    person, condition = member(), parse_condition("age >= 60")
    held = register(person)
    question = held.question(condition, ON, SETTINGS)
    assert held.question(condition, ON, SETTINGS) is question
    assert held.question(condition, date(2026, 7, 7), SETTINGS) is not question
    assert held.question(condition, ON, Settings(elderly_age=70)) is not question


def test_two_readings_of_one_condition_are_kept_apart() -> None:
    person, condition = member(born_on=date(1963, 1, 1)), parse_condition("age >= elderly_age")
    held = register(person)
    for age, verdict in ((60, True), (70, False), (60, True)):
        assert held.holds(condition, person, ON, Settings(elderly_age=age)) is verdict
