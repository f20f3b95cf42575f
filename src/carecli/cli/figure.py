"""``care figure set NAME VALUE --since … --source …``: a local figure from a day on, with who changes side by it."""

from collections.abc import Iterator

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun, FigureName, FigureSource, FigureValue, Since
from carecli.cli.recording.splicing import options_given
from carecli.cli.recording.writing import Done, Mistyped, carried_out
from carecli.duties.basis import Basis
from carecli.files.writing.pen import Pen
from carecli.files.writing.spot import HEAD_SPOT
from carecli.intake.part import type_part
from carecli.model.codes import code
from carecli.model.node import Mapping
from carecli.model.problem import Place
from carecli.model.records import Records
from carecli.model.scalars import parse_day
from carecli.model.workspace import Figure

COMMAND = "figure set"
_TOLD = {"name": "NAME", "value": "VALUE", "since": "--since", "source": "--source"}
"""How the parts of a figure stand on the command line."""


def put(
    context: typer.Context,
    name: FigureName,
    value: FigureValue,
    *,
    since: Since = None,
    source: FigureSource = None,
    dry: DryRun = False,
) -> ExitCode:
    """Adds the figure; an open earlier one ends where it begins. Whoever sets it has thereby looked at it."""
    desk: Desk = context.obj
    first, origin = options_given(COMMAND, since=since, source=source)
    item = {"since": first, "value": value, "source": origin, "confirmed_on": str(desk.today)}

    def act(pen: Pen, _: Records) -> Done:
        _require_sound({"name": name, "value": value, "since": first, "source": origin})
        return Done((pen.add(HEAD_SPOT, ("figures", code("figure")(name)), item),), (), changed=True)

    def ahead(before: Basis, after: Basis) -> Iterator[str]:
        from carecli.cli.held import sides
        from carecli.reports.sides import sides_lines

        day = max(parse_day(first), desk.today)
        return sides_lines(sides(before, day), sides(after, day), day, desk.words)

    return carried_out(desk, COMMAND, act, dry=dry, ahead=ahead)


def _require_sound(texts: dict[str, str]) -> None:
    """Raises Mistyped with what is wrong at each word of the line."""
    node = Mapping(0)
    for number, (key, text) in enumerate(texts.items(), 1):
        node.add(key, text, number)
    figure, problems = type_part(Figure, node, f"care {COMMAND}", "figures")
    if figure is None:
        told = [_TOLD[name] for name in texts]
        raise Mistyped([found._replace(place=Place(told[found.place.line - 1], 0)) for found in problems])
