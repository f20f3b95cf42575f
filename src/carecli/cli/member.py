"""``care member show``: one person on one screen."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.lists import NAMES
from carecli.cli.naming import person_named
from carecli.cli.options import Format, Output, Somebody

SECTIONS = (*NAMES, "contacts", "hardship", "events", "visits", "talks")


def show(context: typer.Context, member: Somebody, form: Format = None, output: Output = None) -> ExitCode:
    """Everything that the keepers may see of one person."""
    from carecli.cli.adopting import adopt
    from carecli.cli.opening import open_records
    from carecli.policy.settings import Settings
    from carecli.reports.member import member_answer

    desk: Desk = context.obj
    opened = open_records(desk, SECTIONS)
    adopted = adopt(desk, opened)
    person = person_named(member, opened.records, desk.today, desk.words)
    settings = adopted.active[0].settings if adopted.active else Settings()
    desk.show(member_answer(person, opened.records, settings, desk.today, desk.words), form, output)
    return adopted.code
