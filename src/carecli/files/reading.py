"""A file from its bytes to mappings with lines; several faults of one file are all told, what is sound is kept."""

from pathlib import Path
from stat import S_ISREG

from carecli.files.broken import spoilt
from carecli.files.characters import clean, lost_letters
from carecli.files.comments import lost_words
from carecli.files.encoding import LARGEST, decode
from carecli.files.events import SyntaxFault
from carecli.files.nodes import Reader, TooDeep
from carecli.files.plain import read_plainly
from carecli.files.syntax import Fault, explain
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem, problem

_MOST_FAULTS = 20
_REREAD = 40_000_000
"""Characters read again for the sake of further faults; a large file shows fewer of them at a time."""


def read_nodes(text: str, file: str) -> tuple[Mapping, list[Problem]]:
    """The mapping that a text holds, and what is wrong with it; it never raises for what the text says.

    A record with a syntax error is left out, and a second key of the same name.
    """
    top, problems, _ = _read(text, file)
    return top, problems


def read_file(path: Path, name: str) -> tuple[Mapping, list[Problem], bool]:
    """The mapping of a file named ``name``, its problems, and whether the whole file was read as it is written.

    Where it was not, something is missing from the mapping: a field, a record, or all.
    """
    data = bytes_of(path, name)
    if isinstance(data, Problem):
        return Mapping(1), [data], False
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> tuple[Mapping, list[Problem], bool]:
    """The same for bytes already at hand."""
    text, told = decode(data, name)
    if text is None:
        return Mapping(1), told, False
    top, problems, whole = _read(text, name)
    return top, sorted(told + problems), whole


def bytes_of(path: Path, name: str) -> bytes | Problem:
    """A file's bytes, or why they cannot be had."""
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            return problem(Place(name, 0), "not-a-file")
        if about.st_size > LARGEST:
            return problem(Place(name, 0), "file-too-large", limit=LARGEST // 2**20)
        return path.read_bytes()
    except OSError:
        return problem(Place(name, 0), "unreadable-file")


def _read(text: str, file: str) -> tuple[Mapping, list[Problem], bool]:
    """Read, and as long as there are syntax errors read again without the records around them."""
    lost = lost_letters(text, file)
    text, problems = clean(text, file)
    if (top := read_plainly(text)) is not None:
        return top, sorted({*problems, *lost}), not problems
    told = {found.place.line for found in problems}
    most = max(2, min(_MOST_FAULTS, _REREAD // (len(text) + 1)))
    for time in range(1, most + 2):
        reader = Reader(text, file)
        try:
            top = reader.read()
        except (SyntaxFault, TooDeep) as error:
            fault = _fault(text, file, error)
            if fault.line + 1 not in told:
                problems.append(_told(fault, file))
            text = _without(text, fault, to_end=time == most)
        else:
            problems += reader.problems
            return top, sorted({*problems, *lost, *lost_words(text, file)}), not problems
    return Mapping(1), sorted({*problems, *lost}), False


def _fault(text: str, file: str, error: SyntaxFault | TooDeep) -> Fault:
    if isinstance(error, TooDeep):
        return Fault("nested-too-deeply", error.line - 1)
    return explain(text, file, error)


def _told(fault: Fault, file: str) -> Problem:
    details = {"sign": fault.sign} if fault.sign else {}
    return problem(Place(file, fault.line + 1), fault.id, **details)


def _without(text: str, fault: Fault, *, to_end: bool) -> str:
    """The text with the lines that a fault spoils left empty."""
    lines = text.split("\n")
    part = spoilt(lines, fault.line)
    if not any(map(str.strip, lines[part.start : part.stop])):
        return ""
    stop = len(lines) if to_end or fault.id == "second-document" else part.stop
    lines[part.start : stop] = [""] * (stop - part.start)
    return "\n".join(lines)
