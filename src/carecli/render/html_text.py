"""A page as one HTML file that needs nothing else: no script, no font, no network; made to be printed on A4."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import chain
from typing import NamedTuple

from carecli.render.clean import clean_page
from carecli.render.drawn import drawn_calendar, drawn_chart
from carecli.render.forms import USUAL_WIDTH, Printing
from carecli.reports.chart import Calendar, Chart
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Line, Row

STYLE = """
body { font: 11pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.4em; }
p { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 0 2em; margin: 0.2em 0;
  min-height: 1.5em; }
p, td, tbody th { white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0; }
th, td { padding: 0.2em 0.6em; text-align: left; vertical-align: top; font-weight: normal; }
thead th { border-bottom: 1px solid #444; font-weight: bold; }
tbody.ruled { border-top: 1px solid #999; }
hr { border: 0; border-top: 1px solid #999; }
.right { text-align: right; }
.keep { white-space: pre; font-variant-numeric: tabular-nums; }
.strong { font-weight: bold; }
.faint { color: #595959; }
.good { color: #1a6b2d; }
.soon { color: #8a5300; }
.bad { color: #b00020; font-weight: bold; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr, p { break-inside: avoid; }
}
"""
# Nothing is loaded and nothing runs; the one style allowed is known by its digest.
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
)


class Body(NamedTuple):
    """Rows that belong together: those under a group, or below a rule."""

    ruled: bool
    rows: list[Row | Group]


def text(answer: Answer, printing: Printing) -> str:
    """The answer's page under its title."""
    page = clean_page(answer.page)
    head = _head(escape(page.title), printing.words("forms.html_language"))
    lines = chain(head, *map(_block, page.blocks), ("</body>", "</html>"))
    return "".join(f"{line}\n" for line in lines)


def _head(title: str, language: str) -> Iterator[str]:
    yield from ("<!DOCTYPE html>", f'<html lang="{language}">', "<head>", '<meta charset="utf-8">')
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield from (f"<title>{title}</title>", f"<style>{STYLE}</style>", "</head>", "<body>", f"<h1>{title}</h1>")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Line():
            yield _paragraph(block)
        case Bar():
            yield "<hr>"
        case Grid():
            yield from _table(block)
        case Chart():
            yield from chain.from_iterable(map(_block, drawn_chart(block, USUAL_WIDTH)))
        case Calendar():
            yield from chain.from_iterable(map(_block, drawn_calendar(block)))


def _paragraph(line: Line) -> str:
    right = f"<span>{escape(line.right)}</span>" if line.right else ""
    return f"<p{_classes(line.tone)}><span>{escape(line.left)}</span>{right}</p>"


def _table(grid: Grid) -> Iterator[str]:
    yield "<table>"
    if grid.headed:
        headings = (_tag("th", c.heading, c.align, scope="col") for c in grid.columns)
        yield f"<thead><tr>{''.join(headings)}</tr></thead>"
    for body in _bodies(grid):
        yield '<tbody class="ruled">' if body.ruled else "<tbody>"
        yield from (_row(row, grid.columns) for row in body.rows)
        yield "</tbody>"
    yield "</table>"


def _bodies(grid: Grid) -> list[Body]:
    bodies: list[Body] = [Body(ruled=False, rows=[])]
    for row in grid.rows:
        if isinstance(row, Bar):
            bodies.append(Body(ruled=True, rows=[]))
        elif isinstance(row, Group) and bodies[-1].rows:
            bodies.append(Body(ruled=False, rows=[row]))
        else:
            bodies[-1].rows.append(row)
    return [body for body in bodies if body.rows]


def _row(row: Row | Group, columns: tuple[Column, ...]) -> str:
    if isinstance(row, Group):
        classes = _classes(row.tone)
        return f'<tr><th scope="rowgroup" colspan="{len(columns)}"{classes}>{escape(row.text)}</th></tr>'
    cells = zip(row.cells, columns, strict=True)
    return f"<tr>{''.join(_cell(cell, column, first=n == 0) for n, (cell, column) in enumerate(cells))}</tr>"


def _cell(cell: Cell, column: Column, *, first: bool) -> str:
    """The first cell of a row names what the row is about."""
    classes = (cell.tone, column.align, "keep" if column.keep else "")
    return _tag("th", cell.text, *classes, scope="row") if first else _tag("td", cell.text, *classes)


def _tag(name: str, text: str, *classes: str, scope: str = "") -> str:
    of = f' scope="{scope}"' if scope else ""
    return f"<{name}{of}{_classes(*classes)}>{escape(text)}</{name}>"


def _classes(*classes: str) -> str:
    told = [name for name in classes if name not in {"", "plain", "left"}]
    return f' class="{" ".join(told)}"' if told else ""
