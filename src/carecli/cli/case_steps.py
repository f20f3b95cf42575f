"""``care case apply|next|object|override|withdraw``: a case is opened, and moved by the step that is due."""

import inspect
from collections.abc import Callable
from typing import Any

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import AnyCase, DryRun, Somebody
from carecli.cli.recording.asked import asked_of
from carecli.cli.recording.command import annotation, texts_of
from carecli.cli.recording.given import Given
from carecli.cli.signature import parameter, signed
from carecli.model.problem import Refused

_TEXTS = dict[tuple[str, ...], tuple[str, ...]]
_OF_PAYMENT = {("date",), ("amount",), ("note",), ("recorded_by",)}
"""What may be said of a step that is a payment; all else the case says."""


def _command(
    section: str, without: set[str], argument: object, act: Callable[..., ExitCode]
) -> Callable[..., ExitCode]:
    """A command about one person or case whose options are fields of a section."""
    asked = tuple(each for each in asked_of(section) if each.path[0] not in without)

    def run(context: typer.Context, about: str, *, dry: bool, **values: Any) -> ExitCode:
        texts = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return act(context.obj, about, texts, dry=dry)

    first = inspect.Parameter("about", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=argument)
    options = (parameter(each.key, annotation(each), None) for each in asked)
    return signed(run, [first, *options, parameter("dry", DryRun, default=False)])


def _apply(desk: Desk, about: str, texts: _TEXTS, *, dry: bool) -> ExitCode:
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.saving import save

    given = Given("applications", {("member",): (about,), ("date",): (str(desk.today),), **texts})
    return save(desk, completed(desk, given), dry=dry, command="case apply")


def _next(desk: Desk, about: str, texts: _TEXTS, *, dry: bool) -> ExitCode:
    from carecli.cases.asks import asked_first, asked_then, taken_by_body, verdicts_due
    from carecli.cases.chain import PAYMENT
    from carecli.cases.course import step_of
    from carecli.cli.case import case_named, ground
    from carecli.cli.recording.asking import answered
    from carecli.cli.recording.dialogue import say
    from carecli.cli.recording.saving import save

    found = ground(desk)
    case = case_named(about, found, desk)
    if case.due is None:
        raise Refused("case-ended", case_state=case.state, **case.told(step_of(case.walk.taken[-1])))
    if case.due == PAYMENT:
        return _pay(desk, case, texts, dry=dry)
    body = taken_by_body(case)
    own: _TEXTS = {("unit",): (body,)} if body and ("by",) not in texts else {}
    given = _step(case.id, case.due, desk, {**own, **texts})
    if desk.on_terminal:
        step = desk.words.code("case-step", case.due)
        say(desk.words("case.taking", id=case.id, name=found.records.name(case.application.member), step=step))
    given = answered(desk, given, asked_first(case), f"case next {case.id}", verdicts_due(case))
    _require_later(case, given)
    given = answered(desk, given, asked_then(case, _verdict(given)), f"case next {case.id}")
    decides = case.chain.decides == case.due and _verdict(given) == "agree"
    more = _rested_on(case.application, found.basis.active) if decides else None
    return save(desk, given, dry=dry, command="case next", more=more)


def _require_later(case: Any, given: Given) -> None:
    """Raises NotWritten where a step is dated before the case came to it: it would count for another, or for none."""
    from carecli.cli.complaints import TYPED
    from carecli.files.writing.refusals import NotWritten
    from carecli.model.problem import problem
    from carecli.model.scalars import parse_day

    try:
        day = parse_day(given.first("date") or "")
    except Refused:
        return
    if day < case.walk.since:
        about = {"step": case.due, "day": day, "since": case.walk.since, **case.told(case.due)}
        raise NotWritten(problem(TYPED, "step-too-early", **about))


def _rested_on(application: Any, active: Any) -> Any:
    """What the approval rests on is written down with it."""
    from carecli.cases.frozen import frozen

    return lambda step, records: {"frozen": frozen(application, records, active, step.date)}


def _verdict(given: Given) -> str:
    from carecli.model.codes import code

    text = given.first("verdict")
    try:
        return code("step-verdict")(text) if text else ""
    except Refused:
        return ""


def _step(case: str, step: str, desk: Desk, texts: _TEXTS) -> Given:
    fixed: _TEXTS = {("application",): (case,), ("step",): (step,)}
    return Given("steps", {("date",): (str(desk.today),), **texts, **fixed})


def _pay(desk: Desk, case: Any, texts: _TEXTS, *, dry: bool) -> ExitCode:
    """The payment is an entry of the fund: what is not yet paid of the approved amount, borne as rules have it."""
    from carecli.cases.chain import PAYMENT
    from carecli.cli.fund_booking import paid_for
    from carecli.model.money import show_fen

    application, walk = case.application, case.walk
    if walk.decision is None or walk.amount is None:
        raise Refused("case-without-amount", **case.told(case.chain.decides))
    said: _TEXTS = {
        ("member",): (application.member,),
        ("amount",): (show_fen(walk.amount - walk.paid),),
        ("purpose",): ("hardship-aid",),
        ("category",): (application.category,),
        ("application",): (case.id,),
    }
    if alien := [asked.option for asked in asked_of("steps") if asked.path in texts and asked.path not in _OF_PAYMENT]:
        raise Refused("step-is-payment", options=", ".join(alien), **case.told(PAYMENT))
    return paid_for(desk, "case next", {**said, **texts}, dry=dry)


def _object(desk: Desk, about: str, texts: _TEXTS, *, dry: bool) -> ExitCode:
    from carecli.cli.case import case_named, ground
    from carecli.cli.recording.saving import save

    case = case_named(about, ground(desk), desk)
    step = "appeal" if case.state == "refused" else "objection"
    return save(desk, _step(case.id, step, desk, texts), dry=dry, command="case object")


def _override(desk: Desk, about: str, texts: _TEXTS, *, dry: bool) -> ExitCode:
    from carecli.cli.case import case_named, ground
    from carecli.cli.recording.asking import answered
    from carecli.cli.recording.saving import save

    case = case_named(about, ground(desk), desk)
    given = _step(case.id, "override", desk, texts)
    approver = () if ("unit",) in texts else ("by",)
    given = answered(desk, given, ("overrides", *approver, "reason"), f"case override {case.id}")
    return save(desk, given, dry=dry, command="case override")


def _withdraw(desk: Desk, about: str, texts: _TEXTS, *, dry: bool) -> ExitCode:
    from carecli.cli.case import case_named, ground
    from carecli.cli.recording.saving import save

    case = case_named(about, ground(desk), desk)
    given = _step(case.id, "application", desk, {**texts, ("verdict",): ("withdrawn",)})
    return save(desk, given, dry=dry, command="case withdraw")


def _of(*names: str) -> set[str]:
    """All fields of a step but these."""
    return {asked.path[0] for asked in asked_of("steps")} - set(names)


apply = _command("applications", {"id", "member"}, Somebody, _apply)
next_step = _command("steps", {"application", "step", "overrides"}, AnyCase, _next)
object_to = _command("steps", _of("date", "by", "reason", "note", "recorded_by"), AnyCase, _object)
override = _command(
    "steps", _of("date", "by", "unit", "overrides", "reason", "note", "recorded_by"), AnyCase, _override
)
withdraw = _command("steps", _of("date", "reason", "note", "recorded_by"), AnyCase, _withdraw)
