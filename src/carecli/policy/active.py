"""Policies in force: those that a workspace adopts, from their day on and with its settings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from carecli.model.problem import Problem, problem
from carecli.model.workspace import Adoption, Workspace
from carecli.policy.conflicts import conflicts
from carecli.policy.overrides import settings_from
from carecli.policy.policy import Active, Policy
from carecli.policy.rules.duty import ORGANISATION
from carecli.policy.settings import Settings


def activate(
    workspace: Workspace, policies: Mapping[str, Policy], today: date
) -> tuple[tuple[Active, ...], tuple[Problem, ...]]:
    """The policies that the workspace adopts, in its order, and what is wrong with them and with the settings.

    A policy is in force from the day it names, else from the first of January of today's year. A rule is in it as the
    settings read it (default < policy < workspace).
    """
    adopted = {adoption.id: adoption for adoption in workspace.policies}
    known = {id_: policies[id_] for id_ in adopted if id_ in policies}
    active, faults = [], list(_adoptions(workspace.policies, policies))
    for id_, policy in known.items():
        settings, wrong = _settings(policy, workspace)
        faults += [*wrong, *_actors(policy)]
        since = adopted[id_].since or date(today.year, 1, 1)
        active.append(Active(_read_with(policy, settings), since, settings))
    faults += [*_double_rules(known.values()), *conflicts(active)]
    return tuple(active), tuple(sorted(set(faults)))


def _adoptions(adoptions: Iterable[Adoption], policies: Mapping[str, Policy]) -> Iterator[Problem]:
    counted: Counter[str] = Counter()
    for adoption in adoptions:
        counted[adoption.id] += 1
        if counted[adoption.id] > 1:
            yield problem(adoption.where, "policy-adopted-twice", policy=adoption.id)
        elif adoption.id not in policies:
            yield problem(adoption.where, "unknown-policy", policy=adoption.id, known=", ".join(sorted(policies)))


def _settings(policy: Policy, workspace: Workspace) -> tuple[Settings, list[Problem]]:
    own, faults = settings_from(Settings(), policy.settings)
    settings, more = settings_from(own, workspace.settings)
    return settings, [*faults, *more]


def _read_with(policy: Policy, settings: Settings) -> Policy:
    return replace(policy, rules=tuple(rule.read_with(settings) for rule in policy.rules))


def _actors(policy: Policy) -> Iterator[Problem]:
    """Rules that call on an actor whom the policy does not name."""
    named = [actor.name for actor in policy.actors]
    for rule in policy.rules:
        for name in dict.fromkeys(rule.actors()):
            if name != ORGANISATION and name not in named:
                known = ", ".join([ORGANISATION, *dict.fromkeys(named)])
                yield problem(rule.where, "unknown-actor", rule=rule.id, actor=name, known=known)


def _double_rules(policies: Iterable[Policy]) -> Iterator[Problem]:
    """Rules that share an id: what is owed under one could not be told from what is owed under the other."""
    first: dict[str, str] = {}
    for policy in policies:
        for rule in policy.rules:
            if rule.id in first:
                yield problem(rule.where, "double-rule", rule=rule.id, first=first[rule.id])
            first.setdefault(rule.id, str(rule.where))
