"""Rules in force that nobody here can ever satisfy: they call on bodies that this organisation does not have."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.organisation import Organisation
from carecli.model.problem import Problem, problem
from carecli.policy.policy import Active
from carecli.policy.rules.duty import ORGANISATION, DutyRule

IN_FORCE = "in-force"


def unactable(ground: Ground) -> Iterator[Problem]:
    """Duties owed by a level of which there is no body; without any bodies nothing can be said."""
    levels = {unit.level for unit in ground.records.of(Organisation)}
    if not levels or "organisation" in ground.partial:
        return
    adopted = {adoption.id: adoption.where for adoption in ground.records.workspace.policies}
    for active in ground.active:
        for rule in active.policy.rules:
            if isinstance(rule, DutyRule) and rule.status == IN_FORCE and not rule.unkept:
                missing = _missing(rule, active, levels)
                if missing:
                    about = {"policy": active.policy.id, "rule": rule.id, "clause": rule.clause}
                    yield problem(adopted[active.policy.id], "nobody-can-act", level=", ".join(missing), **about)


def _missing(rule: DutyRule, active: Active, levels: set[str]) -> list[str]:
    """The levels without which the rule cannot be kept; none where some actor of it can be found here."""
    wanted = [level for level in (*rule.each_level, *rule.bodies) if level not in levels]
    alternatives = [actor.level for name in rule.actors() for actor in active.policy.actors_named(name)]
    free = not rule.actors() or ORGANISATION in rule.by
    if free or any(not named or levels.intersection(named) for named in alternatives):
        return wanted
    return list(dict.fromkeys([*wanted, *(level for named in alternatives for level in named)]))
