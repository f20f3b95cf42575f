"""The careful reader: rows that the quick reader refused, typed by pydantic, with every reason told."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from carecli.intake.draft import Draft, Drafting
from carecli.intake.telling import find, refusal, told
from carecli.model.node import Mapping
from carecli.model.problem import Problem, Refused
from carecli.model.record import Part
from carecli.model.shape import once

P = TypeVar("P", bound=Part)


@once
def _adapter(cls: type[Part]) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def read_carefully(cls: type[P], node: Mapping, file: str, place: str) -> tuple[P | None, list[Problem]]:
    """The record of a mapping, or all that is wrong with it by line."""
    drafting = Drafting(file)
    draft = drafting.draft(node, cls, place)
    try:
        record: P = _adapter(cls).validate_python(draft)
    except ValidationError as error:
        return None, sorted([*drafting.problems, *_told(error, draft, file)])
    return (None, sorted(drafting.problems)) if drafting.problems else (record, [])


def _told(error: ValidationError, draft: Draft, file: str) -> Iterator[Problem]:
    for finding in error.errors(include_url=False, include_input=False):
        spot = find(draft, finding["loc"])
        refused = finding.get("ctx", {}).get("error")
        if isinstance(refused, Refused):
            yield refusal(refused, spot, file)
        elif not (finding["type"] == "missing" and finding["loc"][-1] in spot.holder.guessed):
            yield told(finding["type"], spot, file)
