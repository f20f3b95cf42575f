"""The rows by which a page explains one finding: each test once, under yes, no, unknown, or what it still needs."""

from collections.abc import Iterator, Mapping

from carecli.eligibility.change import NOTHING, Need, cannot_be, needed, turns, weight
from carecli.eligibility.findings import Finding, Verdict
from carecli.eligibility.grounds import joined_parts, single_tests, taken_apart
from carecli.eligibility.judged import lacks
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.hardship import Judgement
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.policy.condition.node import AllOf, AnyOf, Single
from carecli.reports.asked_item import ANSWERS
from carecli.reports.finding_item import category_name, verdict_text
from carecli.reports.lacking import lacking
from carecli.reports.page import Group, Row, Tone, row
from carecli.reports.reason import in_document
from carecli.reports.statement import Statements
from carecli.reports.turning import need_text

JOINTS = {AnyOf: "any-of", AllOf: "all-of"}
TONES: Mapping[Verdict, Tone] = {"eligible": "good", "unknown": "soon", "not-eligible": "plain"}


def explain_rows(finding: Finding, records: Records, register: Register, words: Words) -> Iterator[Group | Row]:
    """The verdict with its clause, the tests, the judgement, and what would change the answer."""
    statements = Statements(words, finding.category.active.settings)
    need = needed(finding, register)
    yield Group(head_text(finding, words), TONES[finding.verdict])
    yield from _answers(finding, need, statements)
    if finding.judgement and finding.category.rule.judged:
        yield _row("judged", judgement_text(finding.judgement, records, words), words)
    if text := change_text(finding, need, statements):
        yield _row(_change_label(finding, need), text, words)


def _change_label(finding: Finding, need: Need) -> str:
    if finding.verdict != "eligible":
        return "needs"
    return "until" if weight(need) == 1 else "lasts"


def head_text(finding: Finding, words: Words) -> str:
    """The verdict, the category and its clause; how the tests are joined, and what kind of category it is."""
    rule = finding.category.rule
    head = words("explain.head", verdict=verdict_text(finding, words), heading=category_name(finding.category, words))
    kinds = [words.code("status", rule.status)] if rule.status != "in-force" else []
    kinds += [words.code("leads-to", rule.leads_to)] if rule.leads_to != "aid" else []
    joint = JOINTS.get(type(taken_apart(finding.outcome).condition))
    return "".join(
        (
            head,
            words("explain.kind", what=words.join(kinds)) if kinds else "",
            words(f"explain.{joint}") if joint else "",
            words("explain.clause", clause=in_document(rule.clause), rule=rule.id),
        )
    )


def judgement_text(judgement: Judgement, records: Records, words: Words) -> str:
    """Who judged, when, and how; the reason stays with the keepers."""
    by = words.join([records.name(person) for person in judgement.by])
    return words("eligibility.judged", day=judgement.date, by=by, verdict=words.code("verdict", judgement.verdict))


def change_text(finding: Finding, need: Need, statements: Statements) -> str:
    """What would change the answer; empty where nobody can say."""
    words = statements.words
    if finding.verdict == "eligible" and weight(need) != 1:
        return words("explain.lasting" if cannot_be(need) else "explain.several")
    if need != NOTHING:
        return need_text(need, statements)
    if finding.missing:
        return lacking(finding.missing, words)
    return words("explain.again") if finding.judgement and not lacks(finding.judgement) else ""


def _answers(finding: Finding, need: Need, statements: Statements) -> Iterator[Row]:
    """The tests by their answer, but for those that the row of what is needed says."""
    told = set() if finding.verdict == "eligible" else {turn.single for turn in turns(need)}
    said: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for part in _parts(finding.outcome):
        if not {test.condition for test in single_tests(part)} <= told:
            said[part.verdict].append(_answer(part, statements))
    for verdict, texts in said.items():
        if texts:
            text = statements.words("eligibility.after").join(dict.fromkeys(texts))
            yield _row(ANSWERS[verdict], text, statements.words)


def _answer(part: Outcome, statements: Statements) -> str:
    """A test under its answer: what is plainly yes or no need not say so again."""
    condition = part.condition
    if isinstance(condition, Single) and condition.value is None and part.verdict is False:
        return statements.fact(condition)
    return statements.said(part)


def _parts(outcome: Outcome) -> list[Outcome]:
    """What is asked side by side; of a condition that joins nothing, the whole."""
    whole = taken_apart(outcome)
    return list(joined_parts(whole)) if type(whole.condition) in JOINTS else [whole]


def _row(label: str, text: str, words: Words) -> Row:
    return row(words(f"explain.{label}"), text)
