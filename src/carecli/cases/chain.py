"""The steps that an application must take: as the policies in force name them, else the usual ones (domain 5.6)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from carecli.policy.policy import Active, Actor
from carecli.policy.rules.step import StepRule
from carecli.policy.settings import Settings

IN_FORCE = "in-force"
FIRST, PAYMENT, NOTICE, RECEIPT, FOLLOW_UP = "application", "payment", "notice", "receipt", "follow-up"
AFTER_DECISION = (NOTICE, PAYMENT, RECEIPT, FOLLOW_UP)
"""What follows once the amount is fixed."""


class Link(NamedTuple):
    """A step of the chain: who may take it (none named: anybody), and the rule that asks for it, if one does."""

    step: str
    actors: tuple[Actor, ...] = ()
    rule: StepRule | None = None


JOINED = "; "
"""Between rules that are said in a row."""


def said_rule(link: Link | None) -> str:
    """The rule that asks for a step, with its clause; ``-`` stands for the usual chain."""
    return f"{link.rule.id} ({link.rule.clause})" if link and link.rule else "-"


def _level(*levels: str) -> tuple[Actor, ...]:
    return (Actor(name=levels[0], level=levels),)


USUAL = (
    Link(FIRST),
    Link("survey", _level("branch", "group")),
    Link("appraisal", _level("branch")),
    Link("check", _level("general-branch")),
    Link("approval", _level("committee")),
    Link(NOTICE),
    Link(PAYMENT),
    Link(RECEIPT),
    Link(FOLLOW_UP),
)
"""The chain where no policy names a step."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps in their order, and the settings by which their clocks run."""

    links: tuple[Link, ...]
    settings: Settings

    def place(self, step: str) -> int | None:
        """Which place a step has; None where it is none of the chain."""
        return next((at for at, link in enumerate(self.links) if link.step == step), None)

    @property
    def deciding(self) -> int:
        """The place of the step that fixes the amount: the last before notice and payment."""
        return max(at for at, link in enumerate(self.links) if link.step not in AFTER_DECISION)

    @property
    def decides(self) -> str:
        """The step that fixes the amount."""
        return self.links[self.deciding].step

    def between(self, first: int, last: int) -> tuple[str, ...]:
        """The steps from one place up to another, that one left out."""
        return tuple(link.step for link in self.links[first:last])


def chain_on(active: Iterable[Active], day: date, levels: frozenset[str], settings: Settings) -> Chain:
    """The chain of an application made on a day; ``levels`` are those of the bodies above the applicant.

    ``settings`` are the workspace's own, for where no policy was in force. The steps of the first policy that names
    some stand in its order; each further policy's go in behind the one that they follow there. A usual step of a level
    that the applicant has no body of is left out.
    """
    asking = [policy for policy in active if policy.since <= day]
    links: list[Link] = []
    for policy in asking:
        _put_in(links, list(_named(policy)))
    read = next((policy.settings for policy in asking), settings)
    return Chain(tuple(_whole(links) if links else _usual(levels)), read)


def step_rules(active: Active) -> Iterator[StepRule]:
    """The rules on steps that a policy has in force."""
    return (rule for rule in active.policy.rules if isinstance(rule, StepRule) and rule.status == IN_FORCE)


def _named(active: Active) -> Iterator[Link]:
    for rule in step_rules(active):
        actors = tuple(actor for name in rule.by for actor in active.policy.actors_named(name))
        yield from (Link(step, actors, rule) for step in rule.steps)


def _put_in(links: list[Link], named: list[Link]) -> None:
    at = 0
    for link in named:
        known = next((place for place, each in enumerate(links) if each.step == link.step), None)
        if known is None:
            links.insert(at, link)
        at = at + 1 if known is None else known + 1


def _usual(levels: frozenset[str]) -> Iterator[Link]:
    for link in USUAL:
        wanted = {level for actor in link.actors for level in actor.level}
        if not wanted or not wanted.isdisjoint(levels):
            yield link
        elif link.step == "approval":
            yield link._replace(actors=())


def _whole(links: list[Link]) -> Iterator[Link]:
    """With what no chain can do without: the application, a decision, and the payment."""
    named = {link.step for link in links}
    decided = [link for link in links if link.step not in (FIRST, *AFTER_DECISION)]
    after = [link for link in links if link.step in AFTER_DECISION]
    yield next((link for link in links if link.step == FIRST), USUAL[0])
    yield from decided or [Link("approval", _level("committee"))]
    yield from after
    if PAYMENT not in named:
        yield Link(PAYMENT)
