"""Facts of work and retirement, of posts once held and of honours."""

from collections.abc import Callable
from datetime import date

from carecli.eligibility.asking import Asking, Find
from carecli.eligibility.found import NO, Found, dated, unknown, yes_no
from carecli.model.day import Month, earliest, latest
from carecli.model.member import Employment, Person

Bound = Callable[[date | Month], date]
IN_WORK = Employment(status="employed")
"""What holds where the register names no employment."""

_RETIRED = frozenset(("retired", "lixiu"))
_WHEN = "employment.since"


def _in_force(person: Person, day: date, bound: Bound) -> Employment:
    """The employment of a day; where only a month is known, counted from its first or its last day by ``bound``."""
    lasting = [
        part
        for part in person.employment
        if (part.since is None or bound(part.since) <= day) and (part.until is None or day <= latest(part.until))
    ]
    if len(lasting) == 1:
        return lasting[0]
    return max(lasting, key=_order, default=IN_WORK)


def _either_way(person: Person, day: date) -> tuple[Employment, Employment]:
    """The employment of a day by the first and by the last day that its beginning can mean."""
    early = _in_force(person, day, earliest)
    rough = [part for part in person.employment if isinstance(part.since, Month)]
    return early, _in_force(person, day, latest) if rough else early


def _order(part: Employment) -> date:
    return earliest(part.since) if part.since else date.min


def employment(asking: Asking) -> Find:
    """The employment of that day; unknown only within a month in which it changed."""
    return lambda person: Found("employed") if not person.employment else _status(person, asking.on)


def _status(person: Person, day: date) -> Found:
    early, late = _either_way(person, day)
    return Found(early.status) if early.status == late.status else unknown(_WHEN)


def retired(asking: Asking) -> Find:
    """Whether the person was retired, with lixiu status or without."""

    def find(person: Person) -> Found:
        if not person.employment:
            return NO
        early, late = _either_way(person, asking.on)
        was = early.status in _RETIRED
        return yes_no(was) if was == (late.status in _RETIRED) else unknown(_WHEN)

    return find


def retired_since(asking: Asking) -> Find:
    """Since when the person has been retired without a break; no for who is not."""

    def find(person: Person) -> Found:
        if not person.employment:
            return NO
        now, late = _either_way(person, asking.on)
        if now.status not in _RETIRED:
            return NO
        return dated(_start(person, now), _WHEN) if late.status in _RETIRED else unknown(_WHEN)

    return find


def _start(person: Person, now: Employment) -> date | Month | None:
    """The beginning of the unbroken row of retired states that ends with ``now``."""
    start = now.since
    for part in sorted(person.employment, key=_order, reverse=True):
        if _order(part) > _order(now):
            continue
        if part.status not in _RETIRED:
            break
        start = part.since
    return start


def former_post(asking: Asking) -> Find:
    """Whether the person ever held a post, or the one named, up to that day."""

    def find(person: Person) -> Found:
        posts = (held for held in person.former_posts if not asking.arguments or held.post == asking.arguments[0])
        return yes_no(any(_begun(held.since, asking.on) for held in posts))

    return find


def honoured(asking: Asking) -> Find:
    """Whether the person was ever given a title, or the one named, up to that day.

    It may stand with the member or in the register of awards.
    """
    awards = asking.records.awards

    def find(person: Person) -> Found:
        received = awards.get(person.id, ())
        if not (received or person.honours):
            return NO
        titles = [(given.kind, given.date) for given in person.honours]
        titles += [(award.title, award.date) for award in received]
        wanted = asking.arguments[0] if asking.arguments else None
        return yes_no(any(title == wanted or wanted is None for title, day in titles if _begun(day, asking.on)))

    return find


def _begun(since: date | Month | None, day: date) -> bool:
    return since is None or earliest(since) <= day
