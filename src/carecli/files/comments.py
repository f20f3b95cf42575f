"""Words that an unquoted text loses because a ``#`` after a space begins a comment."""

import re
from collections.abc import Iterator
from itertools import islice

from carecli.files.events import DOCUMENT_END, SCALAR, events
from carecli.model.problem import Place, Problem, problem

_MOST_TOLD = 20
_GLUED = re.compile(r"#(?=[^\s#!])")


def lost_words(text: str, file: str) -> list[Problem]:
    """Where a text is followed by ``#`` and a word without a space between: it was hardly meant as a comment.

    ``text`` must be one that could be read; a comment written ``# like this`` is one. The first few are told.
    """
    ends = set(_before_glued(text))
    if not ends:
        return []
    lost = (line for line, column in _ends(text, file) if (line, column) in ends)
    return [problem(Place(file, line + 1), "words-after-hash") for line in islice(lost, _MOST_TOLD)]


def _before_glued(text: str) -> Iterator[tuple[int, int]]:
    """Line and column, from 0, at which the words before such a ``#`` end."""
    line, counted = 0, 0
    for glued in _GLUED.finditer(text):
        at = glued.start()
        line += text.count("\n", counted, at)
        counted = at
        before = text[text.rfind("\n", 0, at) + 1 : at]
        if before[-1:] in (" ", "\t"):
            yield line, len(before.rstrip(" \t"))


def _ends(text: str, file: str) -> Iterator[tuple[int, int]]:
    """Line and column, from 0, of the end of each unquoted text."""
    get = events(text, file)
    while (event := get()) is not None and type(event) is not DOCUMENT_END:
        if type(event) is SCALAR and event.value and not event.style:
            yield event.end_mark.line, event.end_mark.column
