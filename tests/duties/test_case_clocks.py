"""The step that an application waits for is a task of whoever has it, until it is taken or the case ends."""

from datetime import date

from applied import APPRAISAL, APPROVAL, CHECK, NOTICE, STEPS, SURVEY, in_force, payment, records_with, step

from carecli.duties.agenda import duties
from carecli.duties.basis import Basis, basis_of
from carecli.duties.duty import Duty
from carecli.duties.seek import duties_with_id
from carecli.eligibility.register import Register

FIRST = date(2026, 1, 1)


def ground(
    today: str, *steps: str, paid: tuple[str, ...] = (), policies: tuple[str, ...] = (), head: str = ""
) -> Basis:
    records = records_with(steps, paid, head=head)
    day = date.fromisoformat(today)
    return basis_of(records, in_force(records, today, *policies), Register(records, day), day)


def owed(basis: Basis) -> dict[str, Duty]:
    """The steps by their ids."""
    found = [*duties(basis, FIRST, basis.today, ("task",))]
    assert len({duty.id for duty in found}) == len(found)
    return {duty.id: duty for duty in found if duty.subject.kind == "case"}


def states(today: str, *steps: str, paid: tuple[str, ...] = ()) -> dict[str, str]:
    return {id_.removeprefix("case/a1/"): duty.state for id_, duty in owed(ground(today, *steps, paid=paid)).items()}


def test_the_step_that_is_due_is_a_task_of_who_has_it_from_the_one_before_on() -> None:
    duty = owed(ground("2026-03-10", SURVEY, APPRAISAL, CHECK))["case/a1/approval"]
    assert (duty.state, duty.assignees, duty.subject.member) == ("open", ("boss",), "m1")
    assert (duty.opens_on, duty.due_on) == (date(2026, 3, 9), date(2026, 3, 30))


def test_a_step_is_overdue_past_its_day_and_done_once_taken_if_late_then_late() -> None:
    assert states("2026-03-24")["survey"] == "overdue"
    assert states("2026-03-04", SURVEY)["survey"] == "done"
    assert states("2026-03-24", step("survey", "2026-03-24", by="m2"))["survey"] == "done-late"


def test_a_payment_is_upcoming_while_the_notice_runs_and_done_by_the_entry_of_the_fund() -> None:
    duty = duties_with_id("case/a1/payment", ground("2026-03-19", *STEPS))[0]
    assert (duty.state, duty.opens_on) == ("upcoming", date(2026, 3, 20))
    assert states("2026-03-20", *STEPS)["payment"] == "open"
    done = owed(ground("2026-03-20", *STEPS, paid=(payment("2026-03-20"),)))
    assert (done["case/a1/payment"].state, done["case/a1/receipt"].state) == ("done", "open")
    assert done["case/a1/payment"].act is not None
    assert done["case/a1/payment"].act.section == "fund"


def test_a_part_of_the_money_leaves_the_payment_open() -> None:
    part = payment("2026-03-20", amount="400.00")
    assert states("2026-03-21", *STEPS, paid=(part,))["payment"] == "open"
    rest = payment("2026-03-21", id_="f2", amount="600.00")
    assert states("2026-03-21", *STEPS, paid=(part, rest))["payment"] == "done"


def test_a_payment_that_was_reversed_is_owed_again() -> None:
    undone = "{id: f2, date: 2026-03-23, kind: reversal, reverses: f1, reason: 误}"
    assert states("2026-03-23", *STEPS, paid=(payment("2026-03-20"), undone))["payment"] == "open"


def test_a_withdrawal_cancels_the_step_that_was_due() -> None:
    withdrawn = step("application", "2026-03-05", verdict="withdrawn", reason="不再需要")
    found = owed(ground("2026-03-06", SURVEY, withdrawn))
    assert {id_: duty.state for id_, duty in found.items()} == {
        "case/a1/survey": "done",
        "case/a1/appraisal": "cancelled",
    }
    assert found["case/a1/appraisal"].ended_on == date(2026, 3, 5)


def test_a_step_left_out_for_this_case_is_waived() -> None:
    left_out = step("survey", "2026-03-04", verdict="waived", reason="住院", by="boss")
    assert states("2026-03-05", left_out)["survey"] == "waived"


def test_papers_sent_back_are_the_applicants_task_and_the_step_comes_a_second_time() -> None:
    back = step("check", "2026-03-09", by="gen", verdict="send-back", reason="缺证明")
    assert owed(ground("2026-03-10", SURVEY, APPRAISAL, back))["case/a1/application"].assignees == ("m1",)
    again = step("application", "2026-03-11", by="m1")
    found = states("2026-03-12", SURVEY, APPRAISAL, back, again)
    assert (found["check"], found["application"], found["check-2"]) == ("done", "done", "open")


def test_while_an_objection_is_open_the_finding_is_the_task_and_then_the_clock_starts_anew() -> None:
    objected = step("objection", "2026-03-18", reason="有人反映")
    found = states("2026-03-18", *STEPS, objected)
    assert ("payment" in found, found["finding"]) == (False, "open")
    dismissed = step("finding", "2026-03-20", by="gen", verdict="dismissed", reason="不属实")
    later = owed(ground("2026-03-27", *STEPS, objected, dismissed))
    assert (later["case/a1/finding"].state, later["case/a1/payment"].state) == ("done", "open")


def test_a_refusal_is_the_step_and_leaves_nothing_to_do_until_an_appeal() -> None:
    refused = step("appraisal", "2026-03-06", unit="two", verdict="refuse", reason="不符合")
    assert states("2026-03-07", SURVEY, refused) == {"survey": "done", "appraisal": "done"}
    appealed = step("appeal", "2026-03-09", by="m1")
    assert states("2026-03-10", SURVEY, refused, appealed)["finding"] == "open"


def test_what_came_out_of_turn_settles_nothing() -> None:
    assert states("2026-03-12", CHECK, APPROVAL, NOTICE) == {"survey": "open"}


def test_a_step_rests_on_the_rule_that_asks_for_it() -> None:
    head = "policies: [{id: hospital, since: 2025-01-01}]"
    found = owed(ground("2026-03-05", policies=("hospital",), head=head))
    (duty,) = found.values()
    assert (duty.rule.id, duty.active.policy.id) == (duty.id.partition("/")[0], "hospital")
    assert duty.rule.clause == next(rule.clause for rule in duty.active.policy.rules if rule.id == duty.rule.id)


def test_without_an_application_no_task_of_a_case_is_owed() -> None:
    records = records_with(applied="")
    day = date(2026, 3, 5)
    basis = basis_of(records, in_force(records, str(day)), Register(records, day), day)
    assert not [duty for duty in duties(basis, FIRST, day) if duty.subject.kind == "case"]
