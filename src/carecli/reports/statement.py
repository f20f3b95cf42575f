"""Single tests in words: what was found and what is asked, in one short phrase."""

from carecli.eligibility.grounds import grounds, joined_parts, taken_apart
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.show import show_found, show_wanted
from carecli.model.words import Words
from carecli.policy.condition.node import AllOf, AnyOf, ByFigure, BySetting, Condition, Given, Not, Single, Value
from carecli.policy.duration import Duration
from carecli.policy.setting_text import show_ratio
from carecli.policy.settings import Settings
from carecli.reports.lacking import lacking
from carecli.reports.shown import is_sensitive

KINDS = {"years": "length", "span": "length", "money": "amount", "date": "day", "code": "code"}
"""How the values of a fact's type are compared in words."""

CONTRARY = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
JOINTS = {AnyOf: "joined", AllOf: "joined", Not: "none"}
EVENT = "event"


class Statements:
    """How one page says tests, with the settings of the policy that asks them."""

    def __init__(self, words: Words, settings: Settings) -> None:
        self.words = words
        self._settings = settings

    def said(self, outcome: Outcome, *, plain: bool = False) -> str:
        """What was asked and found; parts that are joined stand in brackets, each with its own answer.

        A test that is not met says what it must be; ``plain``, only what is so.
        """
        outcome = taken_apart(outcome)
        condition = outcome.condition
        if isinstance(condition, Single):
            return self._single(outcome, condition, plain=plain)
        plain = plain or isinstance(condition, Not)
        texts = [self.said(part, plain=plain) for part in joined_parts(outcome)]
        return self.words(f"eligibility.{JOINTS[type(condition)]}", parts=self._joined(texts, type(condition)))

    def because(self, outcome: Outcome) -> list[str]:
        """The tests that carry a verdict, each said once, as they are."""
        return list(dict.fromkeys(self.said(test, plain=True) for test in grounds(outcome)))

    def _joined(self, texts: list[str], kind: type[Condition]) -> str:
        return self.words("eligibility.turn.and" if kind is AllOf else "eligibility.turn.or").join(texts)

    def _single(self, test: Outcome, single: Single, *, plain: bool) -> str:
        fact, found = self.fact(single), show_found(test, self.words)
        if test.verdict is None:
            key, missing = "unsure" if found else "unknown", lacking(test.missing, self.words)
            return self.words(f"eligibility.{key}", fact=fact, found=found, missing=missing)
        if single.value is None:
            return self.words("eligibility.yes" if test.verdict else "eligibility.no", fact=fact)
        if not found:
            return self.words("eligibility.absent", fact=fact)
        if single.fact.type == "code" and test.verdict is (single.operator == "="):
            return self.words("eligibility.is", fact=fact, found=found)
        failed = not test.verdict and not plain
        relation = self.relation(test, single, to=failed or test.verdict)
        key = "eligibility.failed" if failed else "eligibility.met"
        return self.words(key, fact=fact, found=found, relation=relation)

    def relation(self, test: Outcome, single: Single, *, to: bool) -> str:
        """How the value must lie for the test to be met, or not to be; empty for a plain fact."""
        if single.value is None:
            return ""
        operator, kind = single.operator if to else CONTRARY[single.operator], KINDS[single.fact.type]
        entry = operator if operator in {"=", "!="} and kind != "code" else f"{kind}.{operator}"
        return self.words(f"eligibility.{entry}", wanted=self._wanted(test, single))

    def fact(self, single: Single) -> str:
        """The fact with its arguments, as people call it."""
        name, arguments = self.words.pick(single.fact.called), self._arguments(single)
        if single.fact.name == EVENT:
            kind, *within = arguments
            kind = self.words("pages.sensitive") if asks_of_sensitive(single) else kind
            entry = "event.within" if within else "event"
            return self.words(f"eligibility.{entry}", kind=kind, span=self.words.join(within))
        if not arguments:
            return name
        return self.words("eligibility.fact", fact=name, arguments=self.words.join(arguments))

    def _wanted(self, test: Outcome, single: Single) -> str:
        value = show_wanted(test, self.words)
        if not isinstance(single.value, ByFigure):
            return value
        figure, factor = self.words.code("figure", single.value.figure), single.value.factor
        times = getattr(self._settings, factor) if isinstance(factor, str) else factor
        if times != 1:
            figure = self.words("eligibility.multiple", factor=show_ratio(times), figure=figure)
        return self.words("eligibility.figured", value=value, figure=figure) if value else figure

    def _arguments(self, single: Single) -> list[str]:
        kinds = single.fact.arguments
        return [self._argument(value, kind) for value, kind in zip(single.arguments, kinds, strict=False)]

    def _argument(self, value: Value, kind: str) -> str:
        known = getattr(self._settings, value.name) if isinstance(value, BySetting) else None
        known = value.value if isinstance(value, Given) else known
        if isinstance(known, int):
            known = Duration(known, "year")
        return known.show(self.words) if isinstance(known, Duration) else self.words.code(kind, str(known))


def asks_of_sensitive(single: Single) -> bool:
    """Whether a test asks for an event that lists show under their rule's heading only (design.md section 7)."""
    named = (value.value for value in single.arguments if isinstance(value, Given))
    return single.fact.name == EVENT and any(is_sensitive(EVENT, value) for value in named)
