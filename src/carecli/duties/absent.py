"""Who was not there when a body did what it owes together (SV-16, SF-05)."""

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.model.member import Member
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on


def absent(duty: Duty, basis: Basis) -> tuple[str, ...]:
    """The members of the body on the day of its activity who are not among those that the record names.

    Where it names nobody, nobody can say; who was away as a floating member is not expected.
    """
    act, body = duty.act, duty.subject.unit
    if act is None or body is None or act.section != "activities" or not duty.rule.bodies:
        return ()
    structure, people = basis.records.structure, basis.asked("members")
    there = {*act.subjects, *act.by}
    if there.isdisjoint(people):
        return ()
    return tuple(
        member.id
        for member in basis.records.of(Member)
        if member.id not in there
        and basis.on_roll(member, act.date)
        and (branch := branch_on(member, act.date))
        and structure.under(branch, body)
        and not any(lasts_on(stay, act.date) for stay in member.mobile)
    )
