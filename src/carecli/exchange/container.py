"""What a file that calls itself a spreadsheet really is, before anything of it is unpacked."""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from carecli.model.problem import Refused

LARGEST = 64 * 2**20
"""Bytes of a file; a roster of 30,000 people takes three million."""
LARGEST_UNPACKED = 200 * 2**20
HIGHEST_RATIO = 200
SMALLEST_COUNTED = 2**20
"""Bytes of an unpacked part from which the ratio counts: a small part of equal rows may well shrink a lot."""

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|head|body|meta|style|\?xml|workbook|div)", re.IGNORECASE
)
_ARCHIVED_PAGE = (b"MIME-Version:", b"From: <Saved by")
_OTHER = (b"%PDF-", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf")
_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin")
_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_HEAD = 4096
DAMAGED = (BadZipFile, EOFError, OSError, NotImplementedError, ValueError, zlib.error)
"""What reading an archive may raise that was cut or changed."""


def check_container(data: bytes) -> ZipFile | None:
    """The archive that a workbook is, or None for one of the old kind; refuses everything that is no workbook."""
    if len(data) > LARGEST:
        raise Refused("sheet-too-large")
    if not data.strip(b"\0 \r\n\t"):
        raise Refused("sheet-empty-file")
    if data.startswith(_ZIP):
        return _archive(data)
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            raise Refused("sheet-locked")
        return None
    raise _not_a_workbook(data)


def _not_a_workbook(data: bytes) -> Refused:
    if _MARKUP.match(data) or data.startswith(_ARCHIVED_PAGE):
        return Refused("sheet-is-page")
    if data.startswith(_OTHER) or _CONTROLS.search(data[:_HEAD]):
        return Refused("sheet-is-other")
    return Refused("sheet-is-text")


def _archive(data: bytes) -> ZipFile:
    try:
        archive = ZipFile(BytesIO(data))
    except DAMAGED:
        raise Refused("sheet-cut") from None
    parts = archive.infolist()
    _check_size(parts)
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("sheet-locked")
    names = {part.filename for part in parts}
    if not names.intersection((*_WORKBOOKS, _CONTENT)):
        raise Refused("sheet-is-other")
    if _MANIFEST in names and b"encryption-data" in read_part(archive, _MANIFEST):
        raise Refused("sheet-locked")
    return archive


def _check_size(parts: list[ZipInfo]) -> None:
    """Refuse an archive that would fill the memory, by what it says of its own parts."""
    total = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > SMALLEST_COUNTED and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if total > LARGEST_UNPACKED or swollen:
        raise Refused("sheet-bomb", size=total // 2**20)


def read_part(archive: ZipFile, name: str) -> bytes:
    """One part of an archive, whole; refuses a damaged one."""
    try:
        return archive.read(name)
    except DAMAGED:
        raise Refused("sheet-cut") from None
