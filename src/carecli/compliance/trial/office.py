"""The office in which a rule test plays unless it brings its own: three levels, and who holds which role.

The office-holders are ids only: nothing is owed to them and no requirement is asked of them.
"""

from carecli.model.organisation import Organisation, Role


def _body(id_: str, level: str, parent: str | None, **holders: str) -> Organisation:
    roles = tuple(Role(role=role.replace("_", "-"), member=member) for role, member in holders.items())
    return Organisation(id=id_, name=id_, level=level, parent=parent, roles=roles)


OFFICE = (
    _body(
        "committee",
        "committee",
        None,
        secretary="committee-secretary",
        deputy_secretary="committee-deputy",
        committee_member="committee-member",
    ),
    _body(
        "general-branch",
        "general-branch",
        "committee",
        secretary="general-secretary",
        committee_member="general-member",
    ),
    _body("branch", "branch", "general-branch", secretary="branch-secretary", committee_member="branch-member"),
    _body("branch-2", "branch", "general-branch", secretary="branch-secretary-2"),
)
BRANCH = "branch"
"""The branch that the one whom a case is about belongs to."""
ACTOR = "branch-secretary"
"""Who acted, where a record of a case does not say."""
