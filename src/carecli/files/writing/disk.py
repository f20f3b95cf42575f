"""Bytes down to the disk."""

import os
from hashlib import sha256
from pathlib import Path


def fingerprint(data: bytes | None) -> str:
    """The SHA-256 of a file's bytes; empty where there is no file."""
    return "" if data is None else sha256(data).hexdigest()


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all of the bytes, however few the system takes at a time, and waits until the disk has them."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Brings the names in a folder down to the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
