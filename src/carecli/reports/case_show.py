"""One case as its form has it: applicant, papers, steps, money and plan; at the end what comes next, and with whom."""

from collections.abc import Iterator

from carecli.cases.case import Case
from carecli.cases.course import OBJECTION, Event, step_of
from carecli.duties.basis import Basis
from carecli.ledger.shares import parts_of
from carecli.model.application import Step
from carecli.model.fund import Account, Payment
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.model.words.capitals import capitals
from carecli.reports.case_form import form_facts, plan_counts, plan_lines, plan_stands
from carecli.reports.case_item import case_item, headings, who_has
from carecli.reports.page import Answer, Bar, Cell, Column, Grid, Line, Page, Row, row
from carecli.reports.phrases import full_day, person_with_office, unit_name
from carecli.reports.public.sight import KEEPERS, Sight
from carecli.reports.told import told_rows


def case_answer(case: Case, basis: Basis, words: Words, sight: Sight = KEEPERS) -> Answer:
    """The page of one case; who objected is for the keepers alone."""
    application, records = case.application, basis.records
    branch = unit_name(case.unit, records)
    title = words("case.head", id=case.id, name=records.name(application.member), branch=branch)
    asked = words("case.asked", amount=show_yuan(application.asked)) if application.asked else ""
    category = words.code("aid", application.category)
    applied = words("case.applied", day=application.date, category=category, asked=asked)
    columns = tuple(Column(words(f"case.step.{key}"), keep=key == "date") for key in ("date", "step", "by", "what"))
    told = tuple(told_rows(form_facts(case, basis, words, sight)))
    facts = (Grid(columns=(Column("", keep=True), Column("")), rows=told, headed=False), Bar()) if told else ()
    rows = step_rows(case, basis, words, sight)
    grid = (Grid(columns=columns, rows=rows), Bar()) if rows else ()
    blocks = (
        Line(title, made_line(basis, words, sight), "strong"),
        Line(applied, words.code("case-state", case.state)),
        Bar(),
        *facts,
        *grid,
        *money_lines(case, basis, words),
        *(Line(words("case.plan", plan=line)) for line in plan_lines(case, basis, words, sight)),
        *(Line(line) for line in plan_stands(case, basis, words, sight)),
        *_next(case, basis, words),
    )
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=({**case_item(case, basis), "plan": plan_counts(case, basis)},),
        columns=headings(words),
        more={},
    )


def made_line(basis: Basis, words: Words, sight: Sight) -> str:
    """The day on which a page of the case was made, and for whom it is."""
    return f"{words('pages.made', day=basis.today)}   {sight.made_for(words)}"


def step_rows(case: Case, basis: Basis, words: Words, sight: Sight) -> tuple[Row, ...]:
    """All records of the case by their days: the day, the step, who took it and what came of it."""
    events = sorted(case.events, key=lambda event: (event.date, event not in case.walk.taken))
    return tuple(_row(event, case, basis, words, sight) for event in events)


def _row(event: Event, case: Case, basis: Basis, words: Words, sight: Sight) -> Row:
    counts = event in case.walk.taken
    what = words.join([*_what(event, case, basis, words)])
    return row(
        str(event.date),
        words.code("case-step", step_of(event)),
        sight.text("conduct" if step_of(event) == OBJECTION else "acts", _by(event, basis, words), words),
        Cell(what if counts else words("case.unheeded", id=what or "-"), "plain" if counts else "bad"),
    )


def _by(event: Event, basis: Basis, words: Words) -> str:
    if not isinstance(event, Step):
        return event.id
    people = [basis.records.name(person) for person in event.by]
    return words.join([*people, *([unit_name(event.unit, basis.records)] if event.unit else [])])


def _what(event: Event, case: Case, basis: Basis, words: Words) -> Iterator[str]:
    if isinstance(event, Step):
        if event.verdict:
            yield words.code("step-verdict", event.verdict)
        if event.present is not None:
            votes = {name: getattr(event, name) for name in ("present", "in_favour", "against", "abstained")}
            yield words("case.votes", **{name: "-" if count is None else count for name, count in votes.items()})
        if event.overrides:
            yield words("case.overrides", what=words.join([words.code("override", what) for what in event.overrides]))
            yield words("case.reason", where=event.where)
        if event.recused:
            names = words.join([basis.records.name(person) for person in event.recused])
            yield words("case.recused", names=names)
        if event is case.walk.posted and (last := case.walk.last_of_notice):
            yield words("case.notice", day=last)
    if event.amount is not None:
        yield words("case.yuan", amount=show_yuan(event.amount))


def money_lines(case: Case, basis: Basis, words: Words) -> Iterator[Line]:
    """What was approved, in capitals too as forms write it, and who bore what of each payment."""
    if case.walk.amount is not None:
        amount, written = show_yuan(case.walk.amount), capitals(case.walk.amount)
        yield Line(words("case.approved", amount=amount, capitals=written))
    names = {account.id: account.name for account in basis.records.of(Account)}
    for payment in (event for event in case.walk.taken if isinstance(event, Payment)):
        parts = [
            words("case.part", account=names.get(part.account, part.account), amount=show_yuan(part.fen))
            for part in parts_of(payment)
        ]
        yield Line(words("case.borne", id=payment.id, parts=words.join(parts)))


def _next(case: Case, basis: Basis, words: Words) -> Iterator[Line]:
    if case.due is None:
        yield Line(words("case.next.none", state=words.code("case-state", case.state)), tone="strong")
        return
    if case.state == "in-notice" and case.until:
        yield Line(words("case.next.notice", day=full_day(case.until, words)), tone="strong")
        return
    who = who_has(case, basis)
    named = person_with_office(who, basis.records, basis.today, words) if who else words("case.nobody")
    day = full_day(case.until, words) if case.until else "-"
    late = case.until is not None and case.until < basis.today
    step = words.code("case-step", case.due)
    yield Line(words("case.next", step=step, who=named, day=day), tone="bad" if late else "strong")
    yield Line(words("case.how", id=case.id))
