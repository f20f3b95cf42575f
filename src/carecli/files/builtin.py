"""The policies that come with the program, as data beside its code."""

from pathlib import Path

from carecli.files.reading import read_nodes
from carecli.model.node import Mapping
from carecli.model.problem import Problem

_FOLDER = Path(__file__).parent.parent / "policies"


def builtin_ids() -> tuple[str, ...]:
    """The ids of the policies that a workspace can adopt without writing one, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def read_builtin(id_: str) -> tuple[str, Mapping, list[Problem]]:
    """The file's name, its text as nodes, and problems (there are none, unless somebody changed the program)."""
    path = _FOLDER / f"{id_}.yaml"
    name = f"policies/{path.name}"
    nodes, problems = read_nodes(path.read_text(encoding="utf-8"), name)
    return name, nodes, problems
