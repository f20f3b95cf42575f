"""A picture of a terminal: what a command prints there, with its colours, as SVG."""

import re
from contextlib import redirect_stdout
from html import escape
from io import StringIO
from itertools import groupby
from operator import itemgetter

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from carecli.cli.main import run

CELL, LINE, EDGE, RISE = 7.8, 19.0, 16.0, 14.0
"""Width of a column, height of a line, margin, and height of a letter, in pixels."""
COLOURS = {1: "#b3261e", 2: "#1b6e3c", 3: "#8a5a00"}
"""Red, green and yellow, by the number that a terminal knows them under."""
FONTS = "'Sarasa Mono SC','Noto Sans Mono CJK SC','Microsoft YaHei Mono','PingFang SC',Menlo,Consolas,monospace"
_WORDS = re.compile(r"\S+(?: \S+)*")


class _Terminal(StringIO):
    """A stream that passes for a terminal."""

    def isatty(self) -> bool:
        return True


def on_terminal(line: list[str]) -> Text:
    """What a command line prints on a terminal."""
    screen = _Terminal()
    with redirect_stdout(screen):
        run(line)
    return Text.from_ansi(screen.getvalue())


def picture(typed: str, printed: Text) -> str:
    """The command as typed and what it printed, as an SVG of its own."""
    lines = [Text(f"$ {typed}", "bold"), *printed.split()]
    width = 2 * EDGE + CELL * max(line.cell_len for line in lines)
    height = 2 * EDGE + LINE * len(lines)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}">'
    box = f'<rect width="{width:.0f}" height="{height:.0f}" rx="6" fill="#fbfbf8" stroke="#c9c9c2"/>'
    font = f'<g font-family="{FONTS}" font-size="14" fill="#222">'
    rows = [row for number, line in enumerate(lines) for row in _row(line, EDGE + RISE + LINE * number)]
    return "\n".join([head, f"<title>{escape(typed)}</title>", box, font, *rows, "</g>", "</svg>", ""])


def _row(line: Text, base: float) -> list[str]:
    """The words of a line; every letter has its place, so that columns stand straight in any font."""
    found = []
    for text, style, column in _runs(line):
        for words in _WORDS.finditer(text):
            starts = (column + cell_len(text[:at]) for at in range(words.start(), words.end()))
            places = " ".join(f"{EDGE + CELL * start:.4g}" for start in starts)
            letters = escape(words[0], quote=False)
            found.append(f'<text x="{places}" y="{base:g}"{_look(style)}>{letters}</text>')
    return found


def _runs(line: Text) -> list[tuple[str, Style, int]]:
    """The letters of a line by their look, with the column where each run begins."""
    looks = [Style() for _ in line.plain]
    for start, end, style in line.spans:
        for at in range(start, min(end, len(looks))):
            looks[at] += style if isinstance(style, Style) else Style.parse(style)
    found, column = [], 0
    for look, letters in groupby(zip(line.plain, looks, strict=True), key=itemgetter(1)):
        text = "".join(letter for letter, _ in letters)
        found.append((text, look, column))
        column += cell_len(text)
    return found


def _look(style: Style) -> str:
    colour = COLOURS.get((style.color and style.color.number) or 0)
    weight = "bold" if style.bold else None
    looks = {"fill": colour, "font-weight": weight, "opacity": "0.6" if style.dim else None}
    return "".join(f' {name}="{value}"' for name, value in looks.items() if value)
