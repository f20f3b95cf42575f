"""Policies that rest on another: an office writes only what it does otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from carecli.model.problem import Problem, problem
from carecli.policy.policy import Policy


def resolved(policies: Mapping[str, Policy]) -> tuple[dict[str, Policy], tuple[Problem, ...]]:
    """Every policy with all its rules, and what is wrong with how they rest on each other.

    One whose base is unknown, or which rests on itself, is left with its own rules.
    """
    whole: dict[str, Policy] = {}
    problems: list[Problem] = []
    for id_ in policies:
        _resolve(id_, policies, whole, problems, ())
    return {id_: whole[id_] for id_ in policies}, tuple(sorted(problems))


def _resolve(
    id_: str, policies: Mapping[str, Policy], whole: dict[str, Policy], problems: list[Problem], below: tuple[str, ...]
) -> Policy:
    """The whole policy; ``below`` are those that rest on it."""
    if id_ in whole:
        return whole[id_]
    policy, base = policies[id_], policies[id_].extends
    if base is None:
        whole[id_] = policy
    elif base == id_ or base in below:
        problems.append(problem(policy.where, "extends-itself", policy=id_, base=base))
        whole[id_] = policy
    elif base not in policies:
        known = ", ".join(sorted(policies))
        problems.append(problem(policy.where, "unknown-base", policy=id_, base=base, known=known))
        whole[id_] = policy
    else:
        under = _resolve(base, policies, whole, problems, (*below, id_))
        problems += _without_target(policy, under)
        whole[id_] = extended(policy, under)
    return whole[id_]


def extended(policy: Policy, base: Policy) -> Policy:
    """A policy over its base: its rules stand in place of those with the same id, new ones come last.

    Its own actors and settings go before the base's of the same name. What rests on an incomplete text is incomplete.
    """
    own = {rule.id: rule for rule in policy.rules}
    kept = [own.pop(rule.id, rule) for rule in base.rules if rule.id not in policy.without]
    actors = {actor.name for actor in policy.actors}
    settings = {setting.name for setting in policy.settings}
    return replace(
        policy,
        incomplete=policy.incomplete or base.incomplete,
        settings=(*(setting for setting in base.settings if setting.name not in settings), *policy.settings),
        actors=(*(actor for actor in base.actors if actor.name not in actors), *policy.actors),
        rules=(*kept, *own.values()),
    )


def _without_target(policy: Policy, base: Policy) -> Iterator[Problem]:
    """Rules that a policy leaves out and its base does not have, or that it writes itself all the same."""
    known = {rule.id for rule in base.rules}
    own = {rule.id for rule in policy.rules}
    for id_ in policy.without:
        if id_ not in known:
            yield problem(policy.where, "without-unknown", rule=id_, base=base.id)
        elif id_ in own:
            yield problem(policy.where, "without-own", rule=id_)
