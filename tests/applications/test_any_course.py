"""Random courses: no payment counts without its steps, and no file's order changes where a case stands."""

from datetime import date, timedelta
from functools import cache
from random import Random

from applied import in_force, records_with, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from carecli.cases.case import Case, cases_of
from carecli.cases.chain import USUAL
from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.records import Records
from carecli.model.words.codes import CODES

FIRST, TODAY = date(2026, 3, 2), date(2026, 5, 29)
DAYS = st.integers(0, 40).map(lambda days: FIRST + timedelta(days))
STEPS = st.builds(
    Step,
    application=st.just("a1"),
    step=st.sampled_from(sorted(CODES["case-step"])),
    date=DAYS,
    by=st.sampled_from([(), ("gen",), ("boss",), ("m1",)]),
    verdict=st.one_of(st.none(), st.just("agree"), st.sampled_from(sorted(CODES["step-verdict"]))),
    amount=st.one_of(st.none(), st.integers(1, 100)),
    until=st.one_of(st.none(), DAYS),
)
GOOD = st.lists(st.integers(0, 4), min_size=4, max_size=4).map(
    lambda gaps: (
        [
            Step(
                application="a1",
                step=link.step,
                date=FIRST + timedelta(sum(gaps[: at + 1])),
                verdict="agree",
                amount=100,
            )
            for at, link in enumerate(USUAL[1:5])
        ]
        + [Step(application="a1", step="notice", date=FIRST + timedelta(sum(gaps)))]
    )
)
PAYMENTS = st.builds(
    Payment,
    id=st.sampled_from(["f1", "f2", "f3"]),
    date=DAYS,
    amount=st.integers(1, 100),
    purpose=st.just("hardship-aid"),
    member=st.just("m1"),
    application=st.just("a1"),
    account=st.just("purse"),
)
COURSES = st.tuples(st.one_of(st.just([]), GOOD), st.lists(STEPS, max_size=12), st.lists(PAYMENTS, max_size=3))


@cache
def ground() -> Records:
    return records_with()


def standing(steps: list[Step], payments: list[Payment]) -> Case:
    base = ground()
    rows = {name: base.section(name) for name in ("organisation", "members", "applications")}
    records = Records(base.workspace, {**rows, "steps": steps, "fund": payments})
    (case,) = cases_of(records, in_force(records, str(TODAY)), tables(records), TODAY)
    return case


@settings(max_examples=1000, deadline=None)
@given(COURSES)
def test_no_payment_counts_without_its_steps(course: tuple[list[Step], list[Step], list[Payment]]) -> None:
    good, more, payments = course
    case = standing([*good, *more], payments)
    told = [dict(found.details).get("entry") for found in case.faults]
    taken = case.walk.taken
    counted = [event for event in taken if isinstance(event, Payment)]
    assert len(counted) + sum(entry is not None for entry in told) == len(payments)
    for payment in counted:
        before = [event for event in taken[: taken.index(payment)] if isinstance(event, Step)]
        through = (None, "agree", "waived")
        passed = {event.step for event in before if event.date <= payment.date and event.verdict in through}
        assert passed >= {"survey", "appraisal", "check", "approval", "notice"}
        posted = [event.date for event in before if event.step == "notice" and event.verdict != "waived"]
        waived = [event for event in before if event.step == "notice" and event.verdict == "waived"]
        assert waived or min(posted) + timedelta(5) < payment.date
    days = [event.date for event in taken]
    assert days == sorted(days)


@settings(max_examples=500, deadline=None)
@given(COURSES, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(
    course: tuple[list[Step], list[Step], list[Payment]], chance: Random
) -> None:
    good, more, payments = course
    steps = [*good, *more]
    one = standing(steps, payments)
    chance.shuffle(steps)
    chance.shuffle(payments)
    other = standing(steps, payments)
    assert (one.state, one.due, one.since, one.until) == (other.state, other.due, other.since, other.until)
    assert one.walk.taken == other.walk.taken
    assert sorted(one.faults) == sorted(other.faults)
