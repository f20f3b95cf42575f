"""Lines of a page in the making: stretches of text, each in its tone."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from carecli.render.fold import fold
from carecli.render.width import width_of
from carecli.reports.page import Tone


class Span(NamedTuple):
    """A stretch of one line in one tone."""

    text: str
    tone: Tone = "plain"


Spans: TypeAlias = tuple[Span, ...]


def ruled(width: int) -> Spans:
    """A rule across the page."""
    return (Span("-" * width, "faint"),)


def folded(text: str, tone: Tone, width: int) -> Iterator[Spans]:
    """A text across the page, in as many lines as it takes."""
    yield from ((Span(line, tone),) for line in fold(text, width))


def placed(text: str, tone: Tone, width: int, align: Literal["left", "right"]) -> Spans:
    """A text within its column."""
    space = Span(" " * (width - width_of(text)))
    return (space, Span(text, tone)) if align == "right" else (Span(text, tone), space)


def trimmed(spans: Spans) -> Spans:
    """The spans without spaces at the end of the line, and without empty ones."""
    kept = [span for span in spans if span.text]
    while kept and not (text := kept[-1].text.rstrip()):
        kept.pop()
    if kept and text != kept[-1].text:
        kept[-1] = Span(text, kept[-1].tone)
    return tuple(kept)
