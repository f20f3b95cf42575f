import json
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sound_workspace_ends_in_nothing_however_many_notices(language: str, care: Care) -> None:
    ran = care("check", "--lang", language)
    assert (ran.code, ran.err) == (0, "")


def test_every_problem_of_every_file_is_told_at_once(care: Care, folder: Path) -> None:
    write_files(
        folder,
        {
            "a.yaml": "visits:\n  - {date: 2026-13-01, member: m3, by: m1}\n",
            "b.yaml": "talks: [{date: 2026-05-01, members: m99, by: m1}\n",
            "c.yaml": "visit: []\n",
        },
    )
    ran = care("check", "--format", "json")
    answer = json.loads(ran.out)
    assert (ran.code, ran.err) == (1, "")
    assert {item["file"] for item in answer["items"] if item["weight"] == "error"} == {
        "a.yaml",
        "b.yaml",
        "c.yaml",
    }


def test_an_id_that_points_nowhere_is_an_error(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "accounts: [{id: other, organisation: none, name: 别处}]\n"})
    ran = care("check", "--lang", "en")
    assert (ran.code, "more.yaml:1" in ran.out, ran.err) == (1, True, "")


def test_a_faulty_policy_and_an_unknown_setting_are_errors_too(care: Care, folder: Path) -> None:
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head + "settings: {promt_visit: 3 working days}\n", "p.yaml": "policy: p\n"})
    ran = care("check", "--format", "json")
    assert ran.code == 1
    assert {item["file"] for item in json.loads(ran.out)["items"] if item["weight"] == "error"} == {
        "care.yaml",
        "p.yaml",
    }


def test_an_overdrawn_account_is_an_error(care: Care, folder: Path) -> None:
    entry = "{id: f9, date: 2026-06-01, kind: payment, account: purse, amount: 99999.00, purpose: award}"
    write_files(folder, {"more.yaml": f"fund: [{entry}]\n"})
    assert care("check").code == 1
    assert care("fund", "balance").code == 0


def test_a_head_that_cannot_be_read_is_still_a_page(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 99\nname: 甲\n"})
    ran = care("check", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out)["items"][0]["id"] == "bad-version"


def test_what_a_fault_of_the_head_has_swallowed_is_not_called_missing(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 1\nname: 甲\n  place: {\n"})
    for command in ("check", "due"):
        ran = care(command)
        assert "care.yaml:3" in ran.out + ran.err
        assert "missing-field" not in ran.out + ran.err


def test_the_language_of_a_head_that_cannot_be_read_is_the_systems(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 99\n"})
    assert "care.yaml" in care("check", "--lang", "en").out
