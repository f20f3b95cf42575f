"""Who has had this period's visit, talk or greeting and who has not: a matrix that fits the terminal."""

from collections.abc import Iterable, Iterator

from carecli.almanac.periods import Period
from carecli.duties.basis import Basis
from carecli.duties.coverage import LATE, By, Covered, coverage
from carecli.duties.duty import Duty
from carecli.duties.owed import Owed
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.chart import Chart
from carecli.reports.due import period_text
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Line, Page, Row, row
from carecli.reports.phrases import person_with_office, short_day, unit_name
from carecli.reports.pictures.coverage import parts_of, shares

KINDS = ("visit", "talk", "greeting", "task")
_NAMED = ("id", "name", "branch")
_COUNTS = ("owed", "done", "open", "overdue", "missed", "undecided", "seen", "meant")


def coverage_answer(rows: Iterable[Owed], by: By, period: Period, basis: Basis, words: Words) -> Answer:
    """The duties that fall due in a period, gathered; whoever has had everything is only named."""
    duties = [found.duty for found in rows if not found.carried_over]
    lines = [one for one in coverage(duties, by, basis) if one.of()]
    kinds = [kind for kind in KINDS if any(one.of(kind) for one in lines)]
    title = words("coverage.title", period=period_text(period, words))
    made = f"{words('pages.made', day=basis.today)}   {words('pages.internal')}"
    head: list[Block] = [
        Line(f"{title}   {basis.records.workspace.name}", made, "strong"),
        Line(_count(lines, by, words) if lines else words("due.nothing" if basis.active else "due.no-policy")),
    ]
    if lines:
        head += [_picture(lines, by, kinds, basis, words), Bar()]
        head += [_grid(lines, by, kinds, basis, words), Bar(), *_notes(lines, duties, by, basis, words)]
    columns = (*_NAMED, *(f"{kind}_{what}" for kind in kinds for what in ("done", "owed", "last")), *_COUNTS)
    return Answer(
        page=Page(title=title, blocks=tuple(head)),
        items=tuple(_item(one, by, kinds, basis) for one in lines),
        columns=tuple((key, _heading(key, words)) for key in columns),
        more={
            "by": by,
            "period": {"id": period.id, "first": period.first.isoformat(), "last": period.last.isoformat()},
        },
    )


def _heading(key: str, words: Words) -> str:
    kind, _, what = key.partition("_")
    if not what:
        return words(f"coverage.item.{key}")
    return words("pages.labelled", label=words.code("duty", kind), value=words(f"coverage.item.{what}"))


def _count(lines: list[Covered], by: By, words: Words) -> str:
    whole = sum(not one.open for one in lines)
    owed, done = sum(len(one.of()) for one in lines), sum(one.done() for one in lines)
    return words(f"coverage.count.{by}", whole=whole, rest=len(lines) - whole, owed=owed, done=done)


def _picture(lines: list[Covered], by: By, kinds: list[str], basis: Basis, words: Words) -> Chart:
    """How much is done: body by body, or kind by kind where persons have a line each anyway."""
    if by == "branch":
        rows = [(_name(one, by, basis, words), parts_of(one.of())) for one in lines]
        return shares(words("coverage.drawn.branch"), words("coverage.branch"), rows, words)
    rows = [(words.code("duty", kind), parts_of([duty for one in lines for duty in one.of(kind)])) for kind in kinds]
    return shares(words("coverage.drawn.kind"), words("coverage.kind"), rows, words)


def _grid(lines: list[Covered], by: By, kinds: list[str], basis: Basis, words: Words) -> Grid:
    heads = [Column(words(f"coverage.{by}"))]
    heads += [Column(words("coverage.branch"))] if by == "member" else []
    heads += [Column(words.code("duty", kind), keep=by == "branch") for kind in kinds]
    heads += [Column(words("coverage.open"))] if by != "branch" else []
    short = [one for one in lines if one.open or by == "branch"]
    rows: list[Row | Group] = [_row(one, by, kinds, basis, words) for one in short]
    return Grid(columns=tuple(heads), rows=tuple(rows))


def _row(one: Covered, by: By, kinds: list[str], basis: Basis, words: Words) -> Row:
    named: list[str | Cell] = [_name(one, by, basis, words)]
    if by == "member":
        named.append(unit_name(_branch(one, basis), basis.records))
    cells = [_cell(one, kind, basis, words) for kind in kinds]
    return row(*named, *cells, *([_open(one, by, basis, words)] if by != "branch" else []))


def _name(one: Covered, by: By, basis: Basis, words: Words) -> str:
    if by == "branch":
        return unit_name(one.id, basis.records)
    if by == "member":
        return basis.records.name(one.id)
    return person_with_office(one.id, basis.records, basis.today, words) if one.id else words("coverage.nobody")


def _branch(one: Covered, basis: Basis) -> str | None:
    person = basis.person(one.id)
    return branch_on(person, basis.today) if person else None


def _cell(one: Covered, kind: str, basis: Basis, words: Words) -> Cell:
    """Done of owed, and the last time; urgent where something has fallen due."""
    owed = one.of(kind)
    last = short_day(one.last[kind], basis.today) if kind in one.last else ""
    if not owed:
        return Cell(last, "faint")
    late = any(duty.state in LATE for duty in owed)
    done = one.done(kind)
    text = words("coverage.cell", done=done, owed=len(owed), last=last).rstrip()
    return Cell(text, "bad" if late else "good" if done == len(owed) else "plain")


def _open(one: Covered, by: By, basis: Basis, words: Words) -> str:
    """What is open: for a person the days by which, for a leader how many and the next day."""
    days = sorted({duty.due_on for duty in one.open})
    late = sum(duty.state in LATE for duty in one.open)
    said = [words("coverage.late", count=late)] if late else []
    coming = [day for day in days if day >= basis.today]
    said += [words("coverage.next", day=short_day(coming[0], basis.today))] if coming else []
    del by
    return words.join(said)


def _notes(lines: list[Covered], duties: list[Duty], by: By, basis: Basis, words: Words) -> Iterator[Line]:
    whole = [one for one in lines if not one.open]
    if whole and by != "branch":
        names = words.join([_name(one, by, basis, words) for one in whole])
        yield Line(words("coverage.whole", count=len(whole), names=names))
    some = [one for one in lines if one.meant]
    for one in some:
        yield Line(words("coverage.some", unit=unit_name(one.id, basis.records), seen=one.seen, meant=one.meant))
    beside = [duty for duty in duties if by == "member" and duty.subject.member is None]
    if beside:
        yield Line(words("coverage.beside", count=len(beside)), "care coverage --by leader")
    yield Line(words("coverage.legend"), tone="faint")


def _item(one: Covered, by: By, kinds: list[str], basis: Basis) -> Item:
    branch = _branch(one, basis) if by != "branch" else one.id
    found: Item = {
        "id": one.id or None,
        "name": (unit_name(one.id, basis.records) if by == "branch" else basis.records.name(one.id)) or None,
        "branch": unit_name(branch, basis.records) or None,
    }
    for kind in kinds:
        found[f"{kind}_done"], found[f"{kind}_owed"] = one.done(kind), len(one.of(kind))
        found[f"{kind}_last"] = one.last[kind].isoformat() if kind in one.last else None
    states = [duty.state for duty in one.of()]
    found |= {"owed": len(states), "done": one.done(), "open": len(one.open)}
    found |= {state: states.count(state) for state in ("overdue", "missed", "undecided")}
    return {**found, "seen": one.seen, "meant": one.meant, "duties": [duty.id for duty in one.open]}
