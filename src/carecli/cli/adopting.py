"""The policies of a workspace, its own and those that come with the program, typed and in force."""

from collections.abc import Iterable
from typing import NamedTuple

from carecli.cli.complaints import complain, errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import Opened
from carecli.files.builtin import builtin_ids, read_builtin
from carecli.intake.policies import type_policy
from carecli.model.node import Mapping
from carecli.model.problem import Problem
from carecli.model.workspace import Workspace
from carecli.policy.active import activate
from carecli.policy.extends import resolved
from carecli.policy.policy import Active, Policy

Nodes = tuple[str, Mapping]


class Adopted(NamedTuple):
    """The policies in force; ``code`` tells whether anything of the workspace or its policies is left out."""

    active: tuple[Active, ...]
    code: ExitCode


def adopt(desk: Desk, opened: Opened) -> Adopted:
    """The policies in force today; the errors in them and in their settings are told on standard error."""
    active, problems = policies_in_force(desk, opened.records.workspace, opened.policies)
    wrong = errors(problems)
    complain(wrong, desk.words)
    return Adopted(active, ExitCode.ERRORS if wrong else opened.code)


def policies_in_force(
    desk: Desk, workspace: Workspace, own: Iterable[Nodes]
) -> tuple[tuple[Active, ...], list[Problem]]:
    """The policies that the workspace adopts, and what is wrong with them or their settings."""
    ids = [adoption.id for adoption in workspace.policies]
    named, faults = policies_named(ids, own)
    if not named.keys() >= set(ids):
        named, faults = policies_named(builtin_ids(), own)  # so that the ids to choose from can be told
    active, problems = activate(workspace, named, desk.today)
    return tuple(active), [*faults, *problems]


def policies_named(ids: Iterable[str], own: Iterable[Nodes]) -> tuple[dict[str, Policy], list[Problem]]:
    """All policies of the workspace's own and the built-in ones of these ids, and what is wrong with them.

    An own policy goes before a built-in one of the same id; with one that extends another, the other comes too. An id
    without a policy is left out.
    """
    found: dict[str, Policy] = {}
    problems: list[Problem] = []
    for file, nodes in own:
        _add(file, nodes, found, problems)
    built_in = builtin_ids()
    for id_ in (*ids, *(policy.extends or "" for policy in tuple(found.values()))):
        if id_ not in found and id_ in built_in:
            file, nodes, faults = read_builtin(id_)
            problems += faults
            _add(file, nodes, found, problems)
    whole, wrong = resolved(found)
    return whole, [*problems, *wrong]


def _add(file: str, nodes: Mapping, found: dict[str, Policy], problems: list[Problem]) -> None:
    policy, faults = type_policy(nodes, file)
    problems += faults
    if policy:
        found[policy.id] = policy


def active_policies(desk: Desk) -> tuple[Active, ...]:
    """The policies in force, for a command that reads its records later."""
    from carecli.cli.opening import read_workspace

    read = read_workspace(desk, ())
    return policies_in_force(desk, read.records.workspace, read.policies)[0]
