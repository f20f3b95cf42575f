"""What is wrong in the records, as a page: errors first, and the same gap of several people in one line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from carecli.model.problem import Problem, Weight, problem
from carecli.model.words import Words
from carecli.model.words.problems import wording
from carecli.model.words.telling import told
from carecli.reports.page import Answer, Bar, Block, Item, Line, Page, Tone

MOST_NAMES = 20
"""So many names stand in one line; the rest are counted, and stand in the items."""
_COLUMNS = ("file", "line", "id", "weight", "message", "hint")
_TONES: Mapping[Weight, Tone] = {"error": "bad", "notice": "plain"}
_NAME = "name"


class Together(NamedTuple):
    """Problems told in one line: the first of them, and all their names (none where they bear no name)."""

    first: Problem
    names: tuple[str, ...]


def check_page(
    problems: Sequence[Problem], counts: Mapping[str, int], words: Words, today: date, workspace: str
) -> Answer:
    """The problems of a workspace whose sections hold so many records; ``workspace`` is its name."""
    by_weight: dict[Weight, list[Problem]] = {"error": [], "notice": []}
    for found in sorted(set(problems)):
        by_weight[wording(found.id).weight].append(found)
    title = words("check.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    head = Line(f"{title}   {workspace}", made, "strong")
    summary = _summary(len(by_weight["error"]), len(by_weight["notice"]), words)
    blocks = (head, Line(_read(counts, words)), summary, *_lines(by_weight, words))
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(_item(found, words) for weight in by_weight for found in by_weight[weight]),
        columns=tuple((key, words(f"check.item.{key}")) for key in _COLUMNS),
        more={
            "records": dict(counts),
            "errors": len(by_weight["error"]),
            "notices": len(by_weight["notice"]),
        },
    )


def _read(counts: Mapping[str, int], words: Words) -> str:
    sections = [
        words("check.read.section", section=words.field("", name), count=count)
        for name, count in counts.items()
        if count
    ]
    if not sections:
        return words("check.read.nothing")
    return words("check.read", count=sum(counts.values()), sections=words.join(sections))


def _summary(errors: int, notices: int, words: Words) -> Line:
    if errors:
        return Line(words("check.errors", errors=errors, notices=notices), tone="bad")
    if notices:
        return Line(words("check.no-errors", notices=notices), tone="good")
    return Line(words("check.none"), tone="good")


def _lines(by_weight: Mapping[Weight, Sequence[Problem]], words: Words) -> Iterator[Block]:
    """Each weight under its heading; a hint stands below its problem."""
    for weight, problems in by_weight.items():
        if problems:
            yield Bar()
            yield Line(words(f"check.heading.{weight}"), tone="strong")
            lines = grouped(problems)
            for together in lines:
                yield from _told(together, _TONES[weight], words)
            if any(len(together.names) > MOST_NAMES for together in lines):
                yield Line(words("check.all", most=MOST_NAMES), tone="faint")


def _told(together: Together, tone: Tone, words: Words) -> Iterator[Line]:
    first = _named(together.first, _names(together.names, words)) if together.names else together.first
    _, message, hint = told(first, words)
    yield Line(words("check.problem", place=first.place, message=message, id=first.id), tone=tone)
    yield Line(f"  {hint}", tone="faint")


def _names(names: tuple[str, ...], words: Words) -> str:
    if len(names) <= MOST_NAMES:
        return words.join(list(names))
    return words("check.more", names=words.join(list(names[:MOST_NAMES])), count=len(names))


def grouped(problems: Sequence[Problem]) -> tuple[Together, ...]:
    """Notices that differ in their name only, together at the place of the first; all others by themselves."""
    groups: dict[object, list[Problem]] = {}
    for at, found in enumerate(problems):
        named = dict(found.details).get(_NAME) is not None and wording(found.id).weight == "notice"
        key = (found.id, _named(found, "").details) if named else at
        groups.setdefault(key, []).append(found)
    return tuple(
        Together(group[0], _distinct(group) if not isinstance(key, int) else ()) for key, group in groups.items()
    )


def _distinct(group: Sequence[Problem]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dict(found.details)[_NAME] for found in group))


def _named(found: Problem, name: str) -> Problem:
    """The same problem with another name."""
    return problem(found.place, found.id, **{**dict(found.details), _NAME: name})


def _item(found: Problem, words: Words) -> Item:
    weight, message, hint = told(found, words)
    return {
        "file": found.place.file,
        "line": found.place.line,
        "id": found.id,
        "weight": weight,
        "message": message,
        "hint": hint,
    }
