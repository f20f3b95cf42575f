"""Conditions from the files: a text, or a mapping of any, all or not over further conditions."""

from functools import cache

from carecli.model.codes import code
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Refused
from carecli.policy.condition.grammar import DEEPEST, Joined, Written, parse
from carecli.policy.condition.meaning import single
from carecli.policy.condition.node import AllOf, AnyOf, BySetting, Condition, Not, singles
from carecli.policy.condition.reach import refuse_vain
from carecli.policy.facts import FACTS


def read_condition(node: Node) -> Condition:
    """The condition that a node holds, typed; raises Refused with the line."""
    condition = _read(node, 0, 0)
    refuse_vain(condition)
    return condition


def parse_condition(text: str, line: int = 0) -> Condition:
    """The condition that a text holds, typed; raises Refused."""
    return _typed(parse(text), line)


@cache
def what_reads(name: str) -> Condition:
    """The condition that a fact is short for."""
    return parse_condition(FACTS[name].reads)


def settings_in(condition: Condition) -> tuple[str, ...]:
    """The settings that a condition rests on, those behind its facts included."""
    found: dict[str, None] = {}
    for test in singles(condition):
        for value in (*test.arguments, test.value):
            name = value.name if isinstance(value, BySetting) else getattr(value, "factor", None)
            found |= dict.fromkeys([name] if isinstance(name, str) else [])
        found |= dict.fromkeys(test.fact.settings)
        if test.fact.reads:
            found |= dict.fromkeys(settings_in(what_reads(test.fact.name)))
    return tuple(found)


def _typed(written: Written, line: int) -> Condition:
    if not isinstance(written, Joined):
        return single(written, line)
    parts = tuple(_typed(part, line) for part in written.parts)
    return _join(written.connective, parts)


def _join(connective: str, parts: tuple[Condition, ...]) -> Condition:
    if connective == "not":
        return Not(parts[0])
    if len(parts) == 1:
        return parts[0]
    return AllOf(parts) if connective in ("and", "all") else AnyOf(parts)


def _read(node: Node, line: int, depth: int) -> Condition:
    try:
        if isinstance(node, str):
            return parse_condition(node, line)
        if isinstance(node, Mapping):
            return _mapping(node, depth + 1)
    except Refused as refused:
        raise (refused if refused.line else refused.on(line)) from None
    raise Refused("condition-empty" if node is None else "condition-shape").on(line)


def _mapping(node: Mapping, depth: int) -> Condition:
    if len(node) != 1:
        raise Refused("condition-shape").on(node.line)
    if depth > DEEPEST:
        raise Refused("condition-too-deep", deepest=DEEPEST).on(node.line)
    (key, value), line = next(iter(node.items())), node.lines[0]
    try:
        connective = code("connective")(key)
    except Refused:
        raise Refused("condition-shape").on(line) from None
    parts = tuple(_read(part, at, depth) for part, at in _listed(value, line))
    if not parts or (connective == "not" and len(parts) > 1):
        raise Refused("condition-empty" if not parts else "condition-shape").on(line)
    return _join(connective, parts)


def _listed(value: Node, line: int) -> list[tuple[Node, int]]:
    if isinstance(value, Sequence):
        return list(zip(value, value.lines, strict=True))
    return [(value, line)]
