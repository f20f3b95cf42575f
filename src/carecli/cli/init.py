"""``care init [DIR]``: a new folder of records, with explained samples."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from string import Template

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Adopting, Counting, Naming, NewFolder, PlaceKind, Region
from carecli.files.folder import HEAD
from carecli.model.problem import Refused
from carecli.model.words import Words

SAMPLES = Path(__file__).parent / "samples"
"""A folder for each language; what lies in it is copied, the blanks of its ``care.yaml`` filled."""

_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600


def init(
    context: typer.Context,
    folder: NewFolder = None,
    *,
    policy: Adopting = None,
    name: Naming = None,
    since: Counting = None,
    region: Region = None,
    kind: PlaceKind = None,
) -> ExitCode:
    """Writes the samples in the language that is spoken; refuses where a file of that name is already there.

    On a terminal it asks for what the line does not give.
    """
    from carecli.cli.beginning import Beginning, checked, default
    from carecli.cli.beginning_asked import asked

    desk: Desk = context.obj
    target = Path(folder or desk.directory or ".")
    _refuse_existing(target)
    given = checked(Beginning(name, policy, region, kind, since))
    if desk.on_terminal:
        words, answers = asked(given, desk)
    else:
        words, answers = desk.words, default(given, desk)
    texts = _texts(answers.blanks(words), words)
    _write(texts, target)
    for file in texts:
        sys.stdout.write(words("pages.written", file=target / file) + "\n")
    sys.stdout.write(words("init.next" if answers.policy else "pages.init.next") + "\n")
    return ExitCode.FINE


def _refuse_existing(target: Path) -> None:
    for sample in sorted((SAMPLES / "zh").iterdir()):
        if (target / sample.name).exists():
            raise Refused("would-overwrite", file=target / sample.name)


def _texts(blanks: Mapping[str, str], words: Words) -> dict[str, str]:
    """The files by name."""
    samples = sorted((SAMPLES / words.language).iterdir())
    found = {sample.name: sample.read_text(encoding="utf-8") for sample in samples}
    return found | {HEAD: Template(found[HEAD]).substitute(blanks)}


def _write(texts: Mapping[str, str], target: Path) -> None:
    """Writes all of them, or none, and leaves no folder of its own behind either; only the owner may read them."""
    folders = [folder for folder in (target, *target.parents) if not folder.exists()]
    made: list[Path] = []
    try:
        for folder in reversed(folders):
            folder.mkdir(mode=_PRIVATE_FOLDER)
        for name, text in texts.items():
            descriptor = os.open(target / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
            made.append(target / name)
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode("utf-8"))
    except OSError as error:
        _clear(made, folders)
        raise Refused("not-made", file=target, reason=error.strerror or type(error).__name__) from error
    except BaseException:
        _clear(made, folders)
        raise


def _clear(made: list[Path], folders: list[Path]) -> None:
    for path in made:
        path.unlink(missing_ok=True)
    for folder in folders:
        if folder.is_dir():
            folder.rmdir()
