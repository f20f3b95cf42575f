import json
from pathlib import Path

import pytest
import yaml
from office import Care

from carecli.model.words import LANGUAGES


def findings(care: Care, *words: str) -> set[str]:
    ran = care("doctor", "--format", "json", *words)
    return {item["id"] for item in json.loads(ran.out)["items"]}


def test_a_new_workspace_is_in_order_but_for_the_holidays(care: Care, tmp_path: Path) -> None:
    care("init", str(tmp_path / "new"))
    assert findings(care, "-C", str(tmp_path / "new")) == {"no-working-days"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_says_what_to_do_and_advice_is_no_failure(care: Care, folder: Path, language: str) -> None:
    folder.chmod(0o755)
    ran = care("doctor", "--lang", language, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    items = json.loads(ran.out)["items"]
    assert all(item["message"] and item["hint"] for item in items)
    assert [item["hint"].endswith(f": chmod 700 {folder}") for item in items if item["id"] == "open-to-others"] == [
        True
    ]
    assert str(folder) in care("doctor", "--lang", language).out.replace("\n", "").replace("  ", "")


def test_versions_stand_in_the_answer(care: Care) -> None:
    versions = json.loads(care("doctor", "--format", "json").out)["versions"]
    assert {"care", "Python", "pydantic", "libyaml"} <= set(versions)
    assert all(versions.values())


def test_both_years_are_asked_for_their_holidays(care: Care, folder: Path) -> None:
    with (folder / "care.yaml").open("a", encoding="utf-8") as head:
        head.write("working_days: {2026: {off: [2026-02-16]}}\n")
    items = json.loads(care("doctor", "--format", "json").out)["items"]
    assert ["2027" in item["message"] for item in items if item["id"] == "no-working-days"] == [True]


def test_an_unknown_time_zone_makes_the_tool_unusable(care: Care, folder: Path) -> None:
    with (folder / "care.yaml").open("a", encoding="utf-8") as head:
        head.write("timezone: Asia/Nowhere\n")
    ran = care("doctor", "--format", "json")
    assert ran.code == 1
    assert "unknown-timezone" in ran.out


def test_a_head_that_cannot_be_read_makes_it_unusable(care: Care, folder: Path) -> None:
    (folder / "care.yaml").write_text("name: a\n", encoding="utf-8")
    ran = care("doctor")
    assert ran.code == 1
    assert "care.yaml" in ran.out


def test_without_a_workspace_it_says_how_to_make_one(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_DIR", "")
    ran = care("doctor", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "care init" in ran.out
    assert findings(care) == {"no-folder-here"}


def test_without_libyaml_it_says_how_to_install_it(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    ran = care("doctor")
    assert (ran.code, ran.out) == (4, "")
    assert "pip install" in ran.err
