"""What the reader of workbooks does not tell: cells far from all others, and cells that show no value."""

import re
from collections.abc import Iterator
from html import unescape
from zipfile import ZipFile

from carecli.exchange.container import DAMAGED, read_part
from carecli.exchange.table import Fault, column_letters, column_number
from carecli.model.problem import Refused

LARGEST_AREA = 4_000_000
"""Cells of the rectangle around all that a sheet holds; the reader makes room for every one of them."""

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHEETS = "xl/worksheets/"
_CHUNK = 2**20
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_ERROR = re.compile(rb'\bt="e"')
_TEXT = re.compile(rb'\bt="str"')
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_NO_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*/>|<(?:\w+:)?v\b[^>]*></")
_VALUE = re.compile(rb"<(?:\w+:)?v\b")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')

Faults = dict[tuple[int, int], Fault]


def faults_of(archive: ZipFile) -> dict[str, Faults]:
    """By sheet the cells that show no value, by row number from 1 and column from 0.

    Refuses a sheet with a cell so far from the others that reading it would fill the memory.
    """
    names = _names(archive)
    found: dict[str, Faults] = {}
    for part in archive.namelist():
        if part.startswith(_SHEETS) and part.endswith(".xml"):
            found[names.get(part, part)] = _faults(archive, part, names.get(part, ""))
    return found


def _faults(archive: ZipFile, part: str, sheet: str) -> Faults:
    faults: Faults = {}
    last_row = last_column = 0
    for attributes, content in _cells(archive, part):
        reference = _REFERENCE.search(attributes)
        if reference is None:
            continue
        row, column = int(reference[2]), column_number(reference[1].decode("ascii"))
        last_row, last_column = max(last_row, row), max(last_column, column)
        if fault := _fault(attributes, content):
            faults[row, column] = fault
    if last_row * (last_column + 1) > LARGEST_AREA:
        raise Refused("sheet-far-cell", cell=f"{column_letters(last_column)}{last_row}", sheet=sheet)
    return faults


def _fault(attributes: bytes, content: bytes) -> Fault | None:
    if _ERROR.search(attributes):
        return "cell-error"
    if not _FORMULA.search(content):
        return None
    empty = not _VALUE.search(content) or (_NO_VALUE.search(content) and not _TEXT.search(attributes))
    return "cell-without-value" if empty else None


def _cells(archive: ZipFile, part: str) -> Iterator[tuple[bytes, bytes]]:
    """The attributes and content of every cell that has content, read piece by piece."""
    rest = b""
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                rest += chunk
                end = 0
                for match in _CELL.finditer(rest):
                    end = match.end()
                    yield match[1], match[2]
                rest = rest[end:]
    except DAMAGED:
        raise Refused("sheet-cut") from None


def _names(archive: ZipFile) -> dict[str, str]:
    """The name of the sheet that each part of the archive holds."""
    if not {_WORKBOOK, _RELATIONS} <= set(archive.namelist()):
        return {}
    targets = {}
    for attributes in _RELATION.findall(read_part(archive, _RELATIONS)):
        found = _attributes(attributes)
        target = found.get("Target", "")
        targets[found.get("Id", "")] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    sheets = (_attributes(attributes) for attributes in _SHEET.findall(read_part(archive, _WORKBOOK)))
    return {targets.get(sheet.get("id", ""), ""): sheet.get("name", "") for sheet in sheets}


def _attributes(text: bytes) -> dict[str, str]:
    """The attributes of a tag without their prefixes."""
    return {
        name.decode("ascii", "replace").rpartition(":")[2]: unescape(value.decode("utf-8", "replace"))
        for name, value in _ATTRIBUTE.findall(text)
    }
