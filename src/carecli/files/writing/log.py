"""What the program wrote into a workspace, when and for whom; nothing private is in it."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

from carecli.files.writing.disk import write_all
from carecli.files.writing.lock import KEPT, kept_folder

Action = Literal["append", "change", "undo"]
_LOG = "log.jsonl"
_MODE = 0o600
_APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change of one file.

    ``operation`` is shared by the changes of one command; of an undoing, it is the operation taken back. ``id`` is that
    of the first of ``count`` records. ``added`` bytes stand at ``at`` in place of ``removed`` ones; ``before`` and
    ``after`` are the file's fingerprints, ``before`` empty where the file is new.
    """

    when: str
    who: str = ""
    command: str
    operation: str
    action: Action
    section: str = ""
    file: str
    line: int = 0
    id: str = ""
    count: int = 1
    at: int = 0
    added: int = 0
    removed: int = 0
    before: str = ""
    after: str = ""


_TYPES = {field.name: field.type for field in fields(Entry)}


def log(folder: Path) -> list[Entry]:
    """What was written, oldest first; a line that a power cut left torn is passed over."""
    try:
        lines = (folder / KEPT / _LOG).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    return [entry for line in lines if (entry := _entry(line))]


def _entry(line: str) -> Entry | None:
    try:
        found = json.loads(line)
        kept = {name: value for name, value in found.items() if name in _TYPES}
        whole = all(isinstance(value, int if _TYPES[name] is int else str) for name, value in kept.items())
        return Entry(**kept) if whole else None
    except (ValueError, TypeError, AttributeError):
        return None


def note_down(folder: Path, entries: Iterable[Entry]) -> bool:
    """Adds to the log, down to the disk; whether that was possible, for the records themselves are safe already."""
    lines = "".join(f"{json.dumps(asdict(entry), ensure_ascii=False)}\n" for entry in entries)
    with suppress(OSError):
        path = kept_folder(folder) / _LOG
        descriptor = os.open(path, _APPEND, _MODE)
        try:
            write_all(descriptor, f"{chr(10) * _torn(path)}{lines}".encode())
        finally:
            os.close(descriptor)
        return True
    return False


def _torn(path: Path) -> bool:
    """Whether the last line was not written to its end."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - 1, 0))
        return file.read() not in (b"", b"\n")
