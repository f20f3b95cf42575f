"""Promises about duties, held on the demonstration workspace."""

import random
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecli.cli.adopting import policies_in_force
from carecli.cli.arguments import Arguments
from carecli.cli.desk import Desk
from carecli.cli.opening import Read, read_workspace
from carecli.compliance.ground import Ground
from carecli.compliance.kinds.duty import COUNTED, OWING, duty_standing
from carecli.duties.actors import may_be_sent
from carecli.duties.agenda import duties, duties_of, duty_rules
from carecli.duties.basis import Basis, basis_of
from carecli.duties.duty import Duty
from carecli.duties.owed import owed
from carecli.duties.seek import duties_with_id
from carecli.eligibility.register import Register
from carecli.files.reading import read_nodes
from carecli.intake.documents import type_documents
from carecli.ledger.booking import book
from carecli.ledger.rules_in_force import allowances
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.words import Words
from carecli.reports.advised import first_day, section_for
from carecli.reports.settle import how_to_settle

DATA = Path(__file__).parent.parent / "data"


@cache
def demonstration() -> tuple[Desk, Read]:
    desk = Desk(Arguments(directory=str(DATA)))
    return desk, read_workspace(desk, None)


def basis(records: Records) -> Basis:
    desk, read = demonstration()
    active, _ = policies_in_force(desk, records.workspace, read.policies)
    return basis_of(records, active, Register(records, desk.today), desk.today)


def with_record(records: Records, section: str, text: str) -> Records:
    """The records and one more, written as the files write it."""
    nodes, problems = read_nodes(f"{section}:\n{text}\n", "new.yaml")
    typed = type_documents([("new.yaml", nodes, True)])
    assert not [*problems, *typed.problems]
    rows = {each.name: records.section(each.name) for each in SECTIONS}
    return Records(records.workspace, {**rows, section: (*rows[section], *typed.records[section])})


WAITING = [
    row.duty
    for row in owed(basis(demonstration()[1].records), None, None)
    if row.waiting and row.duty.assignees and not row.duty.occurrence.application  # those have a command of their own
]


@pytest.mark.parametrize("duty", WAITING, ids=lambda duty: duty.id)
def test_the_record_that_why_asks_for_settles_the_duty(duty: Duty) -> None:
    records, today = demonstration()[1].records, basis(demonstration()[1].records).today
    lines = [line.left for line in how_to_settle(duty, basis(records), Words("en"))]
    text = "\n".join(line for line in lines if line.startswith("  "))
    text = text.replace("member: ?", "member: m002").replace("unit: ?", "unit: u-roads")  # who wins, people decide
    if duty.missing or first_day(duty, today) > today:
        pytest.skip("nothing can be done about it today")
    (found,) = duties_with_id(duty.id, basis(with_record(records, section_for(duty), text)))
    assert found.state in {"done", "done-late"}


@settings(max_examples=5)
@given(st.integers())
def test_the_order_of_records_in_the_files_changes_no_duty(seed: int) -> None:
    records = demonstration()[1].records
    mixed = random.Random(seed)  # noqa: S311 - any order will do
    rows = {each.name: mixed.sample(records.section(each.name), len(records.section(each.name))) for each in SECTIONS}
    rows["organisation"] = list(records.section("organisation"))  # roles stand in order of rank
    shuffled = Records(records.workspace, rows)
    assert summary(shuffled) == summary(records)


def summary(records: Records) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (row.duty.id, row.duty.state, str(row.duty.due_on), row.duty.assignees)
        for row in owed(basis(records), None, None)
    ]


@cache
def of_many_years() -> list[Duty]:
    return list(duties(demonstrated(), date(2024, 1, 1), date(2029, 12, 31)))


@cache
def demonstrated() -> Basis:
    return basis(demonstration()[1].records)


@settings(max_examples=25)
@given(st.dates(date(2025, 1, 1), date(2028, 6, 30)), st.integers(0, 400))
def test_a_short_span_has_the_same_duties_as_a_long_one(first: date, days: int) -> None:
    last, today = first + timedelta(days), demonstrated().today

    def falls_in(duty: Duty) -> bool:
        lapses = duty.occurrence.lapses_on
        owed_still = lapses is None or lapses > today
        return duty.occurrence.opens_on <= last and (duty.due_on >= first or owed_still)

    assert by_id(duties(demonstrated(), first, last)) == by_id(filter(falls_in, of_many_years()))


def by_id(found: Iterable[Duty]) -> dict[str, tuple[str, date, date, tuple[str, ...]]]:
    return {duty.id: (duty.state, duty.opens_on, duty.due_on, duty.assignees) for duty in found}


@pytest.mark.parametrize("person", list(demonstration()[1].records.persons))
def test_asking_about_one_person_gives_what_asking_about_all_gives_of_that_person(person: str) -> None:
    span = (date(2026, 1, 1), date(2026, 12, 31))
    alone = by_id(duties(demonstrated(), *span, near=(person,)))
    about = [duty for duty in of_year(*span) if duty.subject.member == person or person in duty.subject.targets]
    assert by_id(about).items() <= alone.items()
    sent = any(person in duty.assignees and person != duty.subject.member for duty in of_year(*span))
    assert may_be_sent(person, demonstrated()) or not sent


@cache
def of_year(first: date, last: date) -> list[Duty]:
    return list(duties(demonstrated(), first, last))


def test_a_clause_counts_the_duties_that_lists_show() -> None:
    ground = demonstrated()
    for active in ground.active:
        for rule in duty_rules(active):
            found = list(duties_of(rule, active, ground, active.since, ground.today))
            stands = duty_standing(rule, active, Ground(ground, book(ground.records, allowances(ground.active))))
            states = Counter(COUNTED[duty.state] for duty in found if duty.state in COUNTED)
            assert dict(stands.counts) == dict(states)
            assert [owed.id for owed in stands.owing] == [duty.id for duty in found if duty.state in OWING]
