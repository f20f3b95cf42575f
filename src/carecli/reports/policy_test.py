"""How rule tests came out: counts by file, and every expectation that was not met with its line."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from carecli.compliance.trial.case import Case, Expectation, Failure
from carecli.model.problem import Place
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row

_ITEM = ("file", "line", "name", "policies", "passed", "failures")


class Tried(NamedTuple):
    """A case, and its expectations that were not met."""

    case: Case
    failures: tuple[Failure, ...]


def tests_answer(tried: Iterable[Tried], words: Words) -> Answer:
    """The page of failures first, and one item a case."""
    every = tuple(tried)
    failed = sum(bool(each.failures) for each in every)
    title = words("trial.title")
    return Answer(
        page=Page(title=title, blocks=tuple(_blocks(every, failed, title, words))),
        items=tuple(_item(each, words) for each in every),
        columns=tuple((key, words(f"trial.column.{key}")) for key in _ITEM),
        more={"cases": len(every), "failed": failed},
    )


def _blocks(every: tuple[Tried, ...], failed: int, title: str, words: Words) -> Iterator[Block]:
    yield Line(title, tone="strong")
    if not every:
        yield Line(words("trial.none"))
        return
    yield Bar()
    for each in every:
        yield from _failed(each, words)
    yield _table(every, words)
    yield Bar()
    if failed:
        yield Line(words("trial.some", count=len(every), failed=failed), tone="bad")
    else:
        yield Line(words("trial.all", count=len(every)), tone="good")


def _failed(tried: Tried, words: Words) -> Iterator[Line]:
    if tried.failures:
        yield Line(words("trial.failed", place=tried.case.where, name=tried.case.name), tone="bad")
        for failure in tried.failures:
            yield Line(words("trial.failure", place=failure.expectation.where, what=failure_text(failure, words)))


def _table(every: tuple[Tried, ...], words: Words) -> Grid:
    columns = tuple(
        Column(words(f"trial.column.{key}"), "left" if key == "file" else "right", keep=True)
        for key in ("file", "cases", "passed", "failed")
    )
    by_file = groupby(every, key=lambda each: each.case.where.file)
    return Grid(columns=columns, rows=tuple(_counts(file, list(found)) for file, found in by_file))


def _counts(file: str, found: list[Tried]) -> Row:
    failed = sum(bool(each.failures) for each in found)
    return row(
        file,
        str(len(found)),
        str(len(found) - failed),
        Cell(str(failed) if failed else "", "bad" if failed else "plain"),
    )


def failure_text(failure: Failure, words: Words) -> str:
    """What was expected of which rule, and what was found."""
    wanted = failure.expectation
    nothing = words("trial.nothing")
    return words(
        f"trial.{failure.why}",
        key=_key(wanted, words),
        wanted=words.join(list(wanted.wanted)) or nothing,
        found=words.join(list(failure.found)) or nothing,
    )


def _key(wanted: Expectation, words: Words) -> str:
    return words("trial.key", key=wanted.key, fact=wanted.fact) if wanted.fact else wanted.key


def _item(tried: Tried, words: Words) -> Item:
    where: Place = tried.case.where
    return {
        "file": where.file,
        "line": where.line,
        "name": tried.case.name,
        "policies": [adoption.id for adoption in tried.case.records.workspace.policies],
        "passed": not tried.failures,
        "failures": [
            {"line": failure.expectation.where.line, "message": failure_text(failure, words)}
            for failure in tried.failures
        ],
    }
