"""What is wrong in the records, as a page."""

import json
from collections.abc import Sequence
from datetime import date

from carecli.model.problem import Place, Problem, problem
from carecli.model.words import Language, Words
from carecli.render.forms import Printing, text_of
from carecli.reports.check import MOST_NAMES, check_page, grouped
from carecli.reports.page import Answer

TODAY = date(2026, 7, 6)


def answer(found: Sequence[Problem], language: Language = "en", **counts: int) -> Answer:
    return check_page(found, counts, Words(language), TODAY, "云岭区城市管理局党委")


def lines(found: Sequence[Problem], language: Language = "en", **counts: int) -> list[str]:
    """The page below its head."""
    page = text_of(answer(found, language, **counts), "plain", Printing(Words(language), TODAY, 200))
    return page.splitlines()[1:]


def unborn(name: str, line: int = 2) -> Problem:
    return problem(Place("members.yaml", line), "born-on-missing", name=name)


TURNED = problem(
    Place("members.yaml", 9), "span-reversed", section="employment", since="2020-02-01", until="2020-01-01"
)


def test_a_sound_workspace_is_said_to_be_so() -> None:
    assert lines([], members=212, visits=14, talks=0) == [
        "226 records read: members 212, visits 14",
        "No errors, and nothing to look at.",
    ]
    assert lines([], "zh")[:2] == ["没有读到任何记录。", "没有错误, 也没有提示。"]


def test_notices_alone_are_no_errors() -> None:
    assert lines([unborn("李秀兰")], "zh", members=1) == [
        "已读 1 条: 党员 1",
        "没有错误; 提示 1 处",
        "-" * 200,
        "提示: 请核对或补填",
        "members.yaml:2: 没有出生日期: 李秀兰 (born-on-missing)",
        "  补写出生日期(born_on); 只知年月的写 1985-07",
    ]


def test_errors_come_first_whatever_their_line() -> None:
    found = lines([unborn("李秀兰"), TURNED], members=1)
    assert found[1] == "Errors: 1; to look at: 1"
    assert [line for line in found if line.endswith(")")] == [
        "members.yaml:9: this span of employment ends on 2020-01-01, before it begins on 2020-02-01 (span-reversed)",
        "members.yaml:2: no date of birth: 李秀兰 (born-on-missing)",
    ]


def test_ten_missing_birthdays_are_one_line_with_ten_names() -> None:
    found = lines([unborn(f"人{n:02}", n) for n in range(1, 11)], "zh", members=10)
    assert found[4] == f"members.yaml:1: 没有出生日期: {'、'.join(f'人{n:02}' for n in range(1, 11))} (born-on-missing)"
    assert len(found) == 6


def test_a_long_row_of_names_is_counted() -> None:
    found = lines([unborn(f"人{n:02}", n) for n in range(1, MOST_NAMES + 6)], members=25)
    assert "人20 and others, 25 in all" in found[4]
    assert "人21" not in found[4]
    assert found[-1].endswith("care check --format csv")


def test_errors_are_never_grouped() -> None:
    young = [problem(Place("a.yaml", n), "admitted-too-young", name=name, years=18) for n, name in enumerate("甲乙")]
    assert [together.names for together in grouped(young)] == [(), ()]


def test_notices_that_differ_in_more_than_the_name_stay_apart() -> None:
    stays = [
        problem(Place("a.yaml", n), "stay-gap", name=name, until="2020-01-01", since=since)
        for n, (name, since) in enumerate([("甲", "2020-02-01"), ("乙", "2020-02-01"), ("丙", "2020-03-01")])
    ]
    assert [together.names for together in grouped(stays)] == [("甲", "乙"), ("丙",)]


def test_what_bears_no_name_stands_by_itself() -> None:
    gifts = [problem(Place("visits.yaml", line), "empty-gift") for line in (3, 4)]
    assert [(together.first.place.line, together.names) for together in grouped(gifts)] == [(3, ()), (4, ())]


def test_programs_get_every_problem_by_itself() -> None:
    given = json.loads(
        text_of(
            answer([unborn("李秀兰"), unborn("王芳", 3), TURNED], members=3), "json", Printing(Words("en"), TODAY, 80)
        )
    )
    assert (given["errors"], given["notices"], given["records"]) == (1, 2, {"members": 3})
    assert [(item["id"], item["line"], item["weight"]) for item in given["items"]] == [
        ("span-reversed", 9, "error"),
        ("born-on-missing", 2, "notice"),
        ("born-on-missing", 3, "notice"),
    ]
    assert given["items"][1]["message"] == "no date of birth: 李秀兰"


def test_a_problem_told_twice_counts_once() -> None:
    assert answer([TURNED, TURNED]).more["errors"] == 1
