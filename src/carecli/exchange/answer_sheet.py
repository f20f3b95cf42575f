"""Any answer as a workbook: its items under the columns that CSV has."""

import re
from collections.abc import Mapping
from datetime import date

from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Written, Yuan, workbook
from carecli.model.money import FEN_PER_YUAN
from carecli.model.words import Words
from carecli.reports.page import Answer, Json, Line
from carecli.reports.signing import signing_titles

_AMOUNT = re.compile(r"(-?)([0-9]{1,13})\.([0-9]{2})", re.ASCII)


def answer_workbook(answer: Answer, words: Words, today: date) -> bytes:
    """The workbook of an answer; columns of amounts and of counts are numbers, all else stays text."""
    return workbook([answer_page(answer, words)], words("sheets.lists"), today)


def answer_page(answer: Answer, words: Words) -> SheetPage:
    """The sheet of an answer; one without columns has the page's lines instead."""
    titles = [title for title in (answer.page.title, answer.page.made) if title]
    if answer.more.get("demonstration"):
        titles.append(words("sheets.demonstration"))
    titles += signing_titles(answer.page.signed, words)
    if not answer.columns:
        lines = [block.left for block in answer.page.blocks if isinstance(block, Line)]
        rows: tuple[tuple[Written, ...], ...] = tuple((line,) for line in lines[1:])
        columns: tuple[SheetColumn, ...] = (SheetColumn(heading=lines[0] if lines else titles[0]),)
        return SheetPage(name=titles[0], titles=tuple(titles), columns=columns, rows=rows)
    filled = [_column(heading, [item[key] for item in answer.items], words) for key, heading in answer.columns]
    rows = tuple(zip(*(cells for _, cells in filled), strict=True))
    return SheetPage(name=titles[0], titles=tuple(titles), columns=tuple(column for column, _ in filled), rows=rows)


def _column(heading: str, values: list[Json], words: Words) -> tuple[SheetColumn, list[Written]]:
    """A column and its cells: numbers where all that is said is a number, so that a spreadsheet can sum them up."""
    if _all_counts(values):
        numbers: list[Written] = [value if isinstance(value, int) else "" for value in values]
        return SheetColumn(heading=heading, kind="count"), numbers
    texts = [shown(value, words) for value in values]
    if _all_amounts(texts):
        return SheetColumn(heading=heading, kind="amount"), [_yuan(text) for text in texts]
    return SheetColumn(heading=heading), list(texts)


def shown(value: Json, words: Words) -> str:
    """A value as one text: lists joined, yes and no in words, nothing where nothing is known."""
    match value:
        case None:
            return ""
        case bool():
            return words.code("yes-no", "yes" if value else "no")
        case str():
            return value
        case int():
            return str(value)
        case Mapping():
            return words("forms.separator").join(f"{key}: {shown(part, words)}" for key, part in value.items())
        case _:
            return words("forms.separator").join(shown(part, words) for part in value)


def _all_counts(values: list[Json]) -> bool:
    said = [value for value in values if value is not None]
    return bool(said) and all(isinstance(value, int) and not isinstance(value, bool) for value in said)


def _all_amounts(texts: list[str]) -> bool:
    said = [text for text in texts if text]
    return bool(said) and all(_AMOUNT.fullmatch(text) for text in said)


def _yuan(text: str) -> Written:
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return ""
    fen = int(match[2]) * FEN_PER_YUAN + int(match[3])
    return Yuan(-fen if match[1] else fen)
