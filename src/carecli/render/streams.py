"""Standard output and error, alike on every machine: in UTF-8, the same bytes, quiet when nobody listens."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EINVAL, EPIPE
from io import TextIOWrapper
from typing import TextIO

from carecli.model.problem import Refused


def open_stdout() -> TextIO:
    """Standard output in UTF-8 whatever the locale; what cannot be written at all is written as its escape."""
    return _in_utf8(sys.stdout)


def open_stderr() -> TextIO:
    """Standard error in UTF-8 whatever the locale."""
    return _in_utf8(sys.stderr)


def width_of_screen(stream: TextIO) -> int | None:
    """The columns of the terminal behind a stream; None where there is none, or it does not say."""
    return (os.get_terminal_size(stream.fileno()).columns or None) if stream.isatty() else None


def _in_utf8(stream: TextIO) -> TextIO:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


@contextmanager
def closing_quietly(stream: TextIO) -> Iterator[None]:
    """Ends the block without a word when the reader of the stream has gone, as after ``| head``."""
    try:
        yield
        with written_out(stream):
            pass
    except OSError as error:
        if not _reader_gone(error):
            raise
        _discard(stream)


@contextmanager
def written_out(stream: TextIO) -> Iterator[None]:
    """Writes to a stream to the last letter; raises Refused where that cannot be, as on a full disk.

    That its reader has gone is another matter: see ``closing_quietly``.
    """
    try:
        yield
        stream.flush()
    except OSError as error:
        if _reader_gone(error):
            raise
        _discard(stream)
        raise Refused("output-not-written", file="stdout", reason=error.strerror or type(error).__name__) from error


def _reader_gone(error: OSError) -> bool:
    """Windows calls a closed pipe an invalid argument."""
    return error.errno == EPIPE or (os.name == "nt" and error.errno == EINVAL)


def _discard(stream: TextIO) -> None:
    """Sends what is still in the stream's buffer nowhere: Python flushes it once more at the end and would complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
