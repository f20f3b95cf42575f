"""``care why DUTY|MEMBER``: where a duty comes from, and all that is owed to somebody."""

from dataclasses import replace

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.options import DutyOrMember, Format, Output
from carecli.cli.owing import grounded
from carecli.duties.basis import Basis
from carecli.duties.owed import owed
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar

DUTY_SIGN = "/"
"""Ids of duties are joined by it; no other id holds one."""


def why(context: typer.Context, about: DutyOrMember, form: Format = None, output: Output = None) -> ExitCode:
    """The clause, the facts, and what would settle it."""
    desk: Desk = context.obj
    basis, code = grounded(desk, "snoozes")
    explain = _duty if DUTY_SIGN in about else _person
    desk.show(explain(about, basis, desk.words), form, output)
    return code


def _duty(id_: str, basis: Basis, words: Words) -> Answer:
    from carecli.duties.seek import duties_with_id
    from carecli.reports.why import why_duty

    found = duties_with_id(id_, basis)
    if not found:
        raise Refused("unknown-duty", id=id_)
    first, *others = (why_duty(duty, basis, words) for duty in found)
    for other in others:
        page = replace(first.page, blocks=(*first.page.blocks, Bar(), *other.page.blocks))
        first = replace(first, page=page, items=(*first.items, *other.items))
    return first


def _person(text: str, basis: Basis, words: Words) -> Answer:
    from carecli.reports.why import why_person

    person = person_named(text, basis.records, basis.today, words).id
    rows = [row for row in owed(basis, None, None) if row.duty.subject.member == person]
    return why_person(person, rows, basis, words)
