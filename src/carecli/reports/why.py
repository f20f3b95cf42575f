"""Why a duty is owed: the clause, the record, date, setting and person it rests on, and what would settle it."""

from collections.abc import Iterator

from carecli.duties.absent import absent
from carecli.duties.actors import actors_of
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.fulfilment import unfinished
from carecli.duties.known import known_on
from carecli.duties.owed import Owed
from carecli.duties.reminders.nudge import WAITING
from carecli.duties.reminders.rest import resting_until
from carecli.model.snooze import Snooze
from carecli.model.words import Words
from carecli.reports.due_lines import facts_text, state_cell, subject_text
from carecli.reports.duty_item import COLUMNS, duty_item
from carecli.reports.outcome_lines import outcome_lines
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Line, Page, Row, row
from carecli.reports.phrases import day_with_weekday, full_day, person_with_office, unit_name
from carecli.reports.reason import in_document, reason
from carecli.reports.settings_used import settings_used
from carecli.reports.settle import how_to_settle


def why_duty(duty: Duty, basis: Basis, words: Words) -> Answer:
    """One duty laid open."""
    whom = subject_text(duty, basis, words)
    title = words("why.title", id=duty.id, kind=words.code("duty", duty.rule.duty), whom=whom)
    columns = (Column(words("why.column.name"), keep=True), Column(words("why.column.text")))
    grid = Grid(columns=columns, rows=tuple(_rows(duty, basis, words)), headed=False)
    blocks: tuple[Block, ...] = (Line(title, words("pages.internal"), "strong"), Bar(), grid, Bar())
    return Answer(
        page=Page(title=title, blocks=(*blocks, *how_to_settle(duty, basis, words))),
        items=(duty_item(Owed(duty, carried_over=False), basis, words),),
        columns=tuple((key, words(f"item.{key}")) for key in COLUMNS),
        more={},
    )


def _rows(duty: Duty, basis: Basis, words: Words) -> Iterator[Row]:
    rule = duty.rule
    state = state_cell(duty, basis.today, words)
    said = words.code("state", duty.state)
    yield row(words("why.state"), state._replace(text=state.text if said in state.text else f"{said}, {state.text}"))
    policy = words.pick(duty.active.policy.title.pair)
    yield row(words("why.rule"), f"{policy} {rule.clause} {rule.id}")
    yield row(words("why.says"), words.pick(rule.summary.pair))
    yield row(words("why.event"), _cause(duty, words))
    yield row(words("why.deadline"), _time(duty, words))
    for used in settings_used(duty, basis, words):
        yield row(words("why.settings"), words("why.setting.said", **used._asdict()))
    for number, line in enumerate(_whom(duty, basis, words)):
        yield row("" if number else words("why.whom"), line)
    yield row(words("why.who"), _who(duty, basis, words))
    yield from _end(duty, basis, words)


def _cause(duty: Duty, words: Words) -> str:
    occurrence = duty.occurrence
    if asked := occurrence.application:
        return words("why.application.said", id=asked.id, day=asked.date, where=asked.where)
    occasion = words.code("occasion", occurrence.occasion)
    if event := occurrence.event:
        blanks = {"occasion": occasion, "date": event.date, "known": known_on(event), "id": event.id}
        key = "why.event.said" if event.id != event.kind else "why.event.implied"
        return words(key, where=event.where, **blanks)
    if occurrence.signs:
        signs = words.join(list(occurrence.signs))
        return words("why.event.suggested", occasion=occasion, signs=signs, where=occurrence.found_at)
    if occurrence.windows or occurrence.missing:
        days = [words.code("anniversary", day) for day in sorted(occurrence.occasions or ())]
        return words("why.anniversary.said", days=words.join(days)) if len(days) > 1 else days[0]
    if occurrence.occasions is None:
        return words("why.every.said", occasion=occasion, key=occurrence.key)
    return words("why.festival.said", occasion=occasion, year=occurrence.key[:4])


def _time(duty: Duty, words: Words) -> str:
    """Opening and deadline; an event's with the counting shown, an anniversary's window by window."""
    occurrence = duty.occurrence
    if (event := occurrence.event) and occurrence.span:
        start, due = known_on(event), full_day(duty.due_on, words)
        return words("why.deadline.said", start=start, span=occurrence.span.show(words), due=due)
    windows = occurrence.windows or ((duty.opens_on, duty.due_on),)
    return words.join([words("why.window.said", first=first, last=full_day(last, words)) for first, last in windows])


