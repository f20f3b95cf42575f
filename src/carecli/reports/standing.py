"""Who has so many years of standing on a day, as for the medal of fifty years in the Party."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.almanac.anniversary import yearly
from carecli.almanac.standing import years_range
from carecli.duties.basis import Basis
from carecli.model.award import Award
from carecli.model.day import Month, latest
from carecli.model.member import Member
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Group, Item, Line, Page, Row, row
from carecli.reports.phrases import unit_name

HONOUR_OF = {50: "fifty-years"}
"""The honour that is given for so many years."""
GROUPS = ("reached", "close", "given")
_KEYS = ("name", "branch", "admitted_on", "confirmed_on", "standing", "age", "reaches", "given")


class Stood(NamedTuple):
    """A member and how the years stand on the day.

    ``given`` is when the honour was, ``reaches`` the last day by which the years are full.
    """

    member: Member
    group: str
    given: str
    reaches: date | None


def standing_answer(years: int, on: date, under: str | None, basis: Basis, words: Words) -> Answer:
    """The members who are here, with their years counted on ``on`` from confirmation."""
    everybody = [member for member in basis.records.of(Member) if _belongs(member, on, under, basis)]
    found = [one for member in everybody if (one := _stood(member, years, on, basis))]
    found.sort(key=lambda one: (GROUPS.index(one.group), one.reaches or date.max, one.member.id))
    key = f"standing.title.{years}" if years in HONOUR_OF else "standing.title"
    title = words(key, years=years, day=on)
    made = f"{words('pages.made', day=basis.today)}   {words('pages.internal')}"
    only = unit_name(under, basis.records)
    counts = {f"{key}": words(f"standing.count.{key}", count=sum(o.group == key for o in found)) for key in GROUPS}
    head: list[Block] = [
        Line(f"{title}   {basis.records.workspace.name}", made, "strong"),
        Line(words("standing.count", **counts), words("pages.list.only", what=only) if only else ""),
    ]
    body = (Bar(), _grid(found, on, basis, words), Bar()) if found else (Line(words("standing.nobody", years=years)),)
    return Answer(
        page=Page(title=title, blocks=(*head, *body, *_notes(everybody, years, on, words))),
        items=tuple(_item(one, on, basis) for one in found),
        columns=tuple((key, words(f"standing.{key}")) for key in ("group", "member", *_KEYS)),
        more={"years": years, "on": on.isoformat()},
    )


def _belongs(member: Member, on: date, under: str | None, basis: Basis) -> bool:
    """Whether a member is alive and here on the day, as far as is known today."""
    day = min(on, basis.today)
    branch = branch_on(member, day)
    within = under is None or (branch is not None and basis.records.structure.under(branch, under))
    return within and basis.on_roll(member, day)


def _stood(member: Member, years: int, on: date, basis: Basis) -> Stood | None:
    """The group that a member belongs to; None who has not so many years by either day."""
    least, most = _years(member.confirmed_on, on)
    by_joining = max(_years(member.admitted_on, on)[1], most)
    reaches = _full_on(member.confirmed_on or member.admitted_on, years)
    if given := _given(member, HONOUR_OF.get(years), on, basis):
        return Stood(member, "given", given, reaches)
    if least >= years:
        return Stood(member, "reached", "", reaches)
    return Stood(member, "close", "", reaches) if by_joining >= years else None


def _years(since: date | Month | None, on: date) -> tuple[int, int]:
    return years_range(since, on) if since else (-1, -1)


def _full_on(since: date | Month | None, years: int) -> date | None:
    """The last day on which so many years may become full."""
    return yearly(latest(since), latest(since).year + years)[1] if since else None


def _given(member: Member, honour: str | None, on: date, basis: Basis) -> str:
    """When the honour was given; a dash where its day is not known, empty where it was not."""
    mine = [(h.date, h.kind) for h in member.honours] + [
        (award.date, award.title) for award in basis.records.of(Award) if award.member == member.id
    ]
    days = [day for day, kind in mine if kind == honour and (day is None or latest(day) <= max(on, basis.today))]
    return next((str(day) if day else "-" for day in days), "")


def _grid(found: list[Stood], on: date, basis: Basis, words: Words) -> Grid:
    columns = tuple(Column(words(f"standing.{key}"), keep=key != "branch") for key in _KEYS)
    rows: list[Row | Group] = []
    for group in GROUPS:
        mine = [one for one in found if one.group == group]
        rows += [Group(words(f"standing.group.{group}", count=len(mine)))] if mine else []
        rows += [row(*(str(value or "") for value in _values(one, on, basis).values())) for one in mine]
    filled = [at for at in range(len(columns)) if any(isinstance(r, Row) and r.cells[at].text for r in rows)]
    kept = [Row(tuple(r.cells[at] for at in filled)) if isinstance(r, Row) else r for r in rows]
    return Grid(columns=tuple(columns[at] for at in filled), rows=tuple(kept))


def _values(one: Stood, on: date, basis: Basis) -> Item:
    member = one.member
    return {
        "name": member.name,
        "branch": unit_name(branch_on(member, min(on, basis.today)), basis.records),
        "admitted_on": str(member.admitted_on or ""),
        "confirmed_on": str(member.confirmed_on or ""),
        "standing": _range(member.confirmed_on, on),
        "age": _range(member.born_on, on),
        "reaches": one.reaches.isoformat() if one.reaches else "",
        "given": one.given,
    }


def _range(since: date | Month | None, on: date) -> str:
    if since is None:
        return "?"
    least, most = years_range(since, on)
    return str(least) if least == most else f"{least}-{most}"


def _notes(everybody: list[Member], years: int, on: date, words: Words) -> Iterator[Line]:
    later = on.replace(year=on.year + 1, day=min(on.day, 28))
    soon = sum(
        _years(member.confirmed_on, later)[0] >= years > _years(member.confirmed_on, on)[1] for member in everybody
    )
    yield Line(words("standing.next", count=soon))
    yield Line(words("standing.conduct"))


def _item(one: Stood, on: date, basis: Basis) -> Item:
    values = {key: value or None for key, value in _values(one, on, basis).items()}
    source: Item = {"file": one.member.where.file, "line": one.member.where.line}
    return {"group": one.group, "member": one.member.id, "conduct": None, **values, "source": source}
