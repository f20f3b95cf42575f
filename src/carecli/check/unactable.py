"""Rules in force that nobody here can ever satisfy: they call on bodies that this organisation does not have."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.organisation import Organisation
from carecli.model.problem import Problem, problem
from carecli.policy.policy import Active
from carecli.policy.rules.duty import ORGANISATION, DutyRule

IN_FORCE = "in-force"


def unactable(ground: Ground) -> Iterator[Problem]:
    """Duties owed by a level of which there is no body, together by policy; without any bodies nothing can be said."""
    levels = {unit.level for unit in ground.records.of(Organisation)}
    if not levels or "organisation" in ground.partial:
        return
    adopted = {adoption.id: adoption.where for adoption in ground.records.workspace.policies}
    for active in ground.active:
        rules: dict[tuple[str, ...], list[str]] = {}
        for rule in active.policy.rules:
            if isinstance(rule, DutyRule) and rule.status == IN_FORCE and not rule.unkept:
                rules.setdefault(_missing(rule, active, levels), []).append(rule.id)
        for missing, ids in rules.items():
            if missing:
                about = {"policy": active.policy.id, "rules": ", ".join(ids), "level": ", ".join(missing)}
                yield problem(adopted[active.policy.id], "nobody-can-act", **about)


def _missing(rule: DutyRule, active: Active, levels: set[str]) -> tuple[str, ...]:
    """The levels without which the rule cannot be kept; none where some actor of it can be found here."""
    wanted = tuple(level for level in rule.each_level if level not in levels)
    names = (*rule.each_of, *(pairs.of for pairs in rule.pairs)) or rule.by
    alternatives = [actor.level for name in names for actor in active.policy.actors_named(name)]
    if ORGANISATION in names or any(not named or levels.intersection(named) for named in alternatives):
        return wanted
    return tuple(dict.fromkeys([*wanted, *(level for named in alternatives for level in named)]))
