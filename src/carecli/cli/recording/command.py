"""One command for every section: its options are the fields of the section's records."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun
from carecli.cli.recording.asked import Asked, asked_of
from carecli.cli.signature import parameter, signed
from carecli.model.sections import BY_NAME


def __getattr__(name: str) -> Callable[..., ExitCode]:
    """The command that records one more of a section."""
    if name not in BY_NAME:
        raise AttributeError(name)
    return recorder(name)


def recorder(section: str) -> Callable[..., ExitCode]:
    """The command of a section; its signature is made from the fields."""
    asked = asked_of(section)

    def record(context: typer.Context, *, dry: bool, **values: Any) -> ExitCode:
        from carecli.cli.recording.asking import completed
        from carecli.cli.recording.given import Given
        from carecli.cli.recording.saving import save

        desk: Desk = context.obj
        typed = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return save(desk, completed(desk, Given(section, typed)), dry=dry)

    options = [parameter(each.key, annotation(each), None) for each in asked]
    return signed(record, [*options, parameter("dry", DryRun, default=False)])


def annotation(asked: Asked) -> object:
    """The option of a field, as typer wants it."""
    option = typer.Option(asked.option, *asked.shorter, help=asked.entry)
    return Annotated[list[str] | None, option] if asked.several else Annotated[str | None, option]


def texts_of(value: str | list[str]) -> tuple[str, ...]:
    """The texts of an option, given once or more often."""
    return (value,) if isinstance(value, str) else tuple(value)
