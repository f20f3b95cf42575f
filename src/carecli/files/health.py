"""The state of a workspace's folder, apart from what its files say: who can read it, and what was left lying there."""

import os
from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from stat import S_IMODE

import yaml

from carecli.files.folder import HEAD, Source, shown, sources
from carecli.files.writing.lock import KEPT, holder
from carecli.files.writing.swap import stale
from carecli.model.problem import Place, Problem, problem

_OTHERS = 0o077
_WANTED = "700"


def health(folder: Path) -> tuple[Problem, ...]:
    """What is worth a look in a workspace's folder. Raises FolderError where it cannot be listed."""
    found, problems = sources(folder)
    suffixes = [each for each in problems if each.id in {"wrong-suffix", "unreadable-folder"}]
    return (*suffixes, *_heads(found), *_modes(folder, found), *_temporaries(folder), *_lock(folder))


def libyaml() -> str | None:
    """The version of libyaml; None where PyYAML was installed without it, and no file can be read."""
    if not yaml.__with_libyaml__:
        return None
    return ".".join(map(str, yaml._yaml.get_version()))  # noqa: SLF001 - the only place that tells


def _heads(found: list[Source]) -> Iterator[Problem]:
    for source in found:
        if source.name != HEAD and Path(source.name).name == HEAD:
            yield problem(Place(source.name, 0), "further-head")


def _modes(folder: Path, found: list[Source]) -> Iterator[Problem]:
    """Windows keeps rights elsewhere, so there is nothing to be told there."""
    if os.name == "nt":
        return
    path = quote(str(folder))
    mode = S_IMODE(folder.stat().st_mode)
    if mode & _OTHERS:
        yield problem(Place(shown(str(folder)), 0), "open-to-others", mode=f"{mode:03o}", wanted=_WANTED, path=path)
    count = sum(_open(source.path) for source in found)
    if count:
        yield problem(Place(shown(str(folder)), 0), "open-files", count=count, path=path)


def _open(path: Path) -> bool:
    try:
        return bool(S_IMODE(path.stat().st_mode) & _OTHERS)
    except OSError:
        return False


def _temporaries(folder: Path) -> Iterator[Problem]:
    for root, folders, _ in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in sorted(stale(Path(root))):
            name = path.relative_to(folder).as_posix()
            yield problem(Place(shown(name), 0), "stale-temporary", path=quote(str(path)))


def _lock(folder: Path) -> Iterator[Problem]:
    """Whether somebody writes just now; the lock's file itself stays for ever."""
    path = folder / KEPT / "lock"
    if not path.exists():
        return
    from filelock import FileLock, Timeout

    try:
        with FileLock(path, timeout=0):
            return
    except (Timeout, OSError):
        yield problem(Place(f"{KEPT}/lock", 0), "lock-held", **holder(folder)._asdict())
