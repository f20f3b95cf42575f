"""What a calendar says of a duty: only what anybody who looks over the shoulder may read."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from carecli.duties.basis import Basis
from carecli.duties.duty import SETTLED, Duty
from carecli.model.reminders import Reminders
from carecli.model.words import Words
from carecli.reports.discreet import discreet_reason, discreet_subject

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
_STATUS: dict[str, Status] = {"undecided": "TENTATIVE", "waived": "CANCELLED", "cancelled": "CANCELLED"}
"""States that iCalendar has a word for; every other duty is confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An all-day event on a duty's last day; ``lead`` is how many days before it reminds (None: no longer)."""

    duty: str
    day: date
    title: str
    text: str
    status: Status
    lead: int | None

    def cancelled(self) -> "Entry":
        """The same, called off."""
        return replace(self, status="CANCELLED", lead=None)


def entry_of(duty: Duty, basis: Basis, words: Words) -> Entry:
    """The entry of a duty as it stands today; only one that somebody still has to act upon reminds.

    It reminds as many days ahead as ``care remind`` does.
    """
    waiting = duty.state not in SETTLED and duty.state != "missed"
    reminders = basis.records.workspace.reminders or Reminders()
    return Entry(
        duty=duty.id,
        day=duty.due_on,
        title=_title(duty, basis, words),
        text=_text(duty, basis, words),
        status=_STATUS.get(duty.state, "CONFIRMED"),
        lead=reminders.lead_of(duty.rule.id) if waiting else None,
    )


def _title(duty: Duty, basis: Basis, words: Words) -> str:
    """The kind of duty, the name, and why as far as it may be said."""
    kind, subject = words.code("duty", duty.rule.duty), discreet_subject(duty, basis, words)
    reason = discreet_reason(duty, words)
    title = words("ics.title.reason" if reason else "ics.title", kind=kind, subject=subject, reason=reason)
    return words("ics.title.done", title=title) if duty.act else title


def _text(duty: Duty, basis: Basis, words: Words) -> str:
    names = [basis.records.name(person) for person in duty.assignees]
    acts = [words("ics.acts", who=words.join(names))] if names else []
    time = words("ics.time", first=duty.opens_on, last=duty.due_on)
    return "\n".join([time, *acts, words("ics.why", duty=duty.id)])
