"""Commands that change single values, waive, and take back, in real files."""

import json
from pathlib import Path

import pytest
from office import Care


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_a_member_moves_from_a_day_on(care: Care, folder: Path) -> None:
    assert care("member", "move", "m4", "一支部", "--date", "2026-07-01").code == 0
    assert "branch: [{id: two, until: 2026-06-30}, {id: one, since: 2026-07-01}]" in read(folder, "members.yaml")
    assert care("member", "move", "m3", "two", "--date", "2026-07-01").code == 0
    text = read(folder, "members.yaml")
    assert "{id: one, since: 2025-01-01, until: 2026-06-30}, {id: two, since: 2026-07-01}]" in text
    assert care("check").code == 0


def test_nobody_moves_to_where_he_is(care: Care, folder: Path) -> None:
    before = read(folder, "members.yaml")
    ran = care("member", "move", "m4", "two")
    assert ran.code == 2
    assert "(there-already)" in ran.err
    assert read(folder, "members.yaml") == before


def test_a_leaver_owes_and_is_owed_nothing_more(care: Care, folder: Path) -> None:
    ran = care("member", "leave", "m4", "--reason", "transfer", "--date", "2026-07-05", "--lang", "en")
    assert ran.code == 0
    assert "left: {date: 2026-07-05, reason: transfer}" in read(folder, "members.yaml")
    assert "/m4/" in ran.out.split("No longer owed")[1]


def test_a_case_is_looked_at_again_and_ended(care: Care, folder: Path) -> None:
    assert care("hardship", "check", "丙三", "--date", "2026-07-03").code == 0
    assert "checked_on: 2026-07-03\n" in read(folder, "members.yaml")
    assert care("hardship", "exit", "h3", "--reason", "已脱困").code == 0
    text = read(folder, "members.yaml")
    assert "until: 2026-07-06" in text
    assert "exit_reason: recovered" in text
    again = care("hardship", "check", "m3")
    assert (again.code, "(no-one-case)" in again.err) == (2, True)


def test_a_role_is_handed_over_with_what_is_open(care: Care, folder: Path) -> None:
    ran = care("role", "handover", "一支部", "m5", "--date", "2026-07-06", "--lang", "en")
    assert ran.code == 0
    text = read(folder, "organisation.yaml")
    assert "{role: secretary, member: m2, since: 2020-01-01, until: 2026-07-05}" in text
    assert "{role: secretary, member: m5, since: 2026-07-06}" in text
    assert "UM-31/m3/e1" in ran.out.split("To be handed over")[1]
    assert care("role", "handover", "two", "m4").code == 0
    assert "roles: [{role: secretary, member: m4, since: 2026-07-06}]" in read(folder, "organisation.yaml")


