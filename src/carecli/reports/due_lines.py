"""The rows of a list of duties: one line a person under the one who is to go."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty, Subject
from carecli.duties.fulfilment import covered
from carecli.duties.owed import Owed
from carecli.model.words import Words
from carecli.reports.lacking import lacking
from carecli.reports.page import Cell, Group, Row, Tone, row
from carecli.reports.phrases import day_with_weekday, person_with_office, short_day, unit_name
from carecli.reports.reason import Clauses, reason

STANDING = ("overdue", "undecided", "open", "upcoming", "missed", "done-late", "done", "waived", "cancelled")
"""States from the most to the least pressing: a person's line shows the first of its duties' states."""
RANK = {state: rank for rank, state in enumerate(STANDING)}
SOON = 3
"""Days before the deadline from which a line is marked."""


class Visitee(NamedTuple):
    """One line of the list: a subject, and the duties that one visit or talk may serve.

    ``chief`` is the duty whose day and state the line shows.
    """

    assignees: tuple[str, ...]
    subject: str
    rows: tuple[Owed, ...]
    chief: Duty


def visitees(rows: Iterable[Owed]) -> list[Visitee]:
    """The lines of a list, those without anybody to go last; most pressing first within each group.

    The rows come as ``owed`` gives them, most urgent first.
    """
    gathered: dict[tuple[tuple[str, ...], str], list[Owed]] = {}
    for owed in rows:
        gathered.setdefault((owed.duty.assignees, concerned(owed)), []).append(owed)
    lines = [Visitee(*key, tuple(found), _chief(found)) for key, found in gathered.items()]
    pressing = list(map(_pressing, lines))
    first: dict[tuple[str, ...], tuple[int, date, str]] = {}
    for line, rank in zip(lines, pressing, strict=True):
        first[line.assignees] = min(rank, first.get(line.assignees, rank))
    order = [
        (not line.assignees, first[line.assignees], line.assignees, rank)
        for line, rank in zip(lines, pressing, strict=True)
    ]
    return [lines[at] for at in sorted(range(len(lines)), key=order.__getitem__)]


def _chief(rows: Iterable[Owed]) -> Duty:
    """The most pressing; of several the most urgent."""
    return min([row.duty for row in rows], key=lambda duty: RANK[duty.state])


def concerned(row: Owed) -> str:
    """Whom a line is about, as an id: what is owed to the same is one line under each who is to go."""
    subject = row.duty.subject
    if subject.kind == "pair":
        return subject.targets[0]
    if subject.kind == "leader" and subject.targets:
        return f"{subject.id}+"
    return subject.member or subject.id if subject.kind == "case" else subject.id


def _pressing(line: Visitee) -> tuple[int, date, str]:
    return RANK[line.chief.state], line.chief.due_on, line.subject


def grid_rows(lines: list[Visitee], basis: Basis, clauses: Clauses, words: Words) -> list[Row | Group]:
    """The lines under a heading for each person who is to go."""
    rows: list[Row | Group] = []
    for assignees, found in groupby(lines, key=lambda line: line.assignees):
        group = list(found)
        rows.append(_heading(assignees, group, basis, words))
        rows += [_row(line, basis, clauses, words) for line in group]
    return rows


def _heading(assignees: tuple[str, ...], lines: list[Visitee], basis: Basis, words: Words) -> Group:
    if not assignees:
        return Group(words("due.group.nobody", count=len(lines)), "bad")
    kinds = {found.duty.rule.duty for line in lines for found in line.rows}
    key = f"due.group.{next(iter(kinds))}" if len(kinds) == 1 else "due.group.other"
    body = lines[0].chief.subject.unit
    named = [person_with_office(person, basis.records, basis.today, words, body) for person in assignees]
    return Group(words(key, who=words.join(named), count=len(lines)))


def _row(line: Visitee, basis: Basis, clauses: Clauses, words: Words) -> Row:
    chief = line.chief
    reasons: dict[str, list[str]] = {}
    for found in line.rows:
        reasons.setdefault(reason(found.duty, words), []).append(clauses.cite(found.duty))
    carried = words("due.carried") if any(found.carried_over for found in line.rows) else ""
    return row(
        subject_text(chief, basis, words),
        unit_name(chief.subject.unit, basis.records),
        words.join([named + "".join(sorted(set(cited))) for named, cited in reasons.items()]) + carried,
        day_with_weekday(chief.due_on, basis.today, words),
        state_cell(chief, basis.today, words),
    )


def subject_text(duty: Duty, basis: Basis, words: Words) -> str:
    """Whom a duty is about: a person's name, a body's with its coverage, or anybody below a leader."""
    subject, records = duty.subject, basis.records
    if subject.member:
        return records.name(subject.member)
    if subject.kind == "leader":
        return _opposite(subject, basis, words)
    name = unit_name(subject.unit, records)
    if subject.kind == "pair" and not records.structure.units.keys() & subject.targets:
        return words("pages.bracket", text=subject.targets[0], more=name) if name else subject.targets[0]
    if not subject.targets or subject.kind == "pair":
        return name
    return words("due.cover", unit=name, done=covered(duty.obligation, basis), all=len(subject.targets))


def _opposite(subject: Subject, basis: Basis, words: Words) -> str:
    """Whom a leader owes something: the places of which any will do, anybody below, or nobody but the leader's self."""
    places = [unit_name(unit, basis.records) for unit in subject.targets if unit in basis.records.structure.units]
    if places:
        return words("due.any-place", places=words.join(places)) if len(places) > 1 else places[0]
    return words("due.anyone") if subject.targets else basis.records.name(subject.id)


def state_cell(duty: Duty, today: date, words: Words) -> Cell:
    """A duty's state in words, and how urgent it is."""
    if duty.state == "undecided":
        tone: Tone = "bad" if duty.due_on < today else "soon"
        return Cell(words("due.state.undecided", facts=facts_text(duty, words)), tone)
    if duty.state == "upcoming":
        return Cell(words("due.state.opens", day=short_day(duty.opens_on, today)), "faint")
    if duty.state in {"done", "done-late"} and duty.done_on:
        return Cell(words(f"due.state.{duty.state}", day=short_day(duty.done_on, today)), "good")
    if duty.state in {"open", "overdue"}:
        return _countdown((duty.due_on - today).days, words)
    return Cell(words(f"due.state.{duty.state}"), "bad" if duty.state == "missed" else "faint")


@lru_cache(1000)
def _countdown(days: int, words: Words) -> Cell:
    if days < 0:
        return Cell(words("due.state.late", days=-days), "bad")
    near_tone: Tone = "soon" if days <= SOON else "plain"
    near = ("due.state.today", "due.state.tomorrow")
    return Cell(words(near[days]) if days < len(near) else words("due.state.left", days=days), near_tone)


def facts_text(duty: Duty, words: Words) -> str:
    """The names of the facts that a duty is waiting for."""
    return lacking(duty.missing, words)
