"""The state of an installation as a page: versions in one line, then every finding with what to type next."""

from collections.abc import Iterator, Mapping, Sequence

from carecli.model.problem import Problem
from carecli.model.words import Words
from carecli.model.words.telling import told
from carecli.reports.page import Answer, Block, Item, Line, Page

_COLUMNS = ("file", "id", "weight", "message", "hint")


def doctor_page(problems: Sequence[Problem], versions: Mapping[str, str], folder: str, words: Words) -> Answer:
    """The findings about an installation and the workspace ``folder`` (empty: there is none)."""
    title = words("doctor.title")
    items = tuple(_item(found, words) for found in problems)
    blocks = (
        Line(title, words("pages.internal"), "strong"),
        Line(words.join([f"{name} {version}" for name, version in versions.items()])),
        *([Line(words("doctor.folder", folder=folder))] if folder else []),
        *_lines(items, words),
    )
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=items,
        columns=tuple((key, words(f"check.item.{key}")) for key in _COLUMNS),
        more={"versions": dict(versions), "folder": folder or None},
    )


def _lines(items: Sequence[Item], words: Words) -> Iterator[Block]:
    if not items:
        yield Line(words("doctor.fine"), tone="good")
    for item in items:
        yield Line(f"{item['file']}: {item['message']}", tone="bad" if item["weight"] == "error" else "plain")
        yield Line(f"  {item['hint']}", tone="faint")


def _item(found: Problem, words: Words) -> Item:
    weight, message, hint = told(found, words)
    return {"file": found.place.file, "id": found.id, "weight": weight, "message": message, "hint": hint}
