"""Values that do not fit their field: each told at its line, in the words of the file."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


def member(line: str) -> str:
    """A member of whom all is well but, perhaps, the fourth line."""
    return f"members:\n  - id: m1\n    name: 李秀兰\n    {line}\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("born_on: 2024-1-5", '4 bad-date field=born_on said= "2024-1-5"'),
        ("born_on: 2024/01/05", '4 bad-date field=born_on said= "2024/01/05"'),
        ("出生日期: 1948年3月12日", '4 bad-date field=出生日期 said= "1948年3月12日"'),
        ("born_on: 2023-02-29", '4 no-such-day field=born_on said= "2023-02-29"'),
        ("admitted_on: 1072-07-01", '4 year-out-of-range field=admitted_on first=1880 last=2200 said= "1072-07-01"'),
        ("branch: first branch", '4 bad-id field=branch said= "first branch"'),
        ("支部: 执法一支部(机关)", '4 bad-id field=支部 said= "执法一支部(机关)"'),
        ('place: ""', "4 empty-text field=place said="),
        ('place: "a\\nb"', "4 several-lines field=place said="),
        ("phone: 138", "4 bad-phone field=phone said="),
        ("id_number: 12345678901234567x", "4 bad-id-number field=id_number said="),
        ("sex: femal", '4 unknown-code accepted=female field=sex said= "femal"'),
        ("sex: no", "4 unknown-code accepted=male, female field=sex said="),
        ("性别: 女性", '4 unknown-code accepted=女 field=性别 said= "女性"'),
        ("性别: 未知", "4 unknown-code accepted=男、女 field=性别 said="),
        (
            "left: {date: 2026-01-01, reason: moved}",
            "4 unknown-code accepted=transfer, expulsion, resignation, lapsed, job, other field=reason said=",
        ),
    ],
)
def test_a_value_that_does_not_fit_is_told_at_its_line(told: Told, line: str, problem: str) -> None:
    assert told(member(line)) == [problem]


def test_a_text_too_long_is_told_with_the_limit(told: Told) -> None:
    assert told(member("place: " + "字" * 201)) == ["4 text-too-long field=place longest=200 said="]
    assert told(member("note: " + "字" * 10_001)) == ["4 text-too-long field=note longest=10000 said="]


@pytest.mark.parametrize(
    "amount",
    ["1_000", '"1,000"', "1e3", ".inf", ".nan", "12:30", "5.", ".5", "0.333", "-5", "500元", "１２３", "0012"],  # noqa: RUF001
)
def test_an_amount_written_otherwise_is_refused_and_quoted(told: Told, amount: str) -> None:
    text = f"fund:\n  - {{id: f1, date: 2026-01-10, kind: receipt, account: a, source: dues, amount: {amount}}}\n"
    plain = amount.strip('"')
    assert told(text) == [f'2 bad-money field=amount said= "{plain}"']


def test_an_entry_over_nothing_is_refused(told: Told) -> None:
    text = "fund:\n  - {id: f1, date: 2026-01-10, kind: receipt, account: a, source: dues, amount: 0.00}\n"
    assert told(text) == ['2 no-money field=amount said= "0.00"']


def test_all_that_is_wrong_with_a_record_is_told_at_once(told: Told) -> None:
    found = told("""
        members:
          - id: m 1
            name: 李秀兰
            sex: 妇
            roles: x
            born_on: 1948-3-12
            branch:
              - id: first
                since: 2020
              - {since: 2021-01}
            kin:
              - {name: 王强, relation: 儿子, same_household: 1}
          - id: m2
    """)
    assert [line.partition(" field")[0].partition(" accepted")[0].partition(" key")[0] for line in found] == [
        "2 bad-id",
        "4 unknown-code",
        "5 unknown-key",
        "6 bad-date",
        "9 bad-date",
        "10 missing-field",
        "12 unknown-code",
        "12 unknown-code",
        "13 missing-field",
    ]


def test_texts_that_look_like_something_else_stay_texts(told: Told) -> None:
    assert told('members:\n  - {id: 0012, name: Null, place: no, note: "12:30"}\n') == []
    assert told("members:\n  - {id: 110101194803120021, name: 1e3, id_number: 110101194803120021}\n") == []


def test_a_long_row_of_digits_is_never_quoted(told: Told) -> None:
    assert told("visits:\n  - {date: 2026-01-01, by: +8613800138000}\n") == ["2 bad-id field=by said="]
    assert told("visits:\n  - {date: 110101194803120021, by: m1}\n") == ["2 bad-date field=date said="]


def test_a_sentence_is_never_quoted(told: Told) -> None:
    assert told("visits:\n  - {date: 上个月到市第一人民医院看望时忘了记下是哪一天, by: m1}\n") == [
        "2 bad-date field=date said="
    ]


def test_of_an_unknown_code_only_a_near_miss_is_quoted(told: Told) -> None:
    event = "events:\n  - {{id: e1, member: m1, date: 2026-01-01, kind: {}}}\n"
    assert told(event.format("hospitalized")) == [
        '2 unknown-code accepted=hospitalised field=kind said= "hospitalized"'
    ]
    assert told(event.format("肺癌"))[0].endswith(" field=kind said=")
    assert "肺癌" not in told(event.format("肺癌"))[0]


def test_codes_are_offered_in_the_language_of_the_text(told: Told) -> None:
    visit = "visits:\n  - {{date: 2026-01-01, by: m1, form: {}}}\n"
    assert told(visit.format("letter")) == [
        "2 unknown-code accepted=home, hospital, phone, meeting, funeral, family field=form said="
    ]
    assert told(visit.format("信件")) == [
        "2 unknown-code accepted=上门、住院探望、电话、座谈、吊唁、慰问家属 field=form said="
    ]
