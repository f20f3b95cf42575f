"""The windows that the policies in force open around a festival."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from carecli.almanac.festivals import festival_day
from carecli.almanac.periods import Period
from carecli.duties.agenda import duty_rules
from carecli.policy.policy import Active
from carecli.policy.rules.trigger import OnFestival

AROUND = "around"
"""The window of a rule that names none (K-window)."""


YEARS = range(-1, 3)
"""The years around today in which a round may be open or the next to open."""


class Opened(NamedTuple):
    """A window by its days, both included, and the ids of the rules that open it."""

    first: date
    last: date
    rules: tuple[str, ...]


def windows(active: Iterable[Active], festival: str, year: int) -> tuple[Opened, ...]:
    """The windows around a year's festival, earliest first; none where no rule names the festival."""
    found: dict[tuple[date, date], list[str]] = {}
    day = festival_day(festival, year)
    for policy in active:
        for rule in duty_rules(policy):
            if isinstance(rule.on, OnFestival) and festival in rule.on.festivals:
                span = policy.settings.window(rule.window or AROUND, festival).around(day)
                found.setdefault(span, []).append(rule.id)
    return tuple(Opened(*span, tuple(rules)) for span, rules in sorted(found.items()))


def next_round(active: Iterable[Active], festival: str, today: date) -> Period | None:
    """The festival's round that is not over, from its first window's first day to its last one's last."""
    policies = tuple(active)
    for year in (today.year + near for near in YEARS):
        found = windows(policies, festival, year)
        if found and (last := max(one.last for one in found)) >= today:
            return Period(f"{year}-{festival}", min(one.first for one in found), last)
    return None
