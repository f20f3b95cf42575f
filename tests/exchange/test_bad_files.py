"""Files that are no sheets, or harmful ones: each is refused with one reason, in both languages."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from brought import ROSTER, ROSTER_CSV, from_file
from sheets import SHEET, compound, csv, ods, rezipped, with_cells, write, xls, xlsx

from carecli.exchange.reading import open_elsewhere, read_tables
from carecli.model.problem import Place, Refused
from carecli.model.words import LANGUAGES, Words
from carecli.model.words.telling import told

HEAD = ["姓名", "性别", "出生日期"]


def zipped(**parts: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return target.getvalue()


def encrypted() -> bytes:
    """An archive whose parts are marked as encrypted."""
    data = bytearray(ROSTER)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def bomb() -> bytes:
    return rezipped(ROSTER, {"xl/media/image.bin": b"\0" * (300 * 2**20)})


def ratio() -> bytes:
    return rezipped(ROSTER, {"xl/media/image.bin": b"\0" * (20 * 2**20)})


def damaged() -> bytes:
    """A workbook whose sheet does not unpack any more."""
    data = bytearray(ROSTER)
    with zipfile.ZipFile(BytesIO(ROSTER)) as archive:
        info = archive.getinfo(SHEET)
    start = info.header_offset + 30 + len(info.filename)
    data[start : start + 40] = b"\xff" * 40
    return bytes(data)


def without_sheet() -> bytes:
    return rezipped(ROSTER, {SHEET: None})


def many_rows() -> bytes:
    """Rows so far down that the rectangle around them fills the memory, none of them far from the next."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="ZZZ{n}"><v>1</v></c></row>' for n in range(10, 400, 3))
    return with_cells(ROSTER, rows)


