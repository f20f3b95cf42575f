"""What would settle a duty: who, by when, and the record to enter."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.reports.due_lines import facts_text
from carecli.reports.page import Line
from carecli.reports.phrases import full_day

SECTION_OF = {"visit": "visits", "talk": "talks", "greeting": "greetings", "task": "activities"}
UNKNOWN = "?"
"""Who would go, where nobody is named."""
Named: TypeAlias = tuple[str, str | tuple[str]]
Fields: TypeAlias = dict[str, str | tuple[str]]
"""Texts under the names of fields; those of a list stand in a tuple."""
USUAL_FORM = {"hospitalised": "hospital", "death": "family"}


def how_to_settle(duty: Duty, basis: Basis, words: Words) -> Iterator[Line]:
    """The lines below a duty laid open: what to do, and the record as the files write it."""
    how = words("why.how")
    if duty.state in {"done", "done-late", "waived", "cancelled"}:
        yield Line(f"{how}: {words('why.how.nothing')}")
    elif duty.state == "missed":
        yield Line(f"{how}: {words('why.how.closed')}")
    else:
        if duty.missing:
            yield Line(f"{how}: {words('why.how.missing', facts=facts_text(duty, words))}")
        late = duty.due_on < basis.today
        by = words.join([basis.records.name(person) for person in duty.assignees]) or words("why.anybody")
        section, due = SECTION_OF[duty.rule.duty], full_day(duty.due_on, words)
        yield Line(f"{how}: {words('why.how.late' if late else 'why.how.said', by=by, due=due, section=section)}")
        fields = fields_of(duty, basis)
        yield Line(command_of(duty, fields))
        for number, (name, value) in enumerate(fields.items()):
            said = f"[{value[0]}]" if isinstance(value, tuple) else value
            yield Line(f"  {' ' if number else '-'} {name}: {said}")


def command_of(duty: Duty, fields: Fields) -> str:
    """The same record as a command."""
    said = [f"--{name} {_shown(value[0] if isinstance(value, tuple) else value)}" for name, value in fields.items()]
    return f"care record {BY_NAME[SECTION_OF[duty.rule.duty]].one} {' '.join(said)}"


def _shown(value: str) -> str:
    """A value as a shell takes it for one word; who is not known yet is left to be filled in."""
    return "..." if value == UNKNOWN else value


def fields_of(duty: Duty, basis: Basis) -> Fields:
    """The fields of the record that would do it, on the first day from today on which it would count."""
    rest = _activity(duty, basis) if duty.rule.duty == "task" else _act(duty, basis)
    return {"date": str(first_day(duty, basis.today)), **dict(rest)}


def _activity(duty: Duty, basis: Basis) -> Iterator[Named]:
    """The fields of an activity: led by whoever owes it, or attended where that is enough."""
    subject, actor = duty.subject, duty.assignees[0] if duty.assignees else UNKNOWN
    yield "kind", next(iter(duty.rule.activities), "other")
    if unit := next((id_ for id_ in (*subject.targets, subject.id) if id_ in basis.records.structure.units), None):
        yield "unit", unit
    if subject.member:
        yield "members", (subject.member,)
    yield ("members", (actor,)) if duty.rule.taking_part else ("by", (actor,))


def _act(duty: Duty, basis: Basis) -> Iterator[Named]:
    """The fields of a visit, talk or greeting."""
    subject = duty.subject
    whom = subject.member or (subject.targets[0] if subject.targets else subject.id)
    if whom in basis.records.structure.units:
        yield "unit", whom
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
