import os
import re
from pathlib import Path

import pytest
from office import Care

from carecli.cli.init import SAMPLES
from carecli.files.builtin import builtin_ids
from carecli.model.words import LANGUAGES

SAMPLE = re.compile(r"^#(?! |$)|^#(?=  )", re.MULTILINE)
"""A hash before a line of YAML; an explanation has exactly one blank after it."""
NAMES = {"care.yaml", "members.yaml", "organisation.yaml"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_folder_has_no_errors(language: str, care: Care, tmp_path: Path) -> None:
    new = tmp_path / "some" / "where"
    made = care("init", str(new), "--lang", language)
    assert (made.code, made.err) == (0, "")
    assert {path.name for path in new.iterdir()} == NAMES
    assert all(str(new / name) in made.out for name in NAMES)
    checked = care("check", "-C", str(new))
    assert (checked.code, checked.err) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_hold_no_error_once_their_hashes_are_gone(language: str, care: Care, tmp_path: Path) -> None:
    new = tmp_path / "new"
    care("init", str(new), "--lang", language)
    for path in new.iterdir():
        path.write_text(SAMPLE.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    checked = care("check", "-C", str(new), "--format", "json")
    assert checked.code == 0, checked.out
    assert "m002" in care("due", "-C", str(new), "--today", "2026-02-10", "--format", "csv").out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_offer_policies_that_come_with_the_program(language: str) -> None:
    head = (SAMPLES / language / "care.yaml").read_text(encoding="utf-8")
    offered = re.findall(r"^#  - \{[^:]*: ([\w-]+),", head, re.MULTILINE)
    assert offered
    assert set(offered) <= set(builtin_ids())


def test_the_samples_of_both_languages_hold_the_same_files() -> None:
    assert all({path.name for path in (SAMPLES / language).iterdir()} == NAMES for language in LANGUAGES)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_nothing_is_written_where_one_of_the_files_is_there(name: str, care: Care, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    (new / name).write_text("mine\n", encoding="utf-8")
    ran = care("init", str(new))
    assert (ran.code, ran.out) == (3, "")
    assert "(would-overwrite)" in ran.err
    assert [path.name for path in new.iterdir()] == [name]
    assert (new / name).read_text(encoding="utf-8") == "mine\n"


def test_without_a_folder_it_is_the_one_named_by_c_or_this_one(
    care: Care, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert care("init", "-C", str(tmp_path / "named")).code == 0
    assert (tmp_path / "named" / "care.yaml").exists()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("CARE_DIR", "")
    assert care("init").code == 0
    assert (tmp_path / "here" / "care.yaml").exists()


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_left(care: Care, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = care("init", str(tmp_path / "file" / "below"))
    assert (ran.code, ran.out) == (4, "")
    assert "(not-made)" in ran.err


def test_samples_end_their_lines_alike_on_every_machine() -> None:
    for path in SAMPLES.rglob("*.yaml"):
        data = path.read_bytes()
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\n")


def test_options_stand_in_the_new_folder_and_nothing_is_asked_without_a_terminal(care: Care, tmp_path: Path) -> None:
    options = ["--policy", "bureau-organs", "--name", "a: $b", "--since", "2026-03-01", "--kind", "农村"]
    ran = care("init", str(tmp_path / "new"), "--lang", "en", *options)
    assert (ran.code, ran.err) == (0, "")
    head = (tmp_path / "new" / "care.yaml").read_text(encoding="utf-8")
    assert 'name: "a: $b"' in head
    assert "\n  - {id: bureau-organs, since: 2026-03-01}\n" in head
    assert "\nplace: {kind: rural}\n" in head
    assert care("check", "-C", str(tmp_path / "new")).code == 0


@pytest.mark.parametrize(
    ("option", "text", "id_"),
    [
        ("--policy", "none-such", "no-such-policy"),
        ("--kind", "seaside", "bad-option"),
        ("--since", "soon", "bad-today"),
        ("--name", "a\u2028b", "unseen-in-option"),
        ("--region", "x" * 201, "text-too-long"),
    ],
)
def test_an_option_that_does_not_fit_is_refused_before_anything_is_written(
    option: str, text: str, id_: str, care: Care, tmp_path: Path
) -> None:
    ran = care("init", str(tmp_path / "new"), option, text)
    assert (ran.code, ran.out) == (2, "")
    assert f"({id_})" in ran.err
    assert not (tmp_path / "new").exists()


def test_only_its_owner_can_read_a_new_folder(care: Care, tmp_path: Path) -> None:
    care("init", str(tmp_path / "some" / "where"))
    if os.name != "nt":
        assert (tmp_path / "some" / "where").stat().st_mode & 0o077 == 0
        assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "some" / "where").iterdir())
