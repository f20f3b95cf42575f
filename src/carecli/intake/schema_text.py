"""JSON Schema of single texts: what an editor, whose YAML makes numbers of figures, may find where a text belongs."""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from carecli.model.codes import spellings
from carecli.model.field import Text
from carecli.model.problem import Refused

Schema: TypeAlias = dict[str, Any]

_WHOLE = ("1", "13800000000", "110101194803120000")
_KINDS: Mapping[str, tuple[str, ...]] = {"integer": _WHOLE, "number": ("1.5",), "boolean": ("true",)}
"""What other readers take for no text, with texts of the kind: a number, that of a telephone, that of a person."""
_CLASS_OR_WORD = re.compile(r"\[(?:\\.|[^\]])*\]|\\w")
_LETTERS = r"\p{L}\p{N}_"


def text_schema(text: Text) -> Schema:
    """The schema of one scalar, out of its pattern or its closed list; what it takes is asked of its parser."""
    if text.code:
        return {"enum": list(dict.fromkeys(spellings(text.code)))}
    kinds = [kind for kind, samples in _KINDS.items() if any(takes(text, sample) for sample in samples)]
    if "number" in kinds:
        kinds.remove("integer")  # every whole number is a number
    schema: Schema = {"type": ["string", *kinds] if kinds else "string"}
    if text.pattern:
        schema["pattern"] = f"^(?:{_as_ecma(text.pattern)})$"
    if text.longest is not None:
        schema["maxLength"] = text.longest
    if kinds and not takes(text, "-1"):
        schema |= {"minimum": 0} if takes(text, "0") else {"exclusiveMinimum": 0}
    if text.example:
        schema["examples"] = [text.example]
    return schema


def takes(text: Text, sample: str) -> bool:
    """Whether a text can be parsed."""
    try:
        text.parse(sample)
    except Refused:
        return False
    return True


def or_nothing(schema: Schema) -> Schema:
    """The same, or an empty value, which says as little as an absent key."""
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    if isinstance(kinds := schema.get("type"), str | list):
        return schema | {"type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _as_ecma(pattern: str) -> str:
    r"""The pattern as JSON Schema's dialect writes it, where ``\w`` would mean the letters of English alone."""
    return _CLASS_OR_WORD.sub(lambda found: _widened(found[0]), pattern)


def _widened(part: str) -> str:
    return f"[{_LETTERS}]" if part == r"\w" else part.replace(r"\w", _LETTERS)
