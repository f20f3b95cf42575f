"""Tests of a condition in words: what was found, what is asked, what would turn it."""

from dataclasses import replace
from datetime import date

import pytest
from conditions import conditions
from found import LINES, told
from hypothesis import given
from hypothesis import strategies as st
from people import EVENTS, FIGURES, HARDSHIP, MEMBERS, records

from carecli.eligibility.category import Category
from carecli.eligibility.change import needed
from carecli.eligibility.findings import findings_in
from carecli.eligibility.register import Register
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.member import Member
from carecli.model.words import LANGUAGES, Language, Words
from carecli.model.workspace import Figure
from carecli.policy.condition.node import Condition
from carecli.policy.settings import Settings
from carecli.reports.lacking import lacking
from carecli.reports.statement import Statements
from carecli.reports.turning import need_text

ON = date(2026, 7, 6)
PERSON = (
    "sex: female, born_on: 1950-01-05, admitted_on: 1972-07-01, confirmed_on: 1973-07-01, "
    "employment: {status: retired, since: 2005-01-31}, circumstances: [{kind: alone}], "
    "household: [{since: 2026-01-01, people: 2, monthly_income: 1500.00}]"
)


def statement(when: str, language: Language = "zh", person: str = PERSON, *, plain: bool = False) -> str:
    finding = told(person, when=when).finding("R-1")
    return Statements(Words(language), finding.category.active.settings).said(finding.outcome, plain=plain)


def change(when: str, language: Language = "zh", person: str = PERSON) -> str:
    story = told(person, when=when)
    finding = story.finding("R-1")
    return need_text(needed(finding, story.register), Statements(Words(language), finding.category.active.settings))


@pytest.mark.parametrize(
    ("when", "chinese", "english"),
    [
        ("retired", "离退休", "retired"),
        ("disability", "残疾: 否", "disability: no"),
        ("age >= 70", "年龄 76 岁, 满 70 岁", "age 76 years, at least 70 years"),
        ("age < 70", "年龄 76 岁, 须不满 70 岁", "age 76 years, must be less than 70 years"),
        ("standing > 60", "党龄 53 年, 须超过 60 年", "standing in the Party 53 years, must be more than 60 years"),
        ("standing <= 30", "党龄 53 年, 须至多 30 年", "standing in the Party 53 years, must be at most 30 years"),
        ("standing = 53", "党龄 53 年, 为 53 年", "standing in the Party 53 years, exactly 53 years"),
        (
            "retired_for >= retired_long",
            "离退休时长 21 年, 满 10 年",
            "time since retirement 21 years, at least 10 years",
        ),
        ("hardship_for >= 2 years", "困难时长: 无", "time in hardship: none"),
        (
            "admitted_on < 1949-10-01",
            "入党日期 1972-07-01, 须早于 1949-10-01",
            "date of joining 1972-07-01, must be before 1949-10-01",
        ),
        (
            "admitted_on >= 1970-01-01",
            "入党日期 1972-07-01, 不早于 1970-01-01",
            "date of joining 1972-07-01, not before 1970-01-01",
        ),
        (
            "income_per_head < dibao_line",
            "人均月收入 750.00, 低于 960.00(低保线)",
            "income per head 750.00, below 960.00 (dibao line)",
        ),
        (
            "income_per_head <= slightly_above * dibao_line",
            "人均月收入 750.00, 不超过 1,440.00(1.5 倍低保线)",
            "income per head 750.00, not above 1,440.00 (1.5 * dibao line)",
        ),
        (
            "income_per_head > 800 yuan",
            "人均月收入 750.00, 须高于 800.00",
            "income per head 750.00, must be above 800.00",
        ),
        ("employment = retired", "就业状况“退休”", "employment “retired”"),
        ("employment = farmer", "就业状况 退休, 须是“务农”", "employment retired, must be “farmer”"),
        ("former_post(village-cadre)", "曾任(村干部): 否", "former post (village cadre): no"),
        ("event(accident, 6 months)", "6 个月内发生意外: 否", "accident within 6 months: no"),
        ("event(accident)", "发生意外: 否", "accident: no"),
        ("hospitalised", "30 天内生病住院: 否", "hospital stay within 30 days: no"),
    ],
)
def test_a_test_is_said_in_both_languages(when: str, chinese: str, english: str) -> None:
    assert statement(when) == chinese
    assert statement(when, "en").lower() == english.lower()


def test_plainly_said_a_test_says_only_what_is_so() -> None:
    assert statement("income_per_head >= dibao_line", plain=True) == "人均月收入 750.00, 低于 960.00(低保线)"
    assert statement("{not: lixiu}") == "不得有(就业状况 退休, 不是“离休”)"


