"""Whether a case comes out as it expects."""

from collections.abc import Iterable

from carecli.compliance.ground import Ground, ground_of
from carecli.compliance.trial.case import Case, Expectation, Failure
from carecli.compliance.trial.duties import facts_of_duty
from carecli.compliance.trial.facts import Fact, Facts
from carecli.compliance.trial.rules import facts_of, standing_facts
from carecli.model.codes import code
from carecli.model.problem import Refused
from carecli.policy.policy import Active
from carecli.policy.rules.rule import Rule

OF_DUTIES = "/"


def failures(case: Case, active: Iterable[Active]) -> list[Failure]:
    """The expectations of a case that are not met under the policies in force; none where all is as expected."""
    ground = ground_of(case.records, active, case.day)
    return [failure for wanted in case.expectations if (failure := _failure(wanted, case, ground))]


def _failure(wanted: Expectation, case: Case, ground: Ground) -> Failure | None:
    found = _rule(wanted.key.partition(OF_DUTIES)[0], ground)
    if found is None:
        return Failure(wanted, "no-such-rule")
    rule, active = found
    facts = facts_of_duty(wanted.key, ground) if OF_DUTIES in wanted.key else facts_of(rule, active, case, ground)
    name = _name(wanted.fact) or facts.chief
    if name not in facts.named and OF_DUTIES not in wanted.key:
        facts = Facts(facts.chief, {**standing_facts(rule, active, ground).named, **facts.named})
    fact = facts.named.get(name)
    return _compared(wanted, fact) if fact else Failure(wanted, "no-such-fact", tuple(facts.named))


def _name(text: str) -> str:
    try:
        return code("expected-fact")(text)
    except Refused:
        return text


def _rule(id_: str, ground: Ground) -> tuple[Rule, Active] | None:
    return next(((rule, a) for a in ground.basis.active for rule in a.policy.rules if rule.id == id_), None)


def _compared(wanted: Expectation, fact: Fact) -> Failure | None:
    try:
        read = tuple(sorted(map(fact.read, wanted.wanted)))
    except Refused:
        return Failure(wanted, "not-read", fact.values)
    return None if read == tuple(sorted(fact.values)) else Failure(wanted, "other", fact.values)
