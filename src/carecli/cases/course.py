"""The course of a case: its steps and payments in the order of their days, whatever file they stand in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from carecli.cases.chain import FOLLOW_UP, NOTICE, PAYMENT, RECEIPT, Chain, Link, said_rule
from carecli.ledger.overrides import OVERRIDE
from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.problem import NOWHERE

Event: TypeAlias = Step | Payment
"""What moves a case on: a step, or an entry of the fund that names the application."""

OBJECTION, APPEAL, FINDING = "objection", "appeal", "finding"
AGREE, REFUSE, SEND_BACK, WITHDRAWN, WAIVED = "agree", "refuse", "send-back", "withdrawn", "waived"
UPHELD, DISMISSED = "upheld", "dismissed"
TURNED = frozenset({REFUSE, SEND_BACK, UPHELD, DISMISSED})
"""What cannot be said without a reason."""
JUDGED = frozenset({"appraisal", "check", "verification", "approval", "listing", FINDING})
"""Steps that say yes or no: one without a verdict says nothing."""
_FITTING: Mapping[str, frozenset[str]] = {
    OBJECTION: frozenset(),
    APPEAL: frozenset(),
    OVERRIDE: frozenset(),
    FINDING: frozenset({UPHELD, DISMISSED}),
    "application": frozenset({AGREE, WITHDRAWN}),
    "survey": frozenset({AGREE, SEND_BACK, WAIVED}),
    **dict.fromkeys((NOTICE, RECEIPT, FOLLOW_UP), frozenset({AGREE, WAIVED})),
}
"""What steps may end in that do not decide: no survey refuses, and after the decision only an objection turns it."""
_USUAL = frozenset({AGREE, REFUSE, SEND_BACK, WAIVED})
BOUND = JUDGED | {OVERRIDE}
"""Steps that only those take who may decide, and nobody tied to the applicant."""
_ON_DECISION = frozenset({OBJECTION, APPEAL, FINDING, OVERRIDE})
_BEFORE = (APPEAL, FINDING, OVERRIDE)
_VERDICTS = (SEND_BACK, REFUSE)


def step_of(event: Event) -> str:
    """The step that an event is."""
    return event.step if isinstance(event, Step) else PAYMENT


def link_behind(step: str | None, chain: Chain) -> Link | None:
    """The link of the chain that a step rests on; None where it is none of the chain.

    Findings, appeals and overrides are about the decision, and made by whoever decides; objections are to the notice,
    or to the decision where the chain has no notice.
    """
    named = {link.step: link for link in chain.links}
    if step == OBJECTION and NOTICE in named:
        return named[NOTICE]
    return named.get(chain.decides if step in _ON_DECISION else step or "")


def rule_behind(step: str, chain: Chain) -> str:
    """The rule that asks for a step, with its clause; ``-`` stands for the usual chain."""
    return said_rule(link_behind(step, chain))


def of_one_rule(step: str, other: str, chain: Chain) -> bool:
    """Whether two steps are one to whoever takes them: the same again, or given to one body by one rule (HO-11)."""
    rules = [link.rule for link in chain.links if link.step in (step, other)]
    return step == other or (len(rules) > 1 and rules[0] is not None and all(rule is rules[0] for rule in rules))


def verdict_of(step: Step) -> str:
    """What came of a step; one that need not say so went well."""
    return step.verdict or AGREE


def fits_step(step: Step) -> bool:
    """Whether its verdict is one that such a step may have."""
    if step.verdict is None:
        return step.step not in JUDGED
    return step.verdict in _FITTING.get(step.step, _USUAL)


def verdicts_of(step: str) -> tuple[str, ...]:
    """What such a step may end in."""
    fitting = _FITTING.get(step, _USUAL)
    return tuple(verdict for verdict in (AGREE, REFUSE, SEND_BACK, WAIVED, UPHELD, DISMISSED) if verdict in fitting)


def by_days(events: Iterable[Event]) -> Iterator[list[Event]]:
    """The events day by day; those of one day in an order that no file decides, what holds a case up first.

    An objection comes last: money that had gone by its day stands, and the objection then waits for its finding.
    """
    for _, day in groupby(sorted(events, key=attrgetter("date")), key=attrgetter("date")):
        found = list(day)
        yield found if len(found) == 1 else sorted(found, key=_rank)


def _rank(event: Event) -> tuple[int, int, str]:
    kind = 0 if step_of(event) in _BEFORE else 2 if isinstance(event, Payment) else 3 if _objects(event) else 1
    verdict = verdict_of(event) if isinstance(event, Step) else ""
    slow = _VERDICTS.index(verdict) if verdict in _VERDICTS else len(_VERDICTS)
    return kind, slow, repr(replace(event, where=NOWHERE))


def _objects(event: Event) -> bool:
    return step_of(event) == OBJECTION


def follows(events: Iterable[Event]) -> Mapping[str, date]:
    """The last day of each step of a case, for telling one that is missing from one that came too late."""
    last: dict[str, date] = {}
    for event in events:
        last[step_of(event)] = max(event.date, last.get(step_of(event), event.date))
    return last