def _whom(duty: Duty, basis: Basis, words: Words) -> Iterator[str]:
    person = basis.person(duty.subject.member)
    if duty.rule.whom is None or person is None:
        if duty.subject.kind == "member":
            yield words("why.everyone")
        return
    outcome = basis.register.ask(duty.rule.whom, person, duty.opens_on, duty.active.settings)
    for depth, text in outcome_lines(outcome, words):
        yield f"{'  ' * depth}{text}"
    yield words("why.as_of", day=duty.opens_on)


def _who(duty: Duty, basis: Basis, words: Words) -> str:
    body = duty.subject.unit
    named = words.join([person_with_office(p, basis.records, basis.today, words, body) for p in duty.assignees])
    if not named:
        return words("why.who.nobody", unit=unit_name(duty.subject.unit, basis.records))
    anybody = not duty.subject.actor and not actors_of(duty.rule, duty.active, duty.obligation.task.level)
    return words("why.who.anybody" if anybody else "why.who.assigned", who=named)


def _end(duty: Duty, basis: Basis, words: Words) -> Iterator[Row]:
    """What settled it, or what it is waiting for."""
    if act := duty.act:
        by = words.join([basis.records.name(person) for person in act.by])
        kind = words.code("duty", act.kind)
        yield row(words("why.done"), words("why.done.said", day=act.date, by=by, kind=kind, where=act.where))
        if away := absent(duty, basis):
            yield row(words("why.absent"), words.join([basis.records.name(person) for person in away]))
    elif found := unfinished(duty.obligation, basis):
        near, lacking = found
        parts = words.join([words.code("part", part) for part in lacking])
        yield row(words("why.parts"), words("why.parts.said", day=near.date, parts=parts, where=near.where))
    if duty.ended_on:
        key = "why.ended.case.said" if duty.occurrence.application else "why.ended.said"
        yield row(words("why.ended"), words(key, day=duty.ended_on))
    if waiver := basis.waiver_of(duty.id) if duty.state == "waived" else None:
        by = basis.records.name(waiver.by)
        yield row(words("why.waived"), words("why.waived.said", day=waiver.date, by=by, where=waiver.where))
    if (found_on := resting_until(duty.id, basis.records.of(Snooze), basis.today)) and duty.state in WAITING:
        yield row(words("why.snoozed"), words("why.snoozed.said", day=found_on))
    if duty.missing:
        yield row(words("why.missing"), facts_text(duty, words))


def why_person(person: str, owing: tuple[list[Owed], list[Owed]], basis: Basis, words: Words) -> Answer:
    """Everything owed to one person this year and now, with the rules it rests on; and what the person has to do."""
    rows, acts = owing
    name, branch = basis.records.name(person), _branch(rows, basis)
    title = words("why.person", name=name, branch=branch)
    body: tuple[Block, ...] = (Line(words("why.none", name=name)),)
    if rows:
        body = (Bar(), _grid(rows, basis, words), Bar(), Line(words("why.hint", id=rows[0].duty.id)))
    if acts:
        body = (*body, Line(words("why.acts", name=name, count=len(acts)), f"care due --by {person}"))
    return Answer(
        page=Page(title=title, blocks=(Line(title, words("pages.internal"), "strong"), *body)),
        items=tuple(duty_item(found, basis, words) for found in rows),
        columns=tuple((key, words(f"item.{key}")) for key in COLUMNS),
        more={"person": person, "to_do": [found.duty.id for found in acts]},
    )


def _grid(rows: list[Owed], basis: Basis, words: Words) -> Grid:
    keys = ("id", "reason", "due", "state", "clause")
    columns = tuple(Column(words(f"why.column.{key}"), keep=key == "due") for key in keys)
    return Grid(columns=columns, rows=tuple(_line(found.duty, basis, words) for found in rows))


def _branch(rows: list[Owed], basis: Basis) -> str:
    return next((unit_name(found.duty.subject.unit, basis.records) for found in rows), "")


def _line(duty: Duty, basis: Basis, words: Words) -> Row:
    return row(
        duty.id,
        reason(duty, words),
        day_with_weekday(duty.due_on, basis.today, words),
        state_cell(duty, basis.today, words),
        in_document(duty.rule.clause),
    )
