"""``care waive DUTY``: a duty that need not be done."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import ApprovedBy, DryRun, Duty, OnDay, Reason


def waive(
    context: typer.Context,
    duty: Duty,
    *,
    reason: Reason = None,
    by: ApprovedBy = None,
    day: OnDay = None,
    dry: DryRun = False,
) -> ExitCode:
    """Appends a waiver; refuses a duty that the policies in force do not owe, or that is settled.

    The id of a duty with sub-tasks stands for those of them that are still open.
    """
    from carecli.cli.owing import CASES, grounded
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.given import Given
    from carecli.cli.recording.saving import save
    from carecli.duties.duty import SETTLED
    from carecli.duties.seek import duties_with_id
    from carecli.model.problem import Refused

    desk: Desk = context.obj
    found = duties_with_id(duty, grounded(desk, *CASES).basis)
    if not found:
        raise Refused("unknown-duty", id=duty)
    if all(each.state in SETTLED for each in found):
        states = dict.fromkeys(desk.words.code("state", each.state) for each in found)
        raise Refused("duty-settled", id=duty, state=desk.words.join([*states]))
    said = {"duty": duty, "date": day or str(desk.today), "reason": reason, "by": by}
    given = Given("waivers", {(name,): (text,) for name, text in said.items() if text})
    return save(desk, completed(desk, given), dry=dry, command="waive")
