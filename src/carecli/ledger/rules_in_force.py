"""What the policies in force say of the fund: who pays which part, and what may be paid out of what."""

from collections.abc import Iterable, Iterator

from carecli.ledger.allowances import Allowance, Allowances
from carecli.ledger.shares import ShareRule
from carecli.policy.policy import Active
from carecli.policy.rules.money import MoneyRule

IN_FORCE = "in-force"


def share_rules(active: Iterable[Active]) -> tuple[ShareRule, ...]:
    """The clauses that split payments between levels, from the day on which their policy counts."""
    found = (share_rule_of(policy, rule) for policy, rule in _money_rules(active))
    return tuple(rule for rule in found if rule)


def share_rule_of(active: Active, rule: MoneyRule) -> ShareRule | None:
    """What a rule says of who pays which part; None where it says nothing."""
    if rule.share is None:
        return None
    return ShareRule(
        policy=active.policy.id,
        rule=rule.id,
        clause=rule.clause,
        of=rule.share.of,
        parts=tuple((part.level, part.percent) for part in rule.share.parts),
        since=active.since,
        no_branch=active.settings.no_branch,
    )


def allowances(active: Iterable[Active]) -> Allowances:
    """The clauses that say what money may be spent on."""
    found = (allowance_of(policy, rule) for policy, rule in _money_rules(active))
    return Allowances(tuple(allowance for allowance in found if allowance))


def collective_sources(active: Iterable[Active]) -> tuple[str, ...]:
    """The sources that are spent only by a collective decision, as the settings of the policies in force say."""
    return tuple(dict.fromkeys(source for policy in active for source in policy.settings.collective_sources))


def allowance_of(active: Active, rule: MoneyRule) -> Allowance | None:
    """What a rule lets money be spent on; None where it says nothing."""
    if rule.spend is None:
        return None
    return Allowance(
        policy=active.policy.id,
        rule=rule.id,
        clause=rule.clause,
        purposes=rule.spend.purposes,
        sources=rule.spend.sources,
        since=active.since,
    )


def _money_rules(active: Iterable[Active]) -> Iterator[tuple[Active, MoneyRule]]:
    for policy in active:
        for rule in policy.policy.rules:
            if isinstance(rule, MoneyRule) and rule.status == IN_FORCE:
                yield policy, rule
