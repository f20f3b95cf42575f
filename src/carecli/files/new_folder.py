"""A new workspace's files laid down together: a folder is there with all of them, or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from carecli.files.folder import HEAD
from carecli.files.writing.disk import sync_folder, write_all

_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600
_BESIDE = ".care-new-"


def lay_down(texts: Mapping[str, str], target: Path) -> None:
    """Writes files that only their owner may read into a folder, made where it is missing.

    They are written beside first. A new folder is then put in place whole; into one that is there the files go one by
    one, ``care.yaml`` last, without which it is no workspace. Whatever stops it, nothing is left. Raises OSError.
    """
    target = target.resolve()
    missing = [folder for folder in (target, *target.parents) if not folder.exists()]
    beside = Path(mkdtemp(prefix=_BESIDE, dir=missing[-1].parent if missing else target))
    placed: list[Path] = []
    try:
        inner = beside / target.relative_to(missing[-1]) if missing else beside
        inner.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        for name, text in texts.items():
            _write(inner / name, text)
        if missing:
            beside.rename(missing[-1])
            sync_folder(missing[-1].parent)
        else:
            for name in sorted(texts, key=lambda name: name == HEAD):
                placed.append(target / name)
                (inner / name).rename(target / name)
            sync_folder(target)
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        raise
    finally:
        rmtree(beside, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE_FILE)
    try:
        write_all(descriptor, text.encode("utf-8"))
    finally:
        os.close(descriptor)
