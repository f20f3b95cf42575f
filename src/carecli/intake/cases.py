"""Files of rule tests into cases; one that cannot be read never hides the others."""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Any

from carecli.compliance.trial.case import Case, Expectation
from carecli.intake.case_records import case_records, joined
from carecli.intake.part import type_part
from carecli.model.field import Many, Nested
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.record import Part
from carecli.model.scalars import Day, Id, Line

FILE, CASES = "case-file", "cases"


def _as_it_is(node: Node) -> Node:
    return node


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile(Part):
    """What a file of rule tests says for all of its cases; ``cases`` are read one by one."""

    policy: Annotated[tuple[Id, ...], Many()] = ()
    given: Annotated[Any, Nested(_as_it_is)] = None
    cases: Annotated[Any, Nested(_as_it_is)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Part):
    """A case as it is written; what is given and expected is read further."""

    name: Line
    day: Day
    policy: Annotated[tuple[Id, ...], Many()] = ()
    given: Annotated[Any, Nested(_as_it_is)] = None
    expect: Annotated[Any, Nested(_as_it_is)]


def read_cases(top: Mapping, file: str) -> tuple[list[Case], list[Problem]]:
    """The cases of a file in their order, and what is wrong with it."""
    head, problems = type_part(CaseFile, top, file, FILE)
    if head is None:
        return [], problems
    if not isinstance(head.cases, Sequence):
        return [], [problem(head.where, "no-cases")]
    found: list[Case] = []
    for row, line in zip(head.cases, head.cases.lines, strict=True):
        written, faults = type_part(Written, row, file, CASES, line)
        problems += faults
        if written:
            case, faults = _case(written, head)
            problems += faults
            found += [case] if case else []
    return found, sorted([*problems, *_same_names(found)])


def _case(written: Written, head: CaseFile) -> tuple[Case | None, list[Problem]]:
    where, policies = written.where, written.policy or head.policy
    if not policies:
        return None, [problem(where, "case-without-policy")]
    try:
        expectations = _expectations(written.expect, where)
        given = joined(head.given, written.given)
    except Refused as refused:
        return None, [refused.at(where)]
    brought, problems = case_records(given, policies, written.day, where)
    if brought is None or problems:
        return None, problems
    return Case(
        name=written.name,
        day=written.day,
        records=brought.records,
        payment=brought.payment,
        expectations=expectations,
        where=where,
    ), []


def _expectations(node: Node, where: Place) -> tuple[Expectation, ...]:
    """What is expected of each rule or duty; raises Refused with the line."""
    if not isinstance(node, Mapping) or not node:
        raise Refused("expect-shape")
    return tuple(
        expectation
        for (key, value), line in zip(node.items(), node.lines, strict=True)
        for expectation in _of_key(key, value, Place(where.file, line))
    )


def _of_key(key: str, value: Node, where: Place) -> list[Expectation]:
    if not isinstance(value, Mapping):
        return [Expectation(key, "", _texts(value, where), where)]
    return [
        Expectation(key, fact, _texts(wanted, where), Place(where.file, line))
        for (fact, wanted), line in zip(value.items(), value.lines, strict=True)
    ]


def _texts(node: Node, where: Place) -> tuple[str, ...]:
    items = node if isinstance(node, Sequence) else [node]
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items):
        raise Refused("expect-shape").on(where.line)
    return texts


def _same_names(cases: list[Case]) -> list[Problem]:
    counted = Counter(case.name for case in cases)
    return [problem(case.where, "case-named-twice") for case in cases if counted[case.name] > 1]
