"""``care init [DIR]``: a new folder of records, with explained samples."""

import sys
from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import NewFolder
from carecli.model.problem import Refused

SAMPLES = Path(__file__).parent / "samples"
"""A folder for each language; what lies in it is copied as it is."""


def init(context: typer.Context, folder: NewFolder = None) -> ExitCode:
    """Writes the samples in the language that is spoken; refuses where a file of that name is already there."""
    desk: Desk = context.obj
    target = Path(folder or desk.directory or ".")
    samples = sorted((SAMPLES / desk.words.language).iterdir())
    for sample in samples:
        if (target / sample.name).exists():
            raise Refused("would-overwrite", file=target / sample.name)
    _copy(samples, target)
    for sample in samples:
        sys.stdout.write(desk.words("pages.written", file=target / sample.name) + "\n")
    sys.stdout.write(desk.words("pages.init.next") + "\n")
    return ExitCode.FINE


def _copy(samples: list[Path], target: Path) -> None:
    """Writes all of them, or none."""
    written: list[Path] = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for sample in samples:
            with (target / sample.name).open("xb") as file:
                written.append(target / sample.name)
                file.write(sample.read_bytes())
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise Refused("not-made", file=target, reason=error.strerror or type(error).__name__) from error
