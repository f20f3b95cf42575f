"""What a command is: its name, its function, and a line to try."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command as typed, ``module:function`` in this package, and a line to try.

    ``writes`` says that it may change the files of a workspace, ``section`` that it is one of many alike, which
    the sentence ``alike`` tells of.
    """

    name: str
    runs: str
    example: str
    writes: bool = False
    section: str = ""
    alike: str = "recorded.about"
