"""The seals of the fund, month by month, and whether the entries still are what was sealed."""

from collections.abc import Iterator

from carecli.ledger.sealing import Broken, broken_seals
from carecli.model.fund import Entry
from carecli.model.money import show_fen, show_yuan
from carecli.model.seal import Seal
from carecli.reports.fund_page import FundView, head, heading
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, Tone, row

COLUMNS = ("month", "count", "balance", "head", "state")
SHOWN = 16
"""Places of a hash that a page shows; so many are enough on paper."""


def fund_seals(view: FundView, anchor: tuple[str, str | None] | None) -> Answer:
    """Every seal with its state; ``anchor`` is a printed hash and the month that it fits, None for none."""
    sealed = sorted(view.records.of(Seal), key=lambda seal: seal.month)
    broken = {b.seal: b for b in broken_seals(sealed, view.records.of(Entry), view.ledger)}
    title = view.words("fund.seals")
    blocks = (*head(view, title, view.words("fund.on", day=view.today)), *_blocks(view, sealed, broken, anchor))
    fits = None if anchor is None else anchor[1]
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(_item(seal, broken.get(seal)) for seal in sealed),
        columns=tuple((key, heading(view, key)) for key in COLUMNS),
        more={"whole": not broken and (anchor is None or fits is not None), "anchor": fits},
    )


def _item(seal: Seal, broken: Broken | None) -> Item:
    return {
        "month": str(seal.month),
        "count": seal.count,
        "balance": show_fen(seal.balance),
        "head": seal.head,
        "state": "broken" if broken else "whole",
    }


def _blocks(
    view: FundView, sealed: list[Seal], broken: dict[Seal, Broken], anchor: tuple[str, str | None] | None
) -> Iterator[Block]:
    words = view.words
    if not sealed:
        yield Line(words("fund.seals.none"))
    else:
        headings = [Column(heading(view, key), keep=True) for key in COLUMNS]
        yield Grid(columns=tuple(headings), rows=tuple(_row(view, seal, broken.get(seal)) for seal in sealed))
        yield Bar()
    for found in broken.values():
        yield Line(_told(view, found), tone="bad")
    if sealed and not broken:
        yield Line(words("fund.seals.whole", month=sealed[-1].month), tone="good")
    if anchor is not None:
        text, month = anchor
        tone: Tone = "good" if month else "bad"
        key = "fund.seals.anchor" if month else "fund.seals.no_anchor"
        yield Line(words(key, anchor=text, month=month or ""), tone=tone)


def _row(view: FundView, seal: Seal, broken: Broken | None) -> Row:
    state = Cell(view.words("fund.seal.broken"), "bad") if broken else Cell(view.words("fund.seal.whole"), "good")
    return row(str(seal.month), str(seal.count), show_yuan(seal.balance), seal.head[:SHOWN], state)


def _told(view: FundView, broken: Broken) -> str:
    """What differs: the number of entries, the money, or what the entries say."""
    seal, found, words = broken.seal, broken.found, view.words
    after = words("fund.seals.after", month=broken.sound) if broken.sound else words("fund.seals.any")
    if found.number != seal.count:
        why = words("fund.seals.count", was=seal.count, now=found.number)
    elif found.balance != seal.balance:
        why = words("fund.seals.money", was=show_yuan(seal.balance), now=show_yuan(found.balance))
    else:
        why = words("fund.seals.content")
    return words("fund.seals.told", month=seal.month, why=why, after=after)
