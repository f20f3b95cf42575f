"""Rules that must hold on every day; those for whom they do not are listed."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many, Nested, Text
from carecli.model.scalars import Count, Id, YesNo
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import read_condition, settings_in
from carecli.policy.rules.rule import Rule
from carecli.policy.setting_names import setting_named


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementRule(Rule):
    """Something that must be so now (design.md section 4); ``must`` names the test, which compliance evaluates.

    ``among`` and ``whom`` say of which people it is asked (members, and without ``whom`` all of them). The test's own
    arguments: ``fields`` that must be filled in, ``levels`` that must be there, ``sources`` that must occur (the first
    of them is the main one), ``matters`` of these kinds, ``topics`` to be told of, ``returns`` of these
    kinds after the duties ``of`` other rules, ``count`` how many there must be,
    ``by`` the actors that it concerns, ``within`` the setting of the longest time, ``at_most`` that of a lasting state.
    ``later`` are fields that may be filled in ``within`` a time after the entry's beginning, of a matter once it is
    closed. Of pairings: the ``side``
    that is asked, whether a ``named`` person must help, the kinds of ``aid`` that are counted, the kinds of
    ``households`` and how many ``units`` a body helps. ``at`` keeps to matters met with at such places.
    """

    kind: Annotated[Literal["requirement"], coded("rule")] = "requirement"
    must: Annotated[str, coded("must")]
    among: Annotated[str, coded("population")] = "members"
    whom: Annotated[Condition, Nested(read_condition)] | None = None
    fields: Annotated[tuple[Id, ...], Many()] = ()
    levels: Annotated[tuple[Annotated[str, coded("level")], ...], Many()] = ()
    sources: Annotated[tuple[Annotated[str, coded("source")], ...], Many()] = ()
    matters: Annotated[tuple[Annotated[str, coded("matter")], ...], Many()] = ()
    count: Count | None = None
    by: Annotated[tuple[Id, ...], Many()] = ()
    within: Annotated[str, Text(setting_named("deadline"))] | None = None
    at_most: Annotated[str, Text(setting_named("duration"))] | None = None
    topics: Annotated[tuple[Annotated[str, coded("topic")], ...], Many()] = ()
    later: Annotated[tuple[Id, ...], Many()] = ()
    side: Annotated[str, coded("pair-side")] = "helped"
    named: YesNo = False
    aid: Annotated[tuple[Annotated[str, coded("pair-aid")], ...], Many()] = ()
    households: Annotated[tuple[Annotated[str, coded("helped-household")], ...], Many()] = ()
    units: Count | None = None
    at: Annotated[str, coded("pair-place")] | None = None
    returns: Annotated[tuple[Annotated[str, coded("return")], ...], Many()] = ()
    of: Annotated[tuple[Id, ...], Many()] = ()

    def actors(self) -> tuple[str, ...]:
        """The names of ``by``."""
        return self.by

    def settings(self) -> tuple[str, ...]:
        """The settings of ``within`` and ``at_most``, and those that its condition rests on."""
        asked = settings_in(self.whom) if self.whom else ()
        named = (name for name in (self.within, self.at_most) if name)
        return tuple(dict.fromkeys((*named, *asked)))
