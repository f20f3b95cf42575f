"""People made at random, with gaps, and the same people with their gaps filled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from carecli.model.day import Month
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import (
    Circumstance,
    Employment,
    FormerPost,
    Honour,
    Household,
    Kin,
    Member,
    Mobile,
    Person,
)
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.words.codes import CODES
from carecli.model.workspace import Figure, Workspace

T = TypeVar("T")
DAYS = st.dates(date(1930, 1, 1), date(2027, 12, 31))
DATES = st.one_of(DAYS, st.builds(Month, st.integers(1930, 2027), st.integers(1, 12)))
GAPS = st.one_of(st.none(), DATES)


def few(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """None, one or two of them."""
    return st.lists(items, max_size=2).map(tuple)


def codes(kind: str) -> st.SearchStrategy[str]:
    """Any code of a kind."""
    return st.sampled_from(sorted(CODES[kind]))


EMPLOYMENT = few(st.builds(Employment, status=codes("employment"), since=GAPS, until=st.none()))
HOUSEHOLD = few(st.builds(Household, since=DAYS, people=st.integers(0, 6), monthly_income=st.integers(0, 10**6)))
CIRCUMSTANCES = few(
    st.builds(Circumstance, kind=codes("circumstance"), since=GAPS, verified_on=st.one_of(st.none(), DAYS))
)
PEOPLE: dict[str, st.SearchStrategy[object]] = {
    "id": st.just("m"),
    "name": st.just("某某"),
    "sex": st.one_of(st.none(), codes("sex")),
    "born_on": GAPS,
    "employment": EMPLOYMENT,
    "household": HOUSEHOLD,
    "circumstances": CIRCUMSTANCES,
    "honours": few(st.builds(Honour, kind=codes("honour"), date=GAPS)),
    "former_posts": few(st.builds(FormerPost, post=codes("former-post"), since=GAPS)),
    "kin": few(st.builds(Kin, name=st.just("某"), relation=codes("relation"), same_household=st.booleans())),
}
OUTSIDERS = st.builds(Person, **PEOPLE)
MEMBERS = st.builds(Member, **PEOPLE, admitted_on=GAPS, confirmed_on=GAPS, mobile=few(st.builds(Mobile, since=DAYS)))
HARDSHIP = few(
    st.builds(
        Hardship,
        id=st.just("h"),
        member=st.just("m"),
        since=DAYS,
        until=st.one_of(st.none(), DAYS),
        degree=st.one_of(st.none(), codes("degree")),
        reason=st.one_of(st.none(), codes("hardship")),
    )
)
EVENTS = few(st.builds(Event, id=st.just("e"), member=st.just("m"), kind=codes("event"), date=DAYS))
FIGURES = few(
    st.builds(
        Figure,
        name=st.sampled_from(["dibao_line", "local_average_income"]),
        since=DAYS,
        value=st.integers(1, 10**6),
    )
)


def records(
    person: Person, hardship: tuple[Record, ...], events: tuple[Record, ...], figures: tuple[Figure, ...]
) -> Records:
    """The records of a workspace with this one person."""
    section = "members" if isinstance(person, Member) else "people"
    workspace = Workspace(care="1", name="某单位", figures=figures)
    return Records(workspace, {section: [person], "hardship": hardship, "events": events})


def settled(day: date | Month | None, fill: Callable[[], date]) -> date:
    """A whole day in the place of a gap; of a month some day of it."""
    if day is None:
        return fill()
    return date(day.year, day.month, 15) if isinstance(day, Month) else day


def filled(person: Member, fill: Callable[[], date]) -> Member:
    """The person with every gap filled: days, sex, household; full membership not before joining."""
    admitted = settled(person.admitted_on, fill)
    confirmed = max(settled(person.confirmed_on, fill), admitted) if person.confirmed_on is None else None
    households = tuple(replace(part, people=part.people or 3) for part in person.household)
    return replace(
        person,
        sex=person.sex or "female",
        born_on=settled(person.born_on, fill),
        admitted_on=admitted,
        confirmed_on=confirmed or settled(person.confirmed_on, fill),
        circumstances=tuple(replace(part, since=settled(part.since, fill)) for part in person.circumstances),
        household=households or (Household(since=date(1930, 1, 1), people=2, monthly_income=10**5),),
    )
