"""What was sent to whom, by ids alone: a line each, written once the message has gone."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from carecli.duties.reminders.parcel import Key
from carecli.files.writing.disk import sync_folder, write_all
from carecli.files.writing.lock import KEPT, kept_folder
from carecli.files.writing.refusals import failed

NAME = "sent.jsonl"
LOCK = "sending"
"""The lock of those who send: they may take long, and nobody who only writes records shall wait for them."""

_MODE = 0o600
_APPEND = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


def sent(folder: Path) -> dict[Key, date]:
    """The day on which each message was sent last; a line that a power cut left torn is passed over."""
    try:
        lines = (folder / KEPT / NAME).read_text(encoding="utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise failed(f"{KEPT}/{NAME}", error) from error
    return dict(pair for line in lines if line and (pair := _read(line)))


def _read(line: str) -> tuple[Key, date] | None:
    try:
        found = json.loads(line)
        key = Key(*(found[name] for name in Key._fields))
        return (key, date.fromisoformat(found["on"])) if all(isinstance(part, str) for part in key) else None
    except (ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class SentLog:
    """The log, open for what is about to be sent."""

    descriptor: int

    def add(self, keys: Iterable[Key], on: date, when: datetime) -> None:
        """Adds one message, down to the disk; raises CannotWrite where that cannot be: it will be repeated."""
        stamp = {"on": on.isoformat(), "when": when.isoformat(timespec="seconds")}
        lines = "".join(f"{json.dumps({**stamp, **key._asdict()}, ensure_ascii=False)}\n" for key in keys)
        try:
            write_all(self.descriptor, lines.encode())
        except OSError as error:
            raise failed(f"{KEPT}/{NAME}", error) from error


@contextmanager
def open_log(folder: Path) -> Iterator[SentLog]:
    """The log, opened before anything is sent: where it cannot be written nothing must go out.

    Raises CannotWrite.
    """
    try:
        path = kept_folder(folder) / NAME
        descriptor = os.open(path, _APPEND, _MODE)
    except OSError as error:
        raise failed(f"{KEPT}/{NAME}", error) from error
    try:
        _mend(descriptor, path)
        yield SentLog(descriptor)
    finally:
        os.close(descriptor)


def _mend(descriptor: int, path: Path) -> None:
    """Ends a torn last line, and brings a new file's name down to the disk."""
    size = os.fstat(descriptor).st_size
    if not size:
        sync_folder(path.parent)
        return
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    if os.read(descriptor, 1) != b"\n":
        write_all(descriptor, b"\n")
