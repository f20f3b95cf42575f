"""Who stands in the register and no longer in a roster; nobody is removed for it."""

from collections.abc import Iterable
from datetime import date

from carecli.exchange.directory import person_name
from carecli.exchange.proposal import Proposal
from carecli.exchange.sheet import Sheet
from carecli.model.event import Event
from carecli.model.member import Member
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.structure import branch_on

ROSTER = "members"


def absent(sheet: Sheet, proposals: Iterable[Proposal], records: Records, today: date) -> tuple[Record, ...]:
    """The members of the branches that a roster names, of all where it names none, who are not in it.

    Whoever left or died is not missed. A sheet with less than half of them is no roster, and misses nobody.
    """
    if sheet.section != ROSTER:
        return ()
    rows = list(proposals)
    there = {str(getattr(row.existing, "id", "")) for row in rows if row.existing}
    named = {person_name(row.row.text("name")) for row in rows if row.state == "refused"}
    branches = {text for row in rows if (text := row.row.text("branch.id"))}
    meant = [member for member in here(records, today) if _within(member, branches, records, today)]
    gone = [member for member in meant if member.id not in there and person_name(member.name) not in named]
    return tuple(gone) if 2 * len(gone) <= len(meant) else ()


def here(records: Records, today: date) -> list[Member]:
    """The members who neither left nor died."""
    died = {event.member for event in records.of(Event) if event.kind == "death"}
    return [
        member
        for member in records.of(Member)
        if member.id not in died and (member.left is None or member.left.date >= today)
    ]


def _within(member: Member, branches: set[str], records: Records, today: date) -> bool:
    branch = branch_on(member, today)
    return not branches or any(branch and records.structure.under(branch, above) for above in branches)
