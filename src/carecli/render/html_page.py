"""A page as one HTML file that needs nothing else: no script, no font, no network; made to be printed on A4."""

from base64 import b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from carecli.render.clean import clean_page
from carecli.render.columns import least_width, natural_width, natural_widths
from carecli.render.forms import Printing
from carecli.render.picture import columns, lengths, weeks
from carecli.reports.page import Answer, Bar, Grid, Group, Line, Page, Row

_PHONE = 40
"""Columns of text above which a table is told in cards on a telephone."""
_PAIR = 2
_SHORT = 14
"""Columns of text up to which a cell is not folded: a name, a body, a day."""
_UPRIGHT, _BROAD = 92, 138
"""Columns of text that an A4 page takes, upright and on its side; beyond that letters get small."""


class Body(NamedTuple):
    """Rows that belong together: those under a group, or below a rule."""

    ruled: bool
    rows: list[Row | Group]


def text(answer: Answer, printing: Printing) -> str:
    """The answer's page under its title, which is the page's first line where that stands out."""
    page = _unfolded(clean_page(answer.page))
    first = page.blocks[0] if page.blocks else None
    heading = first if isinstance(first, Line) and first.tone == "strong" else None
    return (
        _environment()
        .get_template("page.html")
        .render(
            page=page,
            heading=heading,
            blocks=page.blocks[1:] if heading else page.blocks,
            paper=_paper(page),
            style=_style(),
            policy=_policy(),
            language=printing.words("forms.html_language"),
            figures=printing.words("forms.figures"),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("carecli.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["classes"] = _classes
    environment.filters |= {"template": _template, "bodies": _bodies, "columns": columns, "lengths": lengths}
    environment.filters["weeks"] = weeks
    environment.tests |= {"group": _is_group, "wide": _is_wide}
    return environment


@cache
def _style() -> Markup:
    return Markup(_environment().get_template("style.css").render())  # noqa: S704 - our own file


@cache
def _policy() -> Markup:
    """Nothing is loaded and nothing runs; the one style allowed is known by its digest."""
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{}'"
    return Markup(policy).format(digest)  # noqa: S704 - our own text


def _template(block: object) -> str:
    return f"{type(block).__name__.lower()}.html"


def _is_group(row: Row | Group) -> bool:
    return isinstance(row, Group)


def _is_wide(grid: Grid) -> bool:
    """A label and its text fit a telephone side by side as long as they may be folded."""
    foldable = len(grid.columns) <= _PAIR
    return (least_width(grid) if foldable else natural_width(grid)) > _PHONE


def _unfolded(page: Page) -> Page:
    """The page with the short texts of its tables kept in one piece, as far as they still fit a sheet."""
    return replace(page, blocks=tuple(_kept(block) if isinstance(block, Grid) else block for block in page.blocks))


def _kept(grid: Grid) -> Grid:
    short = [width <= _SHORT for width in natural_widths(grid)]
    columns = tuple(c._replace(keep=c.keep or short) for c, short in zip(grid.columns, short, strict=True))
    kept = replace(grid, columns=columns)
    return kept if least_width(kept) <= _UPRIGHT else grid


def _paper(page: Page) -> str:
    """How the page lies on paper: by the columns that may not be folded."""
    widest = max((least_width(block) for block in page.blocks if isinstance(block, Grid)), default=0)
    if widest <= _UPRIGHT:
        return ""
    return "broad" if widest <= _BROAD else "broad small"


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


@cache
def _classes(*names: str) -> Markup:
    told = [name for name in names if name not in {"", "plain", "left"}]
    return Markup(' class="{}"').format(" ".join(told)) if told else Markup()
