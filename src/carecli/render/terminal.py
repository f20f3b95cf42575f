"""A page on a terminal: the lines of plain text, with weight and colour; cards where the terminal is too narrow.

Colours follow the state of things; NO_COLOR turns them off and leaves the weight.
"""

from collections.abc import Mapping
from typing import TextIO

from rich.console import Console
from rich.text import Text

from carecli.render.columns import widest_grid
from carecli.render.forms import USUAL_WIDTH
from carecli.render.layout import lay_out
from carecli.render.spans import Spans
from carecli.reports.page import Page, Tone

STYLES: Mapping[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "faint": "dim",
    "good": "green",
    "soon": "yellow",
    "bad": "bold red",
}


def print_page(page: Page, stream: TextIO, width: int | None = None) -> None:
    """Prints the page at the terminal's width, or at the one given.

    On a terminal wider than the page needs, the page stays as narrow as usual: what stands at the far edge stays near.
    """
    # Lines come as spans of a Text, so that nothing in the data is read as markup, emoji or something to highlight.
    console = Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=True)
    width = width or min(console.width, max(USUAL_WIDTH, widest_grid(page)))
    lines = lay_out(page, width, edge=True)
    if console.legacy_windows:  # it takes no signs for colours, but calls
        for spans in lines:
            console.print(_text(spans))
        return
    marks = {tone: _marks(console, style) for tone, style in STYLES.items()}
    for spans in lines:
        stream.write("".join([marks[tone][0] + text + marks[tone][1] for text, tone in spans]) + "\n")


def _text(spans: Spans) -> Text:
    return Text.assemble(*((text, STYLES[tone]) for text, tone in spans))


def _marks(console: Console, style: str) -> tuple[str, str]:
    """What this terminal wants to see before and behind a text: asked once, as asking takes longer than a line."""
    with console.capture() as captured:
        console.print(Text("|", style), end="")
    before, _, behind = captured.get().partition("|")
    return before, behind
