"""Rules that oblige somebody to do something by a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many, Nested, Text
from carecli.model.record import Part
from carecli.model.scalars import Id, YesNo
from carecli.policy.condition.node import Condition
from carecli.policy.condition.read import read_condition, settings_in
from carecli.policy.rules.rule import Rule
from carecli.policy.rules.span import NO_SPANS, Spans, spans
from carecli.policy.rules.trigger import Trigger, read_trigger
from carecli.policy.setting_names import setting_named
from carecli.policy.settings import Settings

Levels = Annotated[tuple[Annotated[str, coded("level")], ...], Many()]
Forms = Annotated[tuple[Annotated[str, coded("visit-form")], ...], Many()]
Ways = Annotated[tuple[Annotated[str, coded("act-form")], ...], Many()]
ORGANISATION = "organisation"
"""The actor that every policy has: anybody whom the organisation sends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs(Part):
    """Who must talk to or visit whom: each person of ``of`` with each person or unit of the other side.

    ``at`` says where the other side is found: in the ``same`` body, at the leader's ``contact-point``, in the units
    that the leader is ``in-charge`` of, among the ``members`` of the leader's body, by ``pairing``, or it is the
    leader's ``own-branch``. With ``role`` the other side are those who hold it there; without, the unit. Where it is
    ``mutual``, either may go to the other.
    """

    of: Id
    at: Annotated[str, coded("pair-place")]
    role: Annotated[tuple[Annotated[str, coded("role")], ...], Many()] = ()
    level: Levels = ()
    mutual: Annotated[str, coded("yes-no")] = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule(Rule):
    """A visit, talk, greeting or task owed by a day (design.md section 5).

    ``also`` are further kinds of act that do it: a talk or greeting where a visit is asked for (SP-09).
    ``on`` says when; ``among`` and ``whom`` which people (members, and without ``whom`` all of them); ``by`` which
    actors of the policy may do it (``organisation``: anybody it sends). ``within`` names the setting of an event's
    deadline, ``window`` that of a festival's or anniversary's, ``severity`` that of the least degree which counts.
    ``forms`` are the forms that count (none: every one); ``group`` says whether a talk with several does. ``kin`` names
    the setting with the relations whose death counts. ``each_level`` and ``each_form`` make a duty of each; ``per`` and
    ``scope`` name settings that choose a reading. ``cover: some`` asks for ``some_visits`` a branch. What no person but
    each body owes names the levels of ``bodies``; what each of certain actors owes alone names them under ``each_of``.
    A task names what does it: kinds of ``activities``, with the ``parts`` that must have taken place; an award of each
    of the ``titles``, of any where it is simply to be ``awarded``, or that somebody is ``put_forward`` for each;
    notices on one of the ``topics``; ``returns`` of these kinds. An activity is its leader's; where ``taking_part``
    will do, everybody's who took part. Where it is only a ``warning``, what nobody did is told, and the rule is not
    broken by it.
    """

    kind: Annotated[Literal["duty"], coded("rule")] = "duty"
    duty: Annotated[str, coded("duty")]
    also: Annotated[tuple[Annotated[str, coded("duty")], ...], Many()] = ()
    on: Annotated[Trigger, Nested(read_trigger)]
    among: Annotated[str, coded("population")] = "members"
    whom: Annotated[Condition, Nested(read_condition)] | None = None
    by: Annotated[tuple[Id, ...], Many()] = (ORGANISATION,)
    within: Annotated[Spans, Nested(spans("deadline"))] = NO_SPANS
    window: Annotated[str, Text(setting_named("window"))] | None = None
    forms: Ways = ()
    group: Annotated[str, coded("yes-no")] = "no"
    severity: Annotated[Spans, Nested(spans("level"))] = NO_SPANS
    kin: Annotated[str, Text(setting_named("kin"))] | None = None
    each_level: Levels = ()
    each_form: Forms = ()
    cover: Annotated[str, coded("cover")] = "all"
    per: Annotated[str, Text(setting_named("quarter-talk"))] | None = None
    pairs: Annotated[tuple[Pairs, ...], Many()] = ()
    bodies: Levels = ()
    each_of: Annotated[tuple[Id, ...], Many()] = ()
    activities: Annotated[tuple[Annotated[str, coded("activity")], ...], Many()] = ()
    titles: Annotated[tuple[Annotated[str, coded("title")], ...], Many()] = ()
    awarded: YesNo = False
    put_forward: YesNo = False
    topics: Annotated[tuple[Annotated[str, coded("topic")], ...], Many()] = ()
    returns: Annotated[tuple[Annotated[str, coded("return")], ...], Many()] = ()
    parts: Annotated[tuple[Annotated[str, coded("part")], ...], Many()] = ()
    taking_part: YesNo = False
    scope: Annotated[str, Text(setting_named("or-scope", "lecture"))] | None = None
    warning: YesNo = False

    @property
    def proofs(self) -> Mapping[str, tuple[str, ...]]:
        """The sections of which a record does the task, with the codes that count (none: every one).

        A task that names nothing is done by any activity; what is no task is empty, as its kind says it all.
        """
        named = {
            "activities": (self.activities, bool(self.activities)),
            "awards": (self.titles, self.awarded or bool(self.titles and not self.put_forward)),
            "nominations": (self.titles, self.put_forward),
            "notices": (self.topics, bool(self.topics)),
            "returns": (self.returns, bool(self.returns)),
        }
        asked = {section: codes for section, (codes, counts) in named.items() if counts}
        return asked or ({"activities": ()} if self.duty == "task" else {})

    @property
    def acts(self) -> tuple[str, ...]:
        """The kinds of act that do it: its own first."""
        return (self.duty, *self.also)

    def actors(self) -> tuple[str, ...]:
        """The names of ``by`` and ``each_of``, and those of the first sides of pairs."""
        return (*self.by, *self.each_of, *(pairs.of for pairs in self.pairs))

    def settings(self) -> tuple[str, ...]:
        """The settings that it names, and those that its condition rests on."""
        asked = settings_in(self.whom) if self.whom else ()
        spans = tuple(span.setting for span in (*self.within, *self.severity))
        named = tuple(name for name in (self.window, self.kin, self.per, self.scope) if name)
        group = ("group_counts",) if self.duty == "talk" else ()
        some = ("some_visits",) if self.cover == "some" else ()
        return tuple(dict.fromkeys((*self.on.settings(), *spans, *named, *group, *some, *asked)))

    def read_with(self, settings: Settings) -> "DutyRule":
        """The rule with those readings filled in that settings choose: its period, further festivals, group talks."""
        group = {"always": "yes", "never": "no"}.get(settings.group_counts, self.group)
        return replace(self, on=self.on.read_with(settings), group=group)
