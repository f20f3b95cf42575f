"""A file while it is being changed: every change is read again at once, and one that says anything else is refused."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from carecli.files.characters import clean
from carecli.files.encoding import LARGEST, decode
from carecli.files.reading import bytes_of, read_bytes
from carecli.files.writing.disk import fingerprint
from carecli.files.writing.edits import Edit
from carecli.files.writing.marks import Marked, SyntaxFault, TooDeep, marks
from carecli.files.writing.refusals import NotWritten, refuse
from carecli.model.node import Mapping
from carecli.model.problem import Problem
from carecli.model.words.problems import wording

Sound = Callable[[Mapping], list[Problem]]


def bytes_at(path: Path, name: str) -> bytes | None:
    """A file's bytes, or None where there is no file; raises NotWritten where they cannot be had."""
    try:
        if not path.exists() and not path.is_symlink():
            return None
    except OSError:
        raise refuse("unreadable-file", name) from None
    data = bytes_of(path, name)
    if isinstance(data, Problem):
        raise NotWritten(data)
    return data


def _errors(problems: list[Problem]) -> Iterator[str]:
    """The ids of those that are errors."""
    yield from (found.id for found in problems if wording(found.id).weight == "error")


class WorkingCopy:
    """One file as it was read (``before``; None where it is not there yet) and as it is to be (``text``).

    Raises NotWritten where the file cannot be read to its end: nothing is added to what nobody understands.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self.before = bytes_at(path, name)
        self.text = ""
        self._marked: Marked | None = None
        self._marks_are_old = False
        self.top = Mapping(1)
        self._told: list[Problem] = []
        self._mark = b""
        if self.before is not None:
            self._mark = BOM_UTF8 if self.before.startswith(BOM_UTF8) else b""
            self._take(self.before)

    def _take(self, data: bytes) -> None:
        """Understands bytes as the file's, or raises NotWritten with what keeps them from being understood."""
        text, problems = decode(data, self.name)
        problems = problems if text is None else clean(text, self.name)[1]
        if text is None or problems:
            raise NotWritten(*problems)
        top, told, _ = read_bytes(data, self.name)
        try:
            self.text, self._marked, self.top, self._told = text, marks(text), top, told
        except (SyntaxFault, TooDeep):
            raise NotWritten(*told) from None

    @property
    def marked(self) -> Marked | None:
        """Where everything stands in the text; None where it says nothing."""
        if self._marks_are_old:
            self._marked, self._marks_are_old = marks(self.text), False
        return self._marked

    @property
    def data(self) -> bytes:
        """The bytes as they are to be."""
        return self._mark + self.text.encode()

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.data != (self.before or b"")

    @property
    def print(self) -> str:
        """The fingerprint of the bytes as they are to be; empty for a file that is not there and stays so."""
        return fingerprint(None if self.before is None and not self.text else self.data)

    def byte(self, at: int) -> int:
        """How many bytes stand before a character."""
        return len(self._mark) + len(self.text[:at].encode())

    def line(self, at: int) -> int:
        """The line of a character, from 1."""
        return self.text.count("\n", 0, at) + 1

    def edit(self, edit: Edit, expected: Mapping, sound: Sound) -> None:
        """Makes a change if the file then says what is expected, which must be sound, and nothing else.

        Raises NotWritten with the line to look at, and leaves the copy as it was.
        """
        text = edit.of(self.text)
        data = self._mark + text.encode()
        if len(data) > LARGEST:
            raise refuse("file-too-large", self.name, limit=LARGEST // 2**20)
        top, told, _ = read_bytes(data, self.name)
        fresh = Counter(_errors(told)) - Counter(_errors(self._told))
        if top != expected or list(top) != list(expected) or fresh:
            at = (found.place.line for found in told if found.id in fresh)
            raise refuse("cannot-add-here", self.name, next(at, self.line(edit.start)))
        if problems := sound(top):
            raise NotWritten(*problems)
        self.text, self.top, self._told = text, top, told
        self._marks_are_old = True
