"""``care policy status``: whether the organisation keeps its own rules, clause by clause."""

import typer

from carecli.cli.adopting import adopt
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import open_records
from carecli.cli.options import AllRules, CheckedBy, Format, MadeBy, OfPolicy, OfRule, Output
from carecli.cli.signing import Signers, signed_for
from carecli.compliance.ground import Ground, ground_of
from carecli.compliance.kinds import standing, standings
from carecli.model.problem import Refused
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.policy.policy import Active
from carecli.reports.page import Answer
from carecli.reports.policy_status import status_page


def status(
    context: typer.Context,
    *,
    policy: OfPolicy = None,
    rule: OfRule = None,
    every: AllRules = False,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The policies in force, one of them, or one rule in full."""
    desk: Desk = context.obj
    opened = open_records(desk, frozenset(BY_NAME))
    adopted = adopt(desk, opened)
    ground = ground_of(opened.records, _chosen(adopted.active, policy), desk.today)
    answer = _rule(rule, ground, desk.words) if rule else _page(ground, desk.words, every=every)
    desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
    return adopted.code


def _chosen(active: tuple[Active, ...], policy: str | None) -> tuple[Active, ...]:
    found = tuple(each for each in active if policy in {None, each.policy.id})
    if policy and not found:
        raise Refused("no-such-policy", text=policy, near=", ".join(each.policy.id for each in active))
    return found


def _page(ground: Ground, words: Words, *, every: bool) -> Answer:
    name = ground.records.workspace.name
    return status_page(standings(ground), ground.basis.active, name, ground.today, words, every=every)


def _rule(id_: str, ground: Ground, words: Words) -> Answer:
    from carecli.reports.policy_status_rule import rule_page

    rules = {rule.id: (rule, active) for active in ground.basis.active for rule in active.policy.rules}
    if id_ not in rules:
        policies = words.join([active.policy.id for active in ground.basis.active])
        raise Refused("no-such-rule", text=id_, policy=policies, near=", ".join(rules))
    return rule_page(standing(*rules[id_], ground), ground, words)
