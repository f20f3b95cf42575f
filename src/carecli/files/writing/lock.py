"""One lock for a workspace: whoever writes takes it before reading, so that nobody writes over another's record."""

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from typing import NamedTuple

from carecli.files.writing.errand import Errand
from carecli.files.writing.refusals import CannotWrite, LockedError

KEPT = ".care"
"""The folder in a workspace where the program keeps its lock and its log; nothing private is in it."""

PATIENCE = 10.0
"""Seconds to wait for another command."""

_LOCK, _SIGNED = "lock", ".json"
_POLL = 0.01
_FOLDER_MODE, _FILE_MODE = 0o700, 0o600
_GROUP, _GROUP_WRITES, _NOT_RUN = 0o070, 0o020, 0o666


class Holder(NamedTuple):
    """Who holds the lock, as far as that is written down."""

    pid: str = "?"
    host: str = "?"
    since: str = "?"
    command: str = "?"


@contextmanager
def locked(folder: Path, errand: Errand, patience: float = PATIENCE, name: str = _LOCK) -> Iterator[None]:
    """Holds the workspace's lock, or the one of another ``name``.

    Its file stays for ever, since to delete it would let two hold it at once. Raises LockedError where another command
    does not end in time, CannotWrite where the folder takes no file.
    """
    from filelock import FileLock, Timeout

    try:
        kept = kept_folder(folder)
        lock = FileLock(kept / name, mode=_FILE_MODE | _shared(kept) & _NOT_RUN)
        lock.acquire(timeout=patience, poll_interval=_POLL)
    except Timeout:
        raise LockedError("locked", str(folder), **holder(folder, name)._asdict(), seconds=f"{patience:g}") from None
    except OSError as error:
        raise CannotWrite("not-saved", KEPT, reason=error.strerror or type(error).__name__) from error
    try:
        _sign(kept / f"{name}{_SIGNED}", errand)
        yield
    finally:
        with suppress(OSError):
            lock.release()  # the end of the process frees it in any case


def kept_folder(folder: Path) -> Path:
    """The program's own folder in a workspace, made when first needed; only those who share the workspace see it."""
    kept = folder / KEPT
    if not kept.is_dir():
        kept.mkdir(exist_ok=True)
        kept.chmod(_FOLDER_MODE | _shared(folder))
    return kept


def _shared(folder: Path) -> int:
    """What the group may do, where it may write into the folder at all."""
    mode = S_IMODE(folder.stat().st_mode)
    return mode & _GROUP if mode & _GROUP_WRITES else 0


def holder(folder: Path, name: str = _LOCK) -> Holder:
    """Who took the lock last."""
    try:
        found = json.loads((folder / KEPT / f"{name}{_SIGNED}").read_text(encoding="utf-8"))
        return Holder(*(str(found[name]) for name in Holder._fields))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _sign(path: Path, errand: Errand) -> None:
    """Writes down who holds the lock; it is for those who wait and no reason to stop."""
    mine = Holder(str(os.getpid()), platform.node(), errand.stamp, errand.command)
    with suppress(OSError):
        path.write_text(json.dumps(mine._asdict(), ensure_ascii=False), encoding="utf-8")
