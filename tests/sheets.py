"""Workbooks and text files made for tests: sound ones, and every kind of broken one."""

import struct
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from carecli.exchange.workbook import read_workbook

Rows = Sequence[Sequence[Any]]
SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512


def xlsx(*sheets: Rows | tuple[str, Rows], hidden: Iterable[str] = ()) -> bytes:
    """A workbook of these sheets: texts as texts, numbers as numbers, days as days, ``=…`` between braces a formula."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_numbers": False})
    day, clock = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "hh:mm"})
    for given in sheets:
        name, rows = given if isinstance(given, tuple) else (None, given)
        sheet = book.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                _write(sheet, row, column, cell, day, clock)
    book.close()
    return target.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Any, day: Any, clock: Any) -> None:
    match cell:
        case None:
            return
        case {"formula": formula, **rest}:
            sheet.write_formula(row, column, formula, None, rest.get("value", ""))
        case bool():
            sheet.write_boolean(row, column, cell)
        case date():  # a moment is a day too
            sheet.write_datetime(row, column, cell, day)
        case time():
            sheet.write_datetime(row, column, cell, clock)
        case int() | float():
            sheet.write_number(row, column, cell)
        case _:
            sheet.write_string(row, column, cell)


def rows_of(path: Path, first: str) -> Iterator[dict[str, Any]]:
    """The rows of a workbook's first sheet below the headings, of which the first one is given, by their headings."""
    headings: tuple[Any, ...] = ()
    for row in read_workbook(path)[0].rows:
        if headings:
            yield dict(zip(headings, row, strict=True))
        elif row[0] == first:
            headings = row


def csv(*rows: Sequence[str], encoding: str = "utf-8", separator: str = ",") -> bytes:
    """A text file of these rows, without any quotation marks."""
    return "".join(f"{separator.join(row)}\r\n" for row in rows).encode(encoding)


def with_parts(data: bytes, **parts: bytes | None) -> bytes:
    """An archive with some of its parts replaced, by their name with ``__`` for ``/``; None takes one away."""
    wanted = {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in parts.items()}
    return rezipped(data, wanted)


def rezipped(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """An archive with some of its parts replaced, taken away (None) or added."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        kept = [name for name in old.namelist() if name not in parts]
        for name in kept:
            new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def with_cells(data: bytes, cells: str) -> bytes:
    """A workbook whose first sheet has further rows, as XML."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet = archive.read(SHEET).decode()
    return rezipped(data, {SHEET: sheet.replace("</sheetData>", f"{cells}</sheetData>").encode()})


def ods(*rows: Sequence[str], encrypted: bool = False) -> bytes:
    """An OpenDocument sheet of texts."""
    office, table, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text"))
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{office}" xmlns:table="{table}"'
        f' xmlns:text="{text}" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    locked = "<manifest:encryption-data/>" if encrypted else ""
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}">{locked}</manifest:file-entry>'
        f"</manifest:manifest>"
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


def xls(*rows: Sequence[str | float], far: bool = False) -> bytes:
    """A workbook of the old kind: records of BIFF 8 in a compound file; ``far`` adds a number in its very last cell."""
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            at = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, str):
                sheet += _record(0x0204, at + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
            else:
                sheet += _record(0x0203, at + struct.pack("<d", cell))
    if far:
        sheet += _record(0x0203, struct.pack("<HHHd", 65535, 255, 0, 1.0))
    sheet += _record(0x000A, b"")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    name = struct.pack("<BB", 1, 1) + "A".encode("utf-16-le")
    end = _record(0x000A, b"")
    start = len(head) + 4 + 6 + len(name) + len(end)
    return compound("Workbook", head + _record(0x0085, struct.pack("<IH", start, 0) + name) + end + sheet)


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def compound(name: str, stream: bytes) -> bytes:
    """A compound file with one stream, as old workbooks and protected new ones are."""
    stream = stream.ljust(4096, b"\0")  # a smaller one would stand among the small streams
    sectors = -(-len(stream) // _SECTOR)
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        *(_COMPOUND, b"\0" * 16, 0x3E, 3, 0xFFFE, 9, 6, b"\0" * 6),
        *(0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0),
    )
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    entries = _entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + _entry(name, 2, 2, len(stream), 0xFFFFFFFF)
    directory = entries.ljust(_SECTOR, b"\0")
    return header + table + directory + stream.ljust(sectors * _SECTOR, b"\0")


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    spelt = f"{name}\0".encode("utf-16-le")
    none = 0xFFFFFFFF
    head = struct.pack("<64sHBBIII", spelt, len(spelt), kind, 1, none, none, child)
    return head + b"\0" * 36 + struct.pack("<IQ", start, size)


def write(folder: Path, name: str, data: bytes) -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path
