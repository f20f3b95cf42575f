"""Digest: what a parcel says, overdue first, then due, then coming; counts alone where many read it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.reminders.nudge import Nudge
from carecli.duties.reminders.parcel import Parcel
from carecli.duties.reminders.stage import STAGES, Near
from carecli.model.words import Words
from carecli.model.words.codes import RHYTHM
from carecli.reports.discreet import discreet_reason
from carecli.reports.due_lines import subject_text
from carecli.reports.letter import Letter, Piece, fitted, size
from carecli.reports.phrases import day_with_weekday, full_day, unit_name

PRINTED = 10_000_000
"""Bytes of what is printed: there is no need to cut it."""


def digest(parcel: Parcel, basis: Basis, words: Words) -> Letter:
    """The message of a parcel, not longer in all than its channel takes."""
    counts = _shown_counts(parcel)
    subject = words("remind.subject", name=basis.records.workspace.name, counts=_counted(counts, words))
    longest = parcel.channel.longest if parcel.channel else PRINTED
    command = _command(parcel)
    pieces = tuple(_pieces(parcel, counts, command, basis, words))
    body = fitted(pieces, longest - size(subject), lambda n: words("remind.more", count=n, command=command))
    return Letter(subject, body)


def addressee(parcel: Parcel, basis: Basis, words: Words) -> str:
    """A recipient's name with the id; an address is nobody else's business."""
    member, unit = parcel.recipient.member, parcel.recipient.unit
    if member:
        return f"{basis.records.name(member)} ({member})"
    return f"{unit_name(unit, basis.records)} ({unit})" if unit else words("remind.nobody")


def _shown_counts(parcel: Parcel) -> Mapping[Near, int]:
    """A group hears how things stand; a person what is new."""
    if parcel.public:
        return parcel.counts
    return {near: sum(1 for nudge in parcel.fresh if nudge.stage.near == near) for near in STAGES}


def _counted(counts: Mapping[Near, int], words: Words) -> str:
    return words.join([words(f"remind.count.{near}", count=counts[near]) for near in STAGES if counts.get(near)])


def _command(parcel: Parcel) -> str:
    """What shows all of it: also what is nobody's, or another's, where that is told."""
    unit, member = parcel.recipient.unit, parcel.recipient.member
    if any(nudge.unassigned or nudge.stage.level for nudge in parcel.fresh) and not unit:
        return "care due"
    if unit:
        return f"care due --branch {unit}"
    return f"care due --by {member}" if member else "care due"


def _pieces(parcel: Parcel, counts: Mapping[Near, int], command: str, basis: Basis, words: Words) -> Iterator[Piece]:
    name, pinned = basis.records.workspace.name, basis.records.workspace.today
    yield Piece(words("remind.head", name=name, day=full_day(basis.today, words)))
    if pinned and parcel.channel:
        yield Piece(words("pages.demonstration", day=pinned))
    if parcel.public:
        yield Piece(_counted(counts, words), sum(counts.values()))
        return
    for near, found in groupby(parcel.fresh, key=lambda nudge: nudge.stage.near):
        group = list(found)
        yield Piece(words(f"remind.group.{near}", count=len(group)))
        yield from (Piece(_item(nudge, basis, words), 1) for nudge in group)
    if parcel.earlier:
        yield Piece(words("remind.earlier", count=parcel.earlier))
    yield Piece(words("remind.hint", command=command))


def _item(nudge: Nudge, basis: Basis, words: Words) -> str:
    """Whom, what, by when, and the duty's id."""
    duty = nudge.duty
    return words(
        "remind.item",
        kind=words.code("duty", duty.rule.duty),
        who=duty.subject.id if duty.subject.kind == "case" else subject_text(duty, basis, words),
        what=discreetly(duty, words),
        day=day_with_weekday(duty.due_on, basis.today, words),
        state=_state(nudge, basis, words),
        by=_by(nudge, basis, words),
        id=duty.id,
    )


def discreetly(duty: Duty, words: Words) -> str:
    """The festival or the rule's heading; how often, where that would tell what only the keepers know."""
    occasion = duty.occurrence.occasion
    rhythm = words.code("occasion", occasion) if occasion in RHYTHM else words("remind.see-id")
    return discreet_reason(duty, words) or rhythm


def _state(nudge: Nudge, basis: Basis, words: Words) -> str:
    if nudge.duty.state == "undecided":
        return words("remind.state.undecided")
    days = (nudge.duty.due_on - basis.today).days
    if days == 0:
        return words("remind.state.due")
    return words("remind.state.left" if days > 0 else "remind.state.late", days=abs(days))


def _by(nudge: Nudge, basis: Basis, words: Words) -> str:
    if nudge.unassigned:
        return words("remind.by.nobody")
    if not nudge.stage.level:
        return ""
    return words("remind.by", name=words.join([basis.records.name(person) for person in nudge.duty.assignees]))
