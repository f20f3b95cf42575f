"""Records in the columns of a form: what goes out can be changed and comes back by the import."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from carecli.exchange.absent import here
from carecli.exchange.columns import ABOUT, PEOPLE, Column, all_columns
from carecli.exchange.derived import DERIVED, ONLY, Known, known_of
from carecli.exchange.directory import Directory
from carecli.exchange.forms import BALANCE, FORMS, ROW, Form, form_title
from carecli.exchange.headings import title
from carecli.exchange.shown_cells import Cells
from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Written, Yuan
from carecli.ledger.allowances import ANY_SOURCE
from carecli.ledger.booking import book
from carecli.model.codes import code
from carecli.model.fund import Account
from carecli.model.money import show_fen
from carecli.model.organisation import Organisation
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.scalars import parse_yes_no
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.model.words.codes import CODES

Keeps = Callable[[Record], bool]
_ROOM = 200
"""Rows below the last one in which a drop-down list still offers its words."""


class FormGround:
    """What forms are filled from; what only some of them need is found when first asked for.

    Every form of a ``demonstration`` says that it is one.
    """

    def __init__(self, records: Records, today: date, words: Words, *, demonstration: bool = False) -> None:
        self.records, self.today, self.words, self.demonstration = records, today, words, demonstration
        self.directory = Directory(records)
        self.cells = Cells(self.directory, today, words)

    @cached_property
    def derived(self) -> Known:
        """What follows from other records."""
        return known_of(self.records, self.today, self.words)

    @cached_property
    def balances(self) -> Mapping[str, int]:
        """The balance of all accounts after each entry, by its id."""
        balance, found = 0, {}
        for movement in book(self.records, ANY_SOURCE).movements:
            balance += sum(draw.fen for draw in movement.draws)
            found[movement.entry.id] = balance
        return found


def form_page(name: str, ground: FormGround, keeps: Keeps) -> SheetPage:
    """The sheet of a form with the records that ``keeps`` leaves, by their day where they have one."""
    form, records, today = FORMS[name], ground.records, ground.today
    shown = [record for record in _shown(form.section, records, keeps, today) if _holds(form, record, today)]
    return _page(name, form, ground, shown)


def open_page(name: str, ground: FormGround, shown: Iterable[Record]) -> SheetPage:
    """The records of a list in the columns of a form, but for those that only the keepers may see."""
    form = FORMS[name]
    known = all_columns(form.section)
    paths = tuple(path for path in form.paths if path not in known or not known[path].private)
    return _page(name, replace(form, paths=paths), ground, shown)


def _page(name: str, form: Form, ground: FormGround, shown: Iterable[Record]) -> SheetPage:
    records, words = ground.records, ground.words
    rows = [
        tuple(
            DERIVED[path](record, ground.derived) if path in DERIVED else _cell(record, path, number, form, ground)
            for path in form.paths
        )
        for number, record in enumerate(shown, start=1)
    ]
    return SheetPage(
        name=form_title(name, words),
        titles=(
            f"{form_title(name, words)}   {records.workspace.name}",
            f"{words('pages.made', day=ground.today)}   {words('pages.internal')}",
            *((words("sheets.demonstration"),) if ground.demonstration else ()),
        ),
        columns=tuple(sheet_column(form.section, path, ground.directory, words) for path in form.paths),
        rows=tuple(rows),
        to_fill=_ROOM,
    )


def _holds(form: Form, record: Record, today: date) -> bool:
    return not form.only or ONLY[form.only](record, today)


def _shown(section: str, records: Records, keeps: Keeps, today: date) -> list[Record]:
    """The records in their order; a roster has those who are here."""
    every: Iterable[Record] = here(records, today) if section == PEOPLE else records.section(section)
    kept = [record for record in every if keeps(record)]
    dated = BY_NAME[section].dated
    return sorted(kept, key=lambda record: getattr(record, dated)) if dated else kept


def _cell(record: Record, path: str, number: int, form: Form, ground: FormGround) -> Written:
    if path == ROW:
        return number
    if path == BALANCE:
        balance = ground.balances.get(str(getattr(record, "id", "")))
        return "" if balance is None else Yuan(balance)
    return ground.cells.cell(record, all_columns(form.section)[path], path)


def sheet_column(section: str, path: str, directory: Directory, words: Words) -> SheetColumn:
    """The column of a path: its heading, what it holds, and the words to choose from."""
    if path == ROW:
        return SheetColumn(heading=words("sheets.row"), kind="count")
    if path == BALANCE:
        return SheetColumn(heading=words("sheets.fund.balance"), kind="amount")
    if path in DERIVED:
        return SheetColumn(heading=words(f"sheets.told.{path}"), kind="text")
    column = all_columns(section)[path]
    owner, own = (PEOPLE, path.removeprefix(ABOUT)) if column.about else (section, path)
    text = column.field.text
    amount = text is not None and text.show is show_fen
    return SheetColumn(
        heading=title(owner, own, words),
        kind="amount" if amount else "text",
        choices=() if column.about else choices(column, directory, words),
    )


def choices(column: Column, directory: Directory, words: Words) -> tuple[str, ...]:
    """The words of a code, the bodies or the accounts that a cell may hold; none where it may hold several."""
    if column.field.many is not None:
        return ()
    if column.code:
        named = ((key, words.code(column.code, key)) for key in CODES[column.code])
        return tuple(name if code(column.code)(name) == key else key for key, name in named)
    if column.field.text and column.field.text.parse is parse_yes_no:
        return words.code("yes-no", "yes"), words.code("yes-no", "no")
    if "accounts" in column.field.sections:
        return tuple(directory.written(("accounts",), each.id) for each in directory.records.of(Account))
    if "organisation" in column.field.sections:
        return tuple(directory.written(("organisation",), each.id) for each in directory.records.of(Organisation))
    return ()
