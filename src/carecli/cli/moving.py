"""``care member move|leave``: a member's branch changes, or the member leaves."""

from datetime import timedelta

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import body_named, person_named
from carecli.cli.options import DryRun, OnDay, Reason, Somebody, Unit
from carecli.cli.recording.splicing import day_of, options_given
from carecli.cli.recording.writing import Done, carried_out
from carecli.files.writing.pen import Pen
from carecli.files.writing.spot import Spot
from carecli.model.member import Member, Person
from carecli.model.problem import Refused
from carecli.model.records import Records

YESTERDAY = timedelta(1)


def move(context: typer.Context, about: Somebody, to: Unit, *, day: OnDay = None, dry: DryRun = False) -> ExitCode:
    """Ends the stay in the branch the day before, and begins the next."""
    desk: Desk = context.obj
    first = day_of(day, desk)

    def act(pen: Pen, records: Records) -> Done:
        person = person_named(about, records, desk.today, desk.words)
        unit = body_named(to, records).id
        spot, stays = spot_of(person), person.branch
        if stays and stays[-1].id == unit and stays[-1].until is None:
            raise Refused("there-already", id=person.id, unit=unit)
        if len(stays) == 1 and stays[0].since is None and stays[0].until is None:
            earlier = {"id": stays[0].id, "until": str(first - YESTERDAY)}
            changed = pen.change(spot, ("branch",), [earlier, {"id": unit, "since": str(first)}])
            return Done((changed,), (person.id,))
        if stays and stays[-1].until is None:
            pen.change(spot, ("branch", len(stays) - 1, "until"), str(first - YESTERDAY))
        return Done((pen.add(spot, ("branch",), {"id": unit, "since": str(first)}),), (person.id,))

    return carried_out(desk, "member move", act, dry=dry)


def leave(
    context: typer.Context, about: Somebody, *, reason: Reason = None, day: OnDay = None, dry: DryRun = False
) -> ExitCode:
    """Enters the last day and the reason."""
    desk: Desk = context.obj
    (why,) = options_given("member leave", reason=reason)
    last = day_of(day, desk)

    def act(pen: Pen, records: Records) -> Done:
        person = person_named(about, records, desk.today, desk.words)
        changed = pen.change(spot_of(person), ("left",), {"date": str(last), "reason": why})
        return Done((changed,), (person.id,))

    return carried_out(desk, "member leave", act, dry=dry)


def spot_of(person: Person) -> Spot:
    """Where a person's record is found."""
    return Spot("members" if isinstance(person, Member) else "people", id=person.id)
