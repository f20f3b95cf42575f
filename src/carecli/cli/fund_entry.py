"""A command that appends an entry to the fund: its options are the fields of one kind of entry."""

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import typer

from carecli.cli.adopting import active_policies
from carecli.cli.complaints import TYPED
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun
from carecli.cli.recording.asked import Asked, asked_of
from carecli.cli.recording.command import annotation, texts_of
from carecli.cli.signature import parameter
from carecli.model.fund import Entry
from carecli.model.problem import Problem
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape
from carecli.policy.policy import Active

FUND = "fund"
_GIVEN = frozenset({"kind"})
"""What the command itself says."""


class Prepared(NamedTuple):
    """An entry ready to be appended: the fields that the program fills in, and what it tells of its choice.

    Several sets of fields make several entries of one line typed.
    """

    fields: tuple[dict[str, Any], ...]
    lines: tuple[str, ...]


class Ground(NamedTuple):
    """What an entry is held against."""

    records: Records
    active: tuple[Active, ...]
    desk: Desk


Texts: TypeAlias = dict[tuple[str, ...], tuple[str, ...]]
Prepare: TypeAlias = Callable[[Any, Ground], Prepared]
Ready: TypeAlias = tuple[Entry, list[dict[str, Any]], tuple[str, ...]]
Fill: TypeAlias = Callable[[Texts, Desk], Texts]


def fields_of(kind: str, *without: str) -> tuple[Asked, ...]:
    """The options of one kind of entry."""
    own = {field.name for field in shape(BY_NAME[FUND].classes()[kind])}
    left_out = _GIVEN.union(without)
    return tuple(asked for asked in asked_of(FUND) if asked.path[0] in own and asked.path[0] not in left_out)


def entry_command(kind: str, name: str, prepare: Prepare, fill: Fill | None = None) -> Callable[..., ExitCode]:
    """The command that appends one kind of entry; its options are the fields of that kind."""
    asked = fields_of(kind)

    def book(context: typer.Context, *, dry: bool, **values: Any) -> ExitCode:
        texts = {each.path: texts_of(values[each.key]) for each in asked if values[each.key]}
        return appended(context.obj, kind, f"fund {name}", texts, prepare, fill, dry=dry)

    return signed(book, [], asked)


def signed(
    function: Callable[..., ExitCode], arguments: list[inspect.Parameter], asked: tuple[Asked, ...]
) -> Callable[..., ExitCode]:
    """The function with a signature made of its arguments and the options of these fields."""
    first = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    options = [parameter(each.key, annotation(each), None) for each in asked]
    signed: Any = function
    signed.__signature__ = inspect.Signature([first, *arguments, *options, parameter("dry", DryRun, default=False)])
    signed.__annotations__ = {name: found.annotation for name, found in signed.__signature__.parameters.items()}
    return function


def appended(
    desk: Desk, kind: str, command: str, texts: Texts, prepare: Prepare, fill: Fill | None = None, *, dry: bool
) -> ExitCode:
    """Appends an entry after all that is asked of it; refuses by rule (exit 3) with nothing written."""
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.footing import stands_on
    from carecli.cli.recording.given import Given, missing
    from carecli.cli.recording.writing import Done, carried_out
    from carecli.files.writing.pen import Pen
    from carecli.model.problem import Refused

    dated = {("date",): (str(desk.today),), ("kind",): (kind,), **texts}
    active, told = active_policies(desk), list[str]()
    given = completed(desk, Given(FUND, fill(dated, desk) if fill else dated))
    if lacking := missing(given):
        raise Refused("options-missing", options=", ".join(asked.option for asked in lacking), command=command)

    def act(pen: Pen, records: Records) -> Done:
        entry, fields, lines = ready(given, command, prepare, Ground(records, active, desk))
        rows = tuple(pen.append_all(FUND, fields))
        told.extend(lines)
        whom = tuple(id_ for id_ in (getattr(entry, "member", None),) if id_)
        return Done(rows, whom, changed=False, near=frozenset(whom))

    who, whole = given.first("recorded_by"), stands_on(FUND, applied=bool(given.first("application")))
    return carried_out(desk, command, act, dry=dry, who=who, ahead=lambda *_: iter(told), whole=whole)


def ready(given: Any, command: str, prepare: Prepare, ground: Ground) -> Ready:
    """The entry as typed, its rows as they are to be written, and what is told of them."""
    from carecli.cli.recording.footing import require_past
    from carecli.cli.recording.given import node_of, typed
    from carecli.cli.recording.names import with_ids
    from carecli.cli.recording.writing import Mistyped
    from carecli.files.writing.refusals import NotWritten
    from carecli.model.problem import Refused

    known = with_ids(given, ground.records, ground.desk)
    entry, wrong = typed(known, f"care {command}")
    if not isinstance(entry, Entry):
        raise Mistyped(wrong)
    require_past(entry, ground.desk.today)
    if fault := _sealed(entry, ground.records):
        raise NotWritten(fault)
    try:
        prepared = prepare(entry, ground)
    except Refused as refused:
        raise NotWritten(refused.at(TYPED)) from None
    rows = [{**node_of(known), **fields} for fields in prepared.fields]
    return entry, rows, prepared.lines


def _sealed(entry: Entry, records: Records) -> Problem | None:
    """Why no entry of that day can be added: its month, or a later one, is sealed."""
    from carecli.model.problem import problem
    from carecli.model.seal import Seal

    last = max((seal.month for seal in records.of(Seal)), default=None)
    return problem(TYPED, "month-sealed", month=last) if last and entry.date <= last.last else None
