"""Rules that are kept and counted, with nothing to compute."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many, Text
from carecli.model.problem import Refused
from carecli.model.record import Part
from carecli.model.said import Said
from carecli.model.scalars import Id, Line, YesNo
from carecli.model.sections import BY_NAME
from carecli.policy.rules.rule import Rule


def parse_section(text: str) -> str:
    """The name of a section of the files."""
    if text not in BY_NAME:
        raise Refused("unknown-register", name=text, known=", ".join(BY_NAME))
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Part):
    """A number that a recorded rule is told with: how many records of the sections ``of`` there are this year.

    Of what lasts, such as a pairing, those of today are counted; with ``ever`` all up to today. Counted are those of
    which one of the fields ``field`` holds one of the ``codes``, or without codes says anything. ``by`` keeps to what
    was done by one of these actors, in office on that day. ``sum`` adds up a field instead. Tallies of one label add
    up.
    """

    label: Said
    of: Annotated[tuple[Annotated[str, Text(parse_section)], ...], Many()]
    field: Annotated[tuple[Id, ...], Many()] = ()
    codes: Annotated[tuple[Line, ...], Many()] = ()
    by: Annotated[tuple[Id, ...], Many()] = ()
    ever: YesNo = False
    sum: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRule(Rule):
    """A rule that only asks for a record; ``why`` says why nothing is computed from it, ``counts`` what is counted."""

    kind: Annotated[Literal["recorded"], coded("rule")] = "recorded"
    why: Said
    counts: Annotated[tuple[Tally, ...], Many()] = ()

    def actors(self) -> tuple[str, ...]:
        """The names of ``by`` of its tallies."""
        return tuple(name for tally in self.counts for name in tally.by)
