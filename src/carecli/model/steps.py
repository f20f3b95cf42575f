"""The four steps of a major matter (FB-06): discussed, consulted on, told of, and what came of it told."""

from collections.abc import Iterable

from carecli.model.activity import Activity, Matter
from carecli.model.notice import Notice

MAJOR = "major"
STEPS = ("discussion", "consultation", "briefing", "feedback")
"""Kinds of activity, in the order of the steps."""


def steps_of(
    matter: Matter, activities: Iterable[Activity], notices: Iterable[Notice]
) -> dict[str, list[Activity | Notice]]:
    """The records of each step that name the matter; a notice tells of it, once it is closed of what came of it."""
    found: dict[str, list[Activity | Notice]] = {step: [] for step in STEPS}
    for activity in activities:
        if activity.matter == matter.id and activity.kind in found:
            found[activity.kind].append(activity)
    for notice in notices:
        if notice.matter == matter.id:
            after = matter.closed is not None and notice.date >= matter.closed
            found["feedback" if after else "briefing"].append(notice)
    return found


def missing_steps(matter: Matter, activities: Iterable[Activity], notices: Iterable[Notice]) -> tuple[str, ...]:
    """The steps of which there is no record."""
    return tuple(step for step, records in steps_of(matter, activities, notices).items() if not records)
