"""Problems of typing, told at the line of their field and in the words of the file."""

from typing import NamedTuple

from carecli.intake.draft import Draft, Items
from carecli.intake.spelling import all_like, key_like, known_keys, listed, nearest, quoted
from carecli.model.codes import main_spellings, spellings
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.shape import Field, shape


class Spot(NamedTuple):
    """Where in a draft something is wrong: the innermost mapping, its key as written, and what stands there."""

    holder: Draft
    field: Field
    key: str
    line: int
    found: object
    private: bool


def find(draft: Draft, steps: tuple[int | str, ...]) -> Spot:
    """The spot that pydantic names by its steps of field names and positions."""
    first, *rest = steps
    spot = _field(draft, str(first))
    for step in rest:
        found = spot.found
        if isinstance(found, Items) and isinstance(step, int):
            spot = spot._replace(found=found[step], line=found.lines[step])
        elif isinstance(found, Draft):
            spot = _field(found, str(step))
    return spot


def _field(holder: Draft, name: str) -> Spot:
    field = next(field for field in shape(holder.cls) if field.name == name)
    key = holder.written.get(name) or key_like(name, holder.place, holder.beside)
    line = holder.lines.get(name, holder.line)
    return Spot(holder, field, key, line, holder.get(name), private=holder.private or field.private)


def told(kind: str, spot: Spot, file: str) -> Problem:
    """The problem of a field that is missing or holds the wrong kind of node, as pydantic names it."""
    place = Place(file, spot.line)
    if kind == "missing":
        return problem(place, "missing-field", field=spot.key)
    if spot.found is None:
        return problem(place, "empty-item", field=spot.key)
    if spot.field.part is None:
        return problem(place, "text-expected", field=spot.key)
    known = known_keys(spot.field.part, spot.field.name, spot.holder.beside)
    return problem(place, "mapping-expected", field=spot.key, known=known)


def refusal(refused: Refused, spot: Spot, file: str) -> Problem:
    """The problem of a text that its field's type refused; nothing private is quoted."""
    text = spot.found if isinstance(spot.found, str) else ""
    said = "" if spot.private else quoted(text)
    more = {"field": spot.key, "said": said}
    if refused.id == "unknown-code":
        more |= _codes(str(refused.details["kind"]), text, said, private=spot.private)
    return refused.at(Place(file, spot.line), **more)


def _codes(kind: str, text: str, said: str, *, private: bool) -> dict[str, str]:
    """What may be written for a code, and the text itself where it was nearly right.

    For a private field all codes are listed: the nearest would give away what was written.
    """
    near = nearest(text, spellings(kind))
    if private or not near:
        return {"said": "", "accepted": all_like(text, main_spellings(kind))}
    return {"said": said, "accepted": listed(near)}
