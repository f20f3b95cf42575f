"""The page that a member may take home: every category, each test once, and what would change the answer."""

import json
from collections.abc import Iterable

import pytest
from found import LINES, Told, policy_of, rule

from carecli.model.words import LANGUAGES, Language, Words
from carecli.policy.policy import Policy
from carecli.render.layout import lay_out
from carecli.reports.explain import explain_answer, strictest_first
from carecli.reports.page import Answer

RETIRED = "born_on: 1948-03-12, admitted_on: 1972-07-01, confirmed_on: 1973-07-01, employment: retired"
POOR = "household: [{since: 2026-01-01, people: 2, monthly_income: 1500.00}]"


def answer(
    member: str,
    *sections: str,
    policies: Iterable[str | Policy] = ("urban-management-bureau",),
    head: str = LINES,
    language: Language = "zh",
) -> Answer:
    story = Told(member, *sections, policies=policies, head=head)
    person = story.records.persons["m"]
    found = [finding for finding in story.findings() if finding.member is person]
    return explain_answer(person, found, story.records, story.register, story.today, Words(language))


def lines(given: Answer) -> list[str]:
    return ["".join(span.text for span in spans) for spans in lay_out(given.page, 80)]


def one(when: str, member: str = "", *sections: str, head: str = LINES, **more: str) -> list[str]:
    """The lines about one category, between the rules of the page and below the policy."""
    told = lines(answer(member, *sections, policies=(policy_of(rule(when, **more)),), head=head))
    first, last = (at for at, line in enumerate(told) if line.startswith("---"))
    return told[first + 2 : last]


def test_an_eligible_category_has_all_its_tests_and_what_would_end_it() -> None:
    assert one("{any: [retired, alone]}", RETIRED) == [
        "符合  some(任一项)  依据 一 R-1",
        "  是    离退休",
        "  否    独居",
        "  直到  “离退休”不再成立",
    ]


def test_a_category_not_met_takes_two_lines() -> None:
    assert one(
        "income_per_head < dibao_line", "household: [{since: 2026-01-01, people: 1, monthly_income: 1950.00}]"
    ) == [
        "不符合  some  依据 一 R-1",
        "  还须  人均月收入低于 960.00(低保线), 现为 1,950.00",
    ]


def test_a_test_that_will_hold_by_itself_says_from_which_day() -> None:
    assert one("standing >= 30", "confirmed_on: 1997-03-01")[1:] == [
        "  还须  党龄满 30 年, 现为 29 年, 2027-03-01 起自然如此"
    ]


def test_what_is_unknown_names_what_is_missing() -> None:
    assert one("income_per_head < dibao_line") == [
        "信息不全  some  依据 一 R-1",
        "  还须  人均月收入低于 960.00(低保线), 缺家庭人口和收入",
    ]


def test_a_figure_that_is_missing_is_named() -> None:
    assert one("income_per_head < dibao_line", POOR, head="")[1:] == [
        "  还须  人均月收入低于 低保线, 现为 750.00, 缺低保线(care.yaml)"
    ]


def test_every_test_is_shown_once_whatever_the_verdict() -> None:
    told = "\n".join(one("{any: [pre_1949, retired, honoured]}", "admitted_on: 1990-01-01"))
    assert told.count("入党日期 1990-01-01") == told.count("离退休") == told.count("获荣誉") == 1


def test_um_11_prints_its_three_values() -> None:
    told = answer("circumstances: [{kind: no-work-ability}]")
    (item,) = [item for item in told.items if item["rule"] == "UM-11"]
    assert "无劳动能力又无依靠" in str(item["heading"])
    text = "\n".join(lines(told))
    part = text[text.index("UM-11") :]
    assert "是    丧失劳动能力" in part
    assert "无子女赡养; 或 家庭困难" in part


def test_several_reasons_side_by_side_and_what_will_always_hold_say_so() -> None:
    assert one("{any: [retired, alone]}", f"{RETIRED}, circumstances: [{{kind: alone}}]")[-1] == (
        "  变化  几项理由并存: 任何一项单独变化, 结论不变"
    )
    assert one("standing >= 30", RETIRED)[-1] == "  变化  这一结论不会再变"


JUDGED = "judgements: [{rule: R-1, member: m, date: 2026-03-01, verdict: VERDICT, reason: 不可外传, by: [a, b]}]"
JUDGES = "people: [{id: a, name: 甲}, {id: b, name: 乙}]"


def test_a_judgement_is_named_with_its_people_and_never_with_its_reason() -> None:
    told = one("retired", RETIRED, JUDGED.replace("VERDICT", "yes"), JUDGES, judged="yes")
    assert "  认定  2026-03-01 甲、乙: 是" in told
    assert "不可外传" not in "\n".join(told)


def test_who_waits_for_a_judgement_or_was_judged_otherwise_is_told_so() -> None:
    assert one("retired", RETIRED, judged="yes")[-1] == "  还须  两人的认定意见和理由"
    assert one("retired", RETIRED, JUDGED.replace("VERDICT", "no"), JUDGES, judged="yes")[-1] == "  还须  重新认定"


