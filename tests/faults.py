"""System calls that fail when the test wants them to."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NAMES = (
    *("open", "write", "close", "fsync", "fstat", "fchmod", "fchown", "replace", "rename", "unlink", "mkdir", "chmod"),
    *("stat", "lstat", "scandir", "listdir"),
)
Fault = Callable[[str, Callable[[], Any]], Any]
"""What happens in place of a call of that name; the second argument makes the real one."""


class Calls:
    """The system calls made so far, by name; at the call ``at`` the fault happens."""

    def __init__(self, at: int, fault: Fault) -> None:
        self.made: list[str] = []
        self._at = at
        self._fault = fault

    def wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, counted."""

        def call(*args: Any, **options: Any) -> Any:
            self.made.append(name)
            if len(self.made) == self._at:
                return self._fault(name, lambda: real(*args, **options))
            return real(*args, **options)

        return call


def no_fault(_name: str, real: Callable[[], Any]) -> Any:
    return real()


def fails_with(number: int) -> Fault:
    """The call fails with that error."""

    def fault(_name: str, _real: Callable[[], Any]) -> Any:
        raise OSError(number, os.strerror(number))

    return fault


def ends_the_process(_name: str, _real: Callable[[], Any]) -> Any:
    os._exit(9)


ERRORS = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "EINTR": errno.EINTR, "EACCES": errno.EACCES}


@contextmanager
def calls(at: int = 0, fault: Fault = no_fault) -> Iterator[Calls]:
    """Counts the calls within the block, and lets the fault happen at one of them."""
    counted = Calls(at, fault)
    with pytest.MonkeyPatch.context() as patch:
        for name in NAMES:
            patch.setattr(os, name, counted.wrapped(name, getattr(os, name)))
        patch.setattr(io, "open", counted.wrapped("io.open", io.open))
        yield counted


@contextmanager
def short_writes(most: int) -> Iterator[None]:
    """The system takes only so many bytes at a time."""
    real = os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:most]))
        yield
