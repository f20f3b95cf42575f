"""The program ``care``: a line in, an answer out, and an exit code that tells how it went."""

import gc
import os
import sys

from carecli import __version__
from carecli.cli.arguments import take_apart
from carecli.cli.exit_code import ExitCode
from carecli.render.streams import closing_quietly, open_stdout


def main() -> None:
    """Runs the line of this process and ends it."""
    gc.disable()  # the run is short; collecting would only walk over records that are all still wanted
    code = run(sys.argv[1:])
    if sys.getprofile() or sys.gettrace():
        sys.exit(code)  # whoever watches the run still has something to write
    os._exit(code)  # all is written; taking modules and records apart one by one is a tenth of a short run


def run(line: list[str]) -> ExitCode:
    """Runs a command line without the program's name; whatever goes wrong is told on standard error."""
    code = ExitCode.CUT_OFF
    try:
        with closing_quietly(open_stdout()):
            code = _answer(line)
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one handler: every end of a command has its exit code
        from carecli.cli.failing import failed

        code = failed(error, line)
    return code


def _answer(line: list[str]) -> ExitCode:
    arguments = take_apart(line)
    if arguments.version:
        sys.stdout.write(f"care {__version__}\n")
        return ExitCode.FINE
    from carecli.cli.front import answer

    return answer(arguments)