FILES = [
    ("roster.xlsx", b"", "sheet-empty-file"),
    ("roster.csv", b"", "sheet-empty-file"),
    ("roster.csv", b" \r\n\r\n", "sheet-empty-file"),
    ("roster.xlsx", b"\0" * 900, "sheet-empty-file"),
    ("roster.docx", ROSTER, "sheet-suffix"),
    ("roster", ROSTER, "sheet-suffix"),
    ("roster.xls", b"<html><body><table><tr><td>\xe5\xa7\x93</td></tr></table></body></html>", "sheet-is-page"),
    ("roster.xls", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook><Worksheet/></Workbook>', "sheet-is-page"),
    ("roster.xls", b"  <META charset=gb2312><table></table>", "sheet-is-page"),
    ("roster.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "sheet-is-page"),
    ("roster.xlsx", ROSTER_CSV, "sheet-is-text"),
    ("roster.xls", csv(HEAD, encoding="gb18030"), "sheet-is-text"),
    ("roster.xlsx", b"%PDF-1.7 and so on", "sheet-is-other"),
    ("roster.xlsx", zipped(word__document=b"<w/>"), "sheet-is-other"),
    ("roster.xlsx", b"\x7fELF\x02\x01\x01\x00", "sheet-is-other"),
    ("roster.xlsx", compound("EncryptedPackage", b"secret"), "sheet-locked"),
    ("roster.ods", ods(HEAD, encrypted=True), "sheet-locked"),
    ("roster.xlsx", encrypted(), "sheet-locked"),
    ("roster.xlsx", ROSTER[: len(ROSTER) // 2], "sheet-cut"),
    ("roster.xlsx", ROSTER[:-10], "sheet-cut"),
    ("roster.xls", xls(HEAD)[:700], "sheet-cut"),
    ("roster.xls", compound("WordDocument", b"text"), "sheet-cut"),
    ("roster.xlsx", damaged(), "sheet-cut"),
    ("roster.xlsx", without_sheet(), "sheet-cut"),
    ("roster.xlsx", bomb(), "sheet-bomb"),
    ("roster.xlsx", ratio(), "sheet-bomb"),
    ("far.xlsx", with_cells(ROSTER, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "sheet-far-cell"),
    ("far.xlsx", with_cells(ROSTER, '<row r="9"><x:c r="XFD1048576" t="s"><x:v>0</x:v></x:c></row>'), "sheet-far-cell"),
    ("far.xlsx", many_rows(), "sheet-far-cell"),
    ("large.csv", b"a," * (33 * 2**20), "sheet-too-large"),
    ("roster.xlsx", xlsx([]), "sheet-without-rows"),
    ("roster.xlsx", xlsx([[" "]], ("away", [HEAD]), hidden=["away"]), "sheet-without-headings"),
    ("roster.xlsx", xlsx([], ("away", [HEAD, ["新人"]]), hidden=["away"]), "sheet-without-rows"),
    ("roster.xlsx", xlsx([["甲", "乙"], ["一", "二"]]), "sheet-without-headings"),
    ("roster.xlsx", xlsx([["姓名", "别的"], ["新人", "x"]]), "sheet-without-headings"),
    ("roster.xlsx", xlsx([["日期", "备注"], ["2026-07-01", "x"]]), "section-unclear"),
    ("roster.csv", ROSTER, "csv-is-workbook"),
    ("roster.csv", xls(HEAD), "csv-is-workbook"),
    ("roster.csv", ROSTER_CSV.replace(b"1990", b"19\x0090"), "csv-nul"),
    ("roster.csv", ROSTER_CSV + b"\xff\xff\xff", "csv-encoding"),
    ("roster.csv", '姓名,性别\r\n"新人,男\r\n'.encode(), "csv-broken"),
    ("roster.csv", '姓名,性别\r\n"新"人,男\r\n'.encode(), "csv-broken"),
    ("roster.csv", b"\xe5\xa7\x93\xe5\x90\x8d," + b"x" * 140_000, "csv-broken"),
    ("roster.csv", ("姓名," + "," * 600).encode(), "csv-broken"),
]


@pytest.mark.parametrize(("name", "data", "id_"), FILES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_file_that_cannot_be_used_is_refused_with_one_reason(
    name: str, data: bytes, id_: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        from_file(tmp_path, name, data)
    assert refused.value.id == id_
    for language in LANGUAGES:
        weight, message, hint = told(refused.value.at(Place(name, 0)), Words(language))
        assert (weight, "{" in message + hint) == ("error", False)
        assert message
        assert hint


def test_the_far_cell_is_named_so_that_it_can_be_found(tmp_path: Path) -> None:
    data = with_cells(xlsx(("名册", [HEAD])), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    with pytest.raises(Refused) as refused:
        from_file(tmp_path, "far.xlsx", data)
    assert refused.value.details == {"cell": "XFD1048576", "sheet": "名册"}


def test_a_far_cell_that_is_only_coloured_does_no_harm(tmp_path: Path) -> None:
    data = with_cells(ROSTER, '<row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert len(from_file(tmp_path, "roster.xlsx", data).plans[0].proposals) == 1


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for name in ("none.xlsx", "none.csv"):
        with pytest.raises(Refused, match="sheet-missing"):
            read_tables(tmp_path / name)


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(Refused, match="sheet-missing"):
        read_tables(tmp_path / "folder.xlsx")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "roster.csv", ROSTER_CSV)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Refused, match="sheet-not-opened"):
        read_tables(path)


def test_a_reader_that_runs_out_of_memory_harms_nobody_else(tmp_path: Path) -> None:
    # nobody can look into a workbook of the old kind beforehand
    with pytest.raises(Refused, match="sheet-too-large"):
        from_file(tmp_path, "roster.xls", xls(HEAD, far=True))


@pytest.mark.parametrize("owner", ["~$roster.xlsx", ".~lock.roster.xlsx#"])
def test_the_mark_of_a_program_that_has_the_file_open_is_seen(owner: str, tmp_path: Path) -> None:
    path = write(tmp_path, "roster.xlsx", ROSTER)
    assert not open_elsewhere(path)
    (tmp_path / owner).touch()
    assert open_elsewhere(path)


SOUND = [
    ("roster.xlsx", ROSTER),
    ("roster.xlsm", ROSTER),
    ("roster.xls", xls(HEAD, ["新人", "男", "1990-01-05"])),
    ("roster.ods", ods(HEAD, ["新人", "男", "1990-01-05"])),
    ("roster.csv", ROSTER_CSV),
    ("roster.csv", b"\xef\xbb\xbf" + ROSTER_CSV),
    ("roster.csv", csv(HEAD, ["新人", "男", "1990-01-05"], separator="\t")),
    ("roster.csv", csv(HEAD, ["新人", "男", "1990-01-05"], separator=";")),
    ("roster.csv", csv(HEAD, ["新人", "男", "1990-01-05"], encoding="utf-16", separator="\t")),
    ("roster.csv", csv(HEAD, ["新人", "男", "1990-01-05"], encoding="gb18030")),
]


@pytest.mark.parametrize(("name", "data"), SOUND, ids=[name for name, _ in SOUND])
def test_the_same_roster_is_read_from_every_kind_of_file(name: str, data: bytes, tmp_path: Path) -> None:
    (plan,) = from_file(tmp_path, name, data).plans
    (row,) = plan.proposals
    assert (row.state, row.row.place.line) == ("new", 2)
    assert row.fields == {"name": "新人", "sex": "男", "born_on": "1990-01-05"}


def test_only_a_guess_at_the_encoding_is_said_to_be_one(tmp_path: Path) -> None:
    gbk = write(tmp_path, "gbk.csv", csv(HEAD, ["新人", "男", "1990"], encoding="gbk"))
    assert read_tables(gbk)[0].guessed == "gb18030"
    assert read_tables(gbk, "gbk")[0].guessed == ""
    assert read_tables(write(tmp_path, "utf.csv", ROSTER_CSV))[0].guessed == ""


def test_rare_letters_of_names_come_through_every_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        path = write(tmp_path, "rare.csv", csv(["姓名", "性别"], ["𠮷䶮", "男"], encoding=encoding))
        assert read_tables(path)[0].rows[1] == ("𠮷䶮", "男")


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "roster.csv", ROSTER_CSV)
    with pytest.raises(Refused, match="bad-option"):
        read_tables(path, "latin-1")
    with pytest.raises(Refused, match="csv-encoding"):
        read_tables(write(tmp_path, "gbk.csv", csv(HEAD, encoding="gbk")), "utf-8")


def test_what_guards_a_text_against_being_a_formula_is_taken_off_once(tmp_path: Path) -> None:
    path = write(tmp_path, "guard.csv", csv(["姓名", "备注"], ["新人", "'=1+1"], ["新人乙", "''@x"], ["丙", "'tis"]))
    assert [row[1] for row in read_tables(path)[0].rows[1:]] == ["=1+1", "'@x", "'tis"]


def test_lines_within_quotation_marks_count(tmp_path: Path) -> None:
    path = write(tmp_path, "lines.csv", '姓名,备注\r\n甲,"一\n二"\r\n乙,三\r\n'.encode())
    assert read_tables(path)[0].lines == (1, 2, 4)


def test_of_the_sheets_of_a_workbook_the_visible_ones_are_read(tmp_path: Path) -> None:
    data = xlsx(("甲", [HEAD]), ("乙", [["x"]]), ("丙", [["y"]]), hidden=["丙"])
    tables = read_tables(write(tmp_path, "sheets.xlsx", data))
    assert [table.title for table in tables] == ["sheets.xlsx[甲]", "sheets.xlsx[乙]"]


def test_commas_of_a_sentence_do_not_part_the_columns(tmp_path: Path) -> None:
    path = write(tmp_path, "notes.csv", csv(["姓名", "备注"], ["甲", "一，二，三，四"], ["乙", "五，六，七"]))
    assert read_tables(path)[0].rows[1] == ("甲", "一，二，三，四")
