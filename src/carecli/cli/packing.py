"""What the pack of a year holds: its papers and a workbook of every customary form, each made when it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from carecli.almanac.anniversary import yearly
from carecli.almanac.periods import Period, periods_overlapping
from carecli.cli.desk import Desk
from carecli.cli.report_ground import Whole
from carecli.cli.signing import Signers, signed_for
from carecli.exchange.answer_sheet import answer_workbook
from carecli.exchange.directory import Directory
from carecli.exchange.form_sheet import FormGround, form_page
from carecli.exchange.forms import CUSTOMARY, form_title
from carecli.exchange.gaps_sheet import gaps_workbook
from carecli.exchange.shown_cells import Cells
from carecli.exchange.spreadsheet import workbook
from carecli.model.sections import BY_NAME, SECTIONS
from carecli.render.forms import Printing, text_of
from carecli.reports.check import check_page
from carecli.reports.page import Answer, Bar, Column, Grid, Line, row
from carecli.reports.policy_status import status_page
from carecli.reports.returns.fund_statement import fund_statement
from carecli.reports.returns.half_year import half_year, recomputed
from carecli.reports.returns.half_year_page import HalfYearPage
from carecli.reports.returns.register import register_answer, registered
from carecli.reports.returns.statistics import statistics, statistics_answer
from carecli.reports.returns.to_fix import fix_blocks, to_fix
from carecli.reports.returns.year import year_answer
from carecli.reports.sieve import Sieve


class Pack(NamedTuple):
    """A pack in the making: the workspace, the desk, and who answers for its papers."""

    whole: Whole
    desk: Desk
    signers: Signers


def _workbook(pack: Pack, answer: Answer) -> bytes:
    return answer_workbook(answer, pack.desk.words, pack.desk.today)


class Paper(NamedTuple):
    """A page of the pack and the workbook beside it; ``file`` names both, ``told`` the word that says what it is."""

    file: str
    told: str
    page: Callable[[Pack], Answer]
    sheet: Callable[[Pack, Answer], bytes] = _workbook


def packed(whole: Whole, desk: Desk, signers: Signers) -> Iterator[tuple[str, bytes]]:
    """The names of the files within the folder and their bytes; no file is made before the one before it is taken."""
    pack = Pack(whole, desk, signers)
    for paper in _papers(pack):
        answer = desk.marked(signed_for(desk, paper.page(pack), signers))
        text = text_of(answer, "html", Printing(desk.words, desk.today))
        yield f"{paper.file}.html", text.encode("utf-8", "backslashreplace")
        yield f"{paper.file}.xlsx", paper.sheet(pack, answer)
    yield from _forms(pack)


def _papers(pack: Pack) -> Iterator[Paper]:
    yield Paper("summary", "summary", _summary)
    yield Paper("to-fix", "to-fix", _to_fix, _to_fill)
    yield Paper("fund-statement", "fund", _fund)
    yield Paper("statistics", "statistics", _statistics)
    yield Paper("rules", "rules", _rules)
    yield Paper("register", "register", _register)
    span = pack.whole.year.span
    for half in periods_overlapping("half-year", span.first, span.last):
        yield Paper(f"half-year-{half.id}", "half-year", partial(_half_year, half))


def _summary(pack: Pack) -> Answer:
    """The account of the year, and what else the folder holds."""
    words = pack.desk.words
    answer = year_answer(pack.whole.year, words)
    columns = (Column(words("year.file"), keep=True), Column(words("year.file.what")))
    files = Grid(columns=columns, rows=tuple(row(name, what) for name, what in _listed(pack)))
    heading = Line(words("year.part.files"), tone="strong")
    return replace(answer, page=replace(answer.page, blocks=(*answer.page.blocks, Bar(), heading, files)))


def _listed(pack: Pack) -> Iterator[tuple[str, str]]:
    words = pack.desk.words
    for paper in _papers(pack):
        yield f"{paper.file}.html .xlsx", words(f"year.file.{paper.told}")
    for name in CUSTOMARY:
        yield f"forms/{name}.xlsx", form_title(name, words)


def _to_fix(pack: Pack) -> Answer:
    """What is to be mended first, then all that ``care check`` tells."""
    words, records = pack.desk.words, pack.whole.checked.read.records
    counts = {section.name: len(records.section(section.name)) for section in SECTIONS}
    name = records.workspace.name
    answer = check_page(pack.whole.checked.problems, counts, words, pack.desk.today, name)
    head, *rest = answer.page.blocks
    first = fix_blocks(to_fix(pack.whole.year.state), words)
    return replace(
        answer, page=replace(answer.page, title=words("year.fix.title"), blocks=(head, *first, Bar(), *rest))
    )


def _to_fill(pack: Pack, answer: Answer) -> bytes:
    """What the register lacks, as sheets to be filled in and brought back."""
    desk = pack.desk
    cells = Cells(Directory(pack.whole.ground.records), desk.today, desk.words)
    return gaps_workbook(answer, pack.whole.checked.problems, cells, demonstration=desk.demonstrates)


def _fund(pack: Pack) -> Answer:
    return fund_statement(replace(pack.whole.year.state.view, today=pack.desk.today), pack.whole.year.period)


def _statistics(pack: Pack) -> Answer:
    year = pack.whole.year
    return statistics_answer(statistics(year.span), year.period, pack.desk.today, pack.desk.words)


def _rules(pack: Pack) -> Answer:
    ground, year = pack.whole.ground, pack.whole.year
    name = ground.records.workspace.name
    return status_page(year.standings, year.active, name, ground.today, pack.desk.words, every=False)


def _register(pack: Pack) -> Answer:
    basis = pack.whole.ground.basis
    return register_answer(registered(basis, None), basis, pack.desk.words)


def _half_year(period: Period, pack: Pack) -> Answer:
    basis, words = pack.whole.ground.basis, pack.desk.words
    earlier = periods_overlapping("half-year", yearly(period.first, period.first.year - 1)[0], period.first)[-2]
    found = half_year(basis, period, recomputed(basis, earlier, words), words)
    return HalfYearPage(found, basis, words).answer()


def _forms(pack: Pack) -> Iterator[tuple[str, bytes]]:
    """A workbook of each customary form, with what falls into the period where its records have a day."""
    desk, records = pack.desk, pack.whole.ground.records
    ground = FormGround(records, desk.today, desk.words, demonstration=desk.demonstrates)
    sieve = Sieve(period=pack.whole.year.period)
    for name, form in CUSTOMARY.items():
        keeps = sieve.keeps(BY_NAME[form.section], records, desk.today)
        page = form_page(name, ground, keeps)
        yield f"forms/{name}.xlsx", workbook([page], desk.words("sheets.lists"), desk.today)
