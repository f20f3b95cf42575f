"""A death as the clerk enters it: one record, and what follows; the family's wish as one waiver (domain 8.3, 10)."""

import json
from pathlib import Path

import pytest
from office import Care

FAMILY = "家属要求从简"


@pytest.fixture
def told(care: Care, folder: Path) -> Care:
    """The office under a policy with duties on a death, in which a member in hardship has just died."""
    head = folder / "care.yaml"
    text = head.read_text(encoding="utf-8").replace("id: urban-management-bureau", "id: bureau-organs")
    head.write_text(text, encoding="utf-8", newline="\n")
    assert care("record", "event", "--date", "2026-07-05", "--member", "m3", "--kind", "death").code == 0
    return care


def states(care: Care) -> dict[str, str]:
    items = json.loads(care("due", "--all", "--format", "json").out)["items"]
    return {item["id"]: item["status"] for item in items if item["member"] == "m3"}


def test_a_death_is_one_record_from_which_four_tasks_follow(told: Care) -> None:
    waiting = {id_ for id_, state in states(told).items() if state in {"open", "overdue", "undecided"}}
    assert waiting == {f"BO-09/m3/e4/{who}-{what}" for who in ("committee", "branch") for what in ("funeral", "family")}


def test_the_familys_wish_is_one_waiver_of_all_four(told: Care) -> None:
    assert told("waive", "BO-09/m3/e4", "--reason", FAMILY, "--by", "m1").code == 0
    assert {state for id_, state in states(told).items() if id_.startswith("BO-09/")} == {"waived"}


def test_the_register_is_closed_by_the_command_that_check_names(told: Care) -> None:
    (hint,) = {
        line for line in told("check").err.splitlines() + told("check").out.splitlines() if "hardship exit" in line
    }
    command = hint[hint.index("care hardship exit") :].split()[1:]
    assert told(*command).code == 0
    assert "hardship-after-death" not in told("check").out + told("check").err
