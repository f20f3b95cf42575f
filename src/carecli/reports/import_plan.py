"""What an import would do, or did, row by row: the refused with their reasons, the changed, the new."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from carecli.model.problem import Problem
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.model.words import Words
from carecli.model.words.telling import told
from carecli.reports.import_rows import change_text, import_item, what, whom
from carecli.reports.page import Answer, Bar, Block, Line, Page
from carecli.reports.planned import Outcome, PlannedRow, PlannedSheet, RowState
from carecli.reports.shown import Shown

STATES: tuple[RowState, ...] = ("new", "changed", "same", "unfilled", "refused")
MOST_ROWS = 100
"""So many rows of a state stand on the page; the items have all."""
MOST_NAMES = 30
_COLUMNS = ("file", "line", "section", "state", "id", "what", "changes", "problems")


def import_answer(
    sheets: Iterable[PlannedSheet], outcome: Outcome, records: Records, today: date, words: Words
) -> Answer:
    """The page and one item a row; ``records`` are those that would be, so that new people have names."""
    every = tuple(sheets)
    shown = Shown(records, words)
    title = words("importing.title.applied" if outcome.applied else "importing.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    blocks: list[Block] = []
    for sheet in every:
        head = words("importing.head", title=title, file=sheet.title, section=words.field("", sheet.section))
        blocks += [Line(head, made, "strong"), *_sheet(sheet, records, shown, words), Bar()]
    return Answer(
        page=Page(title=title, blocks=(*blocks, *_end(every, outcome, words))),
        items=tuple(import_item(row, sheet, records, shown, words) for sheet in every for row in sheet.rows),
        columns=tuple((key, words(f"importing.item.{key}")) for key in _COLUMNS),
        more={
            "applied": outcome.applied,
            "counts": {state: sum(len(sheet.of(state)) for sheet in every) for state in STATES},
            "absent": [id_ for sheet in every for id_ in sheet.absent],
        },
    )


def _sheet(sheet: PlannedSheet, records: Records, shown: Shown, words: Words) -> Iterator[Block]:
    yield Line(_count(sheet, words))
    if sheet.passed_over:
        yield Line(words("importing.passed_over", count=sheet.passed_over), tone="faint")
    yield Line(words("importing.understood", labels=words.join(list(sheet.understood))), tone="faint")
    if sheet.extra:
        yield Line(words("importing.extra", labels=words.join(list(sheet.extra))), tone="soon")
    if sheet.unheaded:
        yield Line(words("importing.unheaded", letters=words.join(list(sheet.unheaded))), tone="soon")
    yield from _refused(sheet, records, words)
    yield from _listed("changed", sheet, words, lambda row: _changed(row, records, shown, words))
    yield from _listed("new", sheet, words, lambda row: _new(row, sheet, shown, words))
    if sheet.bookings:
        yield Line(words("importing.money", count=sheet.bookings))
    if sheet.absent:
        yield from _absent(sheet, records, words)


def _count(sheet: PlannedSheet, words: Words) -> str:
    counted = {state: len(sheet.of(state)) for state in STATES}
    parts = [
        words("importing.part", state=words(f"importing.state.{state}"), count=count)
        for state, count in counted.items()
        if count
    ]
    if not parts:
        return words("importing.count.none")
    return words("importing.count", count=len(sheet.rows), parts=words.join(parts))


def _refused(sheet: PlannedSheet, records: Records, words: Words) -> Iterator[Block]:
    """What is wrong with the sheet and its rows, refused or not; what to do about it is told once a kind."""
    refused = sheet.of("refused")
    if refused:
        yield Bar()
        yield Line(words("importing.refused", count=len(refused)), tone="bad")
    hinted: set[str] = set()
    for found in sheet.problems:
        yield from _told(words("importing.sheet"), found, hinted, words)
    for row in [row for row in sheet.rows if row.problems][:MOST_ROWS]:
        name = _row(row, words)
        people = whom(row, records, words)
        for found in row.problems:
            yield from _told(words("importing.who", row=name, who=people) if people else name, found, hinted, words)
    yield from _more(len(refused), words)


def _told(row: str, found: Problem, hinted: set[str], words: Words) -> Iterator[Line]:
    said = told(found, words)
    yield Line(words("importing.told", row=row, message=said.message), tone="bad" if said.weight == "error" else "soon")
    if said.hint not in hinted:
        hinted.add(said.hint)
        yield Line(words("importing.hint", hint=said.hint), tone="faint")


def _listed(state: RowState, sheet: PlannedSheet, words: Words, line: Callable[[PlannedRow], str]) -> Iterator[Block]:
    rows = sheet.of(state)
    if not rows:
        return
    yield Bar()
    yield Line(words(f"importing.{state}", count=len(rows)), tone="strong")
    yield from (Line(line(row)) for row in rows[:MOST_ROWS])
    yield from _more(len(rows), words)


def _more(count: int, words: Words) -> Iterator[Line]:
    if count > MOST_ROWS:
        yield Line(words("importing.more", count=count - MOST_ROWS), tone="faint")


def _changed(row: PlannedRow, records: Records, shown: Shown, words: Words) -> str:
    who = words("importing.who", row=_row(row, words), who=whom(row, records, words))
    return words("importing.told", row=who, message=words.join([change_text(c, shown, words) for c in row.changes]))


def _new(row: PlannedRow, sheet: PlannedSheet, shown: Shown, words: Words) -> str:
    return words("importing.told", row=_row(row, words), message=what(row, BY_NAME[sheet.section], shown, words))


def _row(row: PlannedRow, words: Words) -> str:
    return words("importing.row", line=row.place.line)


def _absent(sheet: PlannedSheet, records: Records, words: Words) -> Iterator[Block]:
    names = [records.name(id_) for id_ in sheet.absent[:MOST_NAMES]]
    yield Bar()
    more = ["\u2026"] if len(sheet.absent) > MOST_NAMES else []
    yield Line(words("importing.absent", count=len(sheet.absent), names=words.join([*names, *more])), tone="soon")
    yield Line(words("importing.absent.hint"), tone="faint")


def _end(sheets: tuple[PlannedSheet, ...], outcome: Outcome, words: Words) -> Iterator[Block]:
    """What was written, or what to type next."""
    writes = any(sheet.of("new") or sheet.of("changed") for sheet in sheets)
    if outcome.applied:
        if outcome.files:
            yield Line(words("importing.done", files=words.join(list(outcome.files))), tone="good")
            yield Line(words("importing.undo"), tone="faint")
        else:
            yield Line(words("importing.done.nothing"))
    elif writes:
        yield Line(words("importing.next", line=outcome.line))
    else:
        yield Line(words("importing.done.nothing"))
