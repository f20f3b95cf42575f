"""The page of a disclosure, made from the allow-list type alone."""

from collections.abc import Iterator

from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Json, Line, Page, Row, row
from carecli.reports.public.disclosed import OTHERS, UNSORTED, Amount, Anchor, Disclosed, Part, Table, figure_id

COLUMNS = ("table", "name", "times", "amount")
_KINDS = {"receipts": "source", "purposes": "purpose", "aid": "aid", "levels": "level"}


def laid_out(told: Disclosed, words: Words) -> Answer:
    """What came in and went out, by source, purpose, level and month."""
    title = words("public.disclosure")
    return Answer(
        page=Page(title=title, blocks=(*_head(told, title, words), *_blocks(told, words))),
        items=tuple(_items(told, words)),
        columns=tuple((key, words(f"public.item.{key}")) for key in COLUMNS),
        more={
            "period": {"first": str(told.first), "last": str(told.last)},
            "opening": None if told.brought is None else show_fen(told.brought),
            "people": told.people,
            "anchor": _anchor_json(told.anchor),
        },
    )


def declared(told: Disclosed, words: Words) -> list[str]:
    """The texts that the type holds."""
    parts = [part for table in told.tables for part in table.parts]
    bounds = [fen for amount in (told.received, told.paid) for fen in amount if fen is not None]
    held = [fen for fen in (told.brought, told.anchor and told.anchor.balance) if fen is not None]
    amounts = {*bounds, *held, *(part.fen for part in parts)}
    names = [_name(table, part, words) for table in told.tables for part in table.parts]
    return [told.organisation, *names, *(show(fen) for fen in sorted(amounts) for show in (show_fen, show_yuan))]


def _head(told: Disclosed, title: str, words: Words) -> Iterator[Block]:
    yield Line(words("fund.title", name=told.organisation, title=title), words("fund.unit"), "strong")
    span = words("fund.span", first=told.first, last=told.last)
    yield Line(span, words("public.made", day=told.made))
    yield Bar()


def _blocks(told: Disclosed, words: Words) -> Iterator[Block]:
    yield Grid(columns=(Column(""), Column("", "right", keep=True)), rows=tuple(_sums(told, words)), headed=False)
    yield Bar()
    for table in told.tables:
        yield from _table(table, words)
        yield Bar()
    yield from _foot(told, words)


def _sums(told: Disclosed, words: Words) -> Iterator[Row]:
    if told.brought is not None:
        yield row(words("fund.opening_period"), show_yuan(told.brought))
    yield row(words("fund.receipts"), _shown(told.received, words))
    yield row(words("fund.payments"), _shown(told.paid, words))
    if told.anchor:
        yield row(words("fund.closing"), show_yuan(told.anchor.balance))
    if told.people is not None:
        yield row(words("public.people"), words("public.counts", people=told.people, times=told.times))


def _shown(amount: Amount, words: Words) -> str:
    if amount.exact:
        return show_yuan(amount.least)
    if amount.most is None:
        return words("public.band.open", least=show_yuan(amount.least))
    return words("public.band", least=show_yuan(amount.least), most=show_yuan(amount.most))


def _table(table: Table, words: Words) -> Iterator[Block]:
    counted = any(part.times is not None for part in table.parts)
    times = (Column(words("public.item.times"), "right", keep=True),) if counted else ()
    heading = words(f"public.table.{table.name}")
    if not any(part.code != OTHERS for part in table.parts):
        yield Line(words("public.not_apart" if table.parts else "public.nothing", table=heading))
        return
    columns = (Column(heading), *times, Column(words("public.item.amount"), "right", keep=True))
    yield Grid(columns=columns, rows=tuple(_row(table, part, words) for part in table.parts))


def _row(table: Table, part: Part, words: Words) -> Row:
    times = () if part.times is None else (str(part.times),)
    return row(_name(table, part, words), *times, show_yuan(part.fen))


def _name(table: Table, part: Part, words: Words) -> str:
    if part.code == OTHERS:
        return words("public.others")
    if part.code == UNSORTED:
        return words("fund.no_category")
    if table.name not in _KINDS:
        return part.code
    return words.code(_KINDS[table.name], part.code)


def _foot(told: Disclosed, words: Words) -> Iterator[Line]:
    if told.anchor:
        yield Line(words("public.anchor", month=told.anchor.month, count=told.anchor.number))
        yield Line(told.anchor.head)
        if not told.anchor.sealed:
            yield Line(words("public.unsealed"), tone="soon")
    else:
        yield Line(words("public.too_few"))
    yield Line(words("public.merged"), tone="faint")


def _items(told: Disclosed, words: Words) -> Iterator[Item]:
    sums = {"received": told.received, "paid": told.paid}
    for key, amount in sums.items():
        band: Json = None if amount.most is None else show_fen(amount.most)
        shown: Json = show_fen(amount.least) if amount.exact else None
        bounds: dict[str, Json] = {} if amount.exact else {"least": show_fen(amount.least), "most": band}
        times = told.times if key == "paid" else None
        name = words(f"fund.{'receipts' if key == 'received' else 'payments'}")
        said: Item = {"table": "total", "code": key, "figure": figure_id("total", key), "name": name}
        yield {**said, "times": times, "amount": shown, **bounds}
    for table in told.tables:
        for part in table.parts:
            id_ = figure_id(table.name, part.code)
            line: Item = {"table": table.name, "code": part.code, "figure": id_, "name": _name(table, part, words)}
            yield {**line, "times": part.times, "amount": show_fen(part.fen)}


def _anchor_json(anchor: Anchor | None) -> Json:
    if anchor is None:
        return None
    told: dict[str, Json] = {"month": str(anchor.month), "head": anchor.head, "count": anchor.number}
    return {**told, "balance": show_fen(anchor.balance), "sealed": anchor.sealed}
