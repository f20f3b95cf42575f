"""Why nothing was written; exit codes 3 and 4 of the command line."""

from collections.abc import Iterable

from carecli.files.folder_error import FolderError
from carecli.model.problem import Place, Problem, problem


class NotWritten(Exception):
    """A record or value cannot be written as things stand; ``problems`` say where and what to mend.

    ``saved`` are the files of the same errand that were written before it stopped.
    """

    exit_code = 3

    def __init__(self, *problems: Problem, saved: Iterable[str] = ()) -> None:
        super().__init__("; ".join(f"{found.place}: {found.id}" for found in problems))
        self.problems = problems
        self.saved = tuple(saved)


class ChangedError(NotWritten):
    """Somebody saved the file after it was read, perhaps in an editor; theirs stays, ours can be tried again."""

    def __init__(self, file: str, saved: Iterable[str] = ()) -> None:
        super().__init__(problem(Place(file, 0), "file-changed"), saved=saved)


class LockedError(FolderError):
    """Another command writes into the workspace and did not end in time; the problem says which."""


class CannotWrite(FolderError):
    """The disk does not take it: no room, no permission, a fault; ``saved`` as in NotWritten."""

    saved: tuple[str, ...] = ()


def refuse(id_: str, file: str, line: int = 0, **details: object) -> NotWritten:
    """The refusal with one problem at a line of a file."""
    return NotWritten(problem(Place(file, line), id_, **details))


def failed(file: str, error: OSError) -> CannotWrite:
    """What the disk said, as a refusal that names the file."""
    return CannotWrite("not-saved", file, reason=error.strerror or type(error).__name__)
