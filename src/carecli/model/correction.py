"""Corrections: what an earlier record should have said; the record itself stays in its file as it was written."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.field import PRIVATE, Nested, Text
from carecli.model.node import Mapping, Node
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.scalars import Day, Id, PersonId, Secret


def parse_corrected(text: str) -> str:
    """The name of a section whose records may be corrected, in either language.

    Entries of the fund are reversed instead, and a record without an id is mended where it stands.
    """
    from carecli.model.sections import BY_NAME
    from carecli.model.words.fields import ALIASES, WORDS

    names = {spelling: name for name in BY_NAME for spelling in (name, *WORDS[name], *ALIASES.get(name, ()))}
    may = [name for name, section in BY_NAME.items() if section.corrected]
    if text not in names:
        raise Refused("unknown-section", key="", known=", ".join(may))
    if names[text] not in may:
        raise Refused("not-corrected")
    return names[text]


def parse_fields(node: Node) -> Mapping:
    """The fields that are put in place of the record's own; one that says nothing is taken away."""
    if not isinstance(node, Mapping) or not node:
        raise Refused("nothing-corrected")
    return node


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Record):
    """Fields of a record that were wrong, with their right values, why, and who says so."""

    date: Day
    section: Annotated[str, Text(parse_corrected)]
    record: Id
    fields: Annotated[Mapping, Nested(parse_fields), PRIVATE]
    reason: Secret
    by: PersonId | None = None
