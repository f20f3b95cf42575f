"""The last errand taken back: exactly the bytes that it added, and only where nobody wrote since."""

from collections.abc import Iterator
from pathlib import Path

from carecli.files.folder import HEAD
from carecli.files.writing.disk import fingerprint
from carecli.files.writing.errand import Errand
from carecli.files.writing.lock import PATIENCE, locked
from carecli.files.writing.log import Entry, log, note_down
from carecli.files.writing.refusals import refuse
from carecli.files.writing.swap import remove, swap, sweep
from carecli.files.writing.working_copy import bytes_at

Restored = tuple[Entry, bytes | None]
"""What a file was before an entry: its bytes, or None where it was not there."""


def undo(folder: Path, errand: Errand, patience: float = PATIENCE) -> list[Entry]:
    """Takes back the last errand that was not taken back yet, its last file first; gives back what was undone.

    Raises NotWritten where there is nothing, where a file was changed since, and where a value was replaced: what it
    was before is nowhere kept.
    """
    with locked(folder, errand, patience):
        sweep(folder)
        entries = _last(log(folder))
        restored = list(_restored(folder, entries))
        for last, data in restored:
            now = fingerprint(bytes_at(folder / last.file, last.file))
            if data is None:
                remove(folder / last.file, last.file, now)
            else:
                swap(folder / last.file, last.file, now, data, folder / HEAD)
            note_down(folder, [_undone(last, now, data, errand)])
        return entries


def _last(entries: list[Entry]) -> list[Entry]:
    """The entries of the last operation that still stand, latest first."""
    undone = {(entry.operation, entry.file) for entry in entries if entry.action == "undo"}
    standing = [e for e in entries if e.action != "undo" and (e.operation, e.file) not in undone]
    if not standing:
        raise refuse("nothing-to-undo", HEAD)
    return [entry for entry in reversed(standing) if entry.operation == standing[-1].operation]


def _restored(folder: Path, entries: list[Entry]) -> Iterator[Restored]:
    """What each file was before the entries, in their order; all of it is worked out before anything is touched."""
    for file in dict.fromkeys(entry.file for entry in entries):
        own = [entry for entry in entries if entry.file == file]
        data: bytes | None = bytes_at(folder / file, file)
        for entry in own:
            data = _before(entry, data)
        yield own[0], data


def _before(entry: Entry, data: bytes | None) -> bytes | None:
    if data is None or fingerprint(data) != entry.after:
        raise refuse("changed-since", entry.file, entry.line)
    if entry.removed:
        raise refuse("undo-by-hand", entry.file, entry.line)
    before = data[: entry.at] + data[entry.at + entry.added :]
    if entry.before and fingerprint(before) != entry.before:
        raise refuse("changed-since", entry.file, entry.line)
    return before if entry.before else None


def _undone(entry: Entry, now: str, data: bytes | None, errand: Errand) -> Entry:
    return Entry(
        when=errand.stamp,
        who=errand.who,
        command=errand.command,
        operation=entry.operation,
        action="undo",
        section=entry.section,
        file=entry.file,
        line=entry.line,
        id=entry.id,
        before=now,
        after=fingerprint(data),
    )
