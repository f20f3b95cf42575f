"""How care stands, with pictures: the page of ``care status`` for those who would sooner look than read."""

from collections.abc import Iterator, Sequence
from datetime import date

from carecli.model.words import Words
from carecli.reports.chart import Calendar, Chart
from carecli.reports.page import Answer, Item, Line, Page

COLUMNS = ("picture", "label", "series", "value")


def dashboard_answer(
    status: Answer, pictures: Sequence[Chart | Calendar], name: str, today: date, words: Words
) -> Answer:
    """The page of ``status`` under a heading of its own, then the pictures; an item for each figure of theirs."""
    title = words("pictures.dashboard", name=name)
    head = Line(title, f"{words('pages.made', day=today)}   {words('pages.internal')}", "strong")
    return Answer(
        page=Page(title=title, blocks=(head, *status.page.blocks[1:], *pictures)),
        items=tuple(item for picture in pictures for item in _items(picture, words)),
        columns=tuple((key, words(f"pictures.item.{key}")) for key in COLUMNS),
        more={"status": status.items[0]},
    )


def _items(picture: Chart | Calendar, words: Words) -> Iterator[Item]:
    """A calendar is told month by month."""
    if isinstance(picture, Calendar):
        for month in picture.months:
            yield _item(picture.title, month.name, words("pictures.total"), str(month.total))
        return
    for one in picture.series:
        for label, text in zip(picture.labels, one.texts, strict=True):
            yield _item(picture.title, label, one.name, text.replace(",", ""))


def _item(*values: str) -> Item:
    return dict(zip(COLUMNS, values, strict=True))
