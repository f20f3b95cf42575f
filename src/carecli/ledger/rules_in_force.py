"""What the policies in force say of the fund: who pays which part, and what may be paid out of what."""

from collections.abc import Iterable, Iterator

from carecli.ledger.allowances import Allowance, Allowances
from carecli.ledger.shares import ShareRule
from carecli.policy.policy import Active
from carecli.policy.rules.money import MoneyRule

IN_FORCE = "in-force"


def share_rules(active: Iterable[Active]) -> tuple[ShareRule, ...]:
    """The clauses that split payments between levels, from the day on which their policy counts."""
    return tuple(
        ShareRule(
            policy=policy.policy.id,
            rule=rule.id,
            clause=rule.clause,
            of=rule.share.of,
            parts=tuple((part.level, part.percent) for part in rule.share.parts),
            since=policy.since,
        )
        for policy, rule in _money_rules(active)
        if rule.share
    )


def allowances(active: Iterable[Active]) -> Allowances:
    """The clauses that say what money may be spent on."""
    return Allowances(
        tuple(
            Allowance(
                policy=policy.policy.id,
                rule=rule.id,
                clause=rule.clause,
                purposes=rule.spend.purposes,
                sources=rule.spend.sources,
                since=policy.since,
            )
            for policy, rule in _money_rules(active)
            if rule.spend
        )
    )


def _money_rules(active: Iterable[Active]) -> Iterator[tuple[Active, MoneyRule]]:
    for policy in active:
        for rule in policy.policy.rules:
            if isinstance(rule, MoneyRule) and rule.status == IN_FORCE:
                yield policy, rule
