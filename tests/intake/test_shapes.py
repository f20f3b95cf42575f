"""Lists, mappings and texts that stand in each other's place; short ways of writing; record classes by kind."""

from collections.abc import Callable
from datetime import date

import pytest

from carecli.intake.documents import Typed
from carecli.model.fund import Opening, Payment, Receipt, Reversal, Transfer
from carecli.model.member import Employment, Member, Stay
from carecli.model.problem import Place
from carecli.model.visit import Visit

Told = Callable[[str], list[str]]
Read = Callable[[str], Typed]


MOBILE = "since, until, direction, reason, to, certificate, contact, note"


def first(typed: Typed, section: str) -> object:
    assert typed.problems == []
    return typed.records[section][0]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("name: {zh: 李秀兰}", "3 text-expected field=name"),
        ("name: [李秀兰]", "3 text-expected field=name"),
        ("name: [[李秀兰]]", "3 text-expected field=name"),
        ("left: 2026-01-01", "3 mapping-expected field=left known=date, reason, note"),
        ("left: [{date: 2026-01-01, reason: job}]", "3 mapping-expected field=left known=date, reason, note"),
        ("kin: 王强", "3 mapping-expected field=kin known=name, relation, same_household, person, note"),
        ("mobile: [[x]]", f"3 mapping-expected field=mobile known={MOBILE}"),
        ("mobile: [~]", "3 empty-item field=mobile"),
        ("phone: {a: b}", "3 text-expected field=phone"),
    ],
)
def test_what_has_the_wrong_form_is_told_with_the_right_one(told: Told, line: str, problem: str) -> None:
    name = "" if line.startswith("name") else "    name: 李秀兰\n"
    assert told(f"members:\n  - id: m1\n    {line}\n{name}") == [problem]


def test_an_item_of_a_list_is_told_at_its_own_line(told: Told) -> None:
    assert told("""
        visits:
          - date: 2026-01-01
            by:
              - m1
              - m 2
              -
              - [m3]
              - {id: m4}
    """) == [
        '5 bad-id field=by said= "m 2"',
        "6 empty-item field=by",
        "7 text-expected field=by",
        "8 text-expected field=by",
    ]


def test_one_item_may_stand_without_its_list(typed: Read) -> None:
    visit = first(typed("visits:\n  - {date: 2026-01-01, by: m7, closes: [UM-34/m014/2026-july-first]}\n"), "visits")
    assert visit == Visit(
        where=Place("a.yaml", 2), date=date(2026, 1, 1), by=("m7",), closes=("UM-34/m014/2026-july-first",)
    )


def test_a_bare_text_may_stand_for_a_part(typed: Read) -> None:
    member = first(typed("members:\n  - id: m1\n    name: n\n    branch: b1\n    employment: 退休\n"), "members")
    assert isinstance(member, Member)
    assert member.branch == (Stay(where=Place("a.yaml", 4), id="b1"),)
    assert member.employment == (Employment(where=Place("a.yaml", 5), status="retired"),)


def test_parts_know_their_own_lines(typed: Read) -> None:
    member = first(
        typed("""
        members:
          - id: m1
            name: n
            branch:
              - b0
              - id: b1
                since: 2020-01
              - {id: b2, since: 2021-01}
            left:
              date: 2026-01-01
              reason: job
        """),
        "members",
    )
    assert isinstance(member, Member)
    assert member.where == Place("a.yaml", 2)
    assert [stay.where.line for stay in member.branch] == [5, 6, 8]
    assert member.left is not None
    assert member.left.where.line == 10


ENTRY = "id: f1, date: 2026-01-10"


@pytest.mark.parametrize(
    ("rest", "cls"),
    [
        ("kind: opening, account: a, source: dues, amount: 1", Opening),
        ("kind: 收入, account: a, source: 党费, amount: 1", Receipt),
        ("类型: 支出, 金额: 1, 用途: 困难补助, 分担: {账户: a, 金额: 1}", Payment),
        ("类型: transfer, from_account: a, to_account: b, amount: 1", Transfer),
        ("kind: reversal, reverses: f0, reason: 记错了", Reversal),
    ],
)
def test_the_kind_picks_the_class(typed: Read, rest: str, cls: type) -> None:
    entry = first(typed(f"fund:\n  - {{{ENTRY}, {rest}}}\n"), "fund")
    assert type(entry) is cls


def test_the_kind_of_an_entry_is_kept_in_english(typed: Read) -> None:
    entry = first(typed(f"fund:\n  - {{{ENTRY}, 类型: 收入, account: a, source: 党费, amount: 1}}\n"), "fund")
    assert isinstance(entry, Receipt)
    assert (entry.kind, entry.source, entry.amount) == ("receipt", "dues", 100)


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        ("amount: 1", "2 no-kind accepted=opening, receipt, payment, transfer, reversal field=kind"),
        ("kind: ~", "2 no-kind accepted=opening, receipt, payment, transfer, reversal field=kind"),
        ("kind: gift", '2 unknown-kind accepted=opening, receipt, payment, transfer, reversal field=kind said= "gift"'),
        ("kind: reciept", '2 unknown-kind accepted=receipt field=kind said= "reciept"'),
        ("类型: 支", '2 unknown-kind accepted=支出 field=类型 said= "支"'),
        ("类型: 捐", '2 unknown-kind accepted=上年结转、收入、支出、划拨、冲销 field=类型 said= "捐"'),
        ("kind: [receipt]", "2 text-expected field=kind"),
    ],
)
def test_an_entry_without_a_known_kind_is_told_only_that(told: Told, rest: str, problem: str) -> None:
    assert told(f"fund:\n  - {{{ENTRY}, {rest}}}\n") == [problem]


def test_a_kind_given_in_both_languages_is_told(told: Told) -> None:
    text = f"fund:\n  - {{{ENTRY}, kind: receipt, 类型: 收入, account: a, source: dues, amount: 1}}\n"
    assert told(text) == ["2 mixed-keys first=kind second=类型"]


def test_a_key_of_another_kind_is_told(told: Told) -> None:
    text = f"fund:\n  - {{{ENTRY}, kind: receipt, account: a, source: dues, amount: 1, payee: 王建国}}\n"
    assert told(text) == ['2 unknown-key key= "payee" known=payer']
