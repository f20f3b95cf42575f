"""Half-year returns of small workspaces told as text."""

from datetime import date
from typing import Any

from stories import ORGANISATION, PEOPLE, records_of

from carecli.almanac.periods import parse_period
from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.register import Register
from carecli.model.words import Language, Words
from carecli.reports.page import Answer
from carecli.reports.returns.half_year import HalfYear, half_year, recomputed
from carecli.reports.returns.half_year_page import HalfYearPage

TODAY = date(2026, 7, 6)


def basis(*files: str, today: date = TODAY) -> Basis:
    """The ground of a story about the branches ``one`` and ``two`` and their secretaries."""
    records = records_of(ORGANISATION, PEOPLE, *files)
    return basis_of(records, (), Register(records, today), today)


def told(
    *files: str, period: str = "2026H1", against: str = "2025H2", today: date = TODAY, language: Language = "zh"
) -> HalfYear:
    """The return of a story, held against another half-year."""
    ground, words = basis(*files, today=today), Words(language)
    return half_year(
        ground, parse_period(period, today), recomputed(ground, parse_period(against, today), words), words
    )


def answered(*files: str, language: Language = "zh") -> Answer:
    """The return of 2026H1 as an answer."""
    return HalfYearPage(told(*files, language=language), basis(*files), Words(language)).answer()


def values(found: HalfYear) -> dict[str, Any]:
    """The figures of a return that are not zero, by name."""
    return {figure.id.removeprefix("half-year."): figure.value for figure in found.figures if figure.value}


def kinds(found: HalfYear) -> list[tuple[str, str]]:
    """Who changed how."""
    return [(change.kind, str(change.shown["member"])) for change in found.changes]
