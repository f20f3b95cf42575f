"""Findings: the contradictions and traps of the texts that touch eligibility, each by its name."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from found import LINES, Told, policy_of, rule, told
from hypothesis import given
from hypothesis import strategies as st
from people import EVENTS, FIGURES, HARDSHIP, MEMBERS, filled, records
from stories import builtin

from carecli.eligibility.findings import findings
from carecli.eligibility.found import Since
from carecli.eligibility.grounds import single_tests
from carecli.eligibility.register import Register
from carecli.files.builtin import builtin_ids
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import Member
from carecli.model.workspace import Figure
from carecli.policy.policy import Active
from carecli.policy.settings import Settings

ON = date(2026, 7, 6)


def income(yuan: str, people: int = 1) -> str:
    return f"household: [{{since: 2026-01-01, people: {people}, monthly_income: {yuan}}}]"


def circumstances(*kinds: str) -> str:
    return f"circumstances: [{', '.join(f'{{kind: {kind}}}' for kind in kinds)}]"


# contradictions of the texts (domain 4.1)


def test_c4_the_dibao_line_and_the_local_average_are_two_lines() -> None:
    found = Told(income("2000.00"), policies=("urban-management-bureau", "hospital"))
    assert (found.verdict("HO-03"), found.verdict("UM-08")) == ("not-eligible", "eligible")
    lines = [next(single_tests(found.finding(id_).outcome)).figure for id_ in ("HO-03", "UM-08")]
    assert [(line.name, line.value) for line in lines if line] == [
        ("dibao_line", 960_00),
        ("local_average_income", 2420_00),
    ]


def test_c4_a_line_of_another_region_or_of_the_countryside_is_not_used() -> None:
    place = "place: {region: 云岭区, kind: urban}\n"
    elsewhere = "figures: {dibao_line: [{since: 2025-07-01, value: 960.00, region: 别处, confirmed_on: 2026-06-03}]}"
    country = "figures: {dibao_line: [{since: 2025-07-01, value: 960.00, kind: rural, confirmed_on: 2026-06-03}]}"
    for figures in (elsewhere, country):
        found = Told(income("500.00"), policies=("hospital",), head=place + figures).finding("HO-03")
        assert (found.verdict, found.missing) == ("unknown", ("figures.dibao_line",))


OLD = {
    "joined before 1949": "born_on: 1930-01-01, admitted_on: 1949-09-30",
    "thirty years": "born_on: 1970-01-01, confirmed_on: 1996-07-06",
    "fifty years": "born_on: 1970-01-01, confirmed_on: 1976-07-06",
    "retired": "born_on: 1970-01-01, confirmed_on: 2020-01-01, employment: retired",
    "sixty": "born_on: 1966-07-06, confirmed_on: 2020-01-01",
}


@pytest.mark.parametrize(
    ("when", "those"),
    [
        ("pre_1949", {"joined before 1949"}),
        ("standing_30", {"thirty years", "fifty years"}),
        ("standing_50", {"fifty years"}),
        ("elderly", {"joined before 1949", "retired", "sixty"}),
    ],
)
def test_c5_old_has_four_meanings_and_they_are_kept_apart(when: str, those: set[str]) -> None:
    assert {name for name, person in OLD.items() if told(person, when=when).verdict("R-1") == "eligible"} == those


def test_c5_who_joined_on_the_day_of_the_founding_did_not_join_before_it() -> None:
    assert Told("admitted_on: 1949-10-01").verdict("UM-07") == "not-eligible"
    assert Told("admitted_on: 1949-09").verdict("UM-07") == "eligible"


@pytest.mark.parametrize("work", [True, False])
@pytest.mark.parametrize("children", [True, False])
@pytest.mark.parametrize("family", [True, False])
def test_c28_um_11_is_no_work_ability_and_one_of_the_other_two(*, work: bool, children: bool, family: bool) -> None:
    kinds = {"no-work-ability": work, "no-supporting-children": children, "family-difficulty": family}
    found = Told(circumstances(*(kind for kind, has in kinds.items() if has))).finding("UM-11")
    assert (found.verdict == "eligible") is (work and (children or family))
    assert [test.verdict for test in single_tests(found.outcome)] == [work, children, family]


RETIRED = "sex: male, born_on: 1955-01-01, employment: retired"
POOR = income("1400.00")


@pytest.mark.parametrize(
    ("person", "hardship", "verdict"),
    [
        (f"{RETIRED}, confirmed_on: 1990-01-01, {POOR}", "", "eligible"),
        (f"{RETIRED}, confirmed_on: 1990-01-01, {income('9000.00')}", "", "not-eligible"),
        (f"{RETIRED}, confirmed_on: 1990-01-01, {income('9000.00')}", "in", "eligible"),
        (f"{RETIRED}, confirmed_on: 2000-01-01, {POOR}", "in", "not-eligible"),
        (f"sex: male, born_on: 1970-01-01, confirmed_on: 1990-01-01, {POOR}", "in", "not-eligible"),
    ],
)
def test_c29_wc_07_asks_for_age_and_standing_and_one_of_income_and_hardship(
    person: str, hardship: str, verdict: str
) -> None:
    entry = "hardship: [{id: h, member: m, since: 2026-01-01}]" if hardship else "hardship: []"
    assert Told(person, entry, policies=("work-summary-county",)).verdict("WC-07") == verdict


def test_c30_the_income_is_that_of_a_month_over_the_people_of_the_household() -> None:
    found = Told(income("2879.97", people=3), policies=("hospital",)).finding("HO-03")
    assert (found.verdict, next(single_tests(found.outcome)).found) == ("eligible", 95999)
    assert Told(income("2880.00", people=3), policies=("hospital",)).verdict("HO-03") == "not-eligible"


def test_c22_a_suggestion_is_found_and_opens_nothing() -> None:
    found = Told(f"{RETIRED}, confirmed_on: 1990-01-01, {POOR}", policies=("work-summary-county",))
    category = found.finding("WC-07").category
    assert (category.rule.status, category.opens_aid) == ("proposed", False)


def test_c21_what_only_counted_a_past_year_is_no_category() -> None:
    assert not told("", when="retired", more={"status": "past-result"}).categories()


# the trickiest rules (domain 8.3, 6)


def test_8_3_no_6_wc_07_shows_its_three_tests_with_their_values() -> None:
    found = Told(f"{RETIRED}, confirmed_on: 1996-07-06, {POOR}", policies=("work-summary-county",)).finding("WC-07")
    shown = {test.condition.fact.name: test.found for test in single_tests(found.outcome)}  # type: ignore[union-attr]
    assert shown["retired"] is True
    assert shown["standing"] == Since(date(1996, 7, 6), date(1996, 7, 6))
    assert shown["income_per_head"] == 140000


@pytest.mark.parametrize(("age", "verdict"), [("60", "eligible"), ("61", "not-eligible")])
def test_8_3_no_6_wc_07_follows_a_changed_age_of_retirement(age: str, verdict: str) -> None:
    person = f"sex: male, born_on: 1966-07-06, confirmed_on: 1990-01-01, {POOR}"
    head = f"settings: {{retire_age_men: {age}}}\n{LINES}"
    assert Told(person, policies=("work-summary-county",), head=head).verdict("WC-07") == verdict


@pytest.mark.parametrize(
    ("dates", "verdict", "missing"),
    [
        ("admitted_on: 1995-07-06, confirmed_on: 1996-07-06", "eligible", ()),
        ("admitted_on: 1995-07-06, confirmed_on: 1996-07-07", "not-eligible", ()),
        ("admitted_on: 1995-07-06", "unknown", ("confirmed_on",)),
        ("admitted_on: 1996-07-07", "not-eligible", ()),
    ],
)
def test_8_3_no_6_wc_07_counts_standing_from_full_membership(
    dates: str, verdict: str, missing: tuple[str, ...]
) -> None:
    found = Told(f"{RETIRED}, {dates}, {POOR}", policies=("work-summary-county",)).finding("WC-07")
    assert (found.verdict, found.missing) == (verdict, missing)


# the band of HO-04 (K-slightly-above) and what only people may judge

TWO = "judgements: [{rule: HO-04, member: m, date: 2026-03-01, verdict: yes, reason: 两个孩子上学, by: [a, b]}]"
JUDGES = "people: [{id: a, name: 甲}, {id: b, name: 乙}]"


@pytest.mark.parametrize(
    ("yuan", "ratio", "met"),
    [
        ("959.99", "1.5", False),
        ("960.00", "1.5", True),
        ("1440.00", "1.5", True),
        ("1440.01", "1.5", False),
        ("1440.01", "1.6", True),
    ],
)
def test_ho_04_means_the_band_from_the_line_to_the_set_multiple_of_it(yuan: str, ratio: str, *, met: bool) -> None:
    head = f"settings: {{slightly_above: {ratio}}}\n{LINES}"
    found = Told(income(yuan), TWO, JUDGES, policies=("hospital",), head=head)
    assert (found.verdict("HO-04") == "eligible") is met


def judged(judgement: str, yuan: str = "1200.00") -> Any:
    return Told(income(yuan), f"judgements: [{judgement}]", JUDGES, policies=("hospital",)).finding("HO-04")


WAITING = ("unknown", ("judgements",))
JUDGED = "rule: HO-04, member: m, date: 2026-03-01, reason: 两个孩子上学"


@pytest.mark.parametrize(
    ("judgement", "verdict", "missing"),
    [
        ("", *WAITING),
        (f"{{{JUDGED}, verdict: yes, by: [a, b]}}", "eligible", ()),
        (f"{{{JUDGED}, verdict: yes, by: a}}", "unknown", ("judgements.by",)),
        (f"{{{JUDGED}, verdict: yes, by: [a, a]}}", "unknown", ("judgements.by",)),
        (f"{{{JUDGED}, verdict: yes, by: [a, m]}}", "unknown", ("judgements.by",)),
        (f"{{{JUDGED}, verdict: no, by: [a, b]}}", "not-eligible", ()),
        (
            "{rule: HO-05, member: m, date: 2026-03-01, verdict: yes, reason: 某, by: [a, b]}",
            "unknown",
            ("judgements",),
        ),
        (
            "{rule: HO-04, member: a, date: 2026-03-01, verdict: yes, reason: 某, by: [m, b]}",
            "unknown",
            ("judgements",),
        ),
        (
            "{rule: HO-04, member: m, date: 2026-07-07, verdict: yes, reason: 某, by: [a, b]}",
            "unknown",
            ("judgements",),
        ),
    ],
)
def test_ho_04_waits_for_a_judgement_with_a_reason_by_two_people(
    judgement: str, verdict: str, missing: tuple[str, ...]
) -> None:
    found = judged(judgement)
    assert (found.verdict, found.missing) == (verdict, missing)


def test_ho_04_the_last_judgement_counts_wherever_it_stands() -> None:
    later = "{rule: HO-04, member: m, date: 2026-05-01, verdict: no, reason: 已工作, by: [a, b]}"
    assert judged(f"{later}, {{{JUDGED}, verdict: yes, by: [a, b]}}").verdict == "not-eligible"


def test_ho_04_nobody_judges_who_is_outside_the_band() -> None:
    assert judged(f"{{{JUDGED}, verdict: yes, by: [a, b]}}", yuan="900.00").verdict == "not-eligible"
    assert judged("", yuan="900.00").missing == ()


def test_a_judgement_decides_only_where_the_rule_asks_for_one() -> None:
    no = "judgements: [{rule: UM-08, member: m, date: 2026-03-01, verdict: no, reason: 某, by: [a, b]}]"
    assert Told(income("750.00"), no, JUDGES).verdict("UM-08") == "eligible"


# figures and what is missing


@pytest.mark.parametrize(
    ("confirmed", "provisional"),
    [("confirmed_on: 2025-07-06", False), ("confirmed_on: 2025-07-05", True), ("source: 某文", True)],
)
def test_a_figure_that_nobody_has_confirmed_for_a_year_makes_the_verdict_provisional(
    confirmed: str, *, provisional: bool
) -> None:
    head = f"figures: {{dibao_line: [{{since: 2025-07-01, value: 960.00, {confirmed}}}]}}"
    for yuan in ("750.00", "2000.00"):
        assert Told(income(yuan), policies=("hospital",), head=head).finding("HO-03").provisional is provisional


def test_a_stale_figure_that_decides_nothing_makes_nothing_provisional() -> None:
    head = "figures: {dibao_line: [{since: 2025-07-01, value: 960.00, confirmed_on: 2024-01-01}]}"
    when = "{any: [retired, income_per_head < dibao_line]}"
    assert not told(f"{RETIRED}, {POOR}", when=when, head=head).finding("R-1").provisional
    assert told(POOR, when=when, head=head).finding("R-1").provisional
    assert not told("", when=when, head=head).finding("R-1").provisional


def test_a_missing_figure_leaves_the_verdict_open_and_names_itself() -> None:
    found = Told(income("750.00"), head="").finding("UM-08")
    assert (found.verdict, found.missing, found.provisional) == ("unknown", ("figures.local_average_income",), False)


def test_a_register_that_is_not_kept_yet_leaves_the_verdict_open() -> None:
    found = told(RETIRED, when="retired", more={"needs": "[no-such-register]"}).finding("R-1")
    assert (found.verdict, found.missing) == ("unknown", ("no-such-register",))


def test_a_figure_of_the_workspace_changes_the_verdict_and_its_reasons() -> None:
    for value, verdict in (("960.00", "not-eligible"), ("1250.00", "eligible")):
        found = Told(income("1200.00"), policies=("hospital",), head=LINES.replace("960.00", value)).finding("HO-03")
        assert (found.verdict, next(single_tests(found.outcome)).wanted) == (verdict, Fraction(value) * 100)


# who is asked, and under how many policies


def test_every_category_of_two_policies_is_found_whatever_the_verdict() -> None:
    found = Told("", policies=("urban-management-bureau", "hospital"))
    ids = [each.category.rule.id for each in found.findings()]
    assert ids == [f"UM-{number:02d}" for number in range(7, 13)] + [f"HO-{number:02d}" for number in range(1, 8)]
    assert {each.verdict for each in found.findings()} == {"not-eligible", "unknown"}


def test_who_is_no_member_is_held_only_against_categories_for_everybody() -> None:
    policy = policy_of(rule("member", id_="R-1") + rule("family_difficulty", id_="R-2", among="everybody"))
    found = Told("", "people: [{id: p, name: 戊, circumstances: [{kind: family-difficulty}]}]", policies=(policy,))
    assert [(each.member.id, each.category.rule.id, each.verdict) for each in found.findings()] == [
        ("m", "R-1", "eligible"),
        ("p", "R-2", "eligible"),
        ("m", "R-2", "not-eligible"),
    ]


def test_an_aid_category_is_neither_a_tag_nor_a_ground_for_a_talk() -> None:
    opening = {each.rule.id for each in Told("", policies=("hospital",)).categories() if each.opens_aid}
    assert opening == {"HO-02", "HO-03", "HO-04", "HO-05", "HO-06"}


def test_a_category_goes_by_its_code_its_rule_and_its_heading() -> None:
    category = Told("").categories()[0]
    assert all(category.called(text) for text in ("veteran", "UM-07", "老党员", "veterans"))
    assert not category.called("UM-08")


# promises over all policies

ACTIVE = tuple(Active(builtin(id_), date(2025, 1, 1), Settings()) for id_ in builtin_ids())


def verdicts(person: Member, register: Register) -> list[str]:
    return [found.verdict for found in findings([person], ACTIVE, register, (), ON)]


@given(MEMBERS, HARDSHIP, EVENTS, FIGURES)
def test_a_finding_is_what_its_reasons_say(
    person: Member, hardship: tuple[Hardship, ...], events: tuple[Event, ...], figures: tuple[Figure, ...]
) -> None:
    register = Register(records(person, hardship, events, figures), ON)
    for found in findings([person], ACTIVE, register, (), ON):
        met = {True: "eligible", False: "not-eligible", None: "unknown"}[found.outcome.verdict]
        waits = found.category.rule.judged and met == "eligible"
        assert found.verdict == ("unknown" if waits or found.category.rule.unkept else met)
        assert bool(found.missing) is (found.verdict == "unknown")


@given(MEMBERS, HARDSHIP, EVENTS, FIGURES, st.data())
def test_adding_a_missing_fact_never_makes_a_finding_unknown(
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    data: st.DataObject,
) -> None:
    before = verdicts(person, Register(records(person, hardship, events, figures), ON))
    known = filled(person, lambda: data.draw(st.dates(date(1930, 1, 1), date(2027, 12, 31))))
    after = verdicts(known, Register(records(known, hardship, events, figures), ON))
    assert all(now == then for then, now in zip(before, after, strict=True) if then != "unknown")


@given(MEMBERS, HARDSHIP, EVENTS, FIGURES)
def test_provisional_is_what_would_be_unknown_without_the_stale_figures(
    person: Member, hardship: tuple[Hardship, ...], events: tuple[Event, ...], figures: tuple[Figure, ...]
) -> None:
    stale = tuple(replace(figure, confirmed_on=date(2024, 1, 1)) for figure in figures)
    found = findings([person], ACTIVE, Register(records(person, hardship, events, stale), ON), (), ON)
    without = verdicts(person, Register(records(person, hardship, events, ()), ON))
    for finding, bare in zip(found, without, strict=True):
        assert finding.provisional is (finding.verdict != "unknown" and bare == "unknown")
