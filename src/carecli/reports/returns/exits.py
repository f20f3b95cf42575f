"""Why somebody is no longer on the register, and since when."""

from datetime import date
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.model.hardship import Hardship
from carecli.model.words import Words
from carecli.reports.page import Item


class Exit(NamedTuple):
    """The last day and the reason, a code of ``kind``; None where nobody wrote it down."""

    day: date | None
    kind: str = ""
    reason: str | None = None

    def text(self, words: Words) -> str:
        """The reason and the day in words."""
        reason = words.code(self.kind, self.reason) if self.reason else words("returns.exit.unknown")
        return words("returns.exit.said", reason=reason, day=self.day) if self.day else reason


class Exits:
    """The ends of the cases of one workspace."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis
        self._entries = {entry.id: entry for entry in basis.records.of(Hardship)}

    def of(self, line: Item) -> Exit:
        """How the case of an earlier return ended: by its own end, by death, or by leaving the organisation."""
        entry = self._entries.get(str(line["id"]))
        person = self._basis.records.persons.get(str(line["member"]))
        if entry and entry.until and entry.exit_reason:
            return Exit(entry.until, "exit", entry.exit_reason)
        if person and (died := self._basis.ended.get(person.id)):
            return Exit(died, "exit", "died")
        if person and person.left:
            return Exit(person.left.date, "leaving", person.left.reason)
        return Exit(entry.until if entry else None)
