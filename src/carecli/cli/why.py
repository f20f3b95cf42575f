"""``care why DUTY|MEMBER``: where a duty comes from, and all that is owed to somebody."""

from dataclasses import replace

import typer

from carecli.almanac.periods import Period
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.options import DutyOrMember, Format, Output
from carecli.cli.owing import CASES, grounded
from carecli.duties.actors import may_be_sent
from carecli.duties.basis import Basis
from carecli.duties.owed import Owed, owed
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar

DUTY_SIGN = "/"
"""Ids of duties are joined by it; no other id holds one."""


def why(context: typer.Context, about: DutyOrMember, form: Format = None, output: Output = None) -> ExitCode:
    """The clause, the facts, and what would settle it."""
    desk: Desk = context.obj
    basis, code = grounded(desk, "snoozes", *CASES)
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
    year = Period(str(basis.today.year), basis.today.replace(month=1, day=1), basis.today.replace(month=12, day=31))
    now = owed(basis, None, None, None if may_be_sent(person, basis) else (person,))
    every = {row.duty.id: row for row in (*owed(basis, None, year, (person,)), *now)}
    mine = sorted((row for row in every.values() if _is_about(row, person)), key=lambda row: row.duty.due_on)
    acts = [row for row in now if row.waiting and person in row.duty.assignees and not _is_about(row, person)]
    return why_person(person, (mine, acts), basis, words)


def _is_about(row: Owed, person: str) -> bool:
    """Whether a duty is owed to a person, alone or as one of those of whom some will do."""
    subject = row.duty.subject
    return person == subject.member or (subject.kind == "unit" and person in subject.targets)
