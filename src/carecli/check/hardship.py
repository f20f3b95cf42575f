"""The hardship register: recognised by somebody for a reason, once at a time, and closed when it ends."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from carecli.check.ground import Ground
from carecli.check.spans import clashes
from carecli.model.hardship import Hardship
from carecli.model.problem import Problem, problem

Question = Callable[[Hardship, date], bool]


def hardship(ground: Ground) -> Iterator[Problem]:
    """What is unsound about single cases, and cases of one person that overlap; reasons are those of K-hard.

    Cases are told by their id: being listed is nobody's business but the keepers'.
    """
    cases: defaultdict[str, list[Hardship]] = defaultdict(list)
    accepted = {reason for active in ground.active for reason in active.settings.hard_reasons}
    for case in ground.records.of(Hardship):
        cases[case.member].append(case)
        for id_, asked in _QUESTIONS.items():
            if asked(case, ground.today):
                yield problem(case.where, id_, name=case.id)
        if case.reason and accepted and case.reason not in accepted:
            yield problem(case.where, "reason-not-accepted", name=case.id)
        yield from _ended(ground, case)
    for several in cases.values():
        for earlier, later in clashes(several):
            yield problem(later.where, "hardship-overlap", case=later.id, other=earlier.id)


def _without_reason(case: Hardship, _: date) -> bool:
    return case.reason is None


def _by_nobody(case: Hardship, _: date) -> bool:
    return case.recognised_by is None


def _recognised_before_since(case: Hardship, _: date) -> bool:
    return case.recognised_on is not None and case.recognised_on < case.since


def _checked_before_recognised(case: Hardship, _: date) -> bool:
    return bool(case.checked_on and case.recognised_on and case.checked_on < case.recognised_on)


def _exit_without_reason(case: Hardship, today: date) -> bool:
    """A day to come is a plan: its reason may wait."""
    return case.until is not None and case.until <= today and case.exit_reason is None


def _exit_without_day(case: Hardship, _: date) -> bool:
    return case.until is None and case.exit_reason is not None


def _history_out_of_order(case: Hardship, _: date) -> bool:
    return any(later.date < earlier.date for earlier, later in pairwise(case.history))


def _history_ends_otherwise(case: Hardship, _: date) -> bool:
    """The last dated degree or reason is not the present one: nobody wrote down when it changed."""
    for name in ("degree", "reason"):
        dated = [value for change in case.history if (value := getattr(change, name))]
        if dated and dated[-1] != getattr(case, name):
            return True
    return False


def _ended(ground: Ground, case: Hardship) -> Iterator[Problem]:
    """A case that outlives its person's time with the organisation, or ends by a death that is not on record."""
    died, left = ground.died.get(case.member), ground.left.get(case.member)
    if died and died < ground.today and (case.until is None or case.until > died):
        yield problem(case.where, "hardship-after-death", case=case.id, died=died)
    elif left and left < ground.today and (case.until is None or case.until > left):
        yield problem(case.where, "hardship-after-leaving", case=case.id, left=left)
    if case.exit_reason == "died" and died is None and "events" not in ground.partial:
        yield problem(case.where, "death-not-recorded", name=ground.called(case.member))


_QUESTIONS: dict[str, Question] = {
    "recognised-without-reason": _without_reason,
    "recognised-by-nobody": _by_nobody,
    "recognised-before-since": _recognised_before_since,
    "checked-before-recognised": _checked_before_recognised,
    "exit-without-reason": _exit_without_reason,
    "exit-without-day": _exit_without_day,
    "history-out-of-order": _history_out_of_order,
    "history-ends-otherwise": _history_ends_otherwise,
}
