"""`care report keep`: the return that was sent is kept, and the next one is held against it."""

import json
from pathlib import Path
from typing import Any

import pytest
from office import Care
from pens import contents

LINE = ("report", "keep", "--period", "2025H2", "--to", "区委组织部", "--by", "m2", "--date", "2026-01-08")
AGAINST = ("report", "half-year", "--period", "2026H1", "--format", "json")
EARLIER = "    since: 2026-01-15\n"


@pytest.fixture(autouse=True)
def folder_with_history(folder: Path) -> Path:
    """The small workspace, whose one case began before 2026."""
    members = folder / "members.yaml"
    text = members.read_text(encoding="utf-8").replace(EARLIER, "    since: 2025-02-01\n")
    members.write_text(text.replace("since: 2026-01-01, people", "since: 2025-01-01, people"), encoding="utf-8")
    return folder


def copy_in(folder: Path) -> Path:
    (found,) = folder.rglob("half-year-2025-H2-*.json")
    return found


def told(care: Care, *further: str) -> Any:
    ran = care(*AGAINST, *further)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_copy_lies_beside_the_record_that_has_its_digest(folder: Path, care: Care) -> None:
    assert care(*LINE).code == 0
    copy = copy_in(folder)
    records = "".join(file.read_text(encoding="utf-8") for file in copy.parent.glob("*.yaml"))
    assert copy.stem.rpartition("-")[2] in records.partition("digest: ")[2]
    assert json.loads(copy.read_text(encoding="utf-8"))["as_of"] == "2025-12-31"


def test_the_next_return_is_held_against_the_copy(care: Care) -> None:
    assert told(care)["earlier"]["source"] == "recomputed"
    assert care(*LINE).code == 0
    found = told(care)
    assert (found["earlier"]["source"], found["changes"], found["otherwise"]) == ("kept", [], [])


def test_what_the_records_say_otherwise_since_is_told(folder: Path, care: Care) -> None:
    assert care(*LINE).code == 0
    members = folder / "members.yaml"
    text = members.read_text(encoding="utf-8")
    members.write_text(text.replace("monthly_income: 1500.00", "monthly_income: 1800.00"), encoding="utf-8")
    found = told(care)
    (since,) = found["otherwise"]
    assert since["fields"] == [{"field": "monthly_income", "before": "1500.00", "now": "1800.00"}]
    page = care("report", "half-year", "--period", "2026H1").out
    assert "台账对 2025-12-31 的记载改了 1 处" in page


def test_a_copy_that_was_altered_is_told_and_not_used(folder: Path, care: Care) -> None:
    assert care(*LINE).code == 0
    copy = copy_in(folder)
    copy.write_text(copy.read_text(encoding="utf-8").replace("1500.00", "1.00"), encoding="utf-8")
    assert told(care)["earlier"]["source"] == "altered"
    assert "被改动过" in care("report", "half-year", "--period", "2026H1").out


def test_a_copy_that_is_gone_is_told(folder: Path, care: Care) -> None:
    assert care(*LINE).code == 0
    copy_in(folder).unlink()
    assert told(care)["earlier"]["source"] == "missing"
    assert "找不到了" in care("report", "half-year", "--period", "2026H1").out


def test_a_return_can_be_held_against_a_file(folder: Path, care: Care, tmp_path: Path) -> None:
    assert care(*LINE).code == 0
    elsewhere = copy_in(folder).rename(tmp_path / "sent.json")
    found = told(care, "--against", str(elsewhere))
    assert found["earlier"] == {"period": "2025-H2", "as_of": "2025-12-31", "source": "file"}


@pytest.mark.parametrize("text", [None, "{}"])
def test_a_file_that_is_no_copy_is_refused(text: str | None, care: Care, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "other.json").write_text(text, encoding="utf-8")
    ran = care(*AGAINST, "--against", str(tmp_path / "other.json"))
    assert (ran.code, ran.out) == (2, "")
    assert "no-copy-of-a-return" in ran.err


def test_a_dry_run_keeps_nothing(folder: Path, care: Care) -> None:
    before = contents(folder)
    assert care(*LINE, "--dry-run").code == 0
    assert contents(folder) == before


def test_undoing_takes_both_back(folder: Path, care: Care) -> None:
    before = contents(folder)
    assert care(*LINE).code == 0
    assert care("undo").code == 0
    after = {name: data for name, data in contents(folder).items() if not name.startswith(".care")}
    assert after == {name: data for name, data in before.items() if not name.startswith(".care")}
