"""Requirements: one evaluator for each test that a rule's ``must`` can name."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from carecli.compliance.answer import Answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.blocks import register_complete
from carecli.compliance.requirements.bodies import account_filled, account_of_level, branch_known, levels_present
from carecli.compliance.requirements.cared import recently_cared
from carecli.compliance.requirements.contacts import contact_point
from carecli.compliance.requirements.disclosure import disclosed, inside_first, publicised
from carecli.compliance.requirements.entries import entries_filled
from carecli.compliance.requirements.filled import filled
from carecli.compliance.requirements.forms import both_forms
from carecli.compliance.requirements.kept import kept
from carecli.compliance.requirements.matters import matters_settled
from carecli.compliance.requirements.pairs import in_touch, paired
from carecli.compliance.requirements.plans import planned
from carecli.compliance.requirements.posts import posts_set, rotated
from carecli.compliance.requirements.register import register_checked, register_route
from carecli.compliance.requirements.reported import reported
from carecli.compliance.requirements.rounds import noticed
from carecli.compliance.requirements.sources import main_source, sources_present
from carecli.compliance.requirements.standards import standard_set
from carecli.compliance.requirements.surveyed import surveyed
from carecli.compliance.requirements.talks import mostly_one_to_one
from carecli.compliance.requirements.titles import titles_set
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

Evaluator: TypeAlias = Callable[[RequirementRule, Active, Ground], Answer]

MUST: Mapping[str, Evaluator] = {
    "filled": filled,
    "register-checked": register_checked,
    "register-complete": register_complete,
    "register-route": register_route,
    "recently-cared": recently_cared,
    "levels-present": levels_present,
    "sources-present": sources_present,
    "main-source": main_source,
    "account-of-level": account_of_level,
    "contact-point": contact_point,
    "branch-known": branch_known,
    "mostly-one-to-one": mostly_one_to_one,
    "kept": kept,
    "surveyed": surveyed,
    "matters-settled": matters_settled,
    "account-filled": account_filled,
    "both-forms": both_forms,
    "entries-filled": entries_filled,
    "titles-set": titles_set,
    "posts-set": posts_set,
    "rotated": rotated,
    "paired": paired,
    "planned": planned,
    "standard-set": standard_set,
    "in-touch": in_touch,
    "noticed": noticed,
    "disclosed": disclosed,
    "publicised": publicised,
    "inside-first": inside_first,
    "reported": reported,
}
"""The catalogue: the code of ``must`` -> its evaluator; others rest on registers that are still to come."""


def requirement(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """The answer to a requirement, as of the day of the ground."""
    return MUST[rule.must](rule, active, ground)
