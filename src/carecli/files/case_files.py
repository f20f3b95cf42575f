"""Files of rule tests: those of a workspace lie beside its policies and are no part of its records."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from carecli.files.folder import CASES, shown
from carecli.files.reading import read_file
from carecli.model.node import Mapping
from carecli.model.problem import Problem


class CaseDocument(NamedTuple):
    """One file of rule tests, and the problems met in reading it."""

    file: str
    top: Mapping
    problems: list[Problem]


def cases_of_workspace(folder: Path) -> Iterator[CaseDocument]:
    """The rule tests of a workspace, sorted by name and named from its folder."""
    for path in _seen(folder, f"*{CASES}"):
        yield _read(path, path.relative_to(folder).as_posix())


def cases_at(path: Path) -> Iterator[CaseDocument]:
    """The rule tests of a file, or of every YAML file below a folder, named as the path is."""
    for found in _seen(path, "*.yaml") if path.is_dir() else [path]:
        yield _read(found, found.as_posix())


def _seen(folder: Path, pattern: str) -> list[Path]:
    """The files of that pattern below a folder, hidden ones aside, in the order of their names."""
    found = (path for path in folder.rglob(pattern))
    return sorted(p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))


def _read(path: Path, name: str) -> CaseDocument:
    top, problems, _ = read_file(path, shown(name))
    return CaseDocument(shown(name), top, problems)
