"""Birthdays and anniversaries of joining of a month: who, which day, how many years, what is owed and done."""

from collections.abc import Iterable, Iterator

from carecli.almanac.periods import Period
from carecli.duties.anniversaries import BIRTHDAY, Anniversary, anniversaries, since_of
from carecli.duties.basis import Basis
from carecli.model.member import Person
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.due import period_text
from carecli.reports.due_lines import state_cell
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Line, Page, Row, Tone, row
from carecli.reports.person_years import birthday_text
from carecli.reports.phrases import day_with_weekday, short_day, unit_name

_COLUMNS = ("first", "last", "member", "name", "branch", "kind", "kept", "years", "status")
_URGENT: tuple[Tone, ...] = ("bad", "soon", "plain", "good", "faint")


def birthdays_answer(period: Period, kinds: tuple[str, ...], under: str | None, basis: Basis, words: Words) -> Answer:
    """The returns within a period, by kind and day; ``under`` keeps to a body and those below it."""
    found = [one for one in anniversaries(period, kinds, basis) if under is None or _is_under(one, under, basis)]
    title = words("birthdays.title", period=period_text(period, words))
    made = f"{words('pages.made', day=basis.today)}   {words('pages.internal')}"
    only = unit_name(under, basis.records)
    count = words.join([words(f"birthdays.count.{kind}", count=sum(o.kind == kind for o in found)) for kind in kinds])
    blocks: list[Block] = [
        Line(f"{title}   {basis.records.workspace.name}", made, "strong"),
        Line(count, words("pages.list.only", what=only) if only else ""),
    ]
    if found:
        blocks += [Bar(), _grid(found, kinds, basis, words), Bar()]
    return Answer(
        page=Page(title=title, blocks=(*blocks, *_notes(kinds, basis, words))),
        items=tuple(_item(one, basis, words) for one in found),
        columns=tuple((key, words(f"birthdays.item.{key}")) for key in _COLUMNS),
        more={"period": {"id": period.id, "first": period.first.isoformat(), "last": period.last.isoformat()}},
    )


def _branch(one: Anniversary, basis: Basis) -> str | None:
    return branch_on(one.person, min(one.first, basis.today))


def _is_under(one: Anniversary, under: str, basis: Basis) -> bool:
    unit = _branch(one, basis)
    return unit is not None and basis.records.structure.under(unit, under)


def _grid(found: list[Anniversary], kinds: Iterable[str], basis: Basis, words: Words) -> Grid:
    keys = ("day", "name", "branch", "kept", "years", "owed")
    columns = tuple(
        Column(words(f"birthdays.{key}"), "right" if key == "years" else "left", keep=key in {"day", "name", "years"})
        for key in keys
    )
    rows: list[Row | Group] = []
    for kind in kinds:
        mine = [one for one in found if one.kind == kind]
        rows += [Group(words(f"birthdays.kind.{kind}", count=len(mine)))] if mine else []
        rows += [_row(one, basis, words) for one in mine]
    return Grid(columns=columns, rows=tuple(rows))


def _row(one: Anniversary, basis: Basis, words: Words) -> Row:
    known = one.first == one.last
    day = day_with_weekday(one.first, basis.today, words)
    return row(
        day if known else words("birthdays.month", first=short_day(one.first, basis.today)),
        one.person.name,
        unit_name(_branch(one, basis), basis.records),
        _kept(one.person, one.kind, words),
        "" if one.years is None else words("birthdays.reached", years=one.years),
        _owed(one, basis, words),
    )


def _kept(person: Person, kind: str, words: Words) -> str:
    """The day as the person keeps it: by the calendar of the register, or as on the papers."""
    if kind == BIRTHDAY and person.birthday:
        return " ".join(birthday_text(person.birthday, words))
    return str(since_of(kind, person) or "")


def _owed(one: Anniversary, basis: Basis, words: Words) -> Cell:
    """What the rules ask for, each kind once with the states that its duties are in."""
    said: dict[str, None] = {}
    tones: list[Tone] = []
    for duty in one.duties:
        state = state_cell(duty, basis.today, words)
        said[words("birthdays.duty", kind=words.code("duty", duty.rule.duty), state=state.text)] = None
        tones.append(state.tone)
    tone = min(tones, key=_URGENT.index) if tones else "plain"
    return Cell(words.join([*said]), tone if tone in _URGENT else "plain")


def _notes(kinds: tuple[str, ...], basis: Basis, words: Words) -> Iterator[Line]:
    here = [person for person in basis.asked("everybody").values() if basis.on_roll(person, basis.today)]
    unknown = sum(person.born_on is None and person.birthday is None for person in here)
    if unknown and BIRTHDAY in kinds:
        yield Line(words("birthdays.unknown", count=unknown), "care check", "soon")
    if not basis.active:
        yield Line(words("due.no-policy"), tone="soon")


def _item(one: Anniversary, basis: Basis, words: Words) -> Item:
    return {
        "member": one.person.id,
        "name": one.person.name,
        "branch": unit_name(_branch(one, basis), basis.records) or None,
        "kind": one.kind,
        "calendar": one.person.birthday.calendar if one.kind == BIRTHDAY and one.person.birthday else "solar",
        "kept": _kept(one.person, one.kind, words),
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "years": one.years,
        "status": _owed(one, basis, words).text,
        "duties": [{"id": duty.id, "kind": duty.rule.duty, "status": duty.state} for duty in one.duties],
    }
