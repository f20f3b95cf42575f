"""The record that would do a duty: its section, and its fields as far as they are known."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.parts import parts_owed
from carecli.model.records import Records

SECTIONS_OF: Mapping[str, tuple[str, ...]] = {
    "visit": ("visits",),
    "talk": ("talks",),
    "greeting": ("greetings",),
    "task": ("activities", "awards", "nominations", "notices", "returns"),
}
"""The sections whose records do duties, by the kind of duty."""
KIND_OF = {section: kind for kind, sections in SECTIONS_OF.items() for section in sections}
UNKNOWN = "?"
"""Who would go or be honoured, where nobody is named."""
Named: TypeAlias = tuple[str, str | tuple[str, ...]]
Fields: TypeAlias = dict[str, str | tuple[str, ...]]
"""Texts under the names of fields; those of a list stand in a tuple."""
USUAL_FORM = {"hospitalised": "hospital", "death": "family"}
FOR_BODIES = frozenset(("advanced-organisation", "exemplary-branch", "advanced-unit", "activity-subsidy"))
"""Titles that bodies are given."""


def section_for(duty: Duty) -> str:
    """The section of the record that would do a duty: the first of those that its rule names."""
    return next(iter(duty.rule.proofs), SECTIONS_OF[duty.rule.duty][0])


def fields_of(duty: Duty, basis: Basis) -> Fields:
    """The fields of the record that would do it, on the first day from today on which it would count."""
    section, day = section_for(duty), first_day(duty, basis.today)
    return {"date": str(day), **dict(_FIELDS.get(section, _act)(duty, basis)), **_id(section, day, basis.records)}


def _id(section: str, day: date, records: Records) -> Fields:
    """An id that is free, where records of the section have one that must be given."""
    if section not in _NUMBERED:
        return {}
    stem = f"{section[0]}-{day.year}-"
    given = {getattr(row, "id", "") or "" for row in records.section(section)}
    number = next(number for number in range(1, len(given) + 2) if f"{stem}{number:03}" not in given)
    return {"id": f"{stem}{number:03}"}


def _activity(duty: Duty, basis: Basis) -> Iterator[Named]:
    """The fields of an activity: led by whoever owes it, or attended where that is enough."""
    subject, actor = duty.subject, duty.assignees[0] if duty.assignees else UNKNOWN
    yield "kind", _code(duty, "activities") or "other"
    if unit := next((id_ for id_ in (*subject.targets, subject.id) if id_ in basis.records.structure.units), None):
        yield "unit", unit
    if subject.member:
        yield "members", (subject.member,)
    yield ("members", (actor,)) if duty.rule.taking_part else ("by", (actor,))
    if parts := parts_owed(duty.obligation, basis):
        yield "parts", parts


def _honour(duty: Duty, basis: Basis) -> Iterator[Named]:
    """The fields of an award or nomination: by the body that owes it, to the person meant or one yet to be named."""
    title = duty.obligation.task.title or _code(duty, section_for(duty)) or "other"
    yield "title", title
    if duty.subject.member:
        yield "member", duty.subject.member
    else:
        yield "unit" if title in FOR_BODIES else "member", UNKNOWN
    if body := _body(duty, basis):
        yield "given_by", body


def _notice(duty: Duty, basis: Basis) -> Iterator[Named]:
    yield "topic", _code(duty, "notices") or "other"
    if body := _body(duty, basis):
        yield "unit", body


def _return(duty: Duty, basis: Basis) -> Iterator[Named]:
    yield "kind", _code(duty, "returns") or "other"
    if body := _body(duty, basis):
        yield "unit", body


def _code(duty: Duty, section: str) -> str | None:
    return next(iter(duty.rule.proofs.get(section, ())), None)


def _body(duty: Duty, basis: Basis) -> str | None:
    """The body that owes it; for what is owed to a person, that of the person."""
    subject = duty.subject
    return subject.id if subject.id in basis.records.structure.units else subject.unit


def _act(duty: Duty, basis: Basis) -> Iterator[Named]:
    """The fields of a visit, talk or greeting."""
    subject = duty.subject
    whom = subject.member or (subject.targets[0] if subject.targets else subject.id)
    if whom in basis.records.structure.units:
        yield "unit", whom
    elif subject.kind == "pair" and whom not in basis.records.persons:
        yield "household", whom
    else:
        yield ("members", (whom,)) if duty.rule.duty == "talk" else ("member", whom)
    actor = duty.assignees[0] if duty.assignees else UNKNOWN
    yield ("by", actor) if duty.rule.duty == "talk" else ("by", (actor,))
    if duty.occurrence.occasions is not None:
        yield "occasion", duty.occurrence.occasion
    if form := _form(duty):
        yield "form", form


def first_day(duty: Duty, today: date) -> date:
    """The first day from today on which a record of the duty counts; between two windows, the next one's first."""
    ahead = [max(today, first) for first, last in duty.occurrence.windows if last >= today]
    return min(ahead, default=max(today, duty.opens_on))


def _form(duty: Duty) -> str | None:
    """The form to enter: the one asked for, else the usual one."""
    if duty.rule.duty == "talk":
        return "one-to-one"
    asked = duty.obligation.task.form or next(iter(duty.rule.forms), None)
    if duty.rule.duty != "visit":
        return asked
    return asked or USUAL_FORM.get(duty.occurrence.occasion, "home")


_FIELDS: Mapping[str, Callable[[Duty, Basis], Iterator[Named]]] = {
    "activities": _activity,
    "awards": _honour,
    "nominations": _honour,
    "notices": _notice,
    "returns": _return,
}
"""What the record of a task says, by its section."""
_NUMBERED = frozenset(("awards", "nominations", "notices", "returns"))
"""Sections whose records must have an id."""
