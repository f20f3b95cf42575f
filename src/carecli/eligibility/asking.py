"""The day and the readings by which facts are asked for, and the form of a fact's finder."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.eligibility.found import Found
from carecli.eligibility.index import Index
from carecli.model.member import Person
from carecli.policy.condition.node import Known
from carecli.policy.settings import Settings


class Asking(NamedTuple):
    """Facts are asked as of ``on``, whatever day it is today.

    ``settings`` say how vague words are read; ``arguments`` are those of the fact in hand.
    """

    records: Index
    on: date
    settings: Settings
    arguments: tuple[Known, ...] = ()


Find: TypeAlias = Callable[[Person], Found]
"""A fact asked of one person, all that does not depend on the person being settled."""

Finder: TypeAlias = Callable[[Asking], Find]
"""A fact with its arguments, made ready for a day."""


def of_person(find: Find) -> Finder:
    """The finder of a fact for which the day does not matter."""
    return lambda _: find
