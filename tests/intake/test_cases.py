"""Files of rule tests: the short ways of writing, and what is wrong with them by line."""

import pytest

from carecli.compliance.trial.case import Case
from carecli.compliance.trial.office import OFFICE
from carecli.files.reading import read_nodes
from carecli.intake.cases import read_cases
from carecli.model.event import Event
from carecli.model.fund import Entry, Payment
from carecli.model.member import Member, Person
from carecli.model.organisation import Organisation
from carecli.model.problem import Problem
from carecli.model.talk import Talk
from carecli.model.visit import Visit

HEAD = "policy: bureau-organs\ncases:\n"


def read(text: str) -> tuple[list[Case], list[Problem]]:
    top, problems = read_nodes(text, "a.yaml")
    assert not problems
    return read_cases(top, "a.yaml")


def case(text: str) -> Case:
    """The one case of a policy's file that gives this."""
    [found], problems = read(f"{HEAD}  - {{name: 甲, day: 2026-07-01, given: {{{text}}}, expect: {{BO-06: open}}}}\n")
    assert not problems
    return found


def faults(text: str) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.id) for problem in read(text)[1]]


def test_without_a_word_about_the_member_nothing_is_known_of_one() -> None:
    [member] = case("").records.of(Member)
    assert (member.id, member.branch[0].id, member.born_on) == ("m", "branch", None)


def test_the_one_whom_the_case_is_about_may_be_no_member() -> None:
    found = case("person: {}").records
    assert [person.id for person in found.of(Person)] == ["m"]
    assert found.of(Member) == ()


def test_a_member_may_belong_to_no_branch() -> None:
    [member] = case("member: {branch: ~}").records.of(Member)
    assert member.branch == ()


def test_what_a_record_leaves_out_is_filled_in() -> None:
    found = case("events: [{kind: mood, date: 2026-06-01}], talks: [{date: 2026-06-02}], visits: [{date: 2026-06-03}]")
    [event] = found.records.of(Event)
    [talk] = found.records.of(Talk)
    [visit] = found.records.of(Visit)
    assert (event.id, event.member) == ("event-1", "m")
    assert (talk.members, talk.by) == (("m",), ("branch-secretary",))
    assert (visit.member, visit.by) == ("m", ("branch-secretary",))


def test_what_a_record_says_itself_stays() -> None:
    found = case("visits: [{日期: 2026-06-03, 走访人: x, 单位: branch}], members: [{id: x}]").records
    [visit] = found.of(Visit)
    assert (visit.by, visit.unit, visit.member) == (("x",), "branch", None)
    assert [member.id for member in found.of(Member)] == ["x", "m"]


def test_keys_may_be_chinese_throughout() -> None:
    given = "已知: {对象: {性别: 女}, 执行起: 2026-01-01}"
    row = f"{{名称: 甲, 日期: 2026-07-01, {given}, 应为: {{BO-06: 待办}}}}"
    [found], problems = read(f"制度: bureau-organs\n用例:\n  - {row}\n")
    assert not problems
    assert found.records.persons["m"].sex == "female"
    assert str(found.records.workspace.policies[0].since) == "2026-01-01"


def test_a_policy_counts_from_the_year_before_unless_the_case_says_otherwise() -> None:
    [adoption] = case("").records.workspace.policies
    assert (adoption.id, str(adoption.since)) == ("bureau-organs", "2025-01-01")


def test_the_office_is_there_unless_the_case_brings_its_own() -> None:
    assert case("").records.of(Organisation) == OFFICE
    own = case("organisation: [{id: x, level: branch}]").records.of(Organisation)
    assert [(unit.id, unit.name) for unit in own] == [("x", "m")]


def test_a_payment_to_be_made_stands_in_no_ledger() -> None:
    found = case("payment: {金额: 100.00}, fund: [{kind: reversal, date: 2026-01-01, reverses: x, reason: 甲}]")
    assert isinstance(found.payment, Payment)
    assert (found.payment.amount, found.payment.purpose, found.payment.member) == (10000, "hardship-aid", "m")
    assert [entry.id for entry in found.records.of(Entry)] == ["reversal-1"]


def test_what_the_file_gives_every_case_has_and_may_change() -> None:
    text = (
        "policy: bureau-organs\n"
        "given: {settings: {prompt_visit: 1 day}, place: {kind: urban}}\n"
        "cases:\n"
        "  - {name: 甲, day: 2026-07-01, expect: {BO-06: open}}\n"
        "  - {name: 乙, day: 2026-07-01, given: {settings: {prompt_visit: 2 days}}, expect: {BO-06: open}}\n"
    )
    found, problems = read(text)
    assert not problems
    assert [each.records.workspace.settings[0].value for each in found] == ["1 day", "2 days"]
    assert all(each.records.workspace.place is not None for each in found)


def test_each_expectation_knows_its_line() -> None:
    text = (
        f"{HEAD}  - name: 甲\n    day: 2026-07-01\n    expect:\n"
        "      BO-06: open\n      BO-07:\n        state: open\n        by: [x, y]\n"
    )
    [found], _ = read(text)
    assert [(e.key, e.fact, e.wanted, e.where.line) for e in found.expectations] == [
        ("BO-06", "", ("open",), 6),
        ("BO-07", "state", ("open",), 8),
        ("BO-07", "by", ("x", "y"), 9),
    ]


ROW = "  - {name: 甲, day: 2026-07-01, expect: {BO-06: open}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("policy: a\n", [(1, "no-cases")]),
        (f"cases:\n{ROW}}}\n", [(2, "case-without-policy")]),
        (f"{HEAD}{ROW}}}\n{ROW}}}\n", [(3, "case-named-twice"), (4, "case-named-twice")]),
        (f"{HEAD}{ROW}, given: [x]}}\n", [(3, "given-shape")]),
        (f"{HEAD}{ROW}, given: {{evnts: []}}}}\n", [(3, "unknown-key")]),
        (f"{HEAD}{ROW}, given: {{events: [{{kind: mood}}]}}}}\n", [(3, "missing-field")]),
        (f"{HEAD}{ROW}, given: {{figures: {{dibao_line: 5}}}}}}\n", [(3, "mapping-expected")]),
        (f"{HEAD}{ROW}, given: {{payment: {{amount: x}}}}}}\n", [(3, "bad-money")]),
        (f"{HEAD}{ROW}, givn: {{}}}}\n", [(3, "unknown-key")]),
        (f"{HEAD}  - {{name: 甲, day: 2026-13-01, expect: {{BO-06: open}}}}\n", [(3, "no-such-day")]),
        (f"{HEAD}  - {{name: 甲, day: 2026-07-01}}\n", [(3, "missing-field")]),
        (f"{HEAD}  - {{name: 甲, day: 2026-07-01, expect: open}}\n", [(3, "expect-shape")]),
        (f"{HEAD}  - name: 甲\n    day: 2026-07-01\n    expect:\n      BO-06: [{{a: b}}]\n", [(6, "expect-shape")]),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, told: list[tuple[int, str]]) -> None:
    assert faults(text) == told


def test_a_case_that_cannot_be_read_does_not_hide_the_others() -> None:
    found, problems = read(f"{HEAD}  - {{name: 乙, day: x, expect: {{BO-06: open}}}}\n{ROW}}}\n")
    assert [each.name for each in found] == ["甲"]
    assert len(problems) == 1
