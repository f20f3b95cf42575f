"""A finding as JSON and CSV give it, one row a person and category (design.md section 6)."""

from carecli.eligibility.category import Category
from carecli.eligibility.findings import Finding
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.page import Item
from carecli.reports.phrases import unit_name
from carecli.reports.statement import Statements

COLUMNS = (
    "member", "name", "branch", "category", "rule", "clause", "verdict", "provisional", "missing", "because", "policy",
)  # fmt: skip
"""The keys that CSV shows."""

SHARED = frozenset({"member", "name", "branch", "rule", "clause", "policy"})
"""Keys whose headings the table of words ``item`` has; the others' stand in ``eligibility``."""


def finding_item(finding: Finding, records: Records, words: Words) -> Item:
    """One finding; ``missing`` are names of fields, ``because`` the tests that carry the verdict, in words."""
    person, category = finding.member, finding.category
    return {
        "member": person.id,
        "name": person.name,
        "branch": unit_name(branch_on(person, finding.today), records) or None,
        "category": category.rule.category,
        "rule": category.rule.id,
        "clause": category.rule.clause,
        "verdict": finding.verdict,
        "provisional": finding.provisional,
        "missing": list(finding.missing),
        "because": because(finding, words),
        "awarded_on": str(finding.awarded_on) if finding.awarded_on else None,
        "policy": category.active.policy.id,
    }


def because(finding: Finding, words: Words) -> list[str]:
    """The tests that carry a verdict, in words; first the latest award, where it decides the order."""
    said = Statements(words, finding.category.active.settings).because(finding.outcome)
    day = finding.awarded_on
    return [words("eligibility.awarded", day=day), *said] if day and finding.verdict == "eligible" else said


def columns(keys: tuple[str, ...], words: Words) -> tuple[tuple[str, str], ...]:
    """The keys with their headings."""
    return tuple((key, words(f"item.{key}" if key in SHARED else f"eligibility.item.{key}")) for key in keys)


def category_name(category: Category, words: Words) -> str:
    """The heading of a category, or the name of its code where the rule gives none."""
    heading = category.rule.heading
    return words.pick(heading.pair) if heading else category.rule.category


def verdict_text(finding: Finding, words: Words) -> str:
    """The verdict in a word, with what makes it less than certain."""
    said = words.code("finding", finding.verdict)
    return words("eligibility.provisional", verdict=said) if finding.provisional else said
