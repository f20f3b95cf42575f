"""Which sources may pay for what, as the rules in force say."""

from dataclasses import dataclass
from datetime import date

from carecli.model.words.codes import CODES

SOURCES = tuple(CODES["source"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """A clause that lets money of ``sources`` (empty: of every source) be spent on ``purposes`` only (SV-05).

    Checks ask it of payments from ``since`` on.
    """

    policy: str
    rule: str
    clause: str
    purposes: tuple[str, ...]
    sources: tuple[str, ...] = ()
    since: date | None = None

    def bars(self, source: str, purpose: str) -> bool:
        """Whether the clause keeps a source from paying for a purpose."""
        return purpose not in self.purposes and (not self.sources or source in self.sources)


@dataclass(frozen=True, slots=True)
class Allowances:
    """All such clauses; without any, every source may pay for everything.

    What an old payment drew must not change when a policy is adopted anew, so drawing asks no ``since``.
    """

    rules: tuple[Allowance, ...] = ()

    def sources(self, purpose: str) -> tuple[str, ...] | None:
        """The sources that may pay for a purpose; None for all, also where the purpose is allowed to none at all.

        Money so spent has left the account nevertheless; that it should not have is told by the checks.
        """
        free = tuple(s for s in SOURCES if not any(rule.bars(s, purpose) for rule in self.rules))
        return None if free in ((), SOURCES) else free


ANY_SOURCE = Allowances()
