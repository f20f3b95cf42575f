"""Policy files into policies; a rule that cannot be typed never hides the others."""

from dataclasses import replace

from carecli.intake.part import type_part
from carecli.intake.spelling import keys
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, problem
from carecli.policy.policy import Policy
from carecli.policy.rules import rule_classes
from carecli.policy.rules.rule import Rule

PLACE = "policy"
RULES = "rules"


def type_policy(node: Mapping, file: str) -> tuple[Policy | None, list[Problem]]:
    """The policy that a file holds, with those rules that could be typed, and what is wrong with it.

    Without a head that can be typed there is no policy.
    """
    head, rules = Mapping(node.line), Mapping(node.line)
    names = keys(Policy, PLACE)
    for (key, value), line in zip(node.items(), node.lines, strict=True):
        (rules if names.get(key) == RULES else head).add(key, value, line)
    policy, problems = type_part(Policy, head, file, PLACE)
    typed = [rule for key in rules for rule in _rules(key, rules[key], Place(file, rules.line_of(key)), problems)]
    return (replace(policy, rules=tuple(typed)) if policy else None), sorted(problems)


def _rules(key: str, node: Node, place: Place, problems: list[Problem]) -> list[Rule]:
    """The rules of a list; what is wrong with the others is added to the problems."""
    if node is None:
        return []
    if not isinstance(node, Sequence):
        problems.append(problem(place, "list-expected", field=key))
        return []
    found, classes = [], rule_classes()
    for row, line in zip(node, node.lines, strict=True):
        rule, faults = type_part(classes, row, place.file, RULES, line)
        problems += faults
        found += [rule] if rule else []
    return found
