"""The half-year return as a workbook: totals, people in five blocks, changes; each sheet stands for itself."""

from datetime import date

from carecli.exchange.answer_sheet import answer_page
from carecli.exchange.spreadsheet import SheetColumn, SheetPage, workbook
from carecli.model.words import Words
from carecli.reports.page import Answer
from carecli.reports.returns.change_table import KEYS
from carecli.reports.returns.half_year_page import HalfYearPage
from carecli.reports.signing import signing_titles


def return_workbook(page: HalfYearPage, answer: Answer, words: Words, today: date, *, demonstrates: bool) -> bytes:
    """The workbook of a return; ``answer`` is the page's, with those who sign it."""
    titles = (answer.page.title, *page.cover(), *([words("sheets.demonstration")] if demonstrates else []))
    signed = (*titles, *signing_titles(answer.page.signed, words))
    people = answer_page(answer, words)
    named = SheetPage(name=words("returns.sheet.people"), titles=signed, columns=people.columns, rows=people.rows)
    pages = (_totals(page, signed, words), named, _changes(page, titles, words))
    return workbook(pages, words("sheets.lists"), today)


def _totals(page: HalfYearPage, titles: tuple[str, ...], words: Words) -> SheetPage:
    columns = (
        SheetColumn(heading=words("returns.column.class")),
        SheetColumn(heading=words("returns.column.persons"), kind="count"),
        SheetColumn(heading=words("figures.column.figure")),
    )
    rows = tuple((text, value, id_) for text, value, id_ in page.counted())
    return SheetPage(name=words("returns.sheet.totals"), titles=titles, columns=columns, rows=rows)


def _changes(page: HalfYearPage, titles: tuple[str, ...], words: Words) -> SheetPage:
    columns = tuple(SheetColumn(heading=words(f"returns.column.{key}")) for key in KEYS)
    rows = tuple(tuple(texts) for texts in page.changes())
    return SheetPage(name=words("returns.sheet.changes"), titles=(*titles, page.against()), columns=columns, rows=rows)
