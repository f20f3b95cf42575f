"""How a clause stands: whether the organisation keeps its own rule, with the counts that show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from carecli.compliance.answer import Portion, Unmet
from carecli.compliance.tallies import Tallied
from carecli.duties.duty import Obligation
from carecli.policy.policy import Active
from carecli.policy.rules.rule import Rule

State = Literal[
    "missed",
    "under-way",
    "kept",
    "in-use",
    "not-applicable",
    "not-yet-kept",
    "recorded",
    "proposed",
    "past-result",
]
STATES: tuple[State, ...] = get_args(State)
"""From what a committee must look at first to what nobody need do anything about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A rule of a policy in force and how it stands.

    ``counts`` are what the state follows from, by their entry in the table of words ``compliance``; ``owing`` are the
    duties that are missed, open or undecided, before anybody asks who is to go; ``unmet`` and ``portions`` are those of
    a requirement. ``lacking`` are the registers that it needs and that are not kept yet; ``tallies`` the numbers of a
    rule that only asks for a record.
    """

    active: Active
    rule: Rule
    state: State
    counts: Mapping[str, int] = field(default_factory=dict)
    owing: tuple[Obligation, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    portions: tuple[Portion, ...] = ()
    lacking: tuple[str, ...] = ()
    tallies: tuple[Tallied, ...] = ()


def by_urgency(standings: Iterable[Standing]) -> list[Standing]:
    """The missed first; rules of one state stay in the order of their policy."""
    return sorted(standings, key=lambda standing: STATES.index(standing.state))
