"""What a command is about to write, for the log and for whoever waits at the lock."""

from datetime import datetime
from typing import NamedTuple


class Errand(NamedTuple):
    """A command that writes; ``when`` knows its zone, ``who`` is a person's id or the user's name, or empty."""

    command: str
    when: datetime
    who: str = ""

    @property
    def stamp(self) -> str:
        """The time to the second, as it is kept."""
        return self.when.isoformat(timespec="seconds")
