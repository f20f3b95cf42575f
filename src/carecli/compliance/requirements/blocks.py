"""The five blocks of a return on the hardship register (WC-16), as far as the register holds them now."""

from collections.abc import Callable, Mapping

from carecli.compliance.answer import Answer, Codes, Portion, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import Case, open_cases
from carecli.model.member import Member
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

KIND = "block"


def register_complete(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Open cases that lack a block; how many have each block stands in the portions."""
    cases = open_cases(rule, active, ground)
    lacking = [tuple(block for block, has in BLOCKS.items() if not has(case)) for case in cases]
    unmet = (
        case.unmet("register-complete", blocks=Codes(KIND, blocks))
        for case, blocks in zip(cases, lacking, strict=True)
        if blocks
    )
    portions = (
        Portion(Codes(KIND, (block,)), sum(block not in blocks for blocks in lacking), len(cases)) for block in BLOCKS
    )
    return answer(len(cases), unmet, portions=portions)


def _person(case: Case) -> bool:
    person = case.person
    joined = person.admitted_on if isinstance(person, Member) else person.born_on
    return all((person.sex, person.born_on, joined, person.branch))


def _family(case: Case) -> bool:
    """The kin, or that there are none: a household of one."""
    return bool(case.person.kin) or any(household.people == 1 for household in case.person.household)


def _income(case: Case) -> bool:
    return bool(case.person.household)


def _living(case: Case) -> bool:
    """Where the person lives and what by, or which circumstances weigh on the life."""
    return bool(case.person.place and (case.person.employment or case.person.circumstances))


def _hardship(case: Case) -> bool:
    return case.entry.reason is not None and case.entry.degree is not None


BLOCKS: Mapping[str, Callable[[Case], bool]] = {
    "person": _person,
    "family": _family,
    "income": _income,
    "living": _living,
    "hardship": _hardship,
}
