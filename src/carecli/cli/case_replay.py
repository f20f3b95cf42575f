"""``care case replay CASE``: what an approval rested on, computed again from today's records and rules."""

import typer

from carecli.cases.frozen import differences, frozen
from carecli.cli.case import case_named, ground
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import AnyCase, Format, Output
from carecli.model.problem import Refused


def replay(context: typer.Context, about: AnyCase, form: Format = None, output: Output = None) -> ExitCode:
    """Identical, or what is otherwise now."""
    from carecli.reports.case_replay import replay_answer

    desk: Desk = context.obj
    found = ground(desk)
    case = case_named(about, found, desk)
    decision = case.walk.decision
    if decision is None or decision.frozen is None:
        raise Refused("nothing-to-replay", **case.told(case.chain.decides))
    now = frozen(case.application, found.records, found.basis.active, decision.date)
    then = dict(decision.frozen)
    desk.show(replay_answer(case, then, differences(then, now), found.records, desk.words), form, output)
    return found.code
