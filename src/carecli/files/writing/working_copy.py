"""A file while it is being changed: every change is read again at once, and one that says anything else is refused."""

from codecs import BOM_UTF8
from collections import Counter
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from carecli.files.characters import clean
from carecli.files.encoding import LARGEST, decode
from carecli.files.reading import bytes_of, read_bytes
from carecli.files.writing.edits import Edit
from carecli.files.writing.habits import newline_of
from carecli.files.writing.marks import Marked, SyntaxFault, TooDeep, marks
from carecli.files.writing.refusals import NotWritten, refuse
from carecli.model.node import Mapping
from carecli.model.problem import Problem


def fingerprint(data: bytes | None) -> str:
    """The SHA-256 of a file's bytes; empty where there is no file."""
    return "" if data is None else sha256(data).hexdigest()


class WorkingCopy:
    """One file as it was read (``before``; None where it is not there yet) and as it is to be (``text``).

    Raises NotWritten where the file cannot be read to its end: nothing is added to what nobody understands.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self.before = self._read()
        self.marked: Marked | None = None
        self.text = ""
        self.top = Mapping(1)
        self._told: list[Problem] = []
        self._mark = b""
        if self.before is not None:
            self._mark = BOM_UTF8 if self.before.startswith(BOM_UTF8) else b""
            self.text, self.marked = self._understood(self.before)
            self.top, self._told, _ = read_bytes(self.before, name)

    def _read(self) -> bytes | None:
        if not self.path.exists() and not self.path.is_symlink():
            return None
        data = bytes_of(self.path, self.name)
        if isinstance(data, Problem):
            raise NotWritten(data)
        return data

    def _understood(self, data: bytes) -> tuple[str, Marked | None]:
        text, problems = decode(data, self.name)
        problems = problems if text is None else clean(text, self.name)[1]
        if text is None or problems:
            raise NotWritten(*problems)
        try:
            return text, marks(text)
        except (SyntaxFault, TooDeep):
            raise NotWritten(*read_bytes(data, self.name)[1]) from None

    @property
    def data(self) -> bytes:
        """The bytes as they are to be."""
        return self._mark + self.text.encode()

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.data != (self.before or b"")

    @cached_property
    def newline(self) -> str:
        """What ends its lines."""
        return newline_of(self.text)

    def edit(self, edit: Edit, expected: Mapping) -> None:
        """Makes a change if the file then says what is expected and nothing else.

        Raises NotWritten with the line to look at.
        """
        text = edit.of(self.text)
        line = text.count("\n", 0, edit.start) + 1
        data = self._mark + text.encode()
        if len(data) > LARGEST:
            raise refuse("file-too-large", self.name, limit=LARGEST // 2**20)
        top, told, _ = read_bytes(data, self.name)
        fresh = Counter(found.id for found in told) - Counter(found.id for found in self._told)
        if top != expected or list(top) != list(expected) or fresh:
            at = next((found.place.line for found in told if found.id in fresh), line)
            raise refuse("cannot-add-here", self.name, at)
        self.text, self.marked = self._understood(data)
        self.top, self._told = top, told
