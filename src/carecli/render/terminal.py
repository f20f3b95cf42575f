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
    with console:
        for spans in lay_out(page, width, edge=True):
            console.print(Text.assemble(*((span.text, STYLES[span.tone]) for span in spans)))
