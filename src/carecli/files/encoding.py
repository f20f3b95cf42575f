"""Bytes of a file into text: UTF-8 and nothing else; what else it may be is told with the line.

A byte order mark at the start is accepted and left out.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from itertools import islice

from carecli.model.problem import Place, Problem, problem

LARGEST = 32 * 2**20
"""Bytes; a register of 100,000 people kept in one file stays below it."""

_MOST_LINES_TOLD = 20
_BYTE_ORDERS = (
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")
_SAMPLE = 1024
_HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_NEITHER_HAN_NOR_ASCII = re.compile("[^\x00-\x7f\u3000-\u9fff\uff00-\uffef\u2010-\u2026\xb7]")
_LETTER_LEADS = bytes(range(0xC3, 0xE0))
_WESTERN_OR_FURTHER = re.compile("[\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u07ff]")
_FURTHER = re.compile("[\u0100-\u02ff\u0370-\u07ff]")


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a file, with notices; None where its bytes are no UTF-8 text, and then what they look like."""
    if foreign := _foreign(data, file):
        return None, [foreign]
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return None, _undecodable(data, file)
    return text, [problem(Place(file, number), "maybe-gbk") for number in _passing_gbk(data, text)]


def _passing_gbk(data: bytes, text: str) -> list[int]:
    """The first lines that may be GBK by chance valid as UTF-8: foreign letters and not one Chinese.

    That goes for a fifth of the common Han alone, and for words made of these. Where the rest of a file is Chinese,
    a western letter is taken for a foreigner's name.
    """
    if len(data.translate(None, _LETTER_LEADS)) == len(data):
        return []
    letter = _FURTHER if _HAN.search(text) else _WESTERN_OR_FURTHER
    lines = enumerate(text.split("\n"), start=1)
    return list(islice((n for n, line in lines if letter.search(line) and not _HAN.search(line)), _MOST_LINES_TOLD))


def _foreign(data: bytes, file: str) -> Problem | None:
    """What the file is when its very first bytes, or its NUL bytes, say that it is no UTF-8 text."""
    if data.startswith(_SIGNATURES):
        return problem(Place(file, 0), "not-text")
    for mark, encoding in _BYTE_ORDERS:
        if data.startswith(mark):
            return problem(Place(file, 0), "utf-16", encoding=encoding)
    at = data.find(0)
    if at < 0:
        return None
    if _wide_letters(data[:_SAMPLE]):
        return problem(Place(file, 0), "utf-16", encoding="UTF-16")
    return problem(Place(file, data.count(b"\n", 0, at) + 1), "nul-character")


def _wide_letters(sample: bytes) -> bool:
    """Whether NUL bytes stand as they do in UTF-16: many, and never a row of them."""
    many = sample.count(0) * 8 > len(sample)
    return many and b"\0\0\0\0" not in sample


def _undecodable(data: bytes, file: str) -> list[Problem]:
    """One problem for a file wholly in another encoding, else one a line."""
    lines = data.split(b"\n")
    texts = [_as_utf8(line) for line in lines]
    bad = [number for number, text in enumerate(texts, start=1) if text is None]
    if bad == [len(lines)] and _cut(lines[-1]):
        return [problem(Place(file, len(lines)), "cut-file")]
    if not any(_HAN.search(text) for text in texts if text):
        looks_gbk = _looks_gbk(b"\n".join(lines[number - 1] for number in bad))
        return [problem(Place(file, bad[0]), "gbk-encoding" if looks_gbk else "unknown-encoding")]
    bad += _passing_gbk(data, "\n".join(text or "" for text in texts))
    return [
        problem(Place(file, number), "mixed-encoding" if _looks_gbk(lines[number - 1]) else "unknown-encoding")
        for number in sorted(bad)[:_MOST_LINES_TOLD]
    ]


def _as_utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _cut(line: bytes) -> bool:
    """Whether a line ends inside a letter and is fine up to there."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end == len(line) and error.reason == "unexpected end of data"
    return False


def _looks_gbk(line: bytes) -> bool:
    """Whether bytes read as GBK are Chinese; GBK gives nearly any bytes some meaning, so most letters must be Han."""
    try:
        text = line.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return len(_HAN.findall(text)) > len(_NEITHER_HAN_NOR_ASCII.findall(text))
