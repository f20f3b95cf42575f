"""``care init [DIR]``: a new folder of records, with explained samples."""

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from string import Template

import typer

from carecli.cli.beginning import Beginning, checked, default
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.importing import Asked
from carecli.cli.options import (
    Adopting,
    Counting,
    Encoding,
    FromRoster,
    Naming,
    NewFolder,
    PlaceKind,
    Region,
    Yes,
)
from carecli.files.folder import HEAD
from carecli.files.new_folder import lay_down
from carecli.model.problem import Refused
from carecli.model.words import Words

SAMPLES = Path(__file__).parent / "samples"
"""A folder for each language; what lies in it is copied, the blanks of its ``care.yaml`` filled."""

_SHOWN = re.compile(r"^#(?! \S)", re.MULTILINE)
"""A hash before a line of YAML; an explanation has exactly one blank after it."""


def init(
    context: typer.Context,
    folder: NewFolder = None,
    *,
    policy: Adopting = None,
    name: Naming = None,
    since: Counting = None,
    region: Region = None,
    kind: PlaceKind = None,
    roster: FromRoster = None,
    encoding: Encoding = None,
    yes: Yes = False,
) -> ExitCode:
    """Writes the samples in the language that is spoken; refuses where a file of that name is already there.

    On a terminal it asks for what the line does not give. A roster is read before anything is written, and imported
    with the branches that it names.
    """
    desk: Desk = context.obj
    target = Path(folder or desk.directory or ".")
    _refuse_existing(target)
    given = checked(Beginning(name, policy, region, kind, since))
    if roster is None:
        words, answers = _answers(given, desk)
        _make(target, answers, words, _sample_body(words))
        sys.stdout.write(words("init.next" if answers.policy else "pages.init.next") + "\n")
        return ExitCode.FINE
    return _from_roster(target, given, Asked(roster, None, encoding, None, sure=yes and encoding is not None), desk)


def _answers(given: Beginning, desk: Desk) -> tuple[Words, Beginning]:
    """The language and the answers; asked for where somebody is there."""
    from carecli.cli.beginning_asked import asked

    return asked(given, desk) if desk.on_terminal else (desk.words, default(given, desk))


def _sample_body(words: Words) -> dict[str, str]:
    """The branch of the sample."""
    level = words.code("level", "branch") if words.language == "zh" else "branch"
    return {"id": words("init.body.id"), "body": words("init.name.usual"), "level": level}


def _from_roster(target: Path, given: Beginning, asked: Asked, desk: Desk) -> ExitCode:
    from carecli.cli.beginning_roster import body_blanks, brought_in, roster_tables
    from carecli.exchange.first_bodies import first_bodies

    tables = roster_tables(asked, desk)
    if tables is None:
        return ExitCode.ERRORS
    words, answers = _answers(given, desk)
    first = first_bodies(tables, answers.name or words("init.name.usual"), words)
    _make(target, answers, words, body_blanks(first, words), bare=True)
    code = brought_in(first.tables, asked, desk.at(target))
    sys.stdout.write(words("init.next.roster") + "\n")
    return code


def _make(target: Path, answers: Beginning, words: Words, body: Mapping[str, str], *, bare: bool = False) -> None:
    """Writes the files, and says which; ``bare`` leaves out what only shows how records are written."""
    texts = _texts({**answers.blanks(words), **body}, words)
    if bare:
        texts = {name: text if name == HEAD else _SHOWN.split(text)[0] for name, text in texts.items()}
    _write(texts, target)
    for file in texts:
        sys.stdout.write(words("pages.written", file=target / file) + "\n")


def _refuse_existing(target: Path) -> None:
    for sample in sorted((SAMPLES / "zh").iterdir()):
        if (target / sample.name).exists():
            raise Refused("would-overwrite", file=target / sample.name)


def _texts(blanks: Mapping[str, str], words: Words) -> dict[str, str]:
    """The files by name."""
    samples = sorted((SAMPLES / words.language).iterdir())
    found = {sample.name: sample.read_text(encoding="utf-8") for sample in samples}
    return {name: Template(text).substitute(blanks) for name, text in found.items()}


def _write(texts: Mapping[str, str], target: Path) -> None:
    """Writes all of them, or none."""
    try:
        lay_down(texts, target)
    except OSError as error:
        raise Refused("not-made", file=target, reason=error.strerror or type(error).__name__) from error
