"""``care doctor``: whether the installation and the workspace's folder are as they should be."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from carecli import __version__
from carecli.cli.complaints import errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output
from carecli.files.folder_error import FolderError
from carecli.model.problem import Place, Problem, Refused, problem

LIBRARIES = ("typer", "pydantic", "PyYAML", "rich", "tabulate", "borax", "tzdata")
"""The libraries that answers depend on."""
_HEAD = Place("care.yaml", 0)


def doctor(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """Findings with what to type next; fails only where the tool cannot be used."""
    from carecli.files.health import health, libyaml
    from carecli.reports.doctor import doctor_page

    desk: Desk = context.obj
    if not libyaml():
        raise FolderError("no-libyaml", "PyYAML")
    folder = _folder(desk)
    found = [*health(folder), *_head(desk)] if folder else [problem(Place(str(Path.cwd()), 0), "no-folder-here")]
    desk.show(doctor_page(found, _versions(libyaml() or ""), str(folder or ""), desk.words), form, output)
    return ExitCode.ERRORS if errors(found) else ExitCode.FINE


def _folder(desk: Desk) -> Path | None:
    """The workspace's folder; None where none was named and none is here."""
    try:
        return desk.folder
    except FolderError:
        if desk.directory:
            raise
        return None


def _head(desk: Desk) -> Iterator[Problem]:
    """What the head of the workspace says of time, or that it cannot be read."""
    from carecli.cli.clock import day_in
    from carecli.cli.opening import Headless, read_workspace

    try:
        workspace = read_workspace(desk, ()).records.workspace
    except Headless as headless:
        yield from headless.problems
        return
    try:
        day_in(workspace.timezone)
    except Refused as refused:
        yield refused.at(_HEAD)
        return
    year, known = desk.today.year, {table.year for table in workspace.working_days}
    for wanted in (year, year + 1):
        if wanted not in known:
            yield problem(_HEAD, "no-working-days", year=wanted)


def _versions(libyaml: str) -> dict[str, str]:
    """The program, Python, the system and the libraries."""
    found = {"care": __version__, "Python": platform.python_version(), platform.system(): platform.release()}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "-"
    return found | {"libyaml": libyaml}
