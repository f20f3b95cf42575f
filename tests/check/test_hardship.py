"""The hardship register, judgements, and circumstances verified."""

import pytest
from asked import ids, member, problems

AT_HOME = member(household="{since: 2025-01-01, people: 2, monthly_income: 1500.00}")
RECOGNISED = "member: m1, reason: disability, degree: fair, recognised_by: top"


def asked(*cases: str, **sections: str) -> list[str]:
    text = "\n".join(f"{{id: h{n}, {case}}}" for n, case in enumerate(cases, start=1))
    return ids(**{"members": AT_HOME, "hardship": text, **sections})


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (f"{RECOGNISED}, since: 2026-01-15", []),
        ("member: m1, degree: fair, recognised_by: top, since: 2026-01-15", ["recognised-without-reason"]),
        ("member: m1, reason: disability, degree: fair, since: 2026-01-15", ["recognised-by-nobody"]),
        (f"{RECOGNISED}, since: 2026-01-15, recognised_on: 2026-01-15", []),
        (f"{RECOGNISED}, since: 2026-01-15, recognised_on: 2026-01-14", ["recognised-before-since"]),
        (f"{RECOGNISED}, since: 2026-01-01, recognised_on: 2026-02-01, checked_on: 2026-02-01", []),
        (
            f"{RECOGNISED}, since: 2026-01-01, recognised_on: 2026-02-01, checked_on: 2026-01-31",
            ["checked-before-recognised"],
        ),
        (f"{RECOGNISED}, since: 2026-01-01, until: 2026-06-20", ["exit-without-reason"]),
        (f"{RECOGNISED}, since: 2026-01-01, until: 2026-06-21", []),  # planned: the reason may wait
        (f"{RECOGNISED}, since: 2026-01-01, until: 2026-06-20, exit_reason: recovered", []),
        (f"{RECOGNISED}, since: 2026-01-01, exit_reason: recovered", ["exit-without-day"]),
        (
            f"{RECOGNISED}, since: 2026-01-01, history: [{{date: 2026-03-01}}, {{date: 2026-02-28}}]",
            ["history-out-of-order"],
        ),
        (f"{RECOGNISED}, since: 2026-01-01, history: [{{date: 2026-03-01}}, {{date: 2026-03-01}}]", []),
        (f"{RECOGNISED}, since: 2026-01-01, history: [{{date: 2026-03-01, degree: fair}}]", []),
        (
            f"{RECOGNISED}, since: 2026-01-01, history: [{{date: 2026-03-01, degree: mild}}]",
            ["history-ends-otherwise"],
        ),
        (
            f"{RECOGNISED}, since: 2026-01-01, history: [{{date: 2026-03-01, reason: study}}]",
            ["history-ends-otherwise"],
        ),
    ],
)
def test_a_case_is_recognised_for_a_reason_and_ends_with_one(case: str, expected: list[str]) -> None:
    assert asked(case) == expected


@pytest.mark.parametrize(
    ("until", "since", "expected"),
    [("2025-12-31", "2026-01-01", []), ("2026-01-01", "2026-01-01", ["hardship-overlap"])],
)
def test_nobody_is_in_the_register_twice_at_once(until: str, since: str, expected: list[str]) -> None:
    former = f"{RECOGNISED}, since: 2025-01-01, until: {until}, exit_reason: recovered"
    assert asked(former, f"{RECOGNISED}, since: {since}") == expected


def test_two_open_cases_overlap() -> None:
    assert asked(f"{RECOGNISED}, since: 2025-01-01", f"{RECOGNISED}, since: 2026-01-01") == ["hardship-overlap"]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("", ["hardship-after-death"]),
        (", until: 2026-03-11, exit_reason: died", ["hardship-after-death"]),
        (", until: 2026-03-10, exit_reason: died", []),
    ],
)
def test_a_case_ends_with_its_person(until: str, expected: list[str]) -> None:
    case = f"{RECOGNISED}, since: 2026-01-01{until}"
    assert asked(case, events="{id: e1, member: m1, kind: death, date: 2026-03-10}") == expected
    gone = member(left="{date: 2026-03-10, reason: transfer}")
    leaving = [id_.replace("death", "leaving") for id_ in expected]
    assert asked(case.replace("died", "moved"), members=gone) == leaving


def test_on_the_day_of_death_the_case_is_still_open() -> None:
    death = "{id: e1, member: m1, kind: death, date: 2026-06-20}"
    assert asked(f"{RECOGNISED}, since: 2026-01-01", events=death) == []


def test_a_death_known_from_elsewhere_should_be_recorded() -> None:
    ended = f"{RECOGNISED}, since: 2026-01-01, until: 2026-03-10, exit_reason: died"
    assert asked(ended) == ["death-not-recorded"]
    visit = "{date: 2026-03-11, member: m1, by: [sec], occasion: death, form: funeral}"
    assert ids(members=member(), visits=visit) == ["death-not-recorded"]
    assert ids(members=member(), visits=visit, partial="events") == []


def test_being_listed_is_told_by_the_case_and_never_says_why() -> None:
    case = f"{{id: h1, {RECOGNISED}, since: 2026-01-01, exit_reason: recovered}}"
    [found] = problems(members=AT_HOME, hardship=case)
    assert found.details == (("name", "h1"),)


def test_gaps_of_open_cases_are_told_by_name() -> None:
    bare = "member: m1, reason: disability, recognised_by: top, since: 2026-01-01"
    assert asked(bare, members=member()) == ["degree-missing", "income-missing"]
    assert asked(f"{bare}, until: 2026-06-19, exit_reason: other", members=member()) == []


@pytest.mark.parametrize(
    ("circumstance", "expected"),
    [
        ("verified_by: sec, verified_on: 2026-02-01", []),
        ("verified_by: m1, verified_on: 2026-02-01", ["verified-oneself"]),
        ("since: 2026-02-01, verified_by: sec, verified_on: 2026-02-01", []),
        ("since: 2026-02-02, verified_by: sec, verified_on: 2026-02-01", ["verified-before-since"]),
        ("since: 2026-02, verified_by: sec, verified_on: 2026-02-01", []),
        ("verified_by: sec", ["circumstance-unverified"]),
        ("verified_on: 2026-02-01", ["circumstance-unverified"]),
        ("until: 2026-06-20", ["circumstance-unverified"]),
        ("until: 2026-06-19", []),  # over: nobody needs to verify it any more
    ],
)
def test_a_circumstance_is_verified_by_somebody_else(circumstance: str, expected: list[str]) -> None:
    found = problems(members=member(circumstances=f"[{{kind: alone, {circumstance}}}]"))
    assert [problem.id for problem in found] == expected
    assert all("alone" not in str(problem) for problem in found)


def test_nobody_judges_their_own_case() -> None:
    judged = "{rule: HO-04, member: m1, date: 2026-03-01, verdict: yes, reason: 支出很大"
    assert ids(members=member(), judgements=f"{judged}, by: [sec, boss]}}") == []
    assert ids(members=member(), judgements=f"{judged}, by: [sec, m1]}}") == ["judged-oneself"]
