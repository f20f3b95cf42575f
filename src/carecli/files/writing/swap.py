"""One file put in place of another, whole or not at all."""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

from carecli.files.writing.disk import fingerprint, sync_folder, write_all
from carecli.files.writing.refusals import ChangedError, failed

_SUFFIX = ".care-tmp"
_TEMPORARY = re.compile(rf"\..+\.[0-9a-f]{{16}}{re.escape(_SUFFIX)}")
_PRIVATE = 0o600
_GROUP, _BITS = 0o070, 0o777
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def swap(path: Path, name: str, before: str, data: bytes, like: Path) -> None:
    """Puts ``data`` in place of the file, links followed, if its fingerprint is still ``before`` (empty: no file).

    Mode and owner stay as they were; a new file takes those of ``like``. Raises ChangedError where somebody saved the
    file meanwhile, CannotWrite where the disk refuses; the file is then the old or the new one, whole. Between the last
    look and the swap lie some microseconds in which an editor's save would be lost: no editor honours any lock.
    """
    target = Path(os.path.realpath(path))
    must_be(target, name, before)
    try:
        _make_folder(target.parent, like.parent)
        _sweep_beside(target.parent)
        with _temporary(target) as made:
            _write(made, data, target if before else like)
            must_be(target, name, before)
            made.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise failed(name, error) from error


def remove(path: Path, name: str, before: str) -> None:
    """Takes a file away if its fingerprint is still ``before``; raises as ``swap`` does."""
    must_be(path, name, before)
    try:
        path.unlink()
        sync_folder(path.parent)
    except OSError as error:
        raise failed(name, error) from error


def must_be(path: Path, name: str, before: str) -> None:
    """Raises ChangedError unless the file still has that fingerprint, CannotWrite where the disk does not say."""
    try:
        now = fingerprint_at(path)
    except OSError as error:
        raise failed(name, error) from error
    if now != before:
        raise ChangedError(name)


def fingerprint_at(path: Path) -> str:
    """The fingerprint of the file as it is now; empty where there is none."""
    try:
        return fingerprint(path.read_bytes())
    except FileNotFoundError:
        return ""


def _make_folder(folder: Path, like: Path) -> None:
    """Makes a folder, and those above it that are missing, as open as ``like``."""
    if not folder.is_dir():
        _make_folder(folder.parent, like)
        folder.mkdir(exist_ok=True)
        folder.chmod(S_IMODE(like.stat().st_mode))
        sync_folder(folder.parent)


@contextmanager
def _temporary(target: Path) -> Iterator[Path]:
    """A name beside the target that is free again afterwards, whatever happened."""
    made = target.with_name(f".{target.name}.{secrets.token_hex(8)}{_SUFFIX}")
    try:
        yield made
    finally:
        with suppress(OSError):
            made.unlink()


def _write(made: Path, data: bytes, like: Path) -> None:
    """Writes a new file with the owner and mode of ``like``, down to the disk."""
    descriptor = os.open(made, _NEW, _PRIVATE)
    try:
        _take_after(descriptor, like)
        write_all(descriptor, data)
    finally:
        os.close(descriptor)


def _take_after(descriptor: int, like: Path) -> None:
    """Gives the file, still empty and private, the owner and then the mode of another."""
    if os.name == "nt":
        return
    about = like.stat()
    mode = S_IMODE(about.st_mode) & _BITS
    own = os.fstat(descriptor)
    if (own.st_uid, own.st_gid) != (about.st_uid, about.st_gid):
        mode = _owned(descriptor, about, mode)
    os.fchmod(descriptor, mode)


def _owned(descriptor: int, about: os.stat_result, mode: int) -> int:
    """Gives the file to its owner and group as far as we may; without its group it is not opened to ours."""
    with suppress(PermissionError):
        os.fchown(descriptor, -1, about.st_gid)
    with suppress(PermissionError):
        os.fchown(descriptor, about.st_uid, -1)
    return mode if os.fstat(descriptor).st_gid == about.st_gid else mode & ~_GROUP


def sweep(folder: Path) -> None:
    """Removes temporaries that a killed command left in a workspace; call it under the lock, when nobody writes."""
    for root, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        _sweep_beside(Path(root))


def stale(folder: Path) -> list[Path]:
    """The temporaries in one folder; unless a command is writing just now, a killed one left them."""
    with os.scandir(folder) as scanned:
        return [Path(entry.path) for entry in scanned if _TEMPORARY.fullmatch(entry.name)]


def _sweep_beside(folder: Path) -> None:
    with suppress(OSError):  # what cannot be swept today is no reason not to write
        for path in stale(folder):
            path.unlink()
