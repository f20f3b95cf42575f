"""A problem in one language: its message and hint, with the codes and fields it names as people call them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from carecli.model.problem import Problem, Weight
from carecli.model.words import Words, table
from carecli.model.words.codes import CODES
from carecli.model.words.problems import wording

SEPARATOR = ", "
"""Between several names in one detail."""


class Told(NamedTuple):
    """A problem as a person reads it."""

    weight: Weight
    message: str
    hint: str


def told(problem: Problem, words: Words) -> Told:
    """The problem's message and hint, their blanks filled."""
    worded = wording(problem.id)
    blanks = {name: _said(name, value, words) for name, value in problem.details}
    return Told(worded.weight, words.pick(worded.message).format(**blanks), words.pick(worded.hint).format(**blanks))


def _said(name: str, value: str, words: Words) -> str:
    say = _SAY.get(name)
    return words.join([say(part, words) for part in value.split(SEPARATOR)]) if say else value


def _code(kind: str) -> Callable[[str, Words], str]:
    return lambda code, words: words.code(kind, code) if code in CODES[kind] else code


def _field(path: str, words: Words) -> str:
    """A field named by its place, such as ``visits.by`` or ``roles.member``; or a section."""
    place, _, name = path.rpartition(".")
    known = table("fields")
    return words.field(place, name) if path in known or name in known else path


def _rules(said: str, words: Words) -> str:
    """Rules by id and clause; what no rule asks for is of the usual chain."""
    return words.join([words("case.usual") if rule == "-" else rule for rule in said.split("; ")])


_SAY: Mapping[str, Callable[[str, Words], str]] = {
    "path": _field,
    "section": _field,
    "sections": _field,
    "found": _field,
    "steps": _code("activity"),
    **{kind: _code(kind) for kind in ("level", "role", "source", "purpose")},
    "each": _code("paid-to"),
    **dict.fromkeys(("step", "missing_steps", "taken_step"), _code("case-step")),
    "case_state": _code("case-state"),
    "step_verdict": _code("step-verdict"),
    "tie": _code("tie"),
    "override": _code("override"),
    "asked_by": _rules,
}
"""How the details of these names are said; all others stand as they are."""
