from pathlib import Path

import pytest
from office import Care

TEXT = "".join(f"# 第{number}行\n" for number in range(1, 15))


@pytest.fixture
def foreign(folder: Path) -> Path:
    path = folder / "foreign.yaml"
    path.write_bytes(TEXT.encode("gbk"))
    return path


def test_the_first_lines_are_shown_and_nothing_is_written(care: Care, foreign: Path) -> None:
    ran = care("fix-encoding", "foreign.yaml", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "  # 第10行\n" in ran.out
    assert "第11行" not in ran.out
    assert "4 more" in ran.out
    assert "care fix-encoding foreign.yaml --apply" in ran.out
    assert foreign.read_bytes() == TEXT.encode("gbk")


def test_it_is_written_when_told_to_and_then_read(care: Care, foreign: Path) -> None:
    assert care("check").code == 1
    ran = care("fix-encoding", str(foreign), "--apply")
    assert (ran.code, ran.err) == (0, "")
    assert "foreign.yaml.bak" in ran.out
    assert foreign.read_text(encoding="utf-8") == TEXT
    assert care("check").code == 0


def test_a_second_run_is_refused(care: Care, foreign: Path) -> None:
    care("fix-encoding", str(foreign), "--apply")
    ran = care("fix-encoding", str(foreign), "--apply")
    assert (ran.code, ran.out) == (3, "")
    assert "(already-utf-8)" in ran.err


def test_a_file_that_is_not_there_is_wrong_usage(care: Care) -> None:
    ran = care("fix-encoding", "none.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "(no-such-file)" in ran.err