def test_a_register_that_is_not_kept_is_named() -> None:
    assert one("retired", RETIRED, needs="[no-such-register]")[-1] == "  还须  “no-such-register”台账(尚未建立)"


def test_the_kind_of_a_category_is_said() -> None:
    assert one("retired", RETIRED, status="proposed", leads_to="tag")[0] == "符合  some [建议稿、标签]  依据 一 R-1"


def test_the_figures_stand_at_the_foot_with_their_source_and_last_check() -> None:
    told = "\n".join(lines(answer(POOR)))
    assert "标准: 当地人均收入 2,420.00 元, 2026-01-01 起, 统计公报, 2026-03-10 核对" in told


def test_a_stale_figure_makes_the_verdict_provisional_and_the_foot_says_why() -> None:
    told = lines(answer(POOR, head=LINES.replace("2026-03-10", "2025-03-10")))
    assert "符合(暂定)  收入偏低  依据 二、对象二 UM-08" in told
    assert "一年内未核对, 结论暂定" in "".join(told)


def test_a_figure_that_nobody_ever_confirmed_says_so() -> None:
    head = "figures: {local_average_income: [{since: 2026-01-01, value: 2420.00}]}"
    told = "".join(lines(answer(POOR, head=head)))
    assert "当地人均收入 2,420.00 元, 2026-01-01 起, 从未核对, 结论暂定" in told


def test_the_strictest_policy_comes_first_and_what_is_met_leads_within_it() -> None:
    two = ("urban-management-bureau", "hospital")
    story = Told(f"{RETIRED}, {POOR}", policies=two)
    groups = strictest_first(story.findings())
    shares = {
        active.policy.id: [sum(each.verdict == "eligible" for each in found), len(found)] for active, found in groups
    }
    assert shares == {"urban-management-bureau": [2, 6], "hospital": [2, 7]}
    assert [active.policy.id for active, _ in groups] == ["hospital", "urban-management-bureau"]
    assert [each.verdict for each in groups[1][1]] == ["eligible"] * 2 + ["not-eligible"] * 4


def test_both_policies_are_named_and_one_whose_text_is_cut_off_says_so() -> None:
    told = lines(answer(RETIRED, policies=("urban-management-bureau", "hospital")))
    assert "城管局党内激励关怀帮扶机制(2025-01-01 启用)" in told
    assert any(line.startswith("医院") and line.endswith("原文不全") for line in told)


def test_who_is_in_no_category_is_told_so() -> None:
    assert "没有适用于 某某 的认定类别" in "\n".join(lines(answer("", policies=("bureau-organs",))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_usual_member_fits_one_screen_of_eighty_columns(language: Language) -> None:
    told = lines(answer(f"{RETIRED}, {POOR}", language=language))
    assert len(told) <= 40
    assert all(len(line) <= 80 for line in told)


def test_an_item_has_every_test_with_its_value_and_the_figure() -> None:
    (item,) = [item for item in answer(POOR).items if item["rule"] == "UM-08"]
    assert item["tests"] == [
        {
            "test": "人均月收入 < 当地人均收入",
            "said": "人均月收入 750.00, 低于 2,420.00(当地人均收入)",
            "answer": "yes",
            "found": "750.00",
            "wanted": "2420.00",
            "figure": {
                "name": "local_average_income",
                "value": "2420.00",
                "since": "2026-01-01",
                "source": "统计公报",
                "confirmed_on": "2026-03-10",
                "stale": False,
            },
            "missing": [],
        }
    ]
    assert item["because"] == ["人均月收入 750.00, 低于 2,420.00(当地人均收入)"]


def test_an_item_has_each_way_with_the_day_on_which_it_comes_by_itself() -> None:
    policy = policy_of(rule("{any: [standing >= 30, alone]}"))
    (item,) = answer("admitted_on: 1996-03-01, confirmed_on: 1997-03-01", policies=(policy,)).items
    assert item["ways"] == [
        {"turns": ["党龄满 30 年, 现为 29 年, 2027-03-01 起自然如此"], "on": "2027-03-01"},
        {"turns": ["独居"], "on": None},
    ]


@pytest.mark.parametrize(
    ("member", "found"),
    [
        ("confirmed_on: 1997-03", ["1997-03-01", "1997-03-31"]),
        ("admitted_on: 1990-01-01", ["1990-01-01", None]),
        ("", None),
    ],
)
def test_a_day_known_only_roughly_is_a_pair_of_days(member: str, found: object) -> None:
    (item,) = answer(member, policies=(policy_of(rule("standing >= 30")),)).items
    assert json.dumps(item["tests"]).count(f'"found": {json.dumps(found)}') == 1


def test_a_sensitive_event_is_not_named_in_an_item_either() -> None:
    told = answer("", policies=("hospital",))
    (item,) = [item for item in told.items if item["rule"] == "HO-07"]
    assert "思想波动" not in str(item["tests"])
    assert "mood" not in str(item["tests"])
