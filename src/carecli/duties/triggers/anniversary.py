"""Anniversaries: once a year, around any of a person's named days (UM-33, K-either-day)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, partial
from typing import TypeAlias

from carecli.duties.basis import Basis
from carecli.duties.birthday import LONG_AGO, Kept, birthday_of, returns_in
from carecli.duties.occurrence import Days, Occurrence
from carecli.model.day import Month
from carecli.model.member import Birthday, Member, Person
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import OnAnniversary
from carecli.policy.window import Window

DAY = timedelta(1)
FIELD_OF = {"birthday": "born_on", "political-birthday": "admitted_on"}
Windows: TypeAlias = tuple[Days, ...]
"""The days of a year on which the act is in time, as windows in order; none where no day of the person is known."""
Turn: TypeAlias = tuple[Kept | None, ...]
"""The days that somebody keeps: whoever keeps the same ones is asked about at the same times."""


def occurrences(
    trigger: OnAnniversary, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, Sequence[Person]]]:
    """Each year of anniversaries, with the people whose days they are: one act within any of its windows will do."""
    settings, start, over_by = active.settings, first.year - 1, min(first, basis.today)
    reach: Window = getattr(settings, rule.window or "either_day")
    before, after = timedelta(reach.first), timedelta(reach.last)

    @cache
    def around(kept: Kept | None, year: int) -> Windows:
        return tuple((day + before, end + after) for day, end in returns_in(kept, year, settings))

    def in_turn(turn: Turn, year: int) -> Windows:
        return tuple(sorted([days for kept in turn for days in around(kept, year)]))

    for turn, people in _by_turn(trigger.days, start, basis.asked(rule.among).values()).items():
        for year, now, later in _years(partial(in_turn, turn), start, last):
            if occurrence := _year(trigger, year, now, later, over_by):
                yield occurrence, people


def _by_turn(kinds: Sequence[str], start: int, people: Iterable[Person]) -> dict[Turn, list[Person]]:
    """The people by the days that they keep."""
    found: dict[Turn, list[Person]] = {}
    for person in people:
        turn = tuple([_any_year(_kept(kind, person), start) for kind in kinds])
        found.setdefault(turn, []).append(person)
    return found


def _kept(kind: str, person: Person) -> Kept | None:
    if kind == "birthday":
        return birthday_of(person)
    return person.admitted_on if isinstance(person, Member) else None


def _any_year(kept: Kept | None, start: int) -> Kept | None:
    """The day without its year, where that is before all that are asked about and so makes no difference."""
    if kept is None or isinstance(kept, Birthday) or kept.year >= start:
        return kept
    return Month(LONG_AGO, kept.month) if isinstance(kept, Month) else kept.replace(year=LONG_AGO)


def _years(windows: Callable[[int], Windows], first: int, last: date) -> Iterator[tuple[int, Windows, Windows]]:
    """The years from ``first`` on whose windows open by a day, each with its windows and those of the next one."""
    year, now = first, windows(first)
    while year < last.year or (now or _whole(year))[0][0] <= last:
        later = windows(year + 1)
        yield year, now, later
        year, now = year + 1, later


def _whole(year: int) -> Windows:
    return ((date(year, 1, 1), date(year, 12, 31)),)


def _year(trigger: OnAnniversary, year: int, now: Windows, later: Windows, over_by: date) -> Occurrence | None:
    """A year's occurrence, which lapses when the next year's first window opens; None where that was before a day."""
    spans = now or _whole(year)
    due = max([end for _, end in spans])
    lapses = max(due + DAY, later[0][0]) if later else due + DAY
    if due < over_by and lapses <= over_by:
        return None
    return Occurrence(
        key=str(year),
        occasion=trigger.days[-1],
        opens_on=spans[0][0],
        due_on=due,
        occasions=frozenset(trigger.days),
        windows=now,
        next_opens=lapses,
        lapses_on=lapses,
        missing=() if now else tuple(FIELD_OF[day] for day in trigger.days),
    )
