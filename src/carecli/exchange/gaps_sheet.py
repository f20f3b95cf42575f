"""What the register lacks as sheets to be filled in, one a branch, which the import reads back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from carecli.exchange.answer_sheet import answer_page
from carecli.exchange.columns import all_columns
from carecli.exchange.form_sheet import sheet_column
from carecli.exchange.shown_cells import Cells
from carecli.exchange.spreadsheet import SheetPage, Written, workbook
from carecli.model.hardship import Hardship
from carecli.model.member import Member
from carecli.model.problem import Place, Problem
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.reports.page import Answer
from carecli.reports.phrases import unit_name

MISSING: Mapping[str, tuple[str, ...]] = {
    "sex-missing": ("sex",),
    "born-on-missing": ("born_on",),
    "branch-missing": ("branch.id",),
    "admitted-on-missing": ("admitted_on",),
    "confirmed-on-missing": ("confirmed_on",),
    "employment-missing": ("employment.status", "employment.since"),
    "income-missing": ("household.people", "household.monthly_income", "household.since"),
    "degree-missing": ("degree",),
}
"""By the id of the problem that tells of a gap: the columns that close it."""
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "members": ("id", "name", "born_on", "branch.id"),
    "hardship": ("id", "member", "member.branch.id", "since"),
}
"""What the keepers need to see of a record besides."""


def gaps_workbook(answer: Answer, problems: Iterable[Problem], cells: Cells, *, demonstration: bool) -> bytes:
    """The workbook of a check: a sheet for each branch whose members lack something, then the list of all problems."""
    records = cells.directory.records
    lacking: dict[Place, list[str]] = {}
    for found in problems:
        if found.id in MISSING:
            lacking.setdefault(found.place, []).append(found.id)
    pages = [*_of_members(lacking, records, cells), *_of_cases(lacking, records, cells)]
    pages.append(answer_page(answer, cells.words))
    if demonstration:
        said = cells.words("sheets.demonstration")
        pages = [replace(page, titles=(*page.titles, said)) for page in pages]
    return workbook(pages, cells.words("sheets.lists"), cells.today)


def _of_members(lacking: Mapping[Place, list[str]], records: Records, cells: Cells) -> Iterable[SheetPage]:
    by_branch: dict[str, list[Member]] = {}
    for member in records.of(Member):
        if member.where in lacking:
            by_branch.setdefault(unit_name(branch_on(member, cells.today), records), []).append(member)
    for branch, members in sorted(by_branch.items(), key=lambda each: (not each[0], each[0])):
        name = branch or cells.words("sheets.gaps.no-branch")
        yield _page("members", name, members, lacking, cells)


def _of_cases(lacking: Mapping[Place, list[str]], records: Records, cells: Cells) -> Iterable[SheetPage]:
    cases = [case for case in records.of(Hardship) if case.where in lacking]
    if cases:
        yield _page("hardship", cells.words("sheets.form.hardship"), cases, lacking, cells)


def _page(
    section: str, name: str, rows: Iterable[Record], lacking: Mapping[Place, list[str]], cells: Cells
) -> SheetPage:
    records = list(rows)
    ids = {id_ for record in records for id_ in lacking[record.where]}
    asked = [path for id_, paths in MISSING.items() if id_ in ids for path in paths]
    paths = tuple(dict.fromkeys((*_KNOWN[section], *(path for path in asked if path in all_columns(section)))))
    return SheetPage(
        name=name,
        titles=(cells.words("sheets.gaps.title", name=name), cells.words("pages.internal")),
        columns=tuple(sheet_column(section, path, cells.directory, cells.words) for path in paths),
        rows=tuple(tuple(_cell(record, section, path, cells) for path in paths) for record in records),
    )


def _cell(record: Record, section: str, path: str, cells: Cells) -> Written:
    return cells.cell(record, all_columns(section)[path], path)
