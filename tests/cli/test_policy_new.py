import json
import re
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.model.words import LANGUAGES

BASE = ("--from", "bureau-organs")


def adopt(folder: Path, id_: str) -> None:
    write_files(folder, {"care.yaml": f"care: 1\nname: 甲\npolicies: [{{id: {id_}, since: 2026-01-01}}]\n"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_has_all_rules_of_its_base_and_nothing_wrong(language: str, care: Care, folder: Path) -> None:
    ran = care("policy", "new", "ours.yaml", *BASE, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert "care check" in ran.out
    adopt(folder, "ours")
    items = json.loads(care("policy", "list", "--format", "json").out)["items"]
    rules = {item["policy"]: item["rules"] for item in items}
    assert rules["ours"] == rules["bureau-organs"] == 14
    wrong = json.loads(care("check", "--format", "json").out)["items"]
    assert [found for found in wrong if found["file"] == "ours.yaml"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_in_its_comments_can_be_used_as_they_are(language: str, care: Care, folder: Path) -> None:
    care("policy", "new", "ours.yaml", *BASE, "--lang", language)
    adopt(folder, "ours")
    file = folder / "ours.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("# without"))
    used = [re.sub(r"^# (?=without|settings|rules|  )", "", line) for line in lines[start:]]
    file.write_text("\n".join([*lines[:start], *used]) + "\n", encoding="utf-8")
    shown = json.loads(care("policy", "show", "ours", "--format", "json").out)["items"]
    assert [item["rule"] for item in shown][-1] == "OWN-01"
    assert "BO-01" not in [item["rule"] for item in shown]
    wrong = json.loads(care("check", "--format", "json").out)["items"]
    assert [found for found in wrong if found["file"] == "ours.yaml"] == []


def test_nothing_is_written_over(care: Care, folder: Path) -> None:
    write_files(folder, {"ours.yaml": "# mine\n"})
    ran = care("policy", "new", "ours.yaml", *BASE)
    assert (ran.code, ran.out) == (3, "")
    assert "(file-exists)" in ran.err
    assert (folder / "ours.yaml").read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        (("ours.txt", *BASE), "bad-policy-file"),
        (("ours.cases.yaml", *BASE), "bad-policy-file"),
        (("our rules.yaml", *BASE), "bad-policy-file"),
        (("bureau-organs.yaml", *BASE), "policy-id-taken"),
        (("ours.yaml", "--from", "nothing"), "no-such-policy"),
        (("ours.yaml",), "option-needs-value"),
    ],
)
def test_what_cannot_be_written_is_refused(words: tuple[str, ...], id_: str, care: Care, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    ran = care("policy", "new", *words)
    assert (ran.code, ran.out) == (2, "")
    assert f"({id_})" in ran.err
    assert sorted(folder.rglob("*")) == before


def test_a_folder_that_cannot_be_written_to_is_told(care: Care, folder: Path) -> None:
    (folder / "taken").write_text("", encoding="utf-8")
    ran = care("policy", "new", "taken/ours.yaml", *BASE)
    assert ran.code == 4
    assert "(not-made)" in ran.err
