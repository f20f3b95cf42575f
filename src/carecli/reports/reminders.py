"""The messages of a day as one answer: what would be sent, or what is printed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.duties.reminders.parcel import Parcel
from carecli.model.reminders import PRINT
from carecli.model.words import Words
from carecli.reports.digest import addressee
from carecli.reports.letter import Letter
from carecli.reports.page import Answer, Bar, Block, Item, Line, Page

COLUMNS = ("recipient", "channel", "stage", "duty", "due_on")


class Packed(NamedTuple):
    """A parcel with its message."""

    parcel: Parcel
    letter: Letter


def reminders_answer(packed: Iterable[Packed], ending: str, basis: Basis, words: Words) -> Answer:
    """Each message under whom it is for, and a last line that says what became of them."""
    shown = list(packed)
    return Answer(
        page=Page(
            title=words("remind.title"), blocks=(*_blocks(shown, basis, words), *((Line(ending),) if ending else ()))
        ),
        items=tuple(item for each in shown for item in _items(each)),
        columns=tuple((key, words(f"remind.item.{key}")) for key in COLUMNS),
        more={},
    )


def _blocks(packed: list[Packed], basis: Basis, words: Words) -> Iterator[Block]:
    for parcel, letter in packed:
        channel = parcel.recipient.channel
        key = "remind.to.print" if channel == PRINT else "remind.to"
        yield Line(words(key, who=addressee(parcel, basis, words), channel=channel), tone="strong")
        yield from (Line(text) for text in letter.body.splitlines())
        yield Bar()


def _items(packed: Packed) -> Iterator[Item]:
    """A row a duty, and no name in it; a group's message has none."""
    parcel = packed.parcel
    for key in () if parcel.public else parcel.keys:
        row = {"recipient": key.recipient, "channel": key.channel, "stage": key.stage, "duty": key.duty}
        yield {**row, "due_on": key.due}
