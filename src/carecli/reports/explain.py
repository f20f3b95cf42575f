"""Every category of the policies in force for one person, on one page that may be printed and handed over."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from carecli.eligibility.change import comes_on, needed, ways
from carecli.eligibility.findings import Finding
from carecli.eligibility.grounds import single_tests
from carecli.eligibility.register import Register
from carecli.model.member import Person
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.policy.policy import Active
from carecli.reports.asked_item import asked_item
from carecli.reports.explain_rows import change_text, explain_rows
from carecli.reports.finding_item import COLUMNS, category_name, columns, finding_item
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Group, Item, Line, Page, Row
from carecli.reports.phrases import unit_name
from carecli.reports.rests_on import figure_lines
from carecli.reports.statement import Statements
from carecli.reports.turning import turn_text

ORDER = ("eligible", "unknown", "not-eligible")


def explain_answer(
    person: Person, found: Sequence[Finding], records: Records, register: Register, today: date, words: Words
) -> Answer:
    """The findings of one person with all their reasons; the strictest policy first, what is met leading."""
    inner = _Explained(records, register, today, words)
    ordered = [finding for _, own in strictest_first(found) for finding in own]
    title = words("explain.title", name=person.name)
    return Answer(
        page=Page(title=title, blocks=tuple(inner.blocks(person, ordered))),
        items=tuple(inner.item(finding) for finding in ordered),
        columns=(*columns(COLUMNS, words), ("change", words("eligibility.item.change"))),
        more={"member": person.id, "name": person.name},
    )


def strictest_first(found: Iterable[Finding]) -> list[tuple[Active, list[Finding]]]:
    """The findings of each policy; the policy of which the person meets the smallest part of the categories leads.

    Within a policy what is met comes first, then what is unknown; else the order is that of the policies.
    """
    own: dict[str, list[Finding]] = {}
    for finding in found:
        own.setdefault(finding.category.active.policy.id, []).append(finding)
    groups = [(each[0].category.active, sorted(each, key=_place)) for each in own.values()]
    return sorted(groups, key=lambda group: _met(group[1]))


def _place(finding: Finding) -> int:
    return ORDER.index(finding.verdict)


def _met(found: Sequence[Finding]) -> Fraction:
    return Fraction(sum(finding.verdict == "eligible" for finding in found), len(found))


class _Explained:
    def __init__(self, records: Records, register: Register, today: date, words: Words) -> None:
        self._records = records
        self._register = register
        self._today = today
        self._words = words

    def blocks(self, person: Person, found: Sequence[Finding]) -> Iterator[Block]:
        words = self._words
        branch = unit_name(branch_on(person, self._today), self._records)
        whose = words("explain.whose", name=person.name, branch=branch) if branch else person.name
        made = f"{words('pages.made', day=self._today)}   {words('explain.for')}"
        yield Line(f"{words('eligibility.title')}  {whose}", made, "strong")
        yield Bar()
        if not found:
            yield Line(words("explain.none", name=person.name))
            return
        yield Grid(columns=(Column("", keep=True), Column("")), rows=tuple(self._rows(found)), headed=False)
        yield Bar()
        yield from figure_lines((finding.outcome for finding in found), self._today, words)
        yield Line(words("explain.decides"))

    def _rows(self, found: Sequence[Finding]) -> Iterator[Group | Row]:
        last = None
        for finding in found:
            active = finding.category.active
            if active is not last:
                yield Group(_policy(active, self._words))
            last = active
            yield from explain_rows(finding, self._records, self._register, self._words)

    def item(self, finding: Finding) -> Item:
        """A finding as other programs get it, with every test and what would change the answer."""
        words, rule = self._words, finding.category.rule
        statements = Statements(words, finding.category.active.settings)
        need = needed(finding, self._register)
        each: list[Item] = [
            {
                "turns": [turn_text(turn, statements) for turn in way],
                "on": comes_on(way).isoformat() if comes_on(way) < date.max else None,
            }
            for way in ways(need)
        ]
        return {
            **finding_item(finding, self._records, words),
            "heading": category_name(finding.category, words),
            "status": rule.status,
            "leads_to": rule.leads_to,
            "tests": [asked_item(test, statements, self._today) for test in single_tests(finding.outcome)],
            "change": change_text(finding, need, statements),
            "ways": each,
        }


def _policy(active: Active, words: Words) -> str:
    policy = active.policy
    text = words("explain.policy", title=words.pick(policy.title.pair), since=active.since)
    return text + (words("explain.incomplete") if policy.incomplete else "")
