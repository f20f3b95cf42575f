"""How every problem is told: weight, message and what to do about it.

One table a family, found by the family's name; a problem's id stands in exactly one of them.
"""

from functools import cache
from importlib import import_module
from typing import NamedTuple

from carecli.model.problem import Weight
from carecli.model.words import Pair

FAMILIES = (
    "files",
    "intake",
    "policy",
    "check",
    "ledger",
    "applications",
    "render",
    "cli",
    "public",
    "writing",
    "exchange",
)


class Wording(NamedTuple):
    """One problem's weight, message and hint; blanks are filled from the problem's details."""

    weight: Weight
    message: Pair
    hint: Pair


def error(message: Pair, hint: Pair) -> Wording:
    """The wording of something wrong: ``check`` exits 1."""
    return Wording("error", message, hint)


def notice(message: Pair, hint: Pair) -> Wording:
    """The wording of something worth a look, such as a gap in the register."""
    return Wording("notice", message, hint)


@cache
def wording(id_: str) -> Wording:
    """How the problem of that id is told."""
    for family in FAMILIES:
        module = import_module(f"carecli.model.words.problems_{family}")
        if id_ in module.PROBLEMS:
            found: Wording = module.PROBLEMS[id_]
            return found
    raise KeyError(id_)
