"""``care init`` in a real terminal: questions, wrong answers, and nothing left behind by Ctrl-C."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from office import Care

from carecli.files.builtin import builtin_ids

Begin = Callable[..., "pexpect.spawn[str]"]
NUMBER = str(builtin_ids().index("urban-management-bureau") + 1)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")


@pytest.fixture
def begin(tmp_path: Path) -> Begin:
    def spawned(*words: str) -> "pexpect.spawn[str]":
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CARE_", "LC_", "LANG"))}
        line = ["-m", "carecli", "init", "new/records", "--today", "2026-07-06", *words]
        return pexpect.spawn(sys.executable, line, cwd=tmp_path, env=kept, encoding="utf-8", timeout=20, echo=False)

    return spawned


def talk(child: "pexpect.spawn[str]", *exchange: tuple[str, str]) -> None:
    for question, answer in exchange:
        child.expect(question)
        child.sendline(answer)


def ended(child: "pexpect.spawn[str]") -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def test_five_answers_make_a_workspace_without_errors(begin: Begin, care: Care, tmp_path: Path) -> None:
    child = begin()
    talk(child, ("Which language", "2"), ("full name", "云岭区: 局党委"), ("Which policy", NUMBER))
    talk(child, ("region", "云岭区"), ("Is it", "2"), ("From which day", "2026-03-01"))
    child.expect("care check")
    assert ended(child) == 0
    head = (tmp_path / "new" / "records" / "care.yaml").read_text(encoding="utf-8")
    assert 'name: "云岭区: 局党委"' in head
    assert "\n  - {id: urban-management-bureau, since: 2026-03-01}\n" in head
    assert "\nplace: {region: 云岭区, kind: rural}\n" in head
    assert care("check", "-C", str(tmp_path / "new" / "records")).code == 0


def test_who_only_presses_enter_gets_what_is_usual(begin: Begin, care: Care, tmp_path: Path) -> None:
    child = begin()
    talk(child, ("哪种语言", ""), ("全称", ""), ("哪项制度", ""), ("所在地区", ""), ("从哪天起", ""))
    assert ended(child) == 0
    head = (tmp_path / "new" / "records" / "care.yaml").read_text(encoding="utf-8")
    assert "名称: 我们的党支部" in head
    assert "起: 2026-01-01" in head
    assert care("check", "-C", str(tmp_path / "new" / "records")).code == 0


def test_a_wrong_answer_is_asked_for_again(begin: Begin, tmp_path: Path) -> None:
    child = begin("--lang", "en", "--name", "We")
    talk(child, ("Which policy", "99"), ("from 1 to", "nonsense"), ("from 1 to", "bureau-organs"))
    talk(child, ("region", "x" * 201), ("text-too-long", "Yunling"), ("Is it", "0"), ("from 1 to", "1"))
    talk(child, ("From which day", "1 March"), ("bad-today", "2026-03-01"))
    assert ended(child) == 0
    head = (tmp_path / "new" / "records" / "care.yaml").read_text(encoding="utf-8")
    assert "\n  - {id: bureau-organs, since: 2026-03-01}\n" in head
    assert "\nplace: {region: Yunling, kind: urban}\n" in head


@pytest.mark.parametrize("answered", range(4))
def test_control_c_leaves_nothing_behind(begin: Begin, tmp_path: Path, answered: int) -> None:
    child = begin("--lang", "en")
    questions = ["full name", "Which policy", "region", "From which day"]
    talk(child, *((question, "") for question in questions[:answered]))
    child.expect(questions[answered])
    child.expect("Enter")
    child.sendintr()
    assert ended(child) == 130
    assert list(tmp_path.iterdir()) == []


def test_what_the_line_gives_is_not_asked(begin: Begin, tmp_path: Path) -> None:
    child = begin("--lang", "zh", "--name", "a", "--policy", "", "--region", "", "--since", "2026-02-01")
    assert ended(child) == 0
    assert (tmp_path / "new" / "records" / "care.yaml").exists()
