"""``care policy list|show|diff``: the rules that this organisation goes by, explained."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, OfRule, OtherPolicy, Output, PolicyId
from carecli.cli.shelf import policy_named, shelf_of
from carecli.model.problem import Refused
from carecli.policy.rules.rule import Rule
from carecli.reports.policy import Known, policies_answer, policy_answer


def listed(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """The policies adopted here, and those that come with the program."""
    desk: Desk = context.obj
    shelf = shelf_of(desk)
    desk.show(policies_answer(shelf.policies, shelf.organisation, desk.today, desk.words), form, output)
    return shelf.code


def show(
    context: typer.Context, policy: PolicyId, rule: OfRule = None, form: Format = None, output: Output = None
) -> ExitCode:
    """One policy rule by rule, or one rule of it."""
    desk: Desk = context.obj
    shelf = shelf_of(desk)
    found = policy_named(policy, shelf)
    desk.show(policy_answer(found, _rules(found, rule), desk.words), form, output)
    return shelf.code


def diff(
    context: typer.Context, policy: PolicyId, other: OtherPolicy, form: Format = None, output: Output = None
) -> ExitCode:
    """What only one of two policies asks, and what both ask differently."""
    from carecli.reports.policy_diff import diff_answer

    desk: Desk = context.obj
    shelf = shelf_of(desk)
    answer = diff_answer(policy_named(policy, shelf), policy_named(other, shelf), desk.words)
    desk.show(answer, form, output)
    return shelf.code


def _rules(found: Known, rule: str | None) -> tuple[Rule, ...]:
    rules = found.policy.rules
    named = tuple(each for each in rules if rule in {None, each.id})
    if not named and rules:
        known_ids = ", ".join(each.id for each in rules)
        raise Refused("no-such-rule", text=rule, policy=found.policy.id, near=known_ids)
    return named
