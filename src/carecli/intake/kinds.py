"""Record classes that share a section, told apart by their ``kind`` before anything else is read."""

from typing import TypeVar

from carecli.intake.shorthand import absent
from carecli.intake.spelling import key_like, keys, offered, quoted
from carecli.model.codes import main_spellings, spellings
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.record import Part
from carecli.model.shape import Field, once, shape

P = TypeVar("P", bound=Part)
_KIND = "kind"


def chosen(kinds: dict[str, type[P]], node: Mapping, file: str, place: str) -> type[P] | Problem:
    """The class of a mapping by the value of its ``kind``; one class alone may stand under the empty kind."""
    if "" in kinds:
        return kinds[""]
    field, names = _kind(next(iter(kinds.values())), place)
    for key in names:
        text = node.get(key)
        if not absent(text):
            break
    else:
        like = key_like(_KIND, place, tuple(node))
        return problem(Place(file, node.line), "no-kind", field=like, accepted=_accepted(field, kinds, like))
    if isinstance(text, str) and (found := kinds.get(_code(field, text))):
        return found
    at = Place(file, node.line_of(key))
    if not isinstance(text, str):
        return problem(at, "text-expected", field=key)
    accepted = _accepted(field, kinds, text)
    return problem(at, "unknown-kind", field=key, said=quoted(text), accepted=accepted)


def by_spelling(kinds: dict[str, type[P]], place: str) -> tuple[tuple[str, ...], dict[str, type[P]]]:
    """How the key ``kind`` may be written, and the class of each value, in every spelling."""
    field, names = _kind(next(iter(kinds.values())), place)
    code = field.text.code if field.text else None
    texts = spellings(code) if code else tuple(kinds)
    return names, {text: kinds[kind] for text in texts if (kind := _code(field, text)) in kinds}


@once
def _kind(cls: type[Part], place: str) -> tuple[Field, tuple[str, ...]]:
    """The field ``kind`` of a class, and how its key may be written."""
    field = next(field for field in shape(cls) if field.name == _KIND)
    return field, tuple(key for key, name in keys(cls, place).items() if name == _KIND)


def _code(field: Field, text: str) -> str:
    try:
        return str(field.text.parse(text)) if field.text else text
    except Refused:
        return ""


def _accepted(field: Field, kinds: dict[str, type[P]], text: str) -> str:
    code = field.text.code if field.text else None
    return offered(text, main_spellings(code) if code else tuple(kinds))
