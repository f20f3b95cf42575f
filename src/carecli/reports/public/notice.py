"""The text of a public notice, made from the allow-list type alone."""

from collections.abc import Iterator

from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import full_day
from carecli.reports.public.masks import by_tens
from carecli.reports.public.noticed import Noticed

COLUMNS = ("name", "unit", "age", "joined", "purpose", "amount", "decided_by", "decided_on", "from", "until")


def laid_out(told: Noticed, words: Words) -> Answer:
    """The notice to be hung up in the person's own unit."""
    title = words("public.notice")
    return Answer(
        page=Page(title=title, blocks=tuple(_blocks(told, title, words))),
        items=(_item(told, words),),
        columns=tuple((key, words(f"public.notice.{key}")) for key in COLUMNS),
        more={"consent": told.consent},
    )


def declared(told: Noticed) -> list[str]:
    """The texts that the type holds."""
    return [told.name, told.unit, told.decided_by, show_fen(told.amount), show_yuan(told.amount)]


def _blocks(told: Noticed, title: str, words: Words) -> Iterator[Block]:
    yield Line(words("fund.title", name=told.unit, title=title), words("public.within", unit=told.unit), "strong")
    yield Bar()
    columns = (Column("", keep=True), Column(""))
    yield Grid(columns=columns, rows=tuple(_rows(told, words)), headed=False)
    yield Bar()
    yield Line(words("public.objections", body=told.decided_by))
    yield Line(words("public.consented" if told.consent else "public.no_consent"), tone="faint")


def _rows(told: Noticed, words: Words) -> Iterator[Row]:
    item = _item(told, words)
    shown = {
        **{key: str(value) for key, value in item.items() if value is not None},
        "amount": words("case.yuan", amount=show_yuan(told.amount)),
        "from": full_day(told.posted, words),
        "until": _until(told, words),
    }
    for key in COLUMNS:
        if key in shown:
            yield row(words(f"public.notice.{key}"), shown[key])


def _until(told: Noticed, words: Words) -> str:
    if told.last is None:
        return words("public.stopped")
    return words("pages.bracket", text=full_day(told.last, words), more=told.span.show(words))


def _item(told: Noticed, words: Words) -> Item:
    age = by_tens(str(told.decade), words) if told.decade is not None else None
    return {
        "name": told.name,
        "unit": told.unit,
        "age": age,
        "joined": told.joined,
        "purpose": words.code("purpose", "hardship-aid"),
        "amount": show_fen(told.amount),
        "decided_by": told.decided_by,
        "decided_on": str(told.decided_on),
        "from": str(told.posted),
        "until": str(told.last) if told.last else None,
    }
