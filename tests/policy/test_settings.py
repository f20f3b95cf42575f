"""Settings: each declared once with its words, written in either language, default < policy < workspace."""

from dataclasses import fields
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.problem import Place
from carecli.model.words import Words, table
from carecli.model.words.codes import CODES
from carecli.model.words.problems import wording
from carecli.model.workspace import Setting
from carecli.policy.deadline import Deadline
from carecli.policy.overrides import settings_from
from carecli.policy.setting_names import setting_key, setting_means, setting_name, setting_named
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED, FAMILIES, Declared, Settings
from carecli.policy.window import Window

DEFAULTS = Settings()


def set_(name: str, value: str, line: int = 7) -> Setting:
    return Setting(name=name, value=value, where=Place("care.yaml", line))


def test_every_setting_is_declared_and_has_a_name_and_a_meaning() -> None:
    assert [field.name for field in fields(Settings)] == list(DECLARED)
    words = table("settings")
    named = [*DECLARED, *FAMILIES]
    assert sorted(words) == sorted([*named, *(f"{name}.means" for name in named)])
    for name in named:
        assert all((*setting_name(name), *setting_means(name)))


def test_no_two_settings_share_a_name() -> None:
    chinese = [setting_name(name)[0] for name in (*DECLARED, *FAMILIES)]
    assert len(set(chinese)) == len(chinese)
    assert [setting_key(name) for name in chinese] == [*DECLARED, *FAMILIES]


@pytest.mark.parametrize("declared", DECLARED.values(), ids=lambda declared: declared.name)
def test_a_default_written_out_is_read_as_itself(declared: Declared) -> None:
    assert declared.text.parse(declared.text.show(declared.default)) == declared.default


@pytest.mark.parametrize("declared", DECLARED.values(), ids=lambda declared: declared.name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_default_can_be_shown(declared: Declared, language: str) -> None:
    shown = show_setting(declared.default, declared.kind, Words("zh" if language == "zh" else "en"))
    assert shown
    assert "{" not in shown


def test_festival_windows_cover_every_festival() -> None:
    assert {DEFAULTS.window("around", festival) for festival in CODES["festival"]} >= {Window(-30, 15), Window(-7, 3)}
    assert DEFAULTS.window("around", "new-year") == DEFAULTS.around_new_year
    assert DEFAULTS.window("before", "spring-festival") == Window(-30, -1)
    assert FAMILIES == {"around": "window"}


def test_a_setting_of_the_workspace_goes_before_that_of_the_policy() -> None:
    policy, _ = settings_from(DEFAULTS, [set_("prompt_visit", "5 working days"), set_("elderly_age", "65")])
    settings, problems = settings_from(policy, [set_("prompt_visit", "2天")])
    assert not problems
    assert (settings.prompt_visit, settings.elderly_age) == (Deadline(2), 65)
    assert settings.prompt_talk == DEFAULTS.prompt_talk


@pytest.mark.parametrize(
    ("name", "value", "typed"),
    [
        ("及时走访", "5个工作日", Deadline(5, working=True)),
        ("around_spring_festival", "-20..10", Window(-20, 10)),
        ("home_visit", "季度", "quarter"),
        ("quarter_talk", "每名党员", "member"),
        ("slightly_above", "120%", Fraction(6, 5)),
        ("略高倍数", "1.25", Fraction(5, 4)),
        ("elderly_age", "65岁", 65),
        ("etc_festivals", "中秋节、元旦", ("mid-autumn", "new-year")),
        ("etc_festivals", "none", ()),
        ("kin_direct", "spouse, child,spouse", ("spouse", "child")),
        ("serious_verified", "是", True),
        ("emotion_level", "3", 3),
    ],
)
def test_a_setting_is_written_in_either_language(name: str, value: str, typed: object) -> None:
    settings, problems = settings_from(DEFAULTS, [set_(name, value)])
    assert not problems
    assert getattr(settings, setting_key(name) or "") == typed


@pytest.mark.parametrize(
    ("name", "value", "id_"),
    [
        ("promt_visit", "3 days", "unknown-setting"),
        ("around", "-3..3", "unknown-setting"),
        ("prompt_visit", "soon", "bad-deadline"),
        ("prompt_visit", "-30..15", "bad-deadline"),
        ("before", "30 days", "bad-window"),
        ("long_ill", "6", "bad-duration"),
        ("elderly_age", "0", "bad-years"),
        ("elderly_age", "151", "bad-years"),
        ("emotion_level", "4", "bad-level"),
        ("unpaid_months", "0", "bad-number"),
        ("slightly_above", "0", "bad-ratio"),
        ("slightly_above", "one and a half", "bad-ratio"),
        ("home_visit", "fortnight", "bad-choice"),
        ("serious_verified", "1", "bad-choice"),
        ("kin_direct", "spouse, uncle", "bad-choice"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line_and_the_default_stays(name: str, value: str, id_: str) -> None:
    settings, problems = settings_from(DEFAULTS, [set_(name, value, 12)])
    assert settings == DEFAULTS
    assert [(problem.id, problem.place) for problem in problems] == [(id_, Place("care.yaml", 12))]
    told = wording(id_)
    for text in (*told.message, *told.hint):
        assert text.format(**dict(problems[0].details))


def test_a_misspelt_setting_is_told_the_nearest() -> None:
    _, problems = settings_from(DEFAULTS, [set_("promt_visit", "3 days")])
    assert dict(problems[0].details)["known"].startswith("prompt_visit")


def test_the_english_and_the_chinese_name_are_one_setting() -> None:
    settings, problems = settings_from(DEFAULTS, [set_("prompt_visit", "2 days"), set_("及时走访", "4 days")])
    assert settings.prompt_visit == Deadline(2)
    assert [problem.id for problem in problems] == ["setting-given-twice"]


@given(st.sampled_from(list(DECLARED)), st.text(max_size=30))
def test_no_text_of_a_setting_raises(name: str, value: str) -> None:
    settings, problems = settings_from(DEFAULTS, [set_(name, value)])
    assert problems or getattr(settings, name) is not None


def test_a_rule_can_only_name_settings_of_the_right_kind() -> None:
    assert setting_named("window")("节日前后") == "around"
    assert setting_named("deadline")("prompt_visit") == "prompt_visit"
    for kind, name in (("window", "prompt_visit"), ("deadline", "around"), ("deadline", "soon")):
        with pytest.raises(ValueError, match="setting"):
            setting_named(kind)(name)


def test_a_setting_of_days_counts_days() -> None:
    first, last = DEFAULTS.eve.around(date(2026, 3, 12))
    assert (first, last) == (date(2026, 3, 5), date(2026, 3, 11))
