"""A policy: an organisation's own rules, typed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Keyed, Many
from carecli.model.record import Part
from carecli.model.said import Said
from carecli.model.scalars import Id, YesNo
from carecli.model.workspace import Setting
from carecli.policy.rules.rule import Rule
from carecli.policy.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Part):
    """Who may act under a name that rules use: holders of these roles in bodies of these levels (none: any).

    ``at: own`` looks along the cared-for person's own branch and the bodies above it; ``any`` anywhere. Without a
    role anybody of the body counts: whoever holds a role in it or, for a branch, belongs to it.
    """

    name: Id
    role: Annotated[tuple[Annotated[str, coded("role")], ...], Many()] = ()
    level: Annotated[tuple[Annotated[str, coded("level")], ...], Many()] = ()
    at: Annotated[str, coded("actor-place")] = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Part):
    """A policy file; ``incomplete`` where its source text is cut off.

    One that ``extends`` another has the other's rules but for those it writes otherwise or goes ``without``.
    """

    policy: Id
    extends: Id | None = None
    without: Annotated[tuple[Id, ...], Many()] = ()
    title: Said
    incomplete: YesNo = False
    settings: Annotated[tuple[Setting, ...], Keyed("name", value="value")] = ()
    actors: Annotated[tuple[Actor, ...], Keyed("name")] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def id(self) -> str:
        """The id under which a workspace adopts it."""
        return self.policy

    def actors_named(self, name: str) -> tuple[Actor, ...]:
        """The alternatives that a name of ``by`` stands for."""
        return tuple(actor for actor in self.actors if actor.name == name)


@dataclass(frozen=True, slots=True)
class Active:
    """A policy in force in a workspace: from which day, and with which settings (default < policy < workspace)."""

    policy: Policy
    since: date
    settings: Settings
