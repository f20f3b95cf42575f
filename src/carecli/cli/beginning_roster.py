"""``care init --from FILE``: a new workspace's roster, read before anything is written and imported behind it."""

from pathlib import Path

from carecli.cli.complaints import complain
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.importing import Asked, require_sure
from carecli.exchange.first_bodies import Bodies, first_bodies
from carecli.exchange.table import Table
from carecli.model.problem import Place, Refused
from carecli.model.words import Words


def roster_tables(asked: Asked, desk: Desk) -> list[Table] | None:
    """The sheets of a roster, in a text that somebody saw to read well; None, and why, where they are of no use."""
    from carecli.exchange.reading import read_tables

    try:
        tables = read_tables(Path(asked.file), asked.encoding)
        first_bodies(tables, "", desk.words)
        require_sure(desk, tables, asked)
    except Refused as refused:
        complain((refused.at(Place(Path(asked.file).name, 0)),), desk.words)
        return None
    return tables


def body_blanks(first: Bodies, words: Words) -> dict[str, str]:
    """The blanks of the sample for the organisation."""
    from carecli.files.writing.quoting import written

    level = words.code("level", first.level) if words.language == "zh" else first.level
    return {"id": level, "body": written(first.name), "level": level}


def brought_in(tables: list[Table], asked: Asked, desk: Desk) -> ExitCode:
    """Imports the sheets into the workspace that was just made, and tells row by row what became of them."""
    from carecli.cli.importing_plans import imported

    answer, fine = imported(desk, tables, asked)
    desk.show(answer, None, None)
    return ExitCode.FINE if fine else ExitCode.ERRORS
