"""``care snooze DUTY --until``: no reminder of a duty for some days; the deadline stays."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun, Duty, OnDay, PutOffBy, Reason, Until


def snooze(
    context: typer.Context,
    duty: Duty,
    *,
    until: Until = None,
    by: PutOffBy = None,
    reason: Reason = None,
    day: OnDay = None,
    dry: DryRun = False,
) -> ExitCode:
    """Appends a snooze; refuses a duty that the policies in force do not owe."""
    from carecli.cli.owing import CASES, grounded
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.given import Given
    from carecli.cli.recording.saving import save
    from carecli.duties.seek import duties_with_id
    from carecli.model.problem import Refused

    desk: Desk = context.obj
    if not duties_with_id(duty, grounded(desk, *CASES).basis):
        raise Refused("unknown-duty", id=duty)
    said = {"duty": duty, "date": day or str(desk.today), "until": until, "reason": reason, "by": by}
    given = Given("snoozes", {(name,): (text,) for name, text in said.items() if text})
    return save(desk, completed(desk, given), dry=dry, command="snooze")
