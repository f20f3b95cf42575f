"""Who has left the hardship register, and who is eligible for aid and not on it."""

from collections.abc import Sequence

from carecli.duties.basis import Basis
from carecli.eligibility.findings import Finding
from carecli.model.hardship import Hardship
from carecli.model.words import Words
from carecli.reports.eligibility import finding_blocks
from carecli.reports.finding_item import COLUMNS, columns, finding_item
from carecli.reports.hardship_cases import ended_entries
from carecli.reports.hardship_item import branch_name, case_text, entry_item, headings, made
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Line, Page, Row, row

KEYS = ("id", "member", "name", "branch", "degree", "reason", "since", "until", "exit_reason")


def exited_answer(basis: Basis, words: Words) -> Answer:
    """Who has left the register, when and why, the latest first."""
    ended = ended_entries(basis)
    title = words("hardship.title.exited")
    head = Line(f"{title}   {basis.records.workspace.name}", made(basis, words), "strong")
    blocks: tuple[Block, ...] = (head, Line(words("hardship.count.exited", count=len(ended))))
    if ended:
        keys = ("name", "branch", "case", "since", "until", "exit")
        grid = tuple(Column(words(f"hardship.column.{key}"), keep=key in {"name", "since", "until"}) for key in keys)
        rows = tuple(_row(entry, basis, words) for entry in ended)
        blocks = (*blocks, Bar(), Grid(columns=grid, rows=rows), Bar())
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(entry_item(entry, basis) for entry in ended),
        columns=headings(KEYS, words),
        more={},
    )


def _row(entry: Hardship, basis: Basis, words: Words) -> Row:
    return row(
        basis.records.name(entry.member),
        branch_name(entry.member, basis),
        case_text(entry, words),
        str(entry.since),
        str(entry.until),
        words.code("exit", entry.exit_reason) if entry.exit_reason else "",
    )


def unregistered_answer(found: Sequence[Finding], basis: Basis, words: Words) -> Answer:
    """Who is eligible for aid and not on the register, category by category, with the reasons."""
    title = words("hardship.title.unregistered")
    people = len({finding.member.id for finding in found})
    head = Line(f"{title}   {basis.records.workspace.name}", made(basis, words), "strong")
    count = Line(words("hardship.count.unregistered", count=people))
    return Answer(
        page=Page(title=title, blocks=(head, count, *finding_blocks(found, basis.records, basis.today, words))),
        items=tuple(finding_item(finding, basis.records, words) for finding in found),
        columns=columns(COLUMNS, words),
        more={},
    )
