"""A file of another encoding into UTF-8: what it holds is shown before anything is written, and nothing is guessed."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from pathlib import Path
from typing import NamedTuple

from carecli.files.characters import clean, lost_letters
from carecli.files.encoding import decode
from carecli.files.reading import bytes_of
from carecli.files.writing.disk import fingerprint
from carecli.files.writing.refusals import NotWritten, refuse
from carecli.files.writing.swap import fingerprint_at, swap
from carecli.model.problem import Problem

KEPT = ".bak"
"""What is put behind the name of the file that keeps the old bytes."""

_WIDE = (
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = {"gbk-encoding", "utf-16"}
_SAMPLE = 1024
_RARE = 10
"""Of so many letters beyond ASCII one may be outside the common Chinese ones, as in a rare name, and no more."""


class Converted(NamedTuple):
    """The text of a file, the name of its encoding, and the bytes that it was read from."""

    text: str
    encoding: str
    before: bytes


def convert(path: Path, name: str) -> Converted:
    """The text of a file that is wholly GBK, UTF-16 or UTF-32.

    Raises NotWritten where it cannot be read, is UTF-8 already, is damaged or mixed, or where it is doubtful whether
    the text is what somebody typed.
    """
    data = bytes_of(path, name)
    if isinstance(data, Problem):
        raise NotWritten(data)
    text, problems = decode(data, name)
    if text is not None:
        raise refuse("already-utf-8", name)
    told = problems[0]
    if told.id not in _FOREIGN:
        raise NotWritten(told)
    encoding = "gb18030" if told.id == "gbk-encoding" else _wide(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise refuse("doubtful-encoding", name, encoding=encoding.upper()) from None
    if _doubtful(text):
        raise refuse("doubtful-encoding", name, encoding=encoding.upper())
    return Converted(text, encoding.upper(), data)


def keep_and_write(path: Path, name: str, converted: Converted) -> Path:
    """Keeps the old bytes beside the file and puts the text in its place, whole or not at all; returns what keeps them.

    Raises NotWritten where something is kept already or the file was changed meanwhile, CannotWrite where the disk
    refuses; then the file is as it was.
    """
    target = path.resolve()
    kept = target.with_name(target.name + KEPT)
    after = converted.text.removeprefix("\ufeff").encode("utf-8")
    if (there := fingerprint_at(kept)) and there != fingerprint(converted.before):
        raise refuse("already-kept", name, kept=kept.name)
    if not there:
        swap(kept, kept.name, "", converted.before, target)
    try:
        swap(target, name, fingerprint(converted.before), after, target)
    finally:
        if fingerprint_at(target) != fingerprint(after):
            kept.unlink(missing_ok=True)
    return kept


def _wide(data: bytes) -> str:
    """Which of the encodings by pairs or fours of bytes it is; without a mark the zeros of ASCII letters tell."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    return "utf-16-be" if sample[::2].count(0) > sample[1::2].count(0) else "utf-16-le"


def _doubtful(text: str) -> bool:
    """Whether letters are lost, cannot be seen, or are seldom those of Chinese writing: another encoding gives such."""
    if clean(text, "")[1] or lost_letters(text, ""):
        return True
    beyond = [sign for sign in text if not sign.isascii()]
    rare = sum(not _common(sign) for sign in beyond)
    return rare * _RARE > len(beyond)


def _common(sign: str) -> bool:
    """Whether the sign is of the 7,445 in everyday use (GB 2312)."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
