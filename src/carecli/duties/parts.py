"""Parts of an activity that a rule asks for (SV-16, SF-05, UM-48)."""

from collections.abc import Callable, Mapping
from datetime import date

from carecli.almanac.anniversary import yearly
from carecli.duties.act import Act
from carecli.duties.basis import Basis
from carecli.duties.duty import Obligation
from carecli.model.day import earliest, latest
from carecli.model.member import Member


def parts_owed(owed: Obligation, basis: Basis) -> tuple[str, ...]:
    """The parts without which no activity does the duty; a part for a group of people where there are any."""
    return tuple(part for part in owed.rule.parts if part not in GROUPS or _anybody(GROUPS[part], owed, basis))


def parts_lacking(act: Act, owed: Obligation, basis: Basis) -> tuple[str, ...]:
    """Those parts that did not take place in an activity; what is no activity has none."""
    if not owed.rule.parts or act.section != "activities":
        return ()
    return tuple(part for part in parts_owed(owed, basis) if part not in act.parts)


def _anybody(group: "Group", owed: Obligation, basis: Basis) -> bool:
    occurrence = owed.occurrence
    _, year_before = yearly(occurrence.opens_on, occurrence.opens_on.year - 1)
    everybody = basis.records.of(Member)
    return any(group(one, year_before) and basis.on_roll(one, occurrence.due_on) for one in everybody)


def _new(member: Member, year_before: date) -> bool:
    """Whether a member joined since the occasion a year before."""
    return member.admitted_on is not None and latest(member.admitted_on) > year_before


def _old(member: Member, year_before: date) -> bool:
    return member.admitted_on is not None and earliest(member.admitted_on) <= year_before


Group = Callable[[Member, date], bool]
GROUPS: Mapping[str, Group] = {"new-members": _new, "old-members": _old}
"""Parts that are for some of the members only, and whom (SF-05)."""
