"""How a command ends that cannot go on."""

import os
from pathlib import Path

from carecli.cli.arguments import take_apart
from carecli.cli.complaints import complain, refuse
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.language import language_of_system
from carecli.cli.opening import Headless
from carecli.files.folder_error import FolderError
from carecli.files.writing.refusals import NotWritten
from carecli.model.problem import Refused
from carecli.model.words import Words


def failed(error: Exception, line: list[str]) -> ExitCode:
    """Tells why, in the language of the line that failed; CARE_DEBUG=1 shows a fault of our own in full."""
    words = _words(line)
    match error:
        case Refused():
            return refuse(error, words)
        case FolderError():
            complain((error.problem,), words)
            return ExitCode.FOLDER
        case NotWritten():
            complain(error.problems, words)
            return ExitCode.REFUSED
        case Headless():
            complain(error.problems, words)
            return ExitCode.ERRORS
        case _ if os.environ.get("CARE_DEBUG") == "1":
            raise error
        case _:
            return refuse(Refused("our-fault", kind=type(error).__name__, where=_place(error)), words)


def _words(line: list[str]) -> Words:
    try:
        return Desk(take_apart(line)).words
    except Refused:
        return Words(language_of_system())


def _place(error: Exception) -> str:
    """The module and line where it went wrong; the message itself may quote somebody's data."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).stem}:{trace.tb_lineno}" if trace else ""
