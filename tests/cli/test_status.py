import json
from pathlib import Path

import pytest
from demonstration import page
from office import Care, write_files

from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_counts_and_names_nobody(language: str, care: Care) -> None:
    ran = care("status", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert "9,500.00" in ran.out
    assert not any(name in ran.out for name in ("甲一", "乙二", "丙三", "丁四"))


def test_its_item_holds_the_counts(care: Care) -> None:
    item = json.loads(care("status", "--format", "json").out)["items"][0]
    assert (item["balance"], item["accounts"], item["members"], item["errors"]) == ("9500.00", 1, 5, 0)


def test_what_is_overdue_is_what_the_list_says(care: Care) -> None:
    item = json.loads(care("status", "--format", "json").out)["items"][0]
    for kind in ("visit", "talk"):
        late = json.loads(care("due", f"{kind}s", "--overdue", "--format", "json").out)["items"]
        assert item[kind]["overdue"] == len({duty["subject"]["id"] for duty in late})


def test_errors_are_counted(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "fund: [{id: f9, date: 2026-13-01}]\n"})
    ran = care("status", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["items"][0]["errors"] >= 1


def test_a_step_after_the_payment_is_overdue_like_any_other() -> None:
    listed = json.loads(page("case list", "en", "json"))
    late = [case for case in listed["items"] if case["until"] and case["until"] < listed["today"]]
    assert [case["state"] for case in late] == ["signed-off"]
    assert json.loads(page("status", "en", "json"))["items"][0]["cases"]["overdue"] == len(late)
