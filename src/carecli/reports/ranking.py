"""The proposal of whom to help first: everybody once, with every point shown; a person decides."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.eligibility.rank import BY_DEGREE, Point, Ranked, Weight
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.finding_item import category_name, columns
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, Row, row
from carecli.reports.phrases import unit_name
from carecli.reports.rests_on import incomplete_lines
from carecli.reports.statement import Statements

KEYS = ("rank", "member", "name", "branch", "score", "points", "categories")


class Proposal(NamedTuple):
    """Who is proposed in which order, by which points; ``unknown`` are those of whom nobody can say.

    ``opens_aid`` is whether any category of the policies in force does.
    """

    rows: tuple[Ranked, ...]
    weights: tuple[Weight, ...]
    unknown: int
    opens_aid: bool


def ranking_answer(proposal: Proposal, records: Records, today: date, words: Words) -> Answer:
    """The proposal, most points first."""
    title = words("eligibility.rank.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    head = Line(f"{title}   {records.workspace.name}", made, "strong")
    return Answer(
        page=Page(title=title, blocks=(head, *_blocks(proposal, records, today, words))),
        items=tuple(_item(place, found, records, today, words) for place, found in enumerate(proposal.rows, 1)),
        columns=columns(KEYS, words),
        more={"rules": _rules(proposal), "unknown": proposal.unknown},
    )


def _blocks(proposal: Proposal, records: Records, today: date, words: Words) -> Iterator[Block]:
    if not proposal.opens_aid:
        yield Line(words("eligibility.rank.none"))
        return
    yield Line(words("eligibility.rank.count", count=len(proposal.rows)))
    yield Line(_by(proposal, words))
    if proposal.rows:
        keys = ("rank.column.place", "column.name", "column.branch", "rank.column.score", "rank.column.points")
        grid = tuple(
            Column(words(f"eligibility.{key}"), "right" if key.endswith(("place", "score")) else "left")
            for key in (*keys, "rank.column.categories")
        )
        rows = (_row(place, found, records, today, words) for place, found in enumerate(proposal.rows, 1))
        yield from (Bar(), Grid(columns=grid, rows=tuple(rows)), Bar())
    if proposal.unknown:
        yield Line(words("eligibility.rank.unknown", count=proposal.unknown), tone="soon")
    yield from incomplete_lines((each.category.active for row in proposal.rows for each in row.findings), words)
    yield Line(words("eligibility.rank.decides"))


def _rules(proposal: Proposal) -> list[str]:
    return [rule for rule in dict.fromkeys(weight.rule for weight in proposal.weights) if rule]


def _by(proposal: Proposal, words: Words) -> str:
    rules = _rules(proposal)
    if rules:
        return words("eligibility.rank.by", rules=words.join(rules))
    return words("eligibility.rank.by.degree", **BY_DEGREE)


def _row(place: int, found: Ranked, records: Records, today: date, words: Words) -> Row:
    return row(
        str(place),
        found.member.name,
        unit_name(branch_on(found.member, today), records),
        str(found.score),
        words("eligibility.after").join(_point(point, words) for point in found.points),
        words.join([category_name(finding.category, words) for finding in found.findings]),
    )


def _point(point: Point, words: Words) -> str:
    key = "eligibility.rank.point" if point.outcome.verdict else "eligibility.rank.point.unknown"
    return words(key, text=_text(point, words), points=point.weight.points)


def _text(point: Point, words: Words) -> str:
    statements = Statements(words, point.weight.settings)
    return words.join(statements.because(point.outcome))


def _item(place: int, found: Ranked, records: Records, today: date, words: Words) -> Item:
    points: list[Item] = [
        {
            "rule": point.weight.rule or None,
            "text": _text(point, words),
            "points": point.given,
            "missing": list(point.outcome.missing),
        }
        for point in found.points
    ]
    return {
        "rank": place,
        "member": found.member.id,
        "name": found.member.name,
        "branch": unit_name(branch_on(found.member, today), records) or None,
        "score": found.score,
        "points": points,
        "categories": [finding.category.rule.category for finding in found.findings],
    }
