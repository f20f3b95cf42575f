"""Rules that say who is eligible, or in which order: they are in use as soon as they are adopted."""

from collections import Counter

from carecli.compliance.ground import Ground
from carecli.compliance.standing import Standing
from carecli.eligibility.category import Category
from carecli.eligibility.findings import findings_in
from carecli.eligibility.judged import last_judgements
from carecli.model.hardship import Judgement
from carecli.policy.policy import Active
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.rule import Rule


def finding_standing(rule: FindingRule, active: Active, ground: Ground) -> Standing:
    """In use; the counts tell how many people it makes eligible, and of how many nobody can say."""
    basis, today = ground.basis, ground.today
    people = [person for person in ground.records.persons.values() if basis.on_roll(person, today)]
    last = last_judgements(ground.records.of(Judgement), today)
    found = findings_in(Category(active, rule), people, basis.register, last, today)
    counted = Counter(finding.verdict for finding in found)
    unknown = {"unknown": counted["unknown"]} if counted["unknown"] else {}
    counts = {"eligible": counted["eligible"], **unknown}
    return Standing(active=active, rule=rule, state="in-use", counts=counts)


def in_use(rule: Rule, active: Active, ground: Ground) -> Standing:
    """In use: it orders what others find."""
    del ground
    return Standing(active=active, rule=rule, state="in-use")
