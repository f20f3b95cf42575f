"""Secrets: kept in the environment or in a file that nobody else may read, never in the records."""

import os
from pathlib import Path
from stat import S_IMODE, S_ISREG

from carecli.exchange.channels.post import ChannelDown

_OTHERS = 0o077
_LONGEST = 10_000


def secret(source: str, folder: Path) -> str:
    """The text that ``env:NAME`` or ``file:PATH`` stands for; a path counts from the workspace's folder.

    Raises ChannelDown where there is none, or where others may read the file; the secret itself is never told.
    """
    kind, _, name = source.partition(":")
    found = _from_environment(name) if kind == "env" else _from_file(folder / Path(name).expanduser(), name)
    if not found:
        raise ChannelDown("secret-empty", source=source)
    return found


def _from_environment(name: str) -> str:
    found = os.environ.get(name)
    if found is None:
        raise ChannelDown("secret-not-set", name=name)
    return found.strip()


def _from_file(path: Path, name: str) -> str:
    """Looks at the modes of the very file that is then read."""
    try:
        with path.open("rb") as file:
            _refuse_open(os.fstat(file.fileno()), name)
            return file.read(_LONGEST).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ChannelDown("secret-not-read", file=name, reason=reason) from None


def _refuse_open(status: os.stat_result, name: str) -> None:
    mode = S_IMODE(status.st_mode)
    if not S_ISREG(status.st_mode):
        raise ChannelDown("secret-not-read", file=name, reason="no plain file")
    if os.name != "nt" and mode & _OTHERS:
        raise ChannelDown("secret-too-open", file=name, mode=f"{mode:04o}")