def test_joined_tests_stand_in_brackets_and_what_is_joined_alike_is_joined_once() -> None:
    assert statement("{any: [elderly, alone]}") == "(离退休; 或 年龄 76 岁, 满 60 岁; 或 独居)"
    assert statement("{all: [alone, {any: [retired, disability]}]}") == "(独居 并且 (离退休; 或 残疾: 否))"


@pytest.mark.parametrize(
    ("when", "person", "said"),
    [
        ("age >= 60", "", "年龄不详, 缺出生日期"),
        ("standing >= 30", "admitted_on: 1980-01-01", "党龄 至多 46 年, 缺转正日期"),
        ("income_per_head < dibao_line", "", "人均月收入不详, 缺家庭人口和收入"),
    ],
)
def test_what_is_unknown_names_what_is_missing(when: str, person: str, said: str) -> None:
    assert statement(when, person=person) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sensitive_event_is_a_matter_of_care(language: Language) -> None:
    for said in (statement("event(mood, 6 months)", language), change("event(mood, 6 months)", language)):
        assert Words(language).code("event", "mood") not in said
        assert Words(language)("pages.sensitive") in said


@pytest.mark.parametrize(
    ("when", "chinese", "english"),
    [
        (
            "income_per_head >= dibao_line",
            "人均月收入不低于 960.00(低保线), 现为 750.00",
            "income per head not below 960.00 (dibao line), now 750.00",
        ),
        (
            "income_per_head < dibao_line",
            "人均月收入不低于 960.00(低保线), 现为 750.00",
            "income per head not below 960.00 (dibao line), now 750.00",
        ),
        ("alone", "“独居”不再成立", "“living alone” no longer holds"),
        ("disability", "残疾 [登记在: 情况]", "disability [entered under circumstances]"),
        (
            "standing >= 54",
            "党龄满 54 年, 现为 53 年, 2027-07-01 起自然如此",
            "standing in the Party at least 54 years, now 53 years, by itself from 2027-07-01",
        ),
        (
            "pre_1949",
            "入党日期早于 1949-10-01, 实为 1972-07-01, 不会再变",
            "date of joining before 1949-10-01; it is 1972-07-01 and cannot change",
        ),
        (
            "{all: [disability, {any: [epidemic, honoured]}]}",
            "残疾 并且 (受疫情影响; 或 获荣誉) [登记在: 情况、荣誉]",
            "disability and (affected by the epidemic; or honoured) [entered under circumstances, honours]",
        ),
    ],
)
def test_what_would_turn_a_test_is_said_in_both_languages(when: str, chinese: str, english: str) -> None:
    assert change(when) == chinese
    assert change(when, "en") == english


def test_what_is_unknown_says_what_it_would_have_to_be() -> None:
    assert change("income_per_head < dibao_line", person="") == "人均月收入低于 960.00(低保线), 缺家庭人口和收入"


NAMES = (
    "born_on", "household", "employment.since", "circumstances.since", "circumstances.verified_on", "hardship.degree",
    "hardship.reason", "hardship.since", "figures.dibao_line", "judgements", "judgements.by", "applications", "no-such",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_everything_that_can_be_missing_has_its_words(name: str, language: Language) -> None:
    said = lacking([name, name], Words(language))
    assert said == lacking([name], Words(language))
    assert "." not in said.replace("care.yaml", "")


@pytest.mark.parametrize(
    "when",
    [
        "sex = male",
        "age >= 60",
        "standing >= 30",
        "pre_1949",
        "income_per_head < dibao_line",
        "hardship_degree = mild",
        "hardship_reason = study",
    ],
)
def test_what_the_register_lacks_can_be_said(when: str) -> None:
    story = told("", "hardship: [{id: h, member: m, since: 2026-01-01}]", when=when, head=LINES)
    finding = story.finding("R-1")
    assert finding.verdict == "unknown"
    assert lacking(finding.missing, Words("zh"))


@given(conditions(), MEMBERS, HARDSHIP, EVENTS, FIGURES, st.sampled_from(LANGUAGES))
def test_any_condition_can_be_said_and_what_would_change_it(
    condition: Condition,
    person: Member,
    hardship: tuple[Hardship, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
    language: Language,
) -> None:
    register = Register(records(person, hardship, events, figures), ON)
    active, rule = told("", when="retired").categories()[0]
    category = Category(active, replace(rule, when=condition))
    (finding,) = findings_in(category, [person], register, {}, ON)
    statements = Statements(Words(language), Settings())
    assert statements.said(finding.outcome)
    assert all(statements.because(finding.outcome))
    assert need_text(needed(finding, register), statements)
    assert finding.verdict != "unknown" or lacking(finding.missing, Words(language))
