"""Conditions as the files write them: texts, lists under any, all and not, in either language."""

import pytest
from conditions import conditions, node, wide
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.reading import read_nodes
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.model.words.problems import wording
from carecli.policy.condition.grammar import DEEPEST
from carecli.policy.condition.node import AllOf, AnyOf, Condition, Not, singles
from carecli.policy.condition.read import parse_condition, read_condition, settings_in, what_reads
from carecli.policy.condition.show import show_condition
from carecli.policy.facts import FACTS


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("党龄不小于30年", "standing >= 30"),
        ("党龄 ≥ 30", "standing >= 30 years"),
        (wide("党龄>=30"), "standing >= 30"),
        ("年龄小于等于35岁", "age <= 35"),
        ("年龄不满60", "age < 60"),
        ("年龄超过60", "age > 60"),
        ("入党日期早于1949年10月1日", "admitted_on < 1949-10-01"),
        ("入党日期不晚于1949-9-30", "admitted_on <= 1949-09-30"),
        ("就业状况是下岗", "employment = laid-off"),
        ("就业状况不是在职", "employment is not employed"),
        ("非退休", "not retired"),
        ("退休 且 非独居", "retired and not alone"),
        ("退休或离休或独居", "retired or lixiu or alone"),
        ("（退休 或 独居）且 残疾", "(retired or alone) and disability"),
        ("人均月收入低于低保线", "income_per_head < dibao_line"),
        ("人均月收入不超过1.5倍低保线", "income_per_head <= 1.5 * dibao_line"),
        ("人均月收入 < 800元", "income_per_head < 800.00"),
        ("人均月收入≤略高倍数×低保线", "income_per_head <= slightly_above * dibao_line"),
        ("离退休时长至少退休较长", "retired_for >= retired_long"),
        ("困难时长满6个月", "hardship_for >= 6 months"),
        ("获荣誉(模范)", "honoured(model)"),
        ("曾任（单位中层干部）", "former_post(middle-cadre)"),
        ("发生过(住院，30天)", "event(hospitalised, 30 days)"),
        ("发生过(群众有不良反映, 长期患病期限)", "event(complaint, long_ill)"),
    ],
)
def test_chinese_and_english_say_the_same(chinese: str, english: str) -> None:
    assert parse_condition(chinese) == parse_condition(english)


def refusal_of(found: Node) -> Refused | None:
    try:
        read_condition(found)
    except Refused as refused:
        return refused
    return None


def test_and_binds_closer_than_or() -> None:
    retired, lixiu, alone = (parse_condition(name) for name in ("retired", "lixiu", "alone"))
    assert parse_condition("retired or lixiu and alone") == AnyOf((retired, AllOf((lixiu, alone))))
    assert parse_condition("not retired and alone") == AllOf((Not(retired), alone))
    assert parse_condition("not not retired") == retired


@pytest.mark.parametrize(
    ("yaml", "text"),
    [
        ("{any: [retired, alone]}", "retired or alone"),
        ("{任一: [离退休, 独居]}", "retired or alone"),
        ("{all: [hardship, {any: [laid_off, unemployed]}]}", "hardship and (laid_off or unemployed)"),
        ("{not: retired}", "not retired"),
        ("{非: {any: [retired, alone]}}", "not (retired or alone)"),
        ("{any: [retired]}", "retired"),
        ("{all: hardship}", "hardship"),
    ],
)
def test_lists_say_the_same_as_text(yaml: str, text: str) -> None:
    assert read_condition(node(yaml)) == parse_condition(text)


REFUSED = [
    ("", "condition-empty"),
    ("   ", "condition-empty"),
    ("standing >=", "condition-unfinished"),
    ("(retired", "condition-unfinished"),
    ("retired and", "condition-unfinished"),
    ("retired)", "condition-unexpected"),
    ("retired alone", "condition-unexpected"),
    ("standing >= >= 3", "condition-unexpected"),
    ("event()", "condition-unexpected"),
    (">= 3", "condition-unexpected"),
    ("离退休金 > 3", "condition-unexpected"),
    ("age >= 60; import os", "condition-sign"),
    ("__import__('os')", "condition-sign"),
    ("age >= ¾", "condition-sign"),
    ("retired or " * 200 + "retired", "condition-too-long"),
    ("(" * 21 + "retired" + ")" * 21, "condition-too-deep"),
    ("admitted_on < 2026-02-30", "condition-date"),
    ("admitted_on < 1600-01-01", "condition-date"),
    ("stnading >= 30", "unknown-fact"),
    ("dibao_line > 3", "unknown-fact"),
    ("prompt_visit", "unknown-fact"),
    ("age", "fact-needs-value"),
    ("admitted_on and retired", "fact-needs-value"),
    ("retired = yes", "fact-takes-no-value"),
    ("hardship > 3", "fact-takes-no-value"),
    ("employment > retired", "operator-unfit"),
    ("age >= 2026-01-01", "value-unfit"),
    ("admitted_on < 500元", "value-unfit"),
    ("admitted_on < early_join", "value-unfit"),
    ("income_per_head < 2026-01-01", "value-unfit"),
    ("age >= 60.5", "value-unfit"),
    ("age >= retired", "value-unfit"),
    ("age >= 2 * dibao_line", "value-unfit"),
    ("standing >= 2 * early_join", "value-unfit"),
    ("standing >= 6 months", "wrong-unit"),
    ("age >= 60元", "wrong-unit"),
    ("retired_for >= 10", "wrong-unit"),
    ("retired_for >= 10 working days", "condition-unexpected"),
    ("income_per_head < 5 years", "wrong-unit"),
    ("age >= early_join", "unfit-setting"),
    ("retired_for >= prompt_visit", "unfit-setting"),
    ("income_per_head < early_join * dibao_line", "unfit-setting"),
    ("income_per_head < age", "unknown-figure"),
    ("income_per_head < 2 * early_join", "unknown-figure"),
    ("event(hospitalised, 3 days, 4)", "argument-count"),
    ("retired(model)", "argument-count"),
    ("event", "argument-count"),
    ("honoured(hospitalised)", "unfit-code"),
    ("employment = happy", "unfit-code"),
    ("event(3)", "unfit-code"),
]


