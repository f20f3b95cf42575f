"""Every problem of typing is worded in both languages, and its blanks are filled by what intake tells of it."""

import re
from collections.abc import Callable

import pytest

from carecli.intake.documents import Typed
from carecli.intake.head import read_head
from carecli.model.node import Mapping
from carecli.model.problem import Problem
from carecli.model.words import LANGUAGES, Words
from carecli.model.words.problems import wording
from carecli.model.words.problems_intake import PROBLEMS
from carecli.render.problems import tell

Read = Callable[[str], Typed]
Nodes = Callable[[str], Mapping]
MEMBER = "members:\n  - {{id: m1, name: n, {}}}\n"
ENTRY = "fund:\n  - {{id: f1, date: 2026-01-01, {}}}\n"
CORRECTION = "corrections:\n  - {{date: 2026-01-01, section: {}, record: r, reason: x, fields: {{{}}}}}\n"
TELLING = {
    "bad-date": MEMBER.format("born_on: x"),
    "bad-month": "dues:\n  - {member: m1, month: x, state: unpaid}\n",
    "no-such-day": MEMBER.format("born_on: 2023-02-29"),
    "year-out-of-range": MEMBER.format("born_on: 1723-02-28"),
    "bad-money": ENTRY.format("kind: receipt, account: a, source: dues, amount: x"),
    "no-money": ENTRY.format("kind: receipt, account: a, source: dues, amount: 0"),
    "bad-count": MEMBER.format("birthday: {calendar: lunar, month: x}"),
    "bad-id": MEMBER.format("branch: a b"),
    "unknown-code": MEMBER.format("sex: x"),
    "bad-id-number": MEMBER.format("id_number: x"),
    "bad-phone": MEMBER.format("phone: x"),
    "nothing-frozen": "steps: [{application: a, step: approval, date: 2026-01-01, frozen: x}]\n",
    "empty-text": MEMBER.format('place: ""'),
    "several-lines": MEMBER.format('place: "a\\nb"'),
    "text-too-long": MEMBER.format(f"place: {'x' * 201}"),
    "missing-field": "members:\n  - id: m1\n",
    "unknown-key": MEMBER.format("x: x"),
    "parted-text": MEMBER.format("place: x, y"),
    "mixed-keys": MEMBER.format("姓名: n"),
    "text-expected": MEMBER.format("place: [x]"),
    "mapping-expected": MEMBER.format("left: x"),
    "list-expected": "members: x\n",
    "empty-item": "members:\n  -\n",
    "no-kind": ENTRY.format("voucher: x"),
    "unknown-kind": ENTRY.format("kind: x"),
    "unknown-section": "xyz: []\n",
    "misplaced-key": "figures: {}\n",
    "not-corrected": CORRECTION.format("fund", "id: x"),
    "nothing-corrected": CORRECTION.format("visits", ""),
    "correction-of-nothing": CORRECTION.format("visits", "form: home"),
    "bad-correction": "matters: [{id: r, kind: issue, opened: 2026-01-01}]\n" + CORRECTION.format("matters", "id: x"),
}
IN_THE_HEAD = {
    "keyed-expected": "care: 1\nname: x\nsettings: x\n",
    "number-out-of-range": "care: 1\nname: x\nreminders: {lead_days: 367}\n",
    "secret-in-care-yaml": "care: 1\nname: x\nreminders: {services: {id: robot, url: kanari}}\n",
    "no-version": "name: x\n",
    "bad-version": "care: 2\n",
}


def check(problems: list[Problem], id_: str) -> None:
    [problem] = problems
    assert problem.id == id_
    for language in LANGUAGES:
        text = tell(problem, Words(language))
        assert not re.search("[{}]", text)
        assert text.count("\n") == 1


@pytest.mark.parametrize("id_", TELLING)
def test_a_problem_of_a_section_is_told_with_all_blanks_filled(typed: Read, id_: str) -> None:
    check(typed(TELLING[id_]).problems, id_)


@pytest.mark.parametrize("id_", IN_THE_HEAD)
def test_a_problem_of_the_head_is_told_with_all_blanks_filled(nodes: Nodes, id_: str) -> None:
    check(read_head(nodes(IN_THE_HEAD[id_]), "care.yaml")[1], id_)


def test_no_wording_is_left_over() -> None:
    assert set(PROBLEMS) == {*TELLING, *IN_THE_HEAD}


@pytest.mark.parametrize("id_", PROBLEMS)
def test_every_problem_of_typing_is_an_error_that_says_what_to_do(id_: str) -> None:
    worded = wording(id_)
    assert worded is PROBLEMS[id_]
    assert worded.weight == "error"
    assert all([*worded.message, *worded.hint])
