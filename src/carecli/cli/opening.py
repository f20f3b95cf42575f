"""A workspace read from its files into records: the one path that every reading command takes."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from carecli.check.ownership import drop_unowned
from carecli.cli.complaints import complain, errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.files.folder import HEAD
from carecli.files.reading import read_file
from carecli.files.workspace import Document, Files, Reading
from carecli.intake.documents import POLICY_KEYS, Typed, type_documents
from carecli.intake.head import read_head
from carecli.intake.spelling import section_keys
from carecli.model.node import Mapping
from carecli.model.problem import Problem
from carecli.model.records import Records
from carecli.model.sections import AMENDING, BY_NAME
from carecli.model.workspace import Workspace


class Headless(Exception):
    """What ``care.yaml`` says of the workspace cannot be read; without it nothing else means anything."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


class Read(NamedTuple):
    """What the files hold; ``left_out`` are the sections that lack a record, ``policies`` those of the workspace's own.

    The policies are still untyped, each with the name of its file. ``typed`` is what the files were typed to.
    """

    records: Records
    policies: tuple[tuple[str, Mapping], ...]
    problems: tuple[Problem, ...]
    left_out: frozenset[str]
    typed: Typed


class Opened(NamedTuple):
    """A workspace as a command asked for it; ``code`` tells whether any of it had to be left out."""

    records: Records
    policies: tuple[tuple[str, Mapping], ...]
    code: ExitCode


def open_records(desk: Desk, sections: Collection[str]) -> Opened:
    """The records of the named sections; the errors met are told on standard error, notices are for ``check`` alone.

    Raises FolderError and Headless where there is nothing to work with.
    """
    read = read_workspace(desk, sections)
    complain(errors(read.problems), desk.words)
    code = ExitCode.ERRORS if read.left_out.intersection(sections) else ExitCode.FINE
    return Opened(read.records, read.policies, code)


def read_workspace(desk: Desk, sections: Collection[str] | None) -> Read:
    """The records of the named sections, all of them for None, and what is wrong with them.

    Raises FolderError where the folder cannot be read, Headless where its head says nothing.
    """
    head, reading = _Head(), Reading(desk.folder, _wanted(sections))
    typed = type_documents(head.beheld(reading), sections, kept=False)
    return _owned(desk, head, reading.problems, sections, typed)


def read_files(desk: Desk, files: Files, sections: Collection[str] | None, earlier: Typed | None = None) -> Read:
    """The same of files that were read already; those that were typed ``earlier`` are not typed again."""
    head = _Head()
    typed = type_documents(head.beheld(files.documents), sections, earlier)
    return _owned(desk, head, files.problems, sections, typed)


def _owned(
    desk: Desk, head: "_Head", problems: Iterable[Problem], sections: Collection[str] | None, typed: Typed
) -> Read:
    """The records that belong to somebody, and all that is wrong."""
    told = {*problems, *head.problems}
    if head.workspace is None:
        raise Headless(tuple(sorted(told)))
    desk.head = head.workspace
    absent = frozenset(BY_NAME) - frozenset(BY_NAME if sections is None else sections)
    owned = drop_unowned(Records(head.workspace, typed.records), frozenset(typed.left_out) | absent)
    return Read(
        owned.records,
        tuple(typed.policies),
        tuple(sorted({*told, *typed.problems, *owned.problems})),
        frozenset(typed.left_out) | owned.left_out,
        typed,
    )


def read_workspace_head(folder: Path) -> Workspace | None:
    """What ``care.yaml`` says of the workspace, without anything else; None where it cannot be read."""
    top, _, _ = read_file(folder / HEAD, HEAD)
    return read_head(top, HEAD)[0]


class _Head:
    """What ``care.yaml`` says of the workspace, seen as the documents pass by."""

    def __init__(self) -> None:
        self.workspace: Workspace | None = None
        self.problems: list[Problem] = []

    def beheld(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The documents as they come."""
        for document in documents:
            if document.file == HEAD:
                self.workspace, problems = read_head(document.top, HEAD)
                # what a fault of the file has swallowed is not missing
                self.problems = [told for told in problems if document.whole or told.id != "missing-field"]
            yield document


def _wanted(sections: Collection[str] | None) -> Callable[[str], bool] | None:
    """Whether a top-level key is worth reading its file; policies of the workspace's own always are."""
    if sections is None:
        return None
    keys = {key for key, name in section_keys().items() if name in sections or name == AMENDING}
    return lambda key: key in keys or key in POLICY_KEYS
