"""Who is eligible, for what and why: a line a person and category, the categories in the order of the policies."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from carecli.eligibility.category import Category
from carecli.eligibility.findings import Finding, Verdict
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.finding_item import COLUMNS, because, category_name, columns, finding_item, verdict_text
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Line, Page, Row, Tone, row
from carecli.reports.phrases import unit_name
from carecli.reports.reason import in_document
from carecli.reports.rests_on import figure_lines, incomplete_lines

USUAL: tuple[Verdict, ...] = ("eligible", "unknown")
"""What is listed where no verdict is asked for."""

TONES: Mapping[Verdict, Tone] = {"eligible": "good", "unknown": "soon", "not-eligible": "faint"}


@dataclass(frozen=True, slots=True)
class Screened:
    """Findings cut down to some verdicts, and how many there were of each."""

    shown: tuple[Finding, ...]
    counts: Mapping[str, int]
    people: int


def screened(found: Iterable[Finding], verdicts: Collection[Verdict]) -> Screened:
    """The findings of these verdicts; ``people`` are those eligible for anything at all."""
    counts: Counter[str] = Counter()
    shown, people = [], set()
    for finding in found:
        counts[finding.verdict] += 1
        if finding.verdict == "eligible":
            people.add(finding.member.id)
        if finding.verdict in verdicts:
            shown.append(finding)
    return Screened(tuple(shown), counts, len(people))


def eligibility_answer(found: Screened, records: Records, today: date, words: Words, only: str = "") -> Answer:
    """The list, alike in every form: what is not asked for is only counted; ``only`` says what was asked for."""
    title = words("eligibility.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    head = Line(f"{title}   {records.workspace.name}", made, "strong")
    said = Line(_count(found, words), words("eligibility.only", what=only) if only else "")
    return Answer(
        page=Page(title=title, blocks=(head, said, *finding_blocks(found.shown, records, today, words))),
        items=tuple(finding_item(finding, records, words) for finding in found.shown),
        columns=columns(COLUMNS, words),
        more={"counts": {verdict: found.counts[verdict] for verdict in (*USUAL, "not-eligible")}},
    )


def _count(found: Screened, words: Words) -> str:
    counts = found.counts
    if not counts:
        return words("eligibility.no-category")
    parts = [words("eligibility.count", people=found.people, eligible=counts["eligible"])]
    if counts["unknown"]:
        parts.append(words("eligibility.count.unknown", count=counts["unknown"]))
    if counts["not-eligible"]:
        listed = any(finding.verdict == "not-eligible" for finding in found.shown)
        key = "eligibility.count.not" if listed else "eligibility.count.hidden"
        parts.append(words(key, count=counts["not-eligible"]))
    return words.join(parts)


def finding_blocks(shown: Sequence[Finding], records: Records, today: date, words: Words) -> Iterator[Block]:
    """The findings as a table, the figures that they used, and what to type next; nobody is said to be nobody."""
    if not shown:
        yield Line(words("eligibility.nobody"))
        return
    keys = ("name", "branch", "verdict", "because")
    grid = tuple(Column(words(f"eligibility.column.{key}"), keep=key == "verdict") for key in keys)
    yield Bar()
    yield Grid(columns=grid, rows=tuple(_rows(shown, records, words)))
    yield Bar()
    yield from figure_lines((finding.outcome for finding in shown), today, words)
    yield from incomplete_lines((finding.category.active for finding in shown), words)
    yield Line(words("eligibility.decides"), words("eligibility.next", id=shown[0].member.id))


def _rows(shown: Sequence[Finding], records: Records, words: Words) -> Iterator[Group | Row]:
    by_category: dict[tuple[str, str], list[Finding]] = {}
    for finding in shown:
        active, rule = finding.category
        by_category.setdefault((active.policy.id, rule.id), []).append(finding)
    several = len({policy for policy, _ in by_category}) > 1
    for found in by_category.values():
        yield Group(_group(found[0].category, found, words, several=several))
        for finding in sorted(found, key=_place):
            yield _row(finding, records, words)


def _place(finding: Finding) -> int:
    return list(TONES).index(finding.verdict)


def _group(category: Category, found: Sequence[Finding], words: Words, *, several: bool) -> str:
    counted = Counter(finding.verdict for finding in found)
    count = words.join(
        [f"{words.code('finding', verdict)} {counted[verdict]}" for verdict in TONES if counted[verdict]]
    )
    rule, clause = category.rule, in_document(category.rule.clause)
    if several:
        clause = f"{words.pick(category.active.policy.title.pair)} {clause}"
    text = words("eligibility.group", heading=category_name(category, words), clause=clause, rule=rule.id, count=count)
    return text if rule.status == "in-force" else f"{text} [{words.code('status', rule.status)}]"


def _row(finding: Finding, records: Records, words: Words) -> Row:
    return row(
        finding.member.name,
        unit_name(branch_on(finding.member, finding.today), records),
        Cell(verdict_text(finding, words), TONES[finding.verdict]),
        words("eligibility.after").join(because(finding, words)),
    )
