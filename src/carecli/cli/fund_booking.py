"""``care fund receive|pay|transfer|reverse``: money that moves, appended to the fund once it lawfully may."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

import typer

from carecli.cli.adopting import active_policies
from carecli.cli.complaints import TYPED
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun, FundEntry
from carecli.cli.recording.asked import Asked, asked_of
from carecli.cli.recording.command import annotation, texts_of
from carecli.cli.signature import parameter
from carecli.model.fund import Entry
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape
from carecli.policy.policy import Active

FUND = "fund"
_GIVEN = frozenset({"kind"})
"""What the command itself says."""


class Prepared(NamedTuple):
    """An entry ready to be appended: the fields that the program fills in, and what it tells of its choice."""

    fields: dict[str, Any]
    lines: tuple[str, ...]


class Ground(NamedTuple):
    """What an entry is held against."""

    records: Records
    active: tuple[Active, ...]
    desk: Desk


Prepare = Callable[[Any, Ground], Prepared]


def _fields_of(kind: str, *without: str) -> tuple[Asked, ...]:
    """The options of one kind of entry."""
    own = {field.name for field in shape(BY_NAME[FUND].classes()[kind])}
    left_out = _GIVEN.union(without)
    return tuple(asked for asked in asked_of(FUND) if asked.path[0] in own and asked.path[0] not in left_out)


def _command(kind: str, name: str, prepare: Prepare) -> Callable[..., ExitCode]:
    """The command that appends one kind of entry; its options are the fields of that kind."""
    asked = _fields_of(kind)

    def book(context: typer.Context, *, dry: bool, **values: Any) -> ExitCode:
        texts = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return _appended(context.obj, kind, f"fund {name}", texts, prepare, dry=dry)

    return _signed(book, [], asked)


def _signed(
    function: Callable[..., ExitCode], arguments: list[inspect.Parameter], asked: tuple[Asked, ...]
) -> Callable[..., ExitCode]:
    first = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    options = [parameter(each.key, annotation(each), None) for each in asked]
    signed: Any = function
    signed.__signature__ = inspect.Signature([first, *arguments, *options, parameter("dry", DryRun, default=False)])
    signed.__annotations__ = {name: found.annotation for name, found in signed.__signature__.parameters.items()}
    return function


Texts: TypeAlias = dict[tuple[str, ...], tuple[str, ...]]


def _appended(desk: Desk, kind: str, command: str, texts: Texts, prepare: Prepare, *, dry: bool) -> ExitCode:
    """Appends an entry after all that is asked of it; refuses by rule (exit 3) with nothing written."""
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.given import Given, missing
    from carecli.cli.recording.writing import Done, carried_out
    from carecli.files.writing.pen import Pen
    from carecli.model.problem import Refused

    dated = {("date",): (str(desk.today),), ("kind",): (kind,), **texts}
    given = completed(desk, Given(FUND, dated))
    if lacking := missing(given):
        raise Refused("options-missing", options=", ".join(asked.option for asked in lacking), command=command)
    active, told = active_policies(desk), list[str]()

    def act(pen: Pen, records: Records) -> Done:
        entry, fields, lines = _ready(given, command, prepare, Ground(records, active, desk))
        row = pen.append(FUND, fields)
        told.extend(lines)
        whom = tuple(id_ for id_ in (getattr(entry, "member", None),) if id_)
        return Done((row,), whom, changed=False, near=frozenset(whom))

    return carried_out(desk, command, act, dry=dry, who=given.first("recorded_by"), ahead=lambda *_: iter(told))


def _ready(given: Any, command: str, prepare: Prepare, ground: Ground) -> tuple[Entry, dict[str, Any], tuple[str, ...]]:
    """The entry as typed, its fields as they are to be written, and what is told of them."""
    from carecli.cli.recording.given import node_of, typed
    from carecli.cli.recording.names import with_ids
    from carecli.cli.recording.writing import Mistyped
    from carecli.files.writing.refusals import NotWritten
    from carecli.model.problem import Refused

    known = with_ids(given, ground.records, ground.desk)
    entry, wrong = typed(known, f"care {command}")
    if not isinstance(entry, Entry):
        raise Mistyped(wrong)
    try:
        prepared = prepare(entry, ground)
    except Refused as refused:
        raise NotWritten(refused.at(TYPED)) from None
    return entry, {**node_of(known), **prepared.fields}, prepared.lines


def payment_ready(texts: Texts, command: str, ground: Ground) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The fields of a payment that the rules allow, and what is told of its source; raises as ``care fund pay``."""
    from carecli.cli.recording.given import Given

    _, fields, lines = _ready(Given(FUND, texts), command, _paid, ground)
    return fields, lines


def _received(_entry: Any, _ground: Ground) -> Prepared:
    return Prepared({}, ())


def _paid(entry: Any, ground: Ground) -> Prepared:
    from carecli.ledger.paying import choose, paid_as
    from carecli.reports.fund_choice import choice_lines

    choice = choose(entry, _means(ground))
    fields = dict(_chosen(paid_as(entry, choice)))
    return Prepared(fields, tuple(choice_lines(choice, entry, ground.records, ground.desk.words)))


def _chosen(payment: Any) -> Iterator[tuple[str, Any]]:
    """Account, source and shares as a file writes them; what a single payer has no need of is left out."""
    from carecli.model.money import show_fen

    yield "account", payment.account
    yield "source", payment.source
    yield (
        "shares",
        [{"account": s.account, "amount": show_fen(s.amount), "source": s.source} for s in payment.shares] or None,
    )


def _moved(entry: Any, ground: Ground) -> Prepared:
    from carecli.ledger.moving import moved
    from carecli.reports.fund_choice import moved_lines

    return Prepared({}, tuple(moved_lines(moved(entry, _means(ground)), ground.desk.words)))


def _means(ground: Ground) -> Any:
    from carecli.ledger.paying import Means
    from carecli.ledger.rules_in_force import allowances, collective_sources, share_rules

    return Means(
        records=ground.records,
        allowances=allowances(ground.active),
        shares=share_rules(ground.active),
        collective=collective_sources(ground.active),
    )


def _undone(entry: Any, ground: Ground) -> Prepared:
    from carecli.ledger.moving import undone
    from carecli.reports.fund_choice import undone_lines

    draws = undone(entry, _means(ground))
    return Prepared({}, tuple(undone_lines(draws, ground.records, ground.desk.words)))


def _reversing() -> Callable[..., ExitCode]:
    asked = _fields_of("reversal", "reverses")

    def reverse(context: typer.Context, about: str, *, dry: bool, **values: Any) -> ExitCode:
        texts = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return _appended(context.obj, "reversal", "fund reverse", {("reverses",): (about,), **texts}, _undone, dry=dry)

    argument = inspect.Parameter("about", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=FundEntry)
    return _signed(reverse, [argument], asked)


receive = _command("receipt", "receive", _received)
pay = _command("payment", "pay", _paid)
transfer = _command("transfer", "transfer", _moved)
reverse = _reversing()
