"""``care schema [SECTION]``: the format of the files as JSON Schema, for editors and other programs."""

import json
import sys

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import OfSection
from carecli.model.problem import Refused


def schema(context: typer.Context, section: OfSection = None) -> ExitCode:
    """The schema of every file, or of a file that holds one section; it needs no workspace."""
    from carecli.intake.schema import files_schema, schema_names, section_schema

    desk: Desk = context.obj
    try:
        found = section_schema(section) if section else files_schema()
    except KeyError:
        raise Refused("no-such-section", text=section, known=desk.words.join(list(schema_names()))) from None
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    return ExitCode.FINE
