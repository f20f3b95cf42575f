"""A new user in a real terminal: from a roster in Excel to the first visit, with a slip at each question."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from sheets import write, xlsx

from carecli.files.builtin import builtin_ids

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
Type = Callable[..., "pexpect.spawn[str]"]
HEADS = ["姓名", "性别", "出生日期", "所在党支部", "入党日期", "转正日期", "就业状况"]
ROWS = [
    ["张三", "男", "1970-01-05", "第一党支部", "1992-03-01", "1993-03-01", ""],
    ["李四", "女", "1944-06-01", "第一党支部", "1969-07-01", "1970-07-01", "退休"],
    ["王五", "男", "1988-02-29", "第二党支部", "2010-07-01", "2011-07-01", ""],
]
POLICY = str(builtin_ids().index("urban-management-bureau") + 1)
BEGINNING = (
    ("Which language", "7"),
    ("1 至 2", "2"),
    ("full name", "x" * 201),
    ("text-too-long", "云岭区城管局党委"),
    ("Which policy", "99"),
    ("from 1 to", POLICY),
    ("region", "云岭区"),
    ("Is it", "3"),
    ("from 1 to 2", "1"),
    ("From which day", "last week"),
    ("bad-today", "2026-01-01"),
)
VISIT = (
    (r"a number \(Enter[^:]*: $", "zero"),
    (r"write 1 to[\s\S]*: $", ""),
    (r"date \[2026-07-06\]: $", "6.7."),
    (r"bad-date[\s\S]*: $", ""),
    (r"member[^:]*: $", "李"),
    (r"unknown-member[\s\S]*: $", "李四"),
    (r"unit[^:]*: $", "nowhere"),
    (r"unknown-branch[\s\S]*: $", ""),
    (r"visited by: $", ""),
    (r"needed[\s\S]*visited by: $", "张三"),
    (r"occasion: [\s\S]*: $", "party"),
    (r"unknown-code[\s\S]*: $", "july-first"),
    (r"form: [\s\S]*: $", "home"),
)
"""Every question that recording a visit asks, first with an answer that does not fit."""


@pytest.fixture
def care(tmp_path: Path) -> Type:
    """Types a command in a folder that at first holds nothing but a roster."""
    write(tmp_path, "roster.xlsx", xlsx([["党员花名册"], HEADS, *ROWS]))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CARE_", "LC_", "LANG"))}

    def typed(line: str, *, here: str = "") -> "pexpect.spawn[str]":
        words = ["-m", "carecli", *line.split(), "--today", "2026-07-06"]
        child = pexpect.spawn(sys.executable, words, cwd=tmp_path / here, env=kept, encoding="utf-8", timeout=30)
        child.setwinsize(60, 200)
        return child

    return typed


def talk(child: "pexpect.spawn[str]", exchange: tuple[tuple[str, str], ...]) -> None:
    for question, answer in exchange:
        child.expect(question)
        child.sendline(answer)


def ended(child: "pexpect.spawn[str]") -> tuple[int | None, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before or ""


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_from_a_roster_to_the_first_visit_in_a_handful_of_commands(care: Type, tmp_path: Path) -> None:
    child = care("init records --from roster.xlsx")
    talk(child, BEGINNING)
    code, told = ended(child)
    assert (code, "role handover" in told) == (0, True)
    assert ended(care("role handover 第一党支部 张三", here="records"))[0] == 0
    code, told = ended(care("check", here="records"))
    assert (code, "no errors" in told.lower()) == (0, True)
    code, told = ended(care("due-visits", here="records"))
    assert (code, "李四" in told) == (0, True)
    child = care("record visit", here="records")
    talk(child, VISIT)
    code, told = ended(child)
    assert code == 0
    assert "UM-34" in told.split("Settled")[1].split("Still owed")[0]
    visit = (tmp_path / "records" / "visits" / "2026.yaml").read_text(encoding="utf-8")
    assert "member: m-002" in visit
    assert ended(care("check", here="records"))[0] == 0


@pytest.fixture
def begun(care: Type, tmp_path: Path) -> Path:
    """The workspace that the roster became."""
    line = "init records --lang en --policy urban-management-bureau --name 局党委 --region 云岭 --kind urban"
    assert ended(care(f"{line} --since 2026-01-01 --from roster.xlsx"))[0] == 0
    return tmp_path / "records"


@pytest.mark.parametrize("answered", range(0, len(VISIT), 2))
def test_whoever_stops_at_a_question_leaves_nothing(care: Type, begun: Path, answered: int) -> None:
    before = contents(begun)
    child = care("record visit", here="records")
    talk(child, VISIT[:answered])
    child.expect(VISIT[answered][0])
    child.sendintr()
    assert ended(child)[0] == 130
    assert contents(begun) == before


def test_whoever_stops_while_the_workspace_is_asked_for_leaves_only_the_roster(care: Type, tmp_path: Path) -> None:
    for answered in range(0, len(BEGINNING), 3):
        child = care("init records --from roster.xlsx")
        talk(child, BEGINNING[:answered])
        child.expect(BEGINNING[answered][0])
        child.sendintr()
        assert ended(child)[0] == 130
        assert [path.name for path in tmp_path.iterdir()] == ["roster.xlsx"]
