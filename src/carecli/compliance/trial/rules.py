"""What a test may ask about a rule, by the rule's kind."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from carecli.compliance.ground import Ground
from carecli.compliance.kinds import standing
from carecli.compliance.requirements import MUST, requirement
from carecli.compliance.trial.case import ABOUT, Case
from carecli.compliance.trial.duties import facts_of_rule
from carecli.compliance.trial.facts import Facts, amount, coded, names, number
from carecli.eligibility.category import Category
from carecli.eligibility.findings import findings_in
from carecli.eligibility.judged import last_judgements
from carecli.ledger.rules_in_force import allowance_of, share_rule_of
from carecli.ledger.shares import expected_shares, parts_of
from carecli.model.hardship import Judgement
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rank import RankRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule

COUNTS = ("kept", "late", "waived", "missed", "overdue", "open", "undecided", "eligible", "unknown")
"""Counts of a standing that a test may ask for by the same name."""
STANDING = Facts("standing", {})


def facts_of(rule: Rule, active: Active, case: Case, ground: Ground) -> Facts:
    """The facts that a rule of this kind has on the day of the case."""
    facts = KINDS.get(type(rule))
    return facts(rule, active, case, ground) if facts else STANDING


def standing_facts(rule: Rule, active: Active, ground: Ground) -> Facts:
    """How the rule stands, with its counts."""
    found = standing(rule, active, ground)
    counts = {name: number(found.counts.get(name, 0)) for name in COUNTS}
    return Facts("standing", {"standing": coded("standing", found.state), **counts})


def _duty(rule: DutyRule, active: Active, case: Case, ground: Ground) -> Facts:
    del case
    return facts_of_rule(rule, active, ground)


def _finding(rule: FindingRule, active: Active, case: Case, ground: Ground) -> Facts:
    last = last_judgements(case.records.of(Judgement), case.day)
    people = (case.records.persons[ABOUT],)
    found = next(findings_in(Category(active, rule), people, ground.basis.register, last, case.day), None)
    if found is None:
        return Facts("verdict", {"verdict": coded("expected-verdict", "not-eligible"), "missing": names(())})
    return Facts("verdict", {"verdict": coded("expected-verdict", found.verdict), "missing": names(found.missing)})


def _money(rule: MoneyRule, active: Active, case: Case, ground: Ground) -> Facts:
    facts = STANDING
    if case.payment and (allowance := allowance_of(active, rule)):
        sources = {part.source for part in parts_of(case.payment)} | {case.payment.source}
        barred = any(allowance.bars(source or "", case.payment.purpose) for source in sources)
        facts = Facts("spending", {"spending": coded("expected-spending", "refused" if barred else "allowed")})
    split = share_rule_of(active, rule)
    if case.payment and split and split.covers(replace(case.payment, date=case.day)):
        unit = branch_on(case.records.persons[ABOUT], case.day)
        owed = expected_shares(split, case.payment.amount, unit, ground.records.structure).parts
        facts = Facts(facts.chief, {**facts.named, **{payer: amount(fen) for payer, fen in owed}})
    return facts


def _requirement(rule: RequirementRule, active: Active, case: Case, ground: Ground) -> Facts:
    del case
    if rule.must not in MUST:
        return STANDING
    found = requirement(rule, active, ground)
    holding = "unmet" if found.unmet else "met" if found.asked else "none"
    return Facts(
        "holding",
        {
            "holding": coded("expected-holding", holding),
            "unmet": names(unmet.id for unmet in found.unmet),
            "asked": number(found.asked),
        },
    )


def _rank(rule: RankRule, active: Active, case: Case, ground: Ground) -> Facts:
    person, holds = case.records.persons[ABOUT], ground.basis.register.holds
    met = (weight.points for weight in rule.points if holds(weight.when, person, ground.today, active.settings))
    return Facts("points", {"points": number(sum(met))})


KINDS: dict[type[Rule], Callable[[Any, Active, Case, Ground], Facts]] = {
    DutyRule: _duty,
    FindingRule: _finding,
    MoneyRule: _money,
    RequirementRule: _requirement,
    RankRule: _rank,
}
