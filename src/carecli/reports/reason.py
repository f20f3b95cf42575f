"""Why a duty is owed, in a few words, and the clauses that a page rests on."""

from carecli.duties.duty import Duty
from carecli.model.event import SENSITIVE
from carecli.model.words import Words
from carecli.reports.page import Line


def reason(duty: Duty, words: Words) -> str:
    """The occasion, or the heading of its rule; with the form or title of a sub-task, or a case's step."""
    task, occurrence, occasion = duty.obligation.task, duty.occurrence, _occasion(duty, words)
    step = occurrence.occasion if occurrence.application else None
    if not (task.form or task.title or step):
        return occasion
    named = {"visit-form": task.form, "title": task.title, "case-step": step}
    said = [words.code(kind, code) for kind, code in named.items() if code]
    return words("pages.labelled", label=occasion, value=words.join(said))


def _occasion(duty: Duty, words: Words) -> str:
    """The occasion; a sensitive one, a mere rhythm, or that of a task, shows under its rule's heading."""
    occurrence, rule = duty.occurrence, duty.rule
    named = occurrence.occasion not in SENSITIVE and occurrence.occasions is not None and not occurrence.windows
    named = named and rule.duty != "task"
    if named or rule.heading is None:
        return words.code("duty", rule.duty) if hides(duty) else words.code("occasion", occurrence.occasion)
    return words.pick(rule.heading.pair)


def in_document(clause: str) -> str:
    """A clause's place as the office finds it in its own document: without the line of our source text."""
    return clause.partition(" (L")[0]


def hides(duty: Duty) -> bool:
    """Whether the occasion itself may not be shown in a list."""
    return duty.occurrence.occasion in SENSITIVE


class Clauses:
    """The rules cited on a page, numbered in the order in which they come up."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._cited: dict[tuple[str, str], tuple[str, Duty]] = {}

    def cite(self, duty: Duty) -> str:
        """The number by which a page refers to the duty's rule."""
        key = (duty.active.policy.id, duty.rule.id)
        if key not in self._cited:
            self._cited[key] = f"[{len(self._cited) + 1}]", duty
        return self._cited[key][0]

    def lines(self) -> list[Line]:
        """The rules cited, each with its place in the office's own document."""
        several = len({policy for policy, _ in self._cited}) > 1
        texts = [self._text(number, duty, several=several) for number, (_, duty) in enumerate(self._cited.values(), 1)]
        return [Line(f"{self._words('due.clauses')} {'  '.join(texts)}")] if texts else []

    def _text(self, number: int, duty: Duty, *, several: bool) -> str:
        rule, policy = duty.rule, self._words.pick(duty.active.policy.title.pair)
        place = in_document(rule.clause)
        heading = self._words.pick(rule.heading.pair) if rule.heading else ""
        heading = "" if heading in place else heading
        clause = f"{policy} {place}" if several else place
        blanks = {"number": number, "clause": clause, "heading": heading, "rule": rule.id}
        return " ".join(self._words("due.clause", **blanks).split())
