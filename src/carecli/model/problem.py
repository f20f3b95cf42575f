"""Problems as values: what is wrong, where, and how to mend it."""

from typing import Literal, NamedTuple

Weight = Literal["error", "notice"]


class Place(NamedTuple):
    """A line of a file; the file is named from the workspace's folder, lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


NOWHERE = Place("", 0)


class Problem(NamedTuple):
    """One thing wrong in the files; its id picks weight, message and hint from the vocabulary.

    ``details`` fill the message's blanks: ids, field names, line numbers and dates, never a private value.
    Problems sort by file, line and id.
    """

    place: Place
    id: str
    details: tuple[tuple[str, str], ...] = ()


def problem(place: Place, id_: str, **details: object) -> Problem:
    """A problem whose blanks are filled by ``details``."""
    return Problem(place, id_, tuple((name, str(value)) for name, value in sorted(details.items())))


class Refused(ValueError):
    """A text that does not say what its field asks for; carries the id and details of the problem it becomes."""

    def __init__(self, id_: str, **details: object) -> None:
        super().__init__(id_)
        self.id = id_
        self.details = details
        self.line = 0

    def on(self, line: int) -> "Refused":
        """The same refusal with the line it belongs to, where that is not the field's own."""
        self.line = line
        return self

    def at(self, place: Place, **more: object) -> Problem:
        """The problem of this refusal at a place, or at the line it carries itself."""
        return problem(Place(place.file, self.line or place.line), self.id, **{**self.details, **more})
