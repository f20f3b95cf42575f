"""Stage: how near a duty's deadline is, as far as it is worth a message."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

Near = Literal["coming", "due", "overdue", "escalated"]
STAGES: tuple[Near, ...] = ("overdue", "escalated", "due", "coming")
"""From the most to the least pressing; the order of a digest."""


class Stage(NamedTuple):
    """A stage; ``level`` counts how many levels up a duty that is overdue was told, 0 for who has to act."""

    near: Near
    level: int = 0

    @property
    def key(self) -> str:
        """How the log of what was sent calls it: ``coming``, ``escalated-1``."""
        return f"{self.near}-{self.level}" if self.level else self.near


def stage_on(today: date, due_on: date, lead_days: int) -> Stage | None:
    """The one stage of a deadline on a day: coming from so many days before, due on the day, overdue after it."""
    if today > due_on:
        return Stage("overdue")
    if today == due_on:
        return Stage("due")
    return Stage("coming") if due_on - today <= timedelta(lead_days) else None


def levels_on(today: date, due_on: date, escalate_days: tuple[int, ...]) -> int:
    """How many levels up should have heard of a deadline by a day."""
    over = (today - due_on).days
    return sum(1 for days in escalate_days if 0 < over >= days)
