"""What would settle a duty: who, by when, and the record to enter."""

from collections.abc import Iterator

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.reports.advised import UNKNOWN, Fields, fields_of, section_for
from carecli.reports.due_lines import facts_text
from carecli.reports.page import Line
from carecli.reports.phrases import full_day

ID = "id"
"""The field that the program fills in by itself."""


def how_to_settle(duty: Duty, basis: Basis, words: Words) -> Iterator[Line]:
    """The lines below a duty laid open: what to do, and the record as the files write it."""
    how = words("why.how")
    if duty.state in {"done", "done-late", "waived", "cancelled"}:
        yield Line(f"{how}: {words('why.how.nothing')}")
    elif duty.state == "missed":
        yield Line(f"{how}: {words('why.how.closed')}")
    elif duty.occurrence.application:
        yield Line(f"{how}: {words('why.how.case')}")
        yield Line(f"care case next {duty.subject.id}")
    elif duty.occurrence.signs:
        yield Line(f"{how}: {words('why.how.lead')}")
        yield from map(Line, _answers(duty, basis))
    else:
        if duty.missing:
            yield Line(f"{how}: {words('why.how.missing', facts=facts_text(duty, words))}")
        late = duty.due_on < basis.today
        by = words.join([basis.records.name(person) for person in duty.assignees]) or words("why.anybody")
        section, due = section_for(duty), full_day(duty.due_on, words)
        yield Line(f"{how}: {words('why.how.late' if late else 'why.how.said', by=by, due=due, section=section)}")
        fields = fields_of(duty, basis)
        yield Line(command_of(duty, fields))
        for number, (name, value) in enumerate(fields.items()):
            said = f"[{', '.join(value)}]" if isinstance(value, tuple) else value
            yield Line(f"  {' ' if number else '-'} {name}: {said}")


def _answers(duty: Duty, basis: Basis) -> Iterator[str]:
    """The two records by which a lead ends."""
    about = f"--date {basis.today} --member {duty.subject.id}"
    yield f"care record event {about} --kind {duty.occurrence.occasion}"
    yield f"care record judgement {about} --rule {duty.rule.id} --verdict no --reason ... --by ..."


def command_of(duty: Duty, fields: Fields) -> str:
    """The same record as a command."""
    texts = {name: ",".join(value) if isinstance(value, tuple) else value for name, value in fields.items()}
    said = [f"--{name.replace('_', '-')} {_shown(text)}" for name, text in texts.items() if name != ID]
    return f"care record {BY_NAME[section_for(duty)].one} {' '.join(said)}"


def _shown(value: str) -> str:
    """A value as a shell takes it for one word; who is not known yet is left to be filled in."""
    return "..." if value == UNKNOWN else value
