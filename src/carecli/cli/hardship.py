"""``care hardship list|show``: the register of those recognised as being in hardship, held against the findings."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.held import Held, held
from carecli.cli.naming import person_named
from carecli.cli.options import Exited, Format, HardshipCase, Output, Unregistered
from carecli.eligibility.registered import Compared, compared
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.reports.page import Answer


def listed(
    context: typer.Context,
    *,
    exited: Exited = False,
    unregistered: Unregistered = False,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """Who is on the register, has left it, or should perhaps be on it."""
    desk: Desk = context.obj
    if exited and unregistered:
        raise Refused("options-apart", one="--exited", other="--unregistered")
    ground = held(desk)
    desk.show(_list(ground, desk, exited=exited, unregistered=unregistered), form, output)
    return ground.code


def _list(ground: Held, desk: Desk, *, exited: bool, unregistered: bool) -> Answer:
    from carecli.reports.hardship import hardship_answer
    from carecli.reports.hardship_lists import exited_answer, unregistered_answer

    if exited:
        return exited_answer(ground.basis, desk.words)
    against = _compared(ground)
    if unregistered:
        return unregistered_answer(against.unregistered, ground.basis, desk.words)
    opens_aid = any(category.opens_aid for category in ground.categories)
    return hardship_answer(ground.basis, against, desk.words, opens_aid=opens_aid)


def show(context: typer.Context, about: HardshipCase, form: Format = None, output: Output = None) -> ExitCode:
    """One person on the register, by the id of an entry or by the person."""
    from carecli.reports.hardship_show import case_answer

    desk: Desk = context.obj
    ground = held(desk)
    person = _person(about, ground, desk)
    register = ground.records.of(Hardship)
    entries = [entry for entry in register if entry.member == person.id and entry.since <= desk.today]
    found = list(ground.findings([person]))
    against = compared(found, entries, desk.today)
    desk.show(case_answer(person, entries, found, ground.basis, against, desk.words), form, output)
    return ground.code


def _compared(ground: Held) -> Compared:
    opening = [category for category in ground.categories if category.opens_aid]
    found = ground.findings(ground.people, opening)
    return compared(found, ground.records.of(Hardship), ground.basis.today)


def _person(text: str, ground: Held, desk: Desk) -> Person:
    entry = next((entry for entry in ground.records.of(Hardship) if entry.id == text), None)
    return person_named(entry.member if entry else text, ground.records, desk.today, desk.words)
