"""How much is to be written, the days between which it happens, and the words for it."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

WORDS = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
IN_OFFICE = date(2021, 7, 1)
LOG_OPENS = date(2022, 1, 1)
TODAY = date(2026, 10, 31)


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much is to be written; everything else follows from the seed."""

    members: int
    branches: int
    entries: int
    years: int
    seed: int

    @property
    def general_branches(self) -> int:
        """One general branch for eight branches."""
        return max(1, self.branches // 8)

    def chance(self, matter: str) -> Random:
        """A stream of its own for each matter, so that more fund entries do not change the members."""
        return Random(f"{self.seed} {matter}")

    def branch_of(self, number: int) -> int:
        """Members are dealt out to the branches in order, evenly."""
        return number * self.branches // self.members

    def secretary_of(self, branch: int) -> str:
        """The first member on a branch's roll."""
        return member_id(-(-branch * self.members // self.branches))


def member_id(number: int) -> str:
    """The id of the member with this number."""
    return f"m{number:06d}"


def between(chance: Random, first: date, last: date) -> date:
    """Some day from the first to the last, both included."""
    return first + timedelta(days=chance.randrange((last - first).days + 1))
