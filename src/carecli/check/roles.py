"""Roles: held once, by one secretary at a time, by people who are there to hold them."""

from collections import defaultdict
from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.check.spans import clashes
from carecli.model.day import earliest, latest
from carecli.model.member import Member
from carecli.model.organisation import Organisation, Role
from carecli.model.problem import Problem, problem
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on

PARTY_ROLES = frozenset(("secretary", "deputy-secretary", "committee-member", "group-leader"))
RESPONSIBLE = {
    "committee": "secretary",
    "general-branch": "secretary",
    "branch": "secretary",
    "group": "group-leader",
}


def roles(ground: Ground) -> Iterator[Problem]:
    """What is unsound about the roles of each body, and bodies that nobody answers for today."""
    for unit in ground.records.of(Organisation):
        yield from _twice(ground, unit)
        yield from _two_secretaries(ground, unit)
        for role in unit.roles:
            yield from _holder(ground, unit, role)
        yield from _nobody(ground, unit)


def _twice(ground: Ground, unit: Organisation) -> Iterator[Problem]:
    same: defaultdict[tuple[str, str], list[Role]] = defaultdict(list)
    for role in unit.roles:
        same[role.role, role.member].append(role)
    for (code, member), spans in same.items():
        for earlier, later in clashes(spans):
            yield problem(
                later.where,
                "role-twice",
                name=ground.called(member),
                role=code,
                unit=unit.name,
                first=earlier.where,
            )


def _two_secretaries(ground: Ground, unit: Organisation) -> Iterator[Problem]:
    for earlier, later in clashes([role for role in unit.roles if role.role == "secretary"]):
        if earlier.member != later.member:
            yield problem(
                later.where,
                "two-secretaries",
                unit=unit.name,
                earlier=ground.called(earlier.member),
                later=ground.called(later.member),
            )


def _holder(ground: Ground, unit: Organisation, role: Role) -> Iterator[Problem]:
    """What stands against one person holding one role; an unknown person is told elsewhere."""
    person = ground.records.persons.get(role.member)
    if person is None:
        return
    told = {"name": ground.called(person.id), "unit": unit.name, "role": role.role}
    departed = ground.departed(person.id)
    if departed and departed < ground.today and (role.until is None or earliest(role.until) > departed):
        yield problem(role.where, "role-after-departure", departed=departed, **told)
    if role.role not in PARTY_ROLES:
        return
    if not isinstance(person, Member):
        yield problem(role.where, "role-of-non-member", **told)
    elif person.admitted_on and role.since and latest(role.since) < earliest(person.admitted_on):
        yield problem(role.where, "role-before-admission", admitted=person.admitted_on, **told)
    elif role.role == "secretary" and lasts_on(role, ground.today) and _from_outside(ground, unit, person):
        yield problem(role.where, "secretary-from-outside", **told)


def _from_outside(ground: Ground, unit: Organisation, member: Member) -> bool:
    """Whether a member belongs today to a branch that neither stands below the body nor above it."""
    branch = branch_on(member, ground.today)
    structure = ground.records.structure
    if branch is None or branch not in structure.units:
        return False
    return not (structure.under(branch, unit.id) or structure.under(unit.id, branch))


def _nobody(ground: Ground, unit: Organisation) -> Iterator[Problem]:
    wanted = RESPONSIBLE.get(unit.level)
    if wanted is None or any(role.role == wanted and lasts_on(role, ground.today) for role in unit.roles):
        return
    yield problem(unit.where, "nobody-responsible", name=unit.name, role=wanted)
