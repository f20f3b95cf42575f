"""What a page rests on: local figures with their source and last check, and policies whose text is cut off."""

from collections.abc import Iterable
from datetime import date

from carecli.eligibility.figures import figures_in, is_stale
from carecli.eligibility.outcome import Outcome
from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.model.workspace import Figure
from carecli.policy.policy import Active
from carecli.reports.page import Item, Line


def figure_lines(outcomes: Iterable[Outcome], today: date, words: Words) -> tuple[Line, ...]:
    """A line a figure; one that nobody has confirmed within a year says what follows from that."""
    return tuple(_line(figure, today, words) for figure in figures_in(outcomes))


def _line(figure: Figure, today: date, words: Words) -> Line:
    name, value = words.code("figure", figure.name), show_yuan(figure.value)
    text = words("eligibility.figure", figure=name, value=value, since=figure.since)
    if figure.source:
        text += words("eligibility.figure.source", source=figure.source)
    if figure.confirmed_on is None:
        return Line(text + words("eligibility.figure.unconfirmed"), tone="soon")
    text += words("eligibility.figure.confirmed", day=figure.confirmed_on)
    if is_stale(figure, today):
        return Line(text + words("eligibility.figure.stale"), tone="soon")
    return Line(text)


def figure_item(figure: Figure, today: date) -> Item:
    """A figure as other programs get it."""
    return {
        "name": figure.name,
        "value": show_fen(figure.value),
        "since": figure.since.isoformat(),
        "source": figure.source,
        "confirmed_on": figure.confirmed_on.isoformat() if figure.confirmed_on else None,
        "stale": is_stale(figure, today),
    }


def incomplete_lines(active: Iterable[Active], words: Words) -> tuple[Line, ...]:
    """That the text of a policy is cut off, as every page must say that rests on one."""
    cut = {each.policy.id: words.pick(each.policy.title.pair) for each in active if each.policy.incomplete}
    return (Line(words("eligibility.incomplete", titles=words.join(list(cut.values())))),) if cut else ()
