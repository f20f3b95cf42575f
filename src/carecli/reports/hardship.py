"""The hardship register on one page: who is on it, how fresh and complete it is, and who should come or go."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from carecli.compliance.requirements.blocks import BLOCKS
from carecli.duties.basis import Basis
from carecli.eligibility.findings import Finding
from carecli.eligibility.registered import Compared
from carecli.model.words import Words
from carecli.reports.finding_item import category_name
from carecli.reports.hardship_cases import Kept, ended_entries, open_entries, registry_age
from carecli.reports.hardship_item import KEYS, branch_name, case_text, headings, kept_item, made
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Line, Page, Row, row
from carecli.reports.rests_on import incomplete_lines


def hardship_answer(basis: Basis, compared: Compared, words: Words, *, opens_aid: bool) -> Answer:
    """Who is on the register today; ``opens_aid`` is whether any category of the policies in force opens aid."""
    rows = open_entries(basis, compared)
    title = words("hardship.title")
    blocks = (*_head(rows, basis, words), *_summary(rows, basis, compared, words, opens_aid=opens_aid))
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(kept_item(found, basis) for found in rows),
        columns=headings(KEYS, words),
        more={
            "complete": {block: sum(block not in found.lacks for found in rows) for block in BLOCKS},
            "unregistered": list(dict.fromkeys(finding.member.id for finding in compared.unregistered)),
            "exited": len(ended_entries(basis)),
        },
    )


def _head(rows: Sequence[Kept], basis: Basis, words: Words) -> Iterator[Block]:
    yield Line(f"{words('hardship.title')}   {basis.records.workspace.name}", made(basis, words), "strong")
    if not rows:
        yield Line(words("hardship.nobody"))
        return
    counts = Counter(found.entry.degree for found in rows)
    degrees = [f"{_degree(degree, words)} {count}" for degree, count in counts.items()]
    yield Line(words("hardship.count", count=len(rows), degrees=words.join(degrees)))
    keys = ("name", "branch", "case", "since", "checked", "days", "note")
    columns = tuple(_column(key, words) for key in keys)
    yield from (Bar(), Grid(columns=columns, rows=tuple(_row(found, basis, words) for found in rows)), Bar())


def _column(key: str, words: Words) -> Column:
    align: Literal["left", "right"] = "right" if key == "days" else "left"
    return Column(words(f"hardship.column.{key}"), align, keep=key in {"name", "since", "checked", "days"})


def _degree(degree: str | None, words: Words) -> str:
    return words.code("degree", degree) if degree else words("hardship.degree.none")


def _row(found: Kept, basis: Basis, words: Words) -> Row:
    entry = found.entry
    notes = list(_notes(found, words))
    return row(
        basis.records.name(entry.member),
        branch_name(entry.member, basis),
        case_text(entry, words),
        str(entry.since),
        str(found.checked),
        Cell(str(found.days), "bad" if found.late > 0 else "plain"),
        Cell(words.join(notes), "soon" if notes else "plain"),
    )


def _notes(found: Kept, words: Words) -> Iterator[str]:
    if found.late > 0:
        yield words("hardship.note.stale")
    if found.lacks:
        yield words("hardship.note.lacks", blocks=words.join([_short(block, words) for block in found.lacks]))
    if found.standing != "eligible":
        yield words(f"hardship.note.{found.standing}")


def _short(block: str, words: Words) -> str:
    return words(f"hardship.short.{block}")


def _summary(
    rows: Sequence[Kept], basis: Basis, compared: Compared, words: Words, *, opens_aid: bool
) -> Iterator[Line]:
    if rows:
        yield _complete(rows, words)
        yield _fresh(rows, basis, words)
        lapsed = [basis.records.name(found.entry.member) for found in rows if found.standing == "no-longer"]
        if lapsed:
            yield Line(words("hardship.lapsed", count=len(lapsed), names=words.join(lapsed)), tone="soon")
    yield _unregistered(compared.unregistered, words) if opens_aid else Line(words("hardship.no-aid"))
    if ended := ended_entries(basis):
        yield Line(words("hardship.exited", count=len(ended)), "care hardship list --exited")
    yield from incomplete_lines(basis.active, words)
    yield Line(words("hardship.recognised"))


def _complete(rows: Sequence[Kept], words: Words) -> Line:
    blocks = [
        words(
            "hardship.block",
            block=_short(block, words),
            met=sum(block not in found.lacks for found in rows),
            asked=len(rows),
        )
        for block in BLOCKS
    ]
    return Line(words("hardship.blocks", blocks=words.join(blocks)))


def _fresh(rows: Sequence[Kept], basis: Basis, words: Words) -> Line:
    stale, age = sum(found.late > 0 for found in rows), registry_age(basis).show(words)
    if not stale:
        return Line(words("hardship.fresh", age=age))
    return Line(words("hardship.stale", count=stale, age=age), tone="bad")


def _unregistered(found: Sequence[Finding], words: Words) -> Line:
    if not found:
        return Line(words("hardship.unregistered.none"))
    counts = Counter(category_name(finding.category, words) for finding in found)
    said = [words("hardship.category", heading=heading, count=count) for heading, count in counts.items()]
    people = len({finding.member.id for finding in found})
    text = words("hardship.unregistered", count=people, categories=words.join(said))
    return Line(text, "care hardship list --unregistered", "soon")
