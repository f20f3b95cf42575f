"""``care member show``: one person on one screen."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.lists import NAMES
from carecli.cli.naming import person_named
from carecli.cli.options import ForAudience, Format, Output, Somebody

SECTIONS = (*NAMES, "contacts", "hardship", "events", "visits", "talks")


def show(
    context: typer.Context,
    member: Somebody,
    audience: ForAudience = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """What an audience may see of one person, the keepers everything."""
    from carecli.cli.adopting import adopt
    from carecli.cli.audience import sight_for
    from carecli.cli.looking_over import looked_over
    from carecli.cli.opening import open_records
    from carecli.policy.settings import Settings
    from carecli.reports.member import member_answer

    desk: Desk = context.obj
    sight = sight_for(audience, "name")
    opened = open_records(desk, SECTIONS)
    adopted = adopt(desk, opened)
    person = person_named(member, opened.records, desk.today, desk.words)
    settings = adopted.active[0].settings if adopted.active else Settings()
    answer = member_answer(person, opened.records, settings, desk.today, desk.words, sight)
    if sight.outside:
        looked_over(desk, answer, ())
    desk.show(answer, form, output)
    return adopted.code
