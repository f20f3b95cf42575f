"""``care member|visit|talk|event|greeting|activity list``: one list for every section."""

from collections.abc import Callable
from typing import NamedTuple

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, Format, Month, OfMember, Output, Period
from carecli.model.records import Records
from carecli.reports.sieve import Sieve

NAMES = ("members", "people", "organisation")
"""The sections that every list needs to say names instead of ids."""


class _Asked(NamedTuple):
    """What a list is to be cut down to, as typed."""

    month: str | None = None
    period: str | None = None
    member: str | None = None
    branch: str | None = None


def _dated(section: str) -> Callable[..., ExitCode]:
    """The command that lists a section by its day."""

    def listed(
        context: typer.Context,
        *,
        month: Month = None,
        period: Period = None,
        member: OfMember = None,
        branch: Branch = None,
        form: Format = None,
        output: Output = None,
    ) -> ExitCode:
        return _list(context.obj, section, _Asked(month, period, member, branch), form, output)

    return listed


def members(context: typer.Context, branch: Branch = None, form: Format = None, output: Output = None) -> ExitCode:
    """The members, or those of one branch and the bodies below it."""
    return _list(context.obj, "members", _Asked(branch=branch), form, output)


visits = _dated("visits")
talks = _dated("talks")
events = _dated("events")
greetings = _dated("greetings")
activities = _dated("activities")


def _list(desk: Desk, section: str, asked: _Asked, form: str | None, output: str | None) -> ExitCode:
    from carecli.cli.opening import open_records
    from carecli.reports.lists import list_answer

    opened = open_records(desk, {*NAMES, section})
    sieve = _sieve(asked, opened.records, desk)
    desk.show(list_answer(opened.records, section, sieve, desk.today, desk.words), form, output)
    return opened.code


def _sieve(asked: _Asked, records: Records, desk: Desk) -> Sieve:
    from carecli.cli.naming import body_named, person_named
    from carecli.cli.stretch import stretch

    return Sieve(
        period=stretch(asked.month, asked.period, desk.today, records.workspace.terms),
        member=person_named(asked.member, records, desk.today, desk.words).id if asked.member else None,
        branch=body_named(asked.branch, records).id if asked.branch else None,
    )
