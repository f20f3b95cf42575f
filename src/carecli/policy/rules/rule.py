"""What every rule says of itself."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part
from carecli.model.said import Said
from carecli.model.scalars import Id, Line
from carecli.model.sections import BY_NAME
from carecli.policy.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Part):
    """A rule of a policy: its id, its place in the office's own document, and what it says in our words.

    ``heading`` is the short name under which lists show it, such as that of a named set of visits.
    ``needs`` names the registers (sections of the files) that it rests on; while one is not kept, nothing is owed.
    A rule that is ``proposed`` is shown and can never be missed; a ``past-result`` is no rule for today (C21, C22).
    """

    id: Id
    clause: Line
    heading: Said | None = None
    summary: Said
    status: Annotated[str, coded("status")] = "in-force"
    needs: Annotated[tuple[Id, ...], Many()] = ()

    @property
    def unkept(self) -> tuple[str, ...]:
        """The registers that it rests on and that no section of the files keeps yet."""
        return tuple(name for name in self.needs if name not in BY_NAME)

    def actors(self) -> tuple[str, ...]:
        """The names by which it calls on actors of its policy."""
        return ()

    def settings(self) -> tuple[str, ...]:
        """The settings that change what it asks for."""
        return ()

    def read_with(self, settings: Settings) -> "Rule":
        """The rule as a workspace reads it: with those readings filled in that settings choose."""
        del settings
        return self
