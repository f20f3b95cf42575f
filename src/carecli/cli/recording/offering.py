"""Today's duties, offered to whoever is about to record that one of them was done."""

from carecli.cli.desk import Desk
from carecli.cli.owing import grounded
from carecli.cli.recording.dialogue import answer, say
from carecli.cli.recording.given import Given
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.owed import owed
from carecli.model.words import Words
from carecli.reports.advised import KIND_OF, UNKNOWN, fields_of, first_day, section_for
from carecli.reports.due_lines import subject_text
from carecli.reports.phrases import full_day
from carecli.reports.reason import reason
from carecli.reports.settle import ID

MOST = 20
"""Duties offered at a time, the most urgent first."""


def offered(desk: Desk, given: Given) -> Given:
    """The record of the duty that is chosen; what was given where none is."""
    basis, _ = grounded(desk)
    rows = owed(basis, (KIND_OF[given.section],), None)
    waiting = [row.duty for row in rows if row.waiting and not row.duty.missing]
    fitting = [duty for duty in waiting if section_for(duty) == given.section]
    duties = [duty for duty in fitting if first_day(duty, basis.today) == basis.today][:MOST]
    chosen = _chosen(duties, basis, desk.words) if duties else None
    if chosen is None:
        return given
    fields = fields_of(chosen, basis).items()
    texts = {(name,): value if isinstance(value, tuple) else (value,) for name, value in fields if name != ID}
    return Given(given.section, {path: found for path, found in texts.items() if found != (UNKNOWN,)})


def _chosen(duties: list[Duty], basis: Basis, words: Words) -> Duty | None:
    say(words("recorded.ask.owed"))
    for number, duty in enumerate(duties, 1):
        kind, whom = words.code("duty", duty.rule.duty), subject_text(duty, basis, words)
        why, due = reason(duty, words), full_day(duty.due_on, words)
        say(words("recorded.ask.item", number=number, kind=kind, whom=whom, why=why, due=due))
    while text := answer(words("recorded.ask.which")):
        if text.isascii() and text.isdigit() and 0 < int(text) <= len(duties):
            return duties[int(text) - 1]
        say(words("recorded.ask.numbers", count=len(duties)))
    return None
