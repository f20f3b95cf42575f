"""``care remind``: everybody responsible hears what is theirs, once a stage."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRemind, Quiet, RemindBy


def remind(context: typer.Context, *, dry: DryRemind = False, quiet: Quiet = False, by: RemindBy = None) -> ExitCode:
    """Sends what is new by the channels that ``care.yaml`` declares; without recipients it prints.

    The log is read and written under a lock of its own: what another run sent meanwhile is not sent again.
    """
    from carecli.cli.reminding import Errands, printed, sent_out
    from carecli.files.sent import LOCK
    from carecli.files.writing.errand import Errand
    from carecli.files.writing.lock import locked

    desk: Desk = context.obj
    errands = Errands(desk, by)
    if dry or not errands.said.recipients:
        return printed(errands, dry=dry, quiet=quiet)
    with locked(desk.folder, Errand("remind", desk.now), name=LOCK):
        return sent_out(errands, quiet=quiet)
