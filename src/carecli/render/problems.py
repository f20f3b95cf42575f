"""Problems told to a person: where, what, and what to do about it."""

from collections.abc import Iterable

from carecli.model.problem import Problem
from carecli.model.words import Words
from carecli.model.words.telling import told


def tell(problem: Problem, words: Words) -> str:
    """``file:line: message (id)``, and the hint indented below."""
    _, message, hint = told(problem, words)
    return f"{problem.place}: {message} ({problem.id})" + (f"\n  {hint}" if hint else "")


def tell_all(problems: Iterable[Problem], words: Words, width: int | None = None) -> str:
    """Each problem once, by file, line and id; folded where a screen has that ``width``, else a line a text."""
    told = "\n".join(tell(problem, words) for problem in sorted(set(problems)))
    if width is None:
        return told
    from carecli.render.fold import fold

    return "\n".join(part for line in told.splitlines() for part in fold(line, width))
