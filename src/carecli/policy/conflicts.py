"""Rules that cannot stand: shares that make no whole or contradict each other, requirements that ask nothing."""

from collections.abc import Iterable, Iterator, Mapping

from carecli.model.money import show_fen
from carecli.model.problem import Problem, problem
from carecli.policy.policy import Active
from carecli.policy.rules.money import MoneyRule, Sharing
from carecli.policy.rules.recorded import RecordedRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule
from carecli.policy.tallies import misnamed

IN_FORCE = "in-force"
WHOLE = 100
ARGUMENTS: Mapping[str, str] = {
    "filled": "fields",
    "account-filled": "fields",
    "entries-filled": "fields",
    "titles-set": "fields",
    "levels-present": "levels",
    "account-of-level": "levels",
    "sources-present": "sources",
    "main-source": "sources",
    "matters-settled": "matters",
    "contact-point": "by",
    "kept": "needs",
    "standard-set": "fields",
    "paired helper": "by",
    "paired body": "levels",
    "reported": "of",
}
"""Tests of ``must``, or of one side of pairs, that ask nothing without this field of their rule."""


def conflicts(active: Iterable[Active]) -> Iterator[Problem]:
    """What is wrong with the rules in force, each by itself and against the others."""
    adopted = tuple(active)
    for rule in _in_force(adopted):
        yield from _of_one(rule)
    yield from money_conflicts(adopted)


def money_conflicts(active: Iterable[Active]) -> Iterator[Problem]:
    """What is wrong with the rules by which money is paid: parts that make no whole, tables with a hole (UM-13)."""
    rules = [rule for rule in _in_force(active) if isinstance(rule, MoneyRule)]
    for rule in rules:
        percent = sum(part.percent for part in rule.share.parts) if rule.share else WHOLE
        if percent != WHOLE:
            yield problem(rule.where, "shares-not-whole", rule=rule.id, percent=percent)
        if rule.approvers:
            yield from _ranges(rule)
    yield from _shares(rules)


def _in_force(active: Iterable[Active]) -> Iterator[Rule]:
    return (rule for policy in active for rule in policy.policy.rules if rule.status == IN_FORCE)


def _of_one(rule: Rule) -> Iterator[Problem]:
    if isinstance(rule, RequirementRule):
        argument = ARGUMENTS.get(rule.must) or ARGUMENTS.get(f"{rule.must} {rule.side}")
        if argument and not getattr(rule, argument):
            yield problem(rule.where, "requirement-asks-nothing", rule=rule.id, must=rule.must, field=argument)
    if isinstance(rule, RecordedRule):
        yield from misnamed(rule)


def _ranges(rule: MoneyRule) -> Iterator[Problem]:
    """A table of approvers that does not start at nothing, leaves a gap, overlaps, or ends somewhere."""
    reached: int | None = 0
    for approver in rule.approvers:
        start = reached if approver.over is None else approver.over
        if reached is None or start is None or start < reached or (approver.up_to or start + 1) <= start:
            yield problem(approver.where, "approvers-overlap", rule=rule.id, approver=approver.by)
        elif start > reached:
            about = {"first": show_fen(reached), "last": show_fen(start)}
            yield problem(approver.where, "approvers-gap", rule=rule.id, **about)
        reached = approver.up_to
    if reached is not None:
        yield problem(rule.approvers[-1].where, "approvers-end", rule=rule.id, amount=show_fen(reached))


def _shares(rules: Iterable[MoneyRule]) -> Iterator[Problem]:
    """Two rules that split the payments of one purpose in different ways."""
    first: dict[str, MoneyRule] = {}
    for rule in rules:
        for purpose in rule.share.of if rule.share else ():
            earlier = first.setdefault(purpose, rule)
            if _parts(earlier.share) != _parts(rule.share):
                about = {"first": earlier.id, "there": earlier.where, "purpose": purpose}
                yield problem(rule.where, "shares-conflict", rule=rule.id, **about)


def _parts(share: Sharing | None) -> list[tuple[str, int]]:
    return [(part.level, part.percent) for part in share.parts] if share else []
