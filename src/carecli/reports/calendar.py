"""A year's plan on one page: festivals and their windows, terms, halves and quarters, working days."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.almanac.festivals import FESTIVALS, festival_day
from carecli.almanac.lunar import PLANNED_UNTIL, from_solar, leap_month
from carecli.almanac.periods import Period, periods_overlapping
from carecli.almanac.workdays import WorkingDays
from carecli.model.words import Words
from carecli.model.workspace import Workspace, Workyear
from carecli.policy.policy import Active
from carecli.reports.calendar_windows import Opened, windows
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import day_with_weekday
from carecli.reports.year_plan import MonthPlan, plan_blocks, plan_items

_COLUMNS = ("kind", "code", "name", "day", "first", "last", "lunar", "working_days", "rules")


def calendar_answer(
    workspace: Workspace, active: Iterable[Active], year: int, today: date, words: Words, months: list[MonthPlan]
) -> Answer:
    """The year's plan by the settings of the policies in force, with what each month asks for; from 1902 to 2099."""
    plan = _Plan(workspace, tuple(active), year, words)
    blocks = (*plan.blocks(), *plan_blocks(months, words), Bar(), *plan.notes())
    title = words("calendar.title", year=year)
    head = Line(f"{title}   {workspace.name}", words("pages.made", day=today), "strong")
    return Answer(
        page=Page(title=title, blocks=(head, Bar(), *blocks)),
        items=(*plan.items(), *plan_items(months, words)),
        columns=tuple((key, words(f"calendar.item.{key}")) for key in _COLUMNS),
        more={"year": year, "working_days": plan.worked(), "working_days_known": plan.table is not None},
    )


class _Plan:
    def __init__(self, workspace: Workspace, active: tuple[Active, ...], year: int, words: Words) -> None:
        self._words = words
        self._year = year
        self._active = active
        self._first, self._last = date(year, 1, 1), date(year, 12, 31)
        self._terms = workspace.terms
        self._working = WorkingDays({found.year: found for found in workspace.working_days})
        self.table: Workyear | None = next((found for found in workspace.working_days if found.year == year), None)
        self._days = sorted((festival_day(code, year), code) for code in FESTIVALS)

    def blocks(self) -> Iterator[Block]:
        """The page below its head."""
        yield self._festivals()
        yield Bar()
        yield self._periods()
        yield Bar()

    def items(self) -> Iterator[Item]:
        """A row for each festival's window, each festival without one, and each period."""
        for day, code in self._days:
            for opened in windows(self._active, code, self._year) or (Opened(day, day, ()),):
                yield self._item("festival", code, opened.first, opened.last, opened.rules, day)
        for name, period in self._named_periods():
            yield {**self._item("period", period.id, period.first, period.last, ()), "name": name}

    def worked(self) -> int:
        """The working days of the year."""
        return self._working.between(self._first, self._last)

    def _item(
        self, kind: str, code: str, first: date, last: date, rules: tuple[str, ...], day: date | None = None
    ) -> Item:
        return {
            "kind": kind,
            "code": code,
            "name": self._words.code("festival", code) if day else code,
            "day": day.isoformat() if day else None,
            "first": first.isoformat(),
            "last": last.isoformat(),
            "lunar": self._lunar(day) if day else None,
            "working_days": self._working.between(first, last),
            "rules": list(rules),
        }

    def _festivals(self) -> Grid:
        words = self._words
        keys = ("festival", "day", "lunar", "window", "rules")
        columns = tuple(Column(words(f"calendar.{key}"), keep=key != "rules") for key in keys)
        return Grid(columns=columns, rows=tuple(self._festival_rows()))

    def _festival_rows(self) -> Iterator[Row]:
        """A row for each window of each festival; the festival stands at its first."""
        words = self._words
        for day, code in self._days:
            name, when, lunar = (
                Cell(words.code("festival", code), "strong"),
                day_with_weekday(day, self._first, words),
                self._lunar(day),
            )
            found = windows(self._active, code, self._year)
            if not found:
                yield row(name, when, lunar, "", Cell(words("calendar.no-rule"), "faint"))
            for at, opened in enumerate(found):
                span = words("calendar.span", first=f"{opened.first:%m-%d}", last=f"{opened.last:%m-%d}")
                yield row(*(("", "", "") if at else (name, when, lunar)), span, words.join(list(opened.rules)))

    def _lunar(self, day: date) -> str:
        lunar = from_solar(day)
        return self._words("calendar.lunar.day", month=lunar.month, day=lunar.day)

    def _periods(self) -> Grid:
        words = self._words
        keys = ("period", "first", "last", "days")
        columns = tuple(
            Column(words(f"calendar.{key}"), "right" if key == "days" else "left", keep=True) for key in keys
        )
        rows = (
            row(name, str(p.first), str(p.last), str(self._working.between(p.first, p.last)))
            for name, p in self._named_periods()
        )
        return Grid(columns=columns, rows=tuple(rows))

    def _named_periods(self) -> Iterator[tuple[str, Period]]:
        for kind in ("half-year", "quarter"):
            for number, period in enumerate(periods_overlapping(kind, self._first, self._last), 1):
                yield self._words(f"calendar.{kind}.{number}"), period
        for term in periods_overlapping("term", self._first, self._last, self._terms):
            yield self._words("calendar.term" if self._terms else "calendar.term.usual", id=term.id), term

    def notes(self) -> Iterator[Line]:
        """What is odd about the year, and its days off."""
        words = self._words
        leap = leap_month(self._year)
        said = [words("calendar.lunar.year", day=festival_day("spring-festival", self._year))]
        said += [words("calendar.lunar.leap", month=leap)] if leap else []
        yield Line(words.join(said))
        yield Line(words("calendar.worked", count=self.worked()))
        if self.table is None:
            yield Line(words("calendar.untabled", year=self._year), tone="soon")
        else:
            yield from self._exceptions(self.table)
        if not self._active:
            yield Line(words("calendar.no-policy"), tone="soon")
        if self._year > PLANNED_UNTIL:
            yield Line(words("calendar.planned", year=PLANNED_UNTIL), tone="soon")

    def _exceptions(self, table: Workyear) -> Iterator[Line]:
        for name, days in (("off", table.off), ("work", table.work)):
            if days:
                listed = self._words.join([f"{day:%m-%d}" for day in sorted(days)])
                yield Line(self._words("pages.labelled", label=self._words(f"calendar.{name}"), value=listed))
