"""JSON Schema of the files, derived from the record classes, so that editors complete and check them.

It is looser than the tool where JSON Schema cannot say it: ids that point nowhere, and one key in both languages.
"""

from collections.abc import Iterable

from carecli.intake.documents import POLICY_KEYS
from carecli.intake.head import PLACE
from carecli.intake.schema_part import Parts, defined
from carecli.intake.schema_text import Schema
from carecli.intake.schema_words import both
from carecli.intake.spelling import section_keys
from carecli.model.sections import SECTIONS, Section
from carecli.model.workspace import Workspace

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def files_schema() -> Schema:
    """The schema of every file of a workspace: sections, the head of ``care.yaml``, and policies, left unread."""
    parts = Parts()
    head = _head(parts)
    sections = _sections(parts, SECTIONS)
    whole = {**sections, **{key: schema for key, schema in head.items() if key not in sections}}
    return _document(
        parts,
        title=both("schema.files"),
        **{
            "if": _any_of(POLICY_KEYS),
            "then": {},
            "else": {
                "properties": whole,
                "additionalProperties": False,
                "if": _any_of(key for key in head if key not in sections),
                "then": parts.demands(Workspace, PLACE),
            },
        },
    )


def section_schema(name: str) -> Schema:
    """The schema of a file that holds one section alone; ``care`` is the head. Raises KeyError for any other name."""
    parts = Parts()
    if name == PLACE:
        parts.mapping(PLACE, Workspace, PLACE)
        return _document(parts, title=both("schema.head"), **defined(PLACE))
    section = next(section for section in SECTIONS if section.name == section_keys()[name])
    properties = _sections(parts, [section])
    title = both("schema.file", section=("", section.name))
    return _document(parts, title=title, properties=properties, additionalProperties=False, **_any_of(properties))


def schema_names() -> tuple[str, ...]:
    """What ``section_schema`` can be asked for."""
    return (PLACE, *(section.name for section in SECTIONS))


def _head(parts: Parts) -> dict[str, Schema]:
    """The keys that only ``care.yaml`` may have."""
    parts.mapping(PLACE, Workspace, PLACE)
    return {key: defined(f"{PLACE}/properties/{key}") for key in parts.defined[PLACE]["properties"]}


def _sections(parts: Parts, sections: Iterable[Section]) -> dict[str, Schema]:
    names = {section.name: section for section in sections}
    return {key: parts.section(names[name]) for key, name in section_keys().items() if name in names}


def _any_of(names: Iterable[str]) -> Schema:
    return {"anyOf": [{"required": [name]} for name in sorted(names)]}


def _document(parts: Parts, **schema: object) -> Schema:
    return {"$schema": DRAFT, "type": "object", **schema, "$defs": parts.defined}