@pytest.mark.parametrize(("text", "id_"), REFUSED)
def test_a_text_that_makes_no_condition_is_refused_with_its_problem(text: str, id_: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_condition(text)
    assert refused.value.id == id_
    told = wording(id_)
    for half in (*told.message, *told.hint):
        assert half.format(**refused.value.details)


@pytest.mark.parametrize(
    ("yaml", "id_"),
    [
        ("~", "condition-empty"),
        ("{any: []}", "condition-empty"),
        ("[retired, alone]", "condition-shape"),
        ("{any: [retired], all: [alone]}", "condition-shape"),
        ("{some: [retired]}", "condition-shape"),
        ("{not: [retired, alone]}", "condition-shape"),
        ("{any: [[retired]]}", "condition-shape"),
        ("{any: [retired, ~]}", "condition-empty"),
    ],
)
def test_a_node_of_another_form_is_refused(yaml: str, id_: str) -> None:
    with pytest.raises(Refused) as refused:
        read_condition(node(yaml))
    assert refused.value.id == id_


def test_a_refusal_carries_the_line_of_its_part() -> None:
    with pytest.raises(Refused) as refused:
        read_condition(node("  any:\n    - retired\n    - all:\n      - alone\n      - standing >= soon\n"))
    assert (refused.value.id, refused.value.line) == ("value-unfit", 6)


def test_a_contradiction_carries_the_line_of_its_first_test() -> None:
    with pytest.raises(Refused) as refused:
        read_condition(node("  any:\n    - retired\n    - all:\n      - age < 20\n      - age > 30\n"))
    assert (refused.value.id, refused.value.line) == ("never-met", 5)


def test_lists_within_lists_have_a_depth() -> None:
    inner: Node = "retired"
    for _ in range(DEEPEST + 1):
        outer = Mapping(1)
        outer.add("not", inner, 1)
        inner = outer
    with pytest.raises(Refused) as refused:
        read_condition(inner)
    assert refused.value.id == "condition-too-deep"


@given(conditions(), st.sampled_from([Words("zh"), Words("en")]))
def test_a_condition_shown_can_be_read_again(condition: Condition, words: Words) -> None:
    assert parse_condition(show_condition(condition, words)) == condition


WORDS = [
    *FACTS,
    "党龄",
    "年龄",
    "且",
    "或",
    "非",
    "不小于",
    "是",
    "and",
    "or",
    "not",
    "(",
    ")",
    ",",
    "<",
    ">=",
    "=",
    "30",
]
SOUP = st.lists(
    st.sampled_from([*WORDS, "1949-10-01", "年", "个月", "1.5", "*", "倍", "dibao_line", "住院"]), max_size=12
)


@given(st.one_of(st.text(max_size=60), SOUP.map(" ".join), SOUP.map("".join)))
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    refused = refusal_of(text)
    assert refused is None or wording(refused.id).message[0].format(**refused.details)


def _sequence(items: list[Node]) -> Sequence:
    found = Sequence(3)
    for item in items:
        found.add(item, 3)
    return found


def _map(items: dict[str, Node]) -> Mapping:
    found = Mapping(3)
    for key, item in items.items():
        found.add(key, item, 3)
    return found


NODES = st.recursive(
    st.one_of(st.none(), st.sampled_from(["retired", "age > 3", "nonsense", "age > 3 and age < 2"])),
    lambda nodes: st.one_of(
        st.lists(nodes, max_size=3).map(_sequence),
        st.dictionaries(st.sampled_from(["any", "all", "not", "x", "任一"]), nodes, max_size=2).map(_map),
    ),
)


@given(NODES)
def test_no_node_raises_anything_but_a_refusal(found: Node) -> None:
    refused = refusal_of(found)
    assert refused is None or wording(refused.id).hint[1].format(**refused.details)


def test_the_settings_of_a_condition_include_those_behind_its_facts() -> None:
    condition = parse_condition(
        "elderly or long_illness or hospitalised or income_per_head < slightly_above * dibao_line"
    )
    assert settings_in(condition) == ("elderly_age", "long_ill", "hospital_stay", "slightly_above")


@pytest.mark.parametrize("name", [name for name, fact in FACTS.items() if fact.reads])
def test_a_fact_that_is_short_for_a_condition_reads_as_one_about_other_facts(name: str) -> None:
    below = {single.fact.name for single in singles(what_reads(name))}
    assert below
    assert not below & {fact for fact, found in FACTS.items() if found.reads}


def test_the_reader_of_files_hands_conditions_on_unchanged() -> None:
    top, problems = read_nodes("when: {any: [admitted_on < 1949-10-01, retired, lixiu, honoured(model)]}", "p.yaml")
    assert not problems
    assert len(list(singles(read_condition(top["when"])))) == 4
