"""Records from the command line, in real files."""

from pathlib import Path

import pytest
from office import Care

from carecli.cli.recording.asked import Asked, asked_of
from carecli.model.sections import SECTIONS
from carecli.model.words import LANGUAGES

VISIT = ("record", "visit", "--date", "2026-07-05", "--member", "m3", "--by", "m2")
YEAR = "care/2026.yaml"


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}


def added(folder: Path, before: dict[str, str]) -> str:
    """What one command put into the files; nothing else may have changed."""
    (changed,) = (name for name, text in texts(folder).items() if text != before.get(name))
    now, was = texts(folder)[changed], before.get(changed, "")
    start = next((at for at, (one, other) in enumerate(zip(now, was, strict=False)) if one != other), len(was))
    end = len(now) - len(was) + start
    assert now[:start] + now[end:] == was
    return now[start:end]


def test_a_visit_is_saved_and_tells_what_it_settles_and_what_remains(care: Care, folder: Path) -> None:
    before = texts(folder)
    ran = care(*VISIT, "--occasion", "hospitalised", "--form", "hospital", "--lang", "en")
    assert ran.code == 0
    assert "saved in care/2026.yaml:9" in ran.out
    settled, remaining = ran.out.split("Still owed")
    assert "UM-31/m3/e1" in settled
    assert "UM-34/m3/2026-july-first" in remaining
    line = added(folder, before)
    assert all(said in line for said in ("date: 2026-07-05", "member: m3", "occasion: hospitalised", "form: hospital"))
    assert care("check").code == 0
    assert "UM-31/m3/e1" not in care("due-visits").out


def test_names_and_words_of_either_language_become_ids_and_codes(care: Care, folder: Path) -> None:
    before = texts(folder)
    ran = care("record", "visit", "--date", "2026-07-05", "--member", "丙三", "--by", "乙二,甲一", "--form", "上门")
    assert ran.code == 0
    line = added(folder, before)
    assert "member: m3" in line
    assert "[m2, m1]" in line
    assert "form: home" in line


def test_a_dry_run_shows_the_text_and_what_it_would_settle_and_writes_nothing(care: Care, folder: Path) -> None:
    before = sorted(folder.rglob("*")), texts(folder)
    ran = care(*VISIT, "--occasion", "hospitalised", "--dry-run", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "member: m3" in ran.out
    assert "UM-31/m3/e1" in ran.out.split("It would settle")[1]
    assert (sorted(folder.rglob("*")), texts(folder)) == before


def test_what_a_dry_run_shows_is_what_is_written(care: Care, folder: Path) -> None:
    before = texts(folder)
    shown = care(*VISIT, "--gift-goods", "米: 10 kg # 面", "--dry-run").out.splitlines()[1]
    assert care(*VISIT, "--gift-goods", "米: 10 kg # 面").code == 0
    assert shown.strip() in added(folder, before)


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("record visit", ("--date", "--by")),
        ("record visit --date 2026-07-05", ("--by",)),
        ("record talk --date 2026-07-05 --by m2", ("--members",)),
        ("record event --member m3 --date 2026-07-05", ("--kind",)),
        ("record fund --kind payment --account purse --date 2026-07-05", ("--amount", "--purpose")),
        ("waive UM-31/m3/e1", ("--reason", "--by")),
        ("member leave m3", ("--reason",)),
        ("hardship exit m3", ("--reason",)),
    ],
)
def test_without_a_terminal_what_is_missing_is_named_by_its_option(
    care: Care, folder: Path, line: str, options: tuple[str, ...]
) -> None:
    before = texts(folder)
    ran = care(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert "(options-missing)" in ran.err
    assert all(option in ran.err for option in options)
    assert texts(folder) == before


@pytest.mark.parametrize(
    ("given", "where", "id_"),
    [
        ("--date 2026-7-5 --member m3 --by m2", "--date", "bad-date"),
        ("--date 2026-02-30 --member m3 --by m2", "--date", "no-such-day"),
        ("--date 2026-07-05 --member m3 --by m2 --form homely", "--form", "unknown-code"),
        ("--date 2026-07-05 --member m3 --by m2 --gift-cash 1,000", "--gift-cash", "bad-money"),
        ("--date 2026-07-05 --member nobody --by m2", "care", "unknown-member"),
        ("--date 2026-07-05 --member 丁四 --by m2", "care", "namesakes"),
        ("--date 2026-07-05 --unit nowhere --by m2", "care", "unknown-branch"),
    ],
)
def test_a_text_that_does_not_fit_is_told_at_its_option(
    care: Care, folder: Path, given: str, where: str, id_: str
) -> None:
    before = texts(folder)
    ran = care("record", "visit", *given.split(), "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{where}: ")
    assert f"({id_})" in ran.err
    assert texts(folder) == before


def test_what_the_checks_refuse_is_not_written(care: Care, folder: Path) -> None:
    before = texts(folder)
    ran = care("record", "visit", "--date", "2026-07-05", "--by", "m2", "--lang", "en")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("care record visit: ")
    assert texts(folder) == before


def test_errors_that_were_there_before_keep_nobody_from_recording(care: Care, folder: Path) -> None:
    path = folder / YEAR
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("member: m4, kind: mood", "member: gone, kind: mood"), encoding="utf-8")
    assert care("check").code == 1
    assert care(*VISIT).code == 0


