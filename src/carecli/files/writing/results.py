"""What a pen wrote, or would write."""

from dataclasses import dataclass

from carecli.model.problem import Place


@dataclass(slots=True)
class Written:
    """A record added or changed: where it stands, its id, and its text as the file has it.

    ``line`` follows when more is written above it; it is final when the pen has ended.
    """

    section: str
    file: str
    line: int
    id: str
    text: str

    @property
    def where(self) -> Place:
        """The place, as records know it."""
        return Place(self.file, self.line)
