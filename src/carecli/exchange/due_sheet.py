"""A list of what is due as a sheet to be filled in by hand, which the import reads back: filled rows close duties."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.owed import Owed
from carecli.exchange.columns import all_columns
from carecli.exchange.directory import Directory
from carecli.exchange.form_sheet import sheet_column
from carecli.exchange.shown_cells import Cells
from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Written, workbook
from carecli.exchange.whom import PEOPLE
from carecli.model.fund import Account
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.words import Words
from carecli.reports.due_lines import Visitee, subject_text, visitees
from carecli.reports.page import Signed
from carecli.reports.phrases import unit_name
from carecli.reports.reason import hides, reason
from carecli.reports.signing import signing_titles


class Filled(NamedTuple):
    """The section of the records that close duties of a kind, and its columns: what somebody fills in, and more."""

    section: str
    date: str
    paths: tuple[str, ...]


_GIFT = ("gift.cash", "gift.goods", "gift.source", "gift.account")
FILLED: Mapping[str, Filled] = {
    "visit": Filled("visits", "date", ("by", "member", "unit", "occasion", "form", *_GIFT, "note")),
    "talk": Filled("talks", "date", ("by", "members", "occasion", "form", "note")),
    "greeting": Filled("greetings", "date", ("by", "member", "occasion", "form", *_GIFT, "note")),
    "task": Filled("activities", "date", ("by", "kind", "unit", "members", "topic", "note")),
}
"""By the kind of duty."""
_TOLD = ("row", "due.branch", "due.reasons", "due.due", "due.assignees")
_CLOSES = "closes"


class Ground(NamedTuple):
    """What the list is made from: the ground of the duties, the accounts that gifts are paid from, the language.

    ``signed`` tells who answers for it.
    """

    basis: Basis
    accounts: tuple[Account, ...]
    words: Words
    demonstration: bool
    signed: Signed | None = None

    @property
    def directory(self) -> Directory:
        """Who and what the list may name."""
        records = self.basis.records
        rows = {section.name: records.section(section.name) for section in SECTIONS}
        return Directory(Records(records.workspace, {**rows, "accounts": self.accounts}))


def due_workbook(rows: Iterable[Owed], ground: Ground, *, every: bool) -> bytes:
    """The workbook of what is due, a sheet a kind of duty and a line a person; ``every`` lists what is settled too.

    Steps of applications are left out: they are taken on a form of their own. The columns for the day, who went, the
    form, the gift and its source are empty; the last holds the duties' ids.
    """
    fit = (row for row in rows if (every or row.waiting) and row.duty.occurrence.application is None)
    shown = sorted(fit, key=lambda row: _order(row.duty))
    kinds = groupby(shown, key=lambda row: row.duty.rule.duty)
    directory = ground.directory
    pages = [_page(kind, list(found), ground, directory) for kind, found in kinds]
    pages = pages or [_page(next(iter(FILLED)), [], ground, directory)]
    return workbook(pages, ground.words("sheets.lists"), ground.basis.today)


def _order(duty: Duty) -> int:
    return list(FILLED).index(duty.rule.duty)


def _page(kind: str, rows: list[Owed], ground: Ground, directory: Directory) -> SheetPage:
    filled, basis, words = FILLED[kind], ground.basis, ground.words
    lines = visitees(rows)
    titles = [f"{words(f'sheets.due.{kind}')}   {basis.records.workspace.name}   {words('pages.internal')}"]
    if ground.demonstration:
        titles.append(words("sheets.demonstration"))
    titles += signing_titles(ground.signed, words)
    return SheetPage(
        name=words(f"sheets.due.{kind}"),
        titles=tuple(titles),
        columns=tuple(_columns(filled, directory, words)),
        rows=tuple(_row(number, line, filled, directory, basis, words) for number, line in enumerate(lines, start=1)),
    )


def _columns(filled: Filled, directory: Directory, words: Words) -> Iterable[SheetColumn]:
    for name in _TOLD:
        yield SheetColumn(heading=words(f"sheets.{name}"), kind="count" if name == "row" else "text")
    day = sheet_column(filled.section, filled.date, directory, words)
    yield SheetColumn(heading=day.heading, kind="day")
    yield from (sheet_column(filled.section, path, directory, words) for path in filled.paths)
    yield sheet_column(filled.section, _CLOSES, directory, words)


def _row(
    number: int, line: Visitee, filled: Filled, directory: Directory, basis: Basis, words: Words
) -> tuple[Written, ...]:
    duties = [row.duty for row in line.rows]
    said = _known(line.chief, filled, Cells(directory, basis.today, words))
    named = [directory.written(PEOPLE, person) for person in line.assignees]
    return (
        number,
        unit_name(line.chief.subject.unit, basis.records),
        _reasons(line, basis, words, alone=not any(said.get(path) for path in ("member", "members", "unit"))),
        line.chief.due_on.isoformat(),
        words.join(named),
        "",
        *(said.get(path, "") for path in filled.paths),
        words("forms.separator").join(duty.id for duty in duties),
    )


def _reasons(line: Visitee, basis: Basis, words: Words, *, alone: bool) -> str:
    """Why, and whom, where no column says it."""
    reasons = words.join(list(dict.fromkeys(reason(row.duty, words) for row in line.rows)))
    return f"{subject_text(line.chief, basis, words)}: {reasons}" if alone else reasons


def _known(duty: Duty, filled: Filled, cells: Cells) -> dict[str, str]:
    """What the duty itself says of the record that would close it."""
    subject = duty.subject
    person = subject.member or ""
    known = all_columns(filled.section)
    found: dict[str, str] = {}
    for path in ("member", "members"):
        if path in known and person:
            found[path] = cells.directory.written(PEOPLE, person)
    if "unit" in known and not person and duty.rule.bodies and subject.unit:
        found["unit"] = cells.directory.written(("organisation",), subject.unit)
    if "occasion" in known and not hides(duty):
        found["occasion"] = cells.code("occasion", duty.occurrence.occasion)
    if filled.section == "activities" and len(duty.rule.activities) == 1:
        found["kind"] = cells.code("activity", duty.rule.activities[0])
    return found
