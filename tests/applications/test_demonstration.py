"""The demonstration workspace holds a full round of applications: every state, and what goes wrong in real ones."""

from dataclasses import replace
from datetime import date

import pytest
from demonstration import DATA

from carecli.cases.asks import BY_BODY
from carecli.cases.case import Case, case_of
from carecli.cases.conduct import conduct
from carecli.cases.course import JUDGED
from carecli.cases.near import Nearness
from carecli.cases.who import waits_for
from carecli.cli.arguments import Arguments
from carecli.cli.case import Ground, ground
from carecli.cli.desk import Desk
from carecli.model.application import Application, Step
from carecli.model.fund import Payment, Reversal
from carecli.model.records import Records
from carecli.model.words.codes import CODES

TODAY = date(2026, 7, 6)


@pytest.fixture(scope="module")
def round_of() -> Ground:
    """All cases of ``data/`` on its day, with the money that there is."""
    return ground(Desk(Arguments(directory=str(DATA))))


def in_state(found: Ground, state: str) -> list[Case]:
    return [case for case in found.cases if case.state == state]


def steps_named(found: Ground, name: str) -> list[Step]:
    return [step for step in found.records.of(Step) if step.step == name]


def test_at_least_twelve_applications_stand_in_every_state_that_there_is(round_of: Ground) -> None:
    assert len(round_of.cases) >= 12
    assert {case.state for case in round_of.cases} == set(CODES["case-state"])


def test_none_of_their_steps_is_out_of_turn(round_of: Ground) -> None:
    assert [case.id for case in round_of.cases if case.faults] == []


def test_one_objection_on_the_last_day_of_a_notice_waits_for_its_finding(round_of: Ground) -> None:
    (objection,) = steps_named(round_of, "objection")
    (case,) = in_state(round_of, "objected")
    assert (objection.application, case.due) == (case.id, "finding")
    before = case_of(
        case.application, round_of.records, round_of.basis.active, round_of.basis.working_days, date(2026, 7, 1)
    )
    assert before.until == objection.date


def test_one_account_is_short_of_its_share_and_nothing_shifts_to_the_other(round_of: Ground) -> None:
    (case,) = in_state(round_of, "unfunded")
    assert case.walk.paid == 0
    assert case.due == "payment"


def test_whoever_stood_aside_is_tied_and_would_be_caught_deciding(round_of: Ground) -> None:
    records = round_of.records
    near = Nearness(records)
    aside = [(step, person) for step in records.of(Step) for person in step.recused]
    assert aside
    for step, person in aside:
        case = next(case for case in round_of.cases if case.id == step.application)
        assert near.tie(person, case.application, step.date) == "paired"
        assert "conflict-of-interest" in _decided_by(person, step, case, round_of)


def test_whoever_has_a_decision_may_take_it(round_of: Ground) -> None:
    near = Nearness(round_of.records)
    waiting = [case for case in round_of.cases if case.due in JUDGED - BY_BODY]
    assert {case.due for case in waiting} == {"approval", "finding"}
    for case in waiting:
        who = waits_for(case, case.due, near, round_of.records.structure, round_of.basis.today)
        assert who
        assert near.tie(who, case.application, round_of.basis.today) is None
        steps = (step for step in case.walk.taken if isinstance(step, Step) and not step.overrides)
        assert who not in {person for step in steps for person in step.by}


def _decided_by(person: str, step: Step, case: Case, found: Ground) -> list[str]:
    """What would be wrong had that person not stood aside."""
    rows = {name: found.records.section(name) for name in ("members", "people", "organisation", "pairings", "fund")}
    steps = tuple(replace(each, by=(person,), recused=()) if each is step else each for each in found.records.of(Step))
    records = Records(found.records.workspace, {**rows, "applications": found.records.of(Application), "steps": steps})
    case = case_of(case.application, records, found.basis.active, found.basis.working_days, TODAY)
    return [wrong.id for wrong in conduct(case, Nearness(records), records.structure)]


def test_one_payment_for_an_application_was_reversed_with_a_reason_and_paid_anew(round_of: Ground) -> None:
    payments = {entry.id: entry for entry in round_of.records.section("fund") if isinstance(entry, Payment)}
    undone = [entry for entry in round_of.records.section("fund") if isinstance(entry, Reversal)]
    (reversal,) = [entry for entry in undone if payments[entry.reverses].application]
    case = next(case for case in round_of.cases if case.id == payments[reversal.reverses].application)
    assert reversal.reason
    assert (case.state, case.walk.paid) == ("followed-up", case.walk.amount)


def test_one_step_is_overdue_and_one_rule_is_set_aside_with_reason_and_approver(round_of: Ground) -> None:
    late = [case for case in round_of.cases if not case.ended and case.until and case.until < TODAY]
    assert [case.due for case in late] == ["follow-up"]
    (override,) = steps_named(round_of, "override")
    assert (override.overrides, bool(override.reason), bool(override.by)) == (("amount",), True, True)
