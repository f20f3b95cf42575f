"""``care SECTION show ID``: one record of any section of the catalogue on one screen."""

from collections.abc import Callable, Iterable

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.lists import NAMES, named_in
from carecli.cli.options import Format, Output, ShownRecord
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import AMENDING, BY_NAME, Section

_SHOWN = 3


def __getattr__(name: str) -> Callable[..., ExitCode]:
    """The command that shows one record of a section."""
    if name not in BY_NAME:
        raise AttributeError(name)
    return _shower(BY_NAME[name])


def _shower(section: Section) -> Callable[..., ExitCode]:
    def shown(context: typer.Context, record: ShownRecord, form: Format = None, output: Output = None) -> ExitCode:
        return _show(context.obj, section, record, form, output)

    return shown


def _show(desk: Desk, section: Section, text: str, form: str | None, output: str | None) -> ExitCode:
    from carecli.cli.opening import open_records
    from carecli.cli.owing import CASES, SECTIONS, grounded_in
    from carecli.duties.seek import duties_around
    from carecli.reports.record import FURTHER, record_answer

    owing = {*SECTIONS, *CASES}
    moves = section.name in owing and bool(section.dated)
    besides = FURTHER[section.name].sections if section.name in FURTHER else ()
    wanted = {*NAMES, AMENDING, section.name, *named_in(section), *besides, *(owing if moves else ())}
    opened = open_records(desk, wanted)
    record = _found(text, section, opened.records)
    grounded = grounded_in(desk, opened) if moves else None
    duties = duties_around(record.where, grounded.basis) if grounded else ()
    desk.show(record_answer(record, section, opened.records, duties, desk.today, desk.words), form, output)
    return grounded.code if grounded else opened.code


def _found(text: str, section: Section, records: Records) -> Record:
    """The record of that id, at that place (``file:line``), or of that name; refuses what none or several have."""
    every = records.section(section.name)
    for read in (_id, _place, _name):
        found = [record for record in every if read(record) == text]
        if len(found) > 1:
            raise Refused("namesakes", count=len(found), text=text, them=", ".join(map(_handle, found)))
        if found:
            return found[0]
    raise Refused("unknown-record", text=text, command=f"care {section.one} list", near=_near(text, every))


def _near(text: str, every: Iterable[Record]) -> str:
    from difflib import get_close_matches

    handles = [_handle(record) for record in every]
    return ", ".join(get_close_matches(text, handles, n=_SHOWN) or handles[-_SHOWN:])


def _handle(record: Record) -> str:
    return _id(record) or _place(record)


def _id(record: Record) -> str:
    return str(getattr(record, "id", None) or "")


def _name(record: Record) -> str:
    return str(getattr(record, "name", None) or "")


def _place(record: Record) -> str:
    return str(record.where)
