"""The answer to a requirement: how many were asked, and who or what does not meet it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from carecli.model.problem import NOWHERE, Place


class Fields(NamedTuple):
    """Names of fields, told by their headings."""

    place: str
    names: tuple[str, ...]


class Codes(NamedTuple):
    """Codes of a kind, told by their names."""

    kind: str
    codes: tuple[str, ...]


Blank: TypeAlias = str | Fields | Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """Somebody or something that does not meet a requirement, and why.

    ``kind`` is ``person``, ``unit``, ``section``, ``talks``, ``entry``, or the kind of code that ``id`` is (``source``,
    ``level``). ``why`` is an entry in the table of words ``unmet``, whose blanks are filled; ``pending`` says that the
    time for it has not run out, or that it is a warning alone. ``name`` is that of a person or body.
    """

    kind: str
    id: str
    name: str
    why: str
    blanks: tuple[tuple[str, Blank], ...] = ()
    where: Place = NOWHERE
    pending: bool = False


class Portion(NamedTuple):
    """How many of those asked meet one part of a requirement: a field, a block of fields, a year.

    Where it is ``money`` they are fen out of fen.
    """

    name: Blank
    met: int
    asked: int
    money: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """``asked`` people or things were asked; ``unsure`` are those of whom nobody can say whether they are meant."""

    asked: int
    unmet: tuple[Unmet, ...] = ()
    unsure: int = 0
    portions: tuple[Portion, ...] = ()

    @property
    def met(self) -> int:
        """How many of those asked meet it."""
        return self.asked - len(self.unmet)


def answer(asked: int, unmet: Iterable[Unmet], unsure: int = 0, portions: Iterable[Portion] = ()) -> Answer:
    """The answer made of what was found."""
    return Answer(asked, tuple(unmet), unsure, tuple(portions))
