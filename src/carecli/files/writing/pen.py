"""The pen: a workspace under its lock, to which records are added and in which values are changed."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from carecli.files.workspace import Wanted, read_folder
from carecli.files.writing.adding import Adding
from carecli.files.writing.altering import Altering
from carecli.files.writing.copies import Copies
from carecli.files.writing.errand import Errand
from carecli.files.writing.lock import PATIENCE, locked
from carecli.files.writing.results import Written
from carecli.files.writing.spelled import Fields, Value
from carecli.files.writing.spot import Spot, Steps
from carecli.files.writing.swap import sweep
from carecli.intake.spelling import section_keys
from carecli.model.sections import AMENDING, BY_NAME, SECTIONS

ALWAYS = ("members", "people", "organisation", AMENDING)
"""Sections that are read for every errand: they tell in whose folder a record belongs, and what it says."""


class Pen:
    """What is to be written into a workspace; ``files`` is what was read, to be checked together with what is new.

    Each method plans one change and raises NotWritten where it cannot be made safely. Nothing is on disk before the
    pen is put down.
    """

    def __init__(self, folder: Path, sections: Collection[str] | None = None, without: Collection[str] = ()) -> None:
        """``sections`` are those to read (None: all), ``without`` some that need not be where they stand alone."""
        wanted = _others(without) if sections is None else _wanted(sections)
        self.files = read_folder(folder, wanted)
        self.copies = Copies(folder, self.files, wanted)
        self._adding = Adding(folder, self.copies)
        self._altering = Altering(self.copies)

    def append(self, section: str, fields: Fields) -> Written:
        """Adds a record at the end of its section in the file where the workspace keeps such records."""
        return self._adding.add(section, [fields])[0]

    def append_all(self, section: str, rows: Iterable[Fields]) -> list[Written]:
        """Adds many records, with one insertion a file."""
        return self._adding.add(section, rows)

    def keep(self, name: str, data: bytes, beside: Written) -> None:
        """Keeps a file of its own, which no command reads as records, with the record that tells of it."""
        self.copies.keep(name, data, beside)

    def change(self, spot: Spot, path: Steps, value: Value) -> Written:
        """Puts a value in place of another, whose span alone is altered; a missing key is added to its mapping."""
        return self._altering.put(spot, path, value)

    def add(self, spot: Spot, path: Steps, item: Value) -> Written:
        """Adds an item to a list within a record."""
        return self._altering.add(spot, path, item)


@contextmanager
def writing(
    folder: Path,
    errand: Errand,
    sections: Collection[str] | None = None,
    *,
    without: Collection[str] = (),
    dry: bool = False,
    patience: float = PATIENCE,
) -> Iterator[Pen]:
    """A pen for a workspace, of which the named sections are read (None: all but those it may do ``without``).

    Put down, it has written everything.

    Leaving by an exception writes nothing, and so does ``dry``, which takes no lock either. Raises LockedError,
    CannotWrite, ChangedError and FolderError.
    """
    with nullcontext() if dry else locked(folder, errand, patience):
        if not dry:
            sweep(folder)
        pen = Pen(folder, sections, without)
        yield pen
        if not dry:
            pen.copies.save(errand)


def append(folder: Path, section: str, fields: Fields, errand: Errand) -> Written:
    """Adds one record, as an errand of its own."""
    with writing(folder, errand, {section}) as pen:
        return pen.append(section, fields)


def splice(folder: Path, spot: Spot, path: Steps, value: Value, errand: Errand) -> Written:
    """Changes one value, as an errand of its own."""
    with writing(folder, errand, {spot.section} & set(BY_NAME)) as pen:
        return pen.change(spot, path, value)


def _wanted(sections: Collection[str]) -> Wanted:
    """Whether a top-level key is one of the named sections, of those that share ids with them, or always read."""
    groups = {each.ids or each.name for each in SECTIONS if each.name in sections}
    sharing = {each.name for each in SECTIONS if (each.ids or each.name) in groups}
    names = sharing.union(sections, ALWAYS)
    return lambda key: section_keys().get(key) in names


def _others(without: Collection[str]) -> Wanted | None:
    """Whether a top-level key is anything but one of these sections; None where there are none."""
    return (lambda key: section_keys().get(key) not in without) if without else None
