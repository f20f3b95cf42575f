import json
from collections.abc import Callable

import pytest
from office import Care

from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_screen_about_a_person(language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("member", "show", "m3", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) <= 40
    golden(f"cli/member-show.{language}.txt", ran.out)


def test_the_identity_number_and_notes_are_shown_nowhere(care: Care) -> None:
    for form in ("plain", "markdown", "csv", "json", "html"):
        text = care("member", "show", "m3", "--format", form).out
        assert "110101194411020010" not in text
        assert "只给保管人看" not in text


def item(care: Care, who: str, *more: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(care("member", "show", who, "--format", "json", *more).out)["items"][0]
    return found


def test_the_item_has_the_register_and_what_follows_from_it(care: Care) -> None:
    found = item(care, "丙三")
    assert found["id"] == "m3"
    assert found["age"] == 81
    assert found["next_birthday"] == "2026-10-26"
    assert found["standing"] is None
    assert found["household"] == [{"since": "2026-01-01", "people": 2, "monthly_income": "1500.00", "source": None}]
    assert found["last_visit"] == "2026-05-20"
    assert found["last_talk"] == "2026-03-02"
    assert found["events"] == ["e1"]


def test_standing_without_confirmation_is_at_most_the_years_since_joining(care: Care) -> None:
    assert "至多 55 年" in care("member", "show", "m3").out


def test_a_month_gives_a_range_until_it_is_over(care: Care) -> None:
    assert item(care, "m2", "--today", "2026-06-15")["age"] is None
    assert "50 至 51 岁" in care("member", "show", "m2", "--today", "2026-06-15").out
    assert item(care, "m2", "--today", "2026-06-30")["age"] == 51


def test_a_birthday_on_the_29th_of_february_comes_every_year(care: Care) -> None:
    assert item(care, "m4")["next_birthday"] == "2027-02-28"


def test_a_visit_that_was_a_talk_counts_as_the_last_talk(care: Care) -> None:
    assert item(care, "m4")["last_talk"] == "2026-05-06"


def test_who_is_no_member_is_shown_too(care: Care) -> None:
    page = care("member", "show", "戊五").out
    assert "非党员" in page
    assert "党龄" not in page


def test_offices_and_contact_points_are_told(care: Care) -> None:
    page = care("member", "show", "m1").out
    assert "局党委 书记(2020-01-01 起)" in page
    assert "二支部 联系点(2025-01-01 起)" in page


def test_namesakes_are_listed_with_branch_and_year_of_birth(care: Care) -> None:
    ran = care("member", "show", "丁四")
    assert (ran.code, ran.out) == (2, "")
    assert "m4 二支部 1980年生、m5 一支部 1991年生" in ran.err
    assert "m4 (二支部, born 1980), m5 (一支部, born 1991)" in care("member", "show", "丁四", "--lang", "en").err


@pytest.mark.parametrize(("text", "near"), [("丙四", "丙三"), ("m33", "m3"), ("某某某", "p1, m1, m2")])
def test_an_unknown_person_is_told_with_some_who_are_there(text: str, near: str, care: Care) -> None:
    ran = care("member", "show", text)
    assert (ran.code, ran.out) == (2, "")
    assert near in ran.err
