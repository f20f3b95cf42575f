"""Two returns held against each other: who is new, who is gone, who moved, and of whom something changed (WC-15)."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from carecli.model.records import Records
from carecli.reports.page import Item

ChangeKind: TypeAlias = Literal["new", "left", "moved", "changed"]
KINDS: tuple[ChangeKind, ...] = ("new", "left", "moved", "changed")
COMPARED = ("people", "monthly_income", "employment", "circumstances", "reason", "degree")
"""Fields whose change a return tells; a unit that changes is a move."""


class Change(NamedTuple):
    """What became of one person from one return to the next; one of the sides is missing for who is new or gone.

    ``fields`` are those that changed.
    """

    kind: ChangeKind
    before: Item | None
    now: Item | None
    fields: tuple[str, ...] = ()

    @property
    def shown(self) -> Item:
        """The side that tells whose change it is, the later one where there are both."""
        return self.now or self.before or {}


def changes(before: Sequence[Item], now: Sequence[Item], identity: Callable[[str], str]) -> Iterator[Change]:
    """All changes, in the order of the kinds; somebody who moved may have changed as well.

    ``identity`` of a member's id is the same for one person under two ids, who thus moved and did not leave.
    """
    earlier = {identity(str(item["member"])): item for item in before}
    later = {identity(str(item["member"])): item for item in now}
    both = [(earlier[who], item) for who, item in later.items() if who in earlier]
    yield from (Change("new", None, item) for who, item in later.items() if who not in earlier)
    yield from (Change("left", item, None) for who, item in earlier.items() if who not in later)
    yield from (Change("moved", was, item, ("unit",)) for was, item in both if was["unit"] != item["unit"])
    for was, item in both:
        if fields := tuple(field for field in COMPARED if was.get(field) != item[field]):
            yield Change("changed", was, item, fields)


def identity_in(records: Records) -> Callable[[str], str]:
    """Who an id is: by the identity number where the register has it, since one person may stand there twice."""
    persons = records.persons

    def identity(member: str) -> str:
        person = persons.get(member)
        return person.id_number or member if person else member

    return identity
