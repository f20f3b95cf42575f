"""The rows by which a page explains one finding: each test once, under yes, no, unknown, or what it still needs."""

from collections.abc import Iterable, Iterator, Mapping

from carecli.eligibility.change import Way, cannot_be, changes
from carecli.eligibility.findings import Finding, Verdict
from carecli.eligibility.grounds import tests
from carecli.eligibility.judged import lacks
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.hardship import Judgement
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.policy.condition.node import AllOf, AnyOf, Single
from carecli.reports.finding_item import category_name, verdict_text
from carecli.reports.lacking import lacking
from carecli.reports.page import Group, Row, Tone, row
from carecli.reports.reason import in_document
from carecli.reports.statement import Statements
from carecli.reports.turning import ways_text

ANSWERS = {True: "yes", False: "no", None: "unknown"}
JOINTS = {AnyOf: "any-of", AllOf: "all-of"}
TONES: Mapping[Verdict, Tone] = {"eligible": "good", "unknown": "soon", "not-eligible": "plain"}


def explain_rows(finding: Finding, records: Records, register: Register, words: Words) -> Iterator[Group | Row]:
    """The verdict with its clause, the tests, the judgement, and what would change the answer."""
    statements = Statements(words, finding.category.active.settings)
    ways = changes(finding, register)
    yield Group(head_text(finding, words), TONES[finding.verdict])
    yield from _answers(finding, ways, statements)
    if finding.judgement and finding.category.rule.judged:
        yield _row("judged", judgement_text(finding.judgement, records, words), words)
    key = "until" if finding.verdict == "eligible" else "needs"
    if text := change_text(finding, ways, statements):
        yield _row(key, text, words)


def head_text(finding: Finding, words: Words) -> str:
    """The verdict, the category and its clause; how the tests are joined, and what kind of category it is."""
    rule = finding.category.rule
    head = words("explain.head", verdict=verdict_text(finding, words), heading=category_name(finding.category, words))
    kinds = [words.code("status", rule.status)] if rule.status != "in-force" else []
    kinds += [words.code("leads-to", rule.leads_to)] if rule.leads_to != "aid" else []
    joint = JOINTS.get(type(finding.outcome.condition))
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


def change_text(finding: Finding, ways: tuple[Way, ...], statements: Statements) -> str:
    """What would change the answer; empty where nobody can say."""
    if finding.verdict == "eligible":
        return _ends(ways, statements)
    if ways:
        return ways_text(ways, statements)
    words = statements.words
    if finding.missing:
        return lacking(finding.missing, words)
    return words("explain.again") if finding.judgement and not lacks(finding.judgement) else ""


def _ends(ways: tuple[Way, ...], statements: Statements) -> str:
    single = [way for way in ways if len(way) == 1 and not cannot_be(way)]
    if single:
        return ways_text(single, statements)
    return statements.words("explain.lasting" if all(map(cannot_be, ways)) else "explain.several")


def _answers(finding: Finding, ways: Iterable[Way], statements: Statements) -> Iterator[Row]:
    """The tests by their answer, but for those that the row of what is needed says."""
    told = set() if finding.verdict == "eligible" else {turn.single for way in ways for turn in way}
    said: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for part in _parts(finding.outcome):
        if not {test.condition for test in tests(part)} <= told:
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


def _parts(outcome: Outcome) -> Iterator[Outcome]:
    """The parts of the condition as it is joined at the top; a fact that is short for one is taken apart."""
    whole = _plain(outcome)
    kind = type(whole.condition)
    if kind not in JOINTS:
        yield whole
        return
    for part in map(_plain, whole.parts):
        if type(part.condition) is kind:
            yield from _parts(part)
        else:
            yield part


def _plain(outcome: Outcome) -> Outcome:
    while isinstance(outcome.condition, Single) and outcome.parts:
        outcome = outcome.parts[0]
    return outcome


def _row(label: str, text: str, words: Words) -> Row:
    return row(words(f"explain.{label}"), text)
