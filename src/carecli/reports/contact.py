"""When somebody was last in contact: pair by pair under who helps, and with every member who is away."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from carecli.duties.act import Act, Acts
from carecli.duties.last_contact import last_contact
from carecli.duties.paired import other_side
from carecli.model.member import Member, Mobile
from carecli.model.pairing import Pairing
from carecli.model.record import lasts_on
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Json, Line, Page, Row, row
from carecli.reports.phrases import unit_name

_PAIR = ("pairing", "helper", "helper_name", "load", "subject", "name", "since", "last_contact", "last_contact_by")
_AWAY = ("member", "name", "branch", "direction", "to", "contact", "since", "last_contact", "last_contact_by")
_PAIR_SHOWN = ("whom", "aid", "since", "last_contact", "days")
_AWAY_SHOWN = ("name", "branch", "to", "contact", "since", "last_contact", "days")


class Ground(NamedTuple):
    """What both pages rest on: the records, what was done up to today, and the bodies asked for (None: all)."""

    records: Records
    acts: Acts
    today: date
    words: Words
    branches: Collection[str] | None = None

    def within(self, unit: str | None) -> bool:
        """Whether a body is one of those asked for."""
        return self.branches is None or unit in self.branches

    def branch(self, person: str) -> str | None:
        """The branch of a person today."""
        found = self.records.persons.get(person)
        return branch_on(found, self.today) if found else None

    def named(self, id_: str) -> str:
        """The name of a person or body; of a household the id, as its name stays with the keepers."""
        return self.records.name(id_) if id_ in self.records.persons else unit_name(id_, self.records)


class Pair(NamedTuple):
    """Somebody who helps, in one of the pairings of today, and their last contact with the other side."""

    helper: str
    pairing: Pairing
    subject: str
    act: Act | None


def pairs_of(ground: Ground) -> list[Pair]:
    """Every helper of every pairing of today, by who helps; whoever was without contact longest comes first.

    Where a body helps, whoever came counts.
    """
    found = [
        Pair(helper, pairing, subject, last_contact(subject, ground.acts, (helper,) if pairing.by else ()))
        for pairing in ground.records.of(Pairing)
        if lasts_on(pairing, ground.today) and (subject := other_side(pairing))
        for helper in pairing.by or ((pairing.organisation,) if pairing.organisation else ())
        if ground.within(ground.branch(subject) or pairing.unit) or ground.within(ground.branch(helper))
    ]
    return sorted(found, key=lambda pair: (pair.helper, _day(pair.act), pair.pairing.id))


def _day(act: Act | None) -> date:
    return act.date if act else date.min


def pairs_answer(ground: Ground) -> Answer:
    """The pairs of today under who helps, with how many each has and when they last met."""
    found, words = pairs_of(ground), ground.words
    load: dict[str, int] = {}
    for pair in found:
        load[pair.helper] = load.get(pair.helper, 0) + 1
    count = words("contact.pairs.count", helpers=len(load), pairs=len(found))
    items = tuple(_pair_item(pair, load[pair.helper], ground) for pair in found)
    rows = tuple(_pair_rows(found, load, ground))
    return _answer("pairs", count, Table(_PAIR_SHOWN, rows, _PAIR, items), ground)


def _pair_rows(found: list[Pair], load: dict[str, int], ground: Ground) -> Iterator[Row | Group]:
    words, helper = ground.words, None
    for pair in found:
        if pair.helper != helper:
            helper = pair.helper
            yield Group(words("contact.pairs.group", name=ground.named(helper), count=load[helper]))
        aid = words.join([words.code("pair-aid", code) for code in pair.pairing.aid])
        yield row(ground.named(pair.subject), aid, str(pair.pairing.since), *_last_cells(pair.act, ground))


def _pair_item(pair: Pair, load: int, ground: Ground) -> Item:
    return {
        "pairing": pair.pairing.id,
        "helper": pair.helper,
        "helper_name": ground.named(pair.helper),
        "load": load,
        "subject": pair.subject,
        "name": ground.named(pair.subject),
        "since": str(pair.pairing.since),
        **_last_item(pair.act, ground),
    }


def away_answer(ground: Ground) -> Answer:
    """The members who are away today, whoever has been without contact longest first."""
    found = sorted(_away(ground), key=lambda each: (_day(each[2]), each[0].id))
    items = tuple(_away_item(*each, ground) for each in found)
    rows = tuple(_away_row(*each, ground) for each in found)
    count = ground.words("contact.away.count", count=len(found))
    return _answer("away", count, Table(_AWAY_SHOWN, rows, _AWAY, items), ground)


def _away(ground: Ground) -> Iterator[tuple[Member, Mobile, Act | None]]:
    for member in ground.records.of(Member):
        spans = [mobile for mobile in member.mobile if lasts_on(mobile, ground.today)]
        if spans and member.left is None and ground.within(branch_on(member, ground.today)):
            yield member, spans[-1], last_contact(member.id, ground.acts)


def _away_row(member: Member, mobile: Mobile, act: Act | None, ground: Ground) -> Row:
    item = _away_item(member, mobile, act, ground)
    told = (member.name, item["branch"], mobile.to, item["contact"], item["since"])
    return row(*(str(text or "") for text in told), *_last_cells(act, ground))


def _away_item(member: Member, mobile: Mobile, act: Act | None, ground: Ground) -> Item:
    return {
        "member": member.id,
        "name": member.name,
        "branch": unit_name(branch_on(member, ground.today), ground.records) or None,
        "direction": mobile.direction,
        "to": mobile.to,
        "contact": ground.named(mobile.contact) if mobile.contact else None,
        "since": str(mobile.since),
        **_last_item(act, ground),
    }


def _last_cells(act: Act | None, ground: Ground) -> tuple[Cell, Cell]:
    words = ground.words
    if act is None:
        return Cell(words("contact.never"), "soon"), Cell("")
    said = words("contact.last", day=act.date, kind=words.code("duty", act.kind))
    return Cell(said), Cell(str((ground.today - act.date).days))


def _last_item(act: Act | None, ground: Ground) -> dict[str, Json]:
    return {
        "last_contact": str(act.date) if act else None,
        "last_contact_by": act.kind if act else None,
        "days": (ground.today - act.date).days if act else None,
    }


class Table(NamedTuple):
    """A list in both forms: the columns and rows that people see, the keys and items for programs."""

    shown: tuple[str, ...]
    rows: tuple[Row | Group, ...]
    keys: tuple[str, ...]
    items: tuple[Item, ...]


def _answer(name: str, count: str, table: Table, ground: Ground) -> Answer:
    words = ground.words
    title = words(f"contact.{name}.title")
    made = f"{words('pages.made', day=ground.today)}   {words('pages.internal')}"
    columns = tuple(
        Column(words(f"contact.{key}"), "right" if key == "days" else "left", keep=key in {"since", "last_contact"})
        for key in table.shown
    )
    grid: tuple[Block, ...] = (Bar(), Grid(columns=columns, rows=table.rows), Bar()) if table.rows else ()
    said = count if table.rows else words(f"contact.{name}.none")
    head = Line(f"{title}   {ground.records.workspace.name}", made, "strong")
    return Answer(
        page=Page(title=title, blocks=(head, Line(said), *grid)),
        items=table.items,
        columns=tuple((key, words(f"contact.item.{key}")) for key in (*table.keys, "days")),
        more={},
    )
