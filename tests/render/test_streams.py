"""Standard output: UTF-8 under any locale, quiet when nobody listens."""

import os
import subprocess
import sys

import pytest

POOR = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
WRITE = """
import sys
from carecli.render.streams import closing_quietly, open_stderr, open_stdout
"""


def run(program: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", WRITE + program]
    return subprocess.run(command, capture_output=True, check=False, env=POOR | environment)


def test_han_is_written_in_utf8_whatever_the_locale() -> None:
    done = run("print('\\u515a\\r\\n', file=open_stdout(), end='')\nprint('\\u8bef', file=open_stderr())")
    assert done.stdout == "党\r\n".encode()
    assert done.stderr == "误\n".encode()


def test_what_cannot_be_written_is_escaped() -> None:
    assert run("print('\\ud842', file=open_stdout())").stdout == b"\\ud842\n"


@pytest.mark.parametrize("length", [10, 1_000_000])
def test_a_reader_that_went_away_is_no_news(length: int) -> None:
    program = f"""
out = open_stdout()
with closing_quietly(out):
    out.write("x" * {length} + "\\n")
print("went on", file=sys.stderr)
"""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", WRITE + program]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"went on\n")


def test_any_other_trouble_is_told() -> None:
    program = """
with closing_quietly(open_stdout()):
    raise FileNotFoundError(2, "no such file")
"""
    done = run(program)
    assert done.returncode == 1
    assert b"FileNotFoundError" in done.stderr
