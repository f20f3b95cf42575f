"""The head of a workspace: what ``care.yaml`` says besides the sections that may stand in it."""

from carecli.intake.part import type_part
from carecli.intake.shorthand import absent
from carecli.intake.spelling import keys, quoted
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem, problem
from carecli.model.workspace import Workspace

PLACE = "care"
VERSION = "1"


def head_keys() -> frozenset[str]:
    """The top-level keys that only ``care.yaml`` may have."""
    return frozenset(keys(Workspace, PLACE))


def read_head(top: Mapping, file: str) -> tuple[Workspace | None, list[Problem]]:
    """The workspace that the top-level keys of ``care.yaml`` describe, or None and what is wrong with them.

    Sections are left to ``type_documents``. Of a file in another version of the format nothing else is read.
    """
    head = Mapping(top.line)
    for (key, value), line in zip(top.items(), top.lines, strict=True):
        if key in head_keys():
            head.add(key, value, line)
    wrong = _version(head, file)
    if wrong:
        return None, [wrong]
    return type_part(Workspace, head, file, PLACE)


def _version(head: Mapping, file: str) -> Problem | None:
    names = keys(Workspace, PLACE)
    key = next((key for key in head if names[key] == "care" and not absent(head[key])), None)
    if key is None:
        return problem(Place(file, head.line), "no-version")
    said = head[key]
    if said == VERSION:
        return None
    return problem(Place(file, head.line_of(key)), "bad-version", said=quoted(said) if isinstance(said, str) else "")
