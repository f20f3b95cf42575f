"""Bringing a sheet in of which something is in doubt: its encoding, or whether it was saved."""

from pathlib import Path

from office import Care

ROSTER = "姓名,性别,出生日期,入党时间,转正日期,所在支部\n新同志,男,1980-05-06,2005-07-01,2006-07-01,一支部\n"


def roster(folder: Path, encoding: str) -> str:
    path = folder / "roster.csv"
    path.write_bytes(ROSTER.encode(encoding))
    return str(path)


def test_a_guessed_encoding_is_told_and_its_first_lines_are_shown(care: Care, tmp_path: Path) -> None:
    ran = care("import", roster(tmp_path, "gb18030"), "--as", "members", "--lang", "zh")
    assert "(csv-guessed)" in ran.err
    assert "新同志" in ran.err


def test_nothing_is_written_while_the_encoding_is_only_guessed(care: Care, folder: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ran = care("import", roster(tmp_path, "gb18030"), "--as", "members", "--apply", "--lang", "zh")
    assert ran.code == 1
    assert "(csv-unsure)" in ran.err
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def test_a_named_encoding_that_was_seen_to_read_well_is_believed(care: Care, folder: Path, tmp_path: Path) -> None:
    sure = ("--apply", "--yes", "--encoding", "gb18030")
    assert care("import", roster(tmp_path, "gb18030"), "--as", "members", *sure).code == 0
    assert any("新同志" in path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))


def test_a_sheet_that_is_open_elsewhere_is_told(care: Care, tmp_path: Path) -> None:
    (tmp_path / ".~lock.roster.csv#").touch()
    assert "(sheet-open-elsewhere)" in care("import", roster(tmp_path, "utf-8"), "--as", "members").err