def test_what_is_handed_over_goes_out_as_a_page_that_both_sign(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "handover.txt"
    line = ("role", "handover", "one", "m5", "--date", "2026-07-06", "--lang", "en")
    assert care(*line, "--dry-run", "-o", str(path)).code == 0
    assert not path.exists()
    assert care(*line, "-o", str(path), "--made-by", "Qian").code == 0
    page = path.read_text(encoding="utf-8")
    assert page.startswith("Handed over: 一支部, secretary")
    assert "丙三" in page
    assert "Made by: Qian" in page
    assert "Acts: 丁四 (secretary, 一支部)" in page


def test_a_role_that_there_is_not_is_refused(care: Care) -> None:
    ran = care("role", "handover", "one", "m5", "--role", "king")
    assert (ran.code, "(bad-option)" in ran.err) == (2, True)


def test_a_waived_duty_is_owed_no_longer(care: Care) -> None:
    ran = care("waive", "UM-31/m3/e1", "--reason", "已转外地治疗", "--by", "甲一", "--lang", "en")
    assert ran.code == 0
    assert "UM-31/m3/e1" in ran.out.split("No longer owed")[1]
    assert "UM-31/m3/e1" not in care("due").out
    unknown = care("waive", "UM-99/m3/e1", "--reason", "x", "--by", "m1")
    assert (unknown.code, "(unknown-duty)" in unknown.err) == (2, True)


def test_what_was_written_stands_in_the_log_and_can_be_taken_back(care: Care, folder: Path) -> None:
    before = read(folder, "care/2026.yaml")
    assert json.loads(care("log", "--format", "json").out)["items"] == []
    line = "record talk --date 2026-07-05 --members m3 --by m2 --recorded-by m1"
    assert care(*line.split()).code == 0
    (entry,) = json.loads(care("log", "--format", "json").out)["items"]
    assert (entry["command"], entry["who"], entry["action"]) == ("record talk", "m1", "append")
    assert care("undo").code == 0
    assert read(folder, "care/2026.yaml") == before
    assert care("undo").code == 3
    assert care("log").out.count("record talk") == 1


def test_what_somebody_changed_since_is_not_taken_back(care: Care, folder: Path) -> None:
    assert care("record", "talk", "--date", "2026-07-05", "--members", "m3", "--by", "m2").code == 0
    path = folder / "care/2026.yaml"
    text = path.read_text(encoding="utf-8") + "# mine\n"
    path.write_text(text, encoding="utf-8")
    assert care("undo").code == 3
    assert path.read_text(encoding="utf-8") == text


def test_a_figure_is_set_and_who_changes_side_is_told_first(care: Care, folder: Path) -> None:
    line = "figure set local_average_income 700 --since 2026-07-01 --source 文件1号 --lang en"
    assert care(*line.split()).code == 0
    ran = care(*line.replace("700", "1200").replace("07-01", "08-01").split())
    assert ran.code == 0
    told, saved = ran.out.split("saved in care.yaml")
    assert "As of 2026-08-01 these verdicts change" in told
    assert "丙三 (m3)" in told
    assert "not eligible → eligible" in told
    assert saved
    text = read(folder, "care.yaml")
    assert "{since: 2026-08-01, value: 1200, source: 文件1号, confirmed_on: 2026-07-06}" in text
    assert text.startswith("care: 1\n")


@pytest.mark.parametrize(
    ("line", "where", "id_"),
    [
        ("dibao_line 800x --since 2026-07-01 --source s", "VALUE", "bad-money"),
        ("dibao 800 --since 2026-07-01 --source s", "NAME", "unknown-code"),
        ("dibao_line 800 --since 2026-7-1 --source s", "--since", "bad-date"),
        ("dibao_line 800 --since 2026-07-01", "care", "options-missing"),
    ],
)
def test_a_figure_that_does_not_fit_is_refused(care: Care, folder: Path, line: str, where: str, id_: str) -> None:
    before = read(folder, "care.yaml")
    ran = care("figure", "set", *line.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{where}: ")
    assert f"({id_})" in ran.err
    assert read(folder, "care.yaml") == before


def test_a_corrected_record_counts_and_the_old_one_stays_as_it_was(care: Care, folder: Path) -> None:
    before = read(folder, "care/2026.yaml")
    ran = care("correct", "e1", "--known-on", "2026-07-02", "--reason", "记错", "--corrected-by", "甲一")
    assert ran.code == 0
    assert read(folder, "care/2026.yaml").startswith(before.rstrip("\n"))
    assert "2026-07-07" in care("why", "UM-31/m3/e1").out
    written = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))
    assert "fields: {known_on: 2026-07-02}" in written
    assert "by: m1" in written.split("corrections:")[1]


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("correct e1 --reason x", "nothing-to-correct"),
        ("correct e1 --date 2026-07-02", "options-missing"),
        ("correct e99 --date 2026-07-02 --reason x", "no-record-to-correct"),
        ("correct f1 --date 2026-07-02 --reason x", "no-record-to-correct"),
        ("correct e1 --form home --reason x", "unknown-option"),
        ("correct e1 --date 2026-7-2 --reason x", "bad-date"),
        ("correct e1 --member nobody --reason x", "unknown-member"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(care: Care, folder: Path, line: str, id_: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ran = care(*line.split())
    assert (ran.code, ran.out, f"({id_})" in ran.err) == (2, "", True)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".care" not in path.parts}
    assert after == before


@pytest.mark.parametrize(
    "line",
    [
        "correct e1 --known-on 2026-07-01 --reason x --dry-run",
        "member move m4 one --dry-run",
        "member leave m4 --reason job --dry-run",
        "hardship check h3 --dry-run",
        "hardship exit h3 --reason other --dry-run",
        "role handover one m5 --dry-run",
        "waive UM-31/m3/e1 --reason x --by m1 --dry-run",
    ],
)
def test_a_dry_run_changes_nothing(care: Care, folder: Path, line: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ran = care(*line.split())
    assert ran.code == 0
    assert ran.out
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_day_that_is_none_is_refused(care: Care) -> None:
    assert "(bad-today)" in care("hardship", "check", "h3", "--date", "2026-02-30").err


def test_a_death_ends_what_was_owed_and_says_how_to_close_the_register(care: Care) -> None:
    line = ("record", "event", "--member", "m3", "--kind", "death", "--date", "2026-07-05", "--known-on", "2026-07-05")
    ran = care(*line, "--lang", "en")
    assert ran.code == 0
    assert "UM-34/m3/2026-july-first" in ran.out.split("No longer owed")[1]
    assert "Settled" not in ran.out
    assert "care hardship exit h3 --reason died --date 2026-07-05" in ran.err
    assert care("hardship", "exit", "h3", "--reason", "died", "--date", "2026-07-05").code == 0
    [row] = [row for row in care("due", "--format", "csv").out.splitlines() if row.startswith("UM-34/m3/2026-july")]
    assert ",cancelled," in row
    assert care("check").code == 0
