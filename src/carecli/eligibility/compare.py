"""Comparing what was found with what is wanted; what may be either way stays unknown."""

from collections.abc import Callable
from datetime import date, timedelta
from operator import eq, ge, gt, le, lt, ne
from typing import Any, NamedTuple, TypeAlias

from carecli.eligibility.found import Found, Since
from carecli.policy.condition.node import Known
from carecli.policy.duration import Duration

Judge: TypeAlias = Callable[[Found], bool | None]
_ONE_DAY = timedelta(1)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "!=": ne}


def comparison(operator: str, value: Known | None, on: date) -> Judge:
    """How a found value is judged; cut-off days are computed here, once for everybody."""
    if not operator:
        return _plain
    if value is None:
        return _of_nothing
    if isinstance(value, date | Duration):
        return _dated(operator, value, on)
    return _other(operator, value)


def _plain(found: Found) -> bool | None:
    return None if found.value is None else bool(found.value)


def _of_nothing(found: Found) -> bool | None:
    """Against a value that is missing itself: no for who has no such thing, else unknown."""
    return False if found.value is False else None


def _other(operator: str, value: Known) -> Judge:
    compare = _COMPARE[operator]

    def judge(found: Found) -> bool | None:
        if found.value is None or found.value is False:
            return found.value
        return compare(found.value, value)

    return judge


class _Between(NamedTuple):
    """The days that meet a comparison: after one and up to another, itself included."""

    after: date
    until: date


def _dated(operator: str, value: date | Duration, on: date) -> Judge:
    days = _days(operator, value) if isinstance(value, date) else _starts(operator, value, on)
    return _negated(days) if operator == "!=" else _within(days)


def _days(operator: str, day: date) -> _Between:
    """The days that lie so to a day."""
    before = day - _ONE_DAY
    return {
        "<": _Between(date.min, before),
        "<=": _Between(date.min, day),
        ">": _Between(day, date.max),
        ">=": _Between(before, date.max),
    }.get(operator, _Between(before, day))


def _starts(operator: str, length: Duration, on: date) -> _Between:
    """The days since which a length of time has passed so ``on`` a day; an early start is a long time."""
    just = length.before(on)
    longer = Duration(length.count + 1, length.unit).before(on)
    return {
        "<": _Between(just, date.max),
        "<=": _Between(longer, date.max),
        ">": _Between(date.min, longer),
        ">=": _Between(date.min, just),
    }.get(operator, _Between(longer, just))


def _within(days: _Between) -> Judge:
    after, until = days

    def judge(found: Found) -> bool | None:
        if not isinstance(found.value, Since):
            return None if found.value is None else False
        first, last = found.value
        if after < first and last <= until:
            return True
        return False if last <= after or until < first else None

    return judge


def _negated(days: _Between) -> Judge:
    inside = _within(days)

    def judge(found: Found) -> bool | None:
        within = inside(found)
        return within if within is None or found.value is False else not within

    return judge