def test_an_id_is_given_in_the_workspaces_own_way(care: Care, folder: Path) -> None:
    before = texts(folder)
    ran = care("record", "event", "--member", "m4", "--kind", "difficulty", "--date", "2026-07-05", "--lang", "en")
    assert ran.code == 0
    assert "as e4" in ran.out
    assert "id: e4" in added(folder, before)
    assert "Owed from it" in ran.out


def test_a_death_is_recorded_and_what_is_left_to_close_is_told(care: Care, folder: Path) -> None:
    ran = care("record", "event", "--member", "m3", "--kind", "death", "--date", "2026-07-05")
    assert ran.code == 0
    assert "(hardship-after-death)" in ran.err
    assert "UM-31/m3/e1" in ran.out
    assert care("hardship", "exit", "h3", "--reason", "died", "--date", "2026-07-05").code == 0
    assert care("check").code == 0
    assert "until: 2026-07-05" in texts(folder)["members.yaml"]


def test_parts_of_a_list_are_given_side_by_side(care: Care, folder: Path) -> None:
    line = "record member --name 新人 --branch one --circumstances-kind disability --circumstances-since 2026-01"
    before = texts(folder)
    assert care(*line.split()).code == 0
    said = added(folder, before)
    assert "branch: one" in said
    assert "[{kind: disability, since: 2026-01}]" in said
    uneven = care(*line.split(), "--circumstances-kind", "alone")
    assert uneven.code == 2
    assert "(option-uneven)" in uneven.err


def test_what_is_private_is_not_repeated_in_a_complaint(care: Care) -> None:
    ran = care("record", "member", "--name", "新人", "--id-number", "11010119440000", "--phone", "x")
    assert ran.code == 2
    assert "--id-number" in ran.err
    assert "11010119440000" not in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", [section.name for section in SECTIONS if section.name != "corrections"])
def test_every_section_has_its_command_with_every_field(care: Care, section: str, language: str) -> None:
    one = next(each.one for each in SECTIONS if each.name == section)
    page = care("record", one, "--help", "--lang", language)
    assert page.code == 0
    assert all(f" {spelt} " in page.out.replace(",", " ") for asked in asked_of(section) for spelt in spelt_of(asked))


def spelt_of(asked: Asked) -> tuple[str, ...]:
    return asked.option, *asked.shorter


def test_no_two_options_of_a_section_are_spelt_alike() -> None:
    for section in SECTIONS:
        spelt = [option for asked in asked_of(section.name) for option in spelt_of(asked)]
        assert len(set(spelt)) == len(spelt)
        assert not {"--today", "--lang", "--directory", "--help", "--version", "--dry-run"} & set(spelt)
