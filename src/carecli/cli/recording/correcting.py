"""``care correct RECORD --field value --reason …``: a correction that stands for the record in every answer."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import CorrectedBy, DryRun, Reason, RecordId
from carecli.cli.recording.asked import Asked, asked_of
from carecli.cli.recording.command import texts_of
from carecli.cli.recording.given import Given, node_of, typed
from carecli.cli.recording.names import with_ids
from carecli.cli.recording.splicing import options_given
from carecli.cli.recording.writing import Done, Mistyped, carried_out
from carecli.cli.signature import parameter
from carecli.files.writing.pen import Pen
from carecli.files.writing.spelled import Value
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import SECTIONS

COMMAND = "correct"
_OWN = frozenset({("id",), ("reason",)})
"""What no correction alters by command: an id, and fields whose option is the correction's own."""


def _correctable() -> tuple[Asked, ...]:
    """The fields of all sections that may be corrected, each path once."""
    every = (asked for section in SECTIONS if section.corrected for asked in asked_of(section.name))
    found: dict[str, Asked] = {}
    for asked in every:
        if asked.path not in _OWN and not asked.apart:
            found.setdefault(asked.option, asked)
    return tuple(found.values())


def _command() -> Callable[..., ExitCode]:
    fields = _correctable()

    def correct(
        context: typer.Context, about: str, *, reason: str | None, teller: str | None, dry: bool, **values: Any
    ) -> ExitCode:
        (why,) = options_given(COMMAND, reason=reason)
        given = {asked: texts_of(values[f"field_{asked.key}"]) for asked in fields if values[f"field_{asked.key}"]}
        if not given:
            raise Refused("nothing-to-correct")
        desk: Desk = context.obj

        def act(pen: Pen, records: Records) -> Done:
            section, record = _found(about, records)
            fresh = _fresh(Given(section, _of_section(given, section)), records, desk)
            said: dict[str, Value] = {
                "date": str(desk.today),
                "section": section,
                "record": about,
                "fields": fresh,
                "reason": why,
            }
            if teller:
                said["by"] = with_ids(Given("corrections", {("by",): (teller,)}), records, desk).first("by")
            row = pen.append("corrections", said)
            about_whom = [getattr(record, "member", None), *getattr(record, "members", ())]
            return Done((row,), tuple(id_ for id_ in about_whom if id_), changed=False)

        return carried_out(desk, COMMAND, act, dry=dry)

    signed: Any = correct
    signed.__signature__ = _signature(fields)
    signed.__annotations__ = {name: found.annotation for name, found in signed.__signature__.parameters.items()}
    return correct


def _signature(fields: tuple[Asked, ...]) -> inspect.Signature:
    either = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return inspect.Signature(
        [
            inspect.Parameter("context", either, annotation=typer.Context),
            inspect.Parameter("about", either, annotation=RecordId),
            *(parameter(f"field_{asked.key}", _annotation(asked), None) for asked in fields),
            parameter("reason", Reason, None),
            parameter("teller", CorrectedBy, None),
            parameter("dry", DryRun, default=False),
        ]
    )


def _annotation(asked: Asked) -> object:
    """Any of them may be given, and as often as some section takes it."""
    return Annotated[list[str] | None, typer.Option(asked.option, help=f"{asked.entry}?")]


def _found(id_: str, records: Records) -> tuple[str, Record]:
    """The record of that id and its section; refuses an id that no such record has."""
    for section in SECTIONS:
        for record in records.section(section.name) if section.corrected else ():
            if getattr(record, "id", None) == id_:
                return section.name, record
    raise Refused("no-record-to-correct", id=id_)


def _of_section(given: dict[Asked, tuple[str, ...]], section: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The texts under the section's own fields; refuses an option that it does not have."""
    own = {asked.option: asked.path for asked in asked_of(section)}
    strange = next((asked.option for asked in given if asked.option not in own), None)
    if strange:
        raise Refused("unknown-option", option=strange, near=", ".join(own))
    return {own[asked.option]: texts for asked, texts in given.items()}


def _fresh(given: Given, records: Records, desk: Desk) -> dict[str, Any]:
    """The new values, each fit for its field; raises Mistyped where one is not."""
    known = with_ids(given, records, desk)
    options = {asked.option for asked, _ in known.named}
    wrong = [found for found in typed(known, f"care {COMMAND}")[1] if found.place.file in options]
    if wrong:
        raise Mistyped(wrong)
    return dict(node_of(known))


correct = _command()
