"""``care SECTION list``: one list for every section of the catalogue."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import typer

from carecli.cli.desk import SHEET_SUFFIX, Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, Format, Month, OfMember, Output, Period
from carecli.cli.signature import parameter, signed
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import BY_NAME, Section
from carecli.reports.page import Answer
from carecli.reports.sieve import Sieve, of_bodies, of_people

NAMES = ("members", "people", "organisation")
"""The sections that every list needs to say names instead of ids."""


_ACCOUNTS = frozenset(("accounts",))
"""What else people know by name."""


class _Asked(NamedTuple):
    """What a list is to be cut down to, as typed."""

    month: str | None = None
    period: str | None = None
    member: str | None = None
    branch: str | None = None


def __getattr__(name: str) -> Callable[..., ExitCode]:
    """The command that lists a section."""
    if name not in BY_NAME:
        raise AttributeError(name)
    return _lister(BY_NAME[name])


def _lister(section: Section) -> Callable[..., ExitCode]:
    def listed(context: typer.Context, *, form: str | None, output: str | None, **asked: Any) -> ExitCode:
        return _list(context.obj, section.name, _Asked(**asked), form, output)

    options = (*_sieves(section), ("form", Format), ("output", Output))
    return signed(listed, [parameter(name, option, None) for name, option in options])


def _sieves(section: Section) -> Iterator[tuple[str, object]]:
    """The options by which a section's list can be cut: by its day, by people, by bodies, where it has any."""
    if section.dated:
        yield from (("month", Month), ("period", Period))
    if of_people(section):
        yield "member", OfMember
    if of_people(section) or of_bodies(section):
        yield "branch", Branch


def _list(desk: Desk, section: str, asked: _Asked, form: str | None, output: str | None) -> ExitCode:
    from carecli.cli.opening import open_records
    from carecli.reports.lists import list_answer, listed

    paper = _paper(section, form, output)
    opened = open_records(desk, BY_NAME if paper else {*NAMES, section, *named_in(BY_NAME[section])})
    sieve = _sieve(asked, opened.records, desk)
    answer = list_answer(opened.records, section, sieve, desk.today, desk.words)
    shown = listed(opened.records, section, sieve, desk.today)
    show = _on_paper(desk, paper, opened.records, shown) if paper else desk.show
    show(answer, form, output)
    return opened.code


def _paper(section: str, form: str | None, output: str | None) -> str | None:
    """The form whose columns a list is to have: in a workbook, and as a page to be printed."""
    suffix = Path(output).suffix.lower() if output else f".{form}"
    if suffix not in {SHEET_SUFFIX, ".html", ".htm"}:
        return None
    from carecli.exchange.forms import form_of

    return form_of(section)


def _on_paper(
    desk: Desk, name: str, records: Records, shown: Iterable[Record]
) -> Callable[[Answer, str | None, str | None], None]:
    """Shows a list in the columns of a form."""
    from carecli.exchange.form_answer import in_columns_of
    from carecli.exchange.form_sheet import FormGround, open_page
    from carecli.exchange.spreadsheet import workbook

    ground = FormGround(records, desk.today, desk.words, demonstration=desk.demonstrates)
    sheet = open_page(name, ground, shown)

    def show(answer: Answer, form: str | None, output: str | None) -> None:
        book = partial(workbook, [sheet], desk.words("sheets.lists"), desk.today)
        desk.show(in_columns_of(sheet, answer), form, output, book)

    return show


def named_in(section: Section) -> frozenset[str]:
    """Which of those a section's records name."""
    from carecli.model.shape import pointed_at

    return _ACCOUNTS & {name for cls in section.classes().values() for name in pointed_at(cls)}


def _sieve(asked: _Asked, records: Records, desk: Desk) -> Sieve:
    from carecli.cli.naming import body_named, person_named
    from carecli.cli.stretch import stretch

    return Sieve(
        period=stretch(asked.month, asked.period, desk.today, records.workspace.terms),
        member=person_named(asked.member, records, desk.today, desk.words).id if asked.member else None,
        branch=body_named(asked.branch, records).id if asked.branch else None,
    )
