"""The day on which a test turns with nobody doing anything: an anniversary, the end of a span, a figure to come."""

from datetime import date

from carecli.eligibility.register import Register
from carecli.model.member import Person
from carecli.policy.condition.node import Single
from carecli.policy.settings import Settings

FAR = 36525
"""Days, a hundred years: what has not turned by then does not turn in a life."""


def turns_on(
    single: Single, person: Person, *, to: bool, on: date, settings: Settings, register: Register
) -> date | None:
    """The first day after ``on`` from which the test is surely ``to``; None where time alone does not turn it.

    A test that time turns to and fro counts as one that it does not turn.
    """

    def turned(ordinal: int) -> bool:
        return register.holds(single, person, date.fromordinal(ordinal), settings) is to

    before, after = on.toordinal(), min(on.toordinal() + FAR, date.max.toordinal())
    if not turned(after):
        return None
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if turned(middle) else (middle, after)
    return date.fromordinal(after)
