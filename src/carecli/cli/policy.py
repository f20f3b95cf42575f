"""``care policy list|show``: the rules that this organisation goes by, explained."""

from typing import NamedTuple

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, OfRule, Output, PolicyId
from carecli.model.problem import Refused
from carecli.policy.rules.rule import Rule
from carecli.reports.policy import Known, known, policies_answer, policy_answer


class _Shelf(NamedTuple):
    """The policies that can be explained here, and the organisation's name."""

    policies: tuple[Known, ...]
    organisation: str
    code: ExitCode


def listed(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """The policies adopted here, and those that come with the program."""
    desk: Desk = context.obj
    shelf = _shelf(desk)
    desk.show(policies_answer(shelf.policies, shelf.organisation, desk.today, desk.words), form, output)
    return shelf.code


def show(
    context: typer.Context, policy: PolicyId, rule: OfRule = None, form: Format = None, output: Output = None
) -> ExitCode:
    """One policy rule by rule, or one rule of it."""
    desk: Desk = context.obj
    shelf = _shelf(desk)
    found = next((each for each in shelf.policies if each.policy.id == policy), None)
    if found is None:
        raise Refused("no-such-policy", text=policy, near=", ".join(each.policy.id for each in shelf.policies))
    desk.show(policy_answer(found, _rules(found, rule), desk.words), form, output)
    return shelf.code


def _shelf(desk: Desk) -> _Shelf:
    from carecli.cli.adopting import adopt, policies_named
    from carecli.cli.opening import open_records
    from carecli.files.builtin import builtin_ids

    opened = open_records(desk, ())
    adopted = adopt(desk, opened)
    ready, _ = policies_named(builtin_ids(), opened.policies)
    return _Shelf(known(adopted.active, ready.values()), opened.records.workspace.name, adopted.code)


def _rules(found: Known, rule: str | None) -> tuple[Rule, ...]:
    rules = found.policy.rules
    named = tuple(each for each in rules if rule in {None, each.id})
    if not named and rules:
        known_ids = ", ".join(each.id for each in rules)
        raise Refused("no-such-rule", text=rule, policy=found.policy.id, near=known_ids)
    return named
