from pathlib import Path

import pytest
from office import FILES, Care, write_files

from carecli.cli.arguments import Arguments
from carecli.cli.desk import Desk
from carecli.cli.language import language, language_of_system
from carecli.model.problem import Refused


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_system_speaks_chinese_unless_it_says_otherwise(
    variables: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_system() == spoken


@pytest.mark.parametrize(("text", "spoken"), [("zh", "zh"), ("en", "en"), ("中文", "zh"), ("英文", "en")])
def test_a_language_may_be_named_in_either(text: str, spoken: str) -> None:
    assert language(text) == spoken


@pytest.mark.parametrize("text", ["fr", "", "ZH", "zh_CN"])
def test_a_language_that_is_not_spoken_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        language(text)
    assert refused.value.details["option"] == "--lang"


def test_the_environment_is_blamed_for_its_own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_LANG", "fr")
    with pytest.raises(Refused) as refused:
        language(None)
    assert refused.value.details["option"] == "CARE_LANG"


def test_flag_environment_workspace_and_system_are_asked_in_this_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    nowhere = str(folder / "care")
    assert Desk(Arguments(directory=nowhere)).words.language == "en"
    assert Desk(Arguments(directory=str(folder))).words.language == "zh"
    monkeypatch.setenv("CARE_LANG", "en")
    assert Desk(Arguments(directory=str(folder))).words.language == "en"
    assert Desk(Arguments(directory=str(folder), lang="zh")).words.language == "zh"


def test_a_workspace_without_a_language_leaves_it_to_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = write_files(tmp_path / "silent", {"care.yaml": FILES["care.yaml"].replace("language: zh\n", "")})
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert Desk(Arguments(directory=str(silent))).words.language == "en"


def test_an_unreadable_head_still_leaves_a_language(tmp_path: Path, care: Care) -> None:
    broken = write_files(tmp_path / "broken", {"care.yaml": "care: 99\nname: 甲\n"})
    ran = care("visit", "list", "-C", str(broken))
    assert (ran.code, ran.out) == (1, "")
    assert "care.yaml:1" in ran.err
