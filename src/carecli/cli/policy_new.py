"""``care policy new FILE --from ID``: a policy of the organisation's own, resting on another."""

import json
import os
import sys
from pathlib import Path
from string import Template

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import FromPolicy, NewFile
from carecli.cli.shelf import policy_named, shelf_of
from carecli.files.folder import CASES
from carecli.model.problem import Refused
from carecli.model.scalars import parse_id
from carecli.reports.policy import Known

SAMPLES = Path(__file__).parent / "samples_policy"
"""A file for each language, with blanks written ``$name``."""

_SUFFIX = ".yaml"


def new(context: typer.Context, file: NewFile, base: FromPolicy = None) -> ExitCode:
    """Writes the file into the workspace; refuses to write over anything."""
    desk: Desk = context.obj
    shelf = shelf_of(desk)
    if base is None:
        raise Refused("option-needs-value", option="--from")
    known = policy_named(base, shelf)
    target = desk.folder / file
    if target.exists():
        raise Refused("file-exists", file=target)
    policy = _id(file, {each.policy.id for each in shelf.policies})
    _write(target, _text(policy, known, shelf.organisation, desk))
    sys.stdout.write(desk.words("pages.written", file=target) + "\n")
    sys.stdout.write(desk.words("compliance.new.next", policy=policy, base=known.policy.id) + "\n")
    return shelf.code


def _id(file: str, taken: set[str]) -> str:
    """The policy's id: the file's name; refuses one that is no id, or another policy's."""
    name = Path(file).name
    if not name.endswith(_SUFFIX) or name.endswith(CASES):
        raise Refused("bad-policy-file", file=name)
    try:
        id_ = parse_id(name.removesuffix(_SUFFIX))
    except Refused:
        raise Refused("bad-policy-file", file=name) from None
    if id_ in taken:
        raise Refused("policy-id-taken", policy=id_)
    return id_


def _text(policy: str, base: Known, organisation: str, desk: Desk) -> str:
    template = Template((SAMPLES / f"{desk.words.language}{_SUFFIX}").read_text(encoding="utf-8"))
    rules = base.policy.rules
    zh, en = base.policy.title.pair
    return template.substitute(
        policy=policy,
        base=base.policy.id,
        base_title=desk.words.pick(base.policy.title.pair),
        organisation=organisation,
        title=_quoted(f"{organisation}: {zh}"),
        title_en=_quoted(f"{organisation}: {en}"),
        rule=rules[0].id if rules else "OWN-01",
    )


def _quoted(text: str) -> str:
    """The text between quotation marks, as YAML reads it."""
    return json.dumps(text, ensure_ascii=False)


def _write(target: Path, text: str) -> None:
    """Writes the whole file, or nothing."""
    from carecli.render.write import put_in_place

    try:
        _folder_of(target)
        if os.path.lexists(target):
            raise FileExistsError  # noqa: TRY301 - told like a folder that cannot be made
        put_in_place(target, text.encode("utf-8"))
    except FileExistsError:
        raise Refused("file-exists", file=target) from None
    except OSError as error:
        raise Refused("not-made", file=target, reason=error.strerror or type(error).__name__) from error


def _folder_of(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(error.errno, error.strerror) from error
