"""What a rule about money says: the sources it names, who pays which part, and what may be paid."""

from collections.abc import Iterator

from carecli.model.words import Words
from carecli.policy.policy import Policy
from carecli.policy.rules.money import MoneyRule, Sharing, Spending
from carecli.policy.settings import Settings
from carecli.reports.limit_facts import limit_facts
from carecli.reports.page import Json
from carecli.reports.told import Told


def money_facts(rule: MoneyRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Told]:
    """The facts that the rule states."""
    if rule.sources:
        yield Told("sources", words("policies.sources"), (_codes("source", rule.sources, words),), rule.sources)
    if rule.main:
        yield Told("main", words("policies.main"), (words.code("source", rule.main),), rule.main)
    if rule.share:
        yield _share(rule.share, words)
    if rule.spend:
        yield _spend(rule.spend, words)
    yield from limit_facts(rule, words)


def _share(share: Sharing, words: Words) -> Told:
    parts = words.join([_part(part.level, part.percent, words) for part in share.parts])
    said = words("policies.share.said", purposes=_codes("purpose", share.of, words), parts=parts)
    value: Json = {"of": share.of, "parts": [{"level": part.level, "percent": part.percent} for part in share.parts]}
    return Told("share", words("policies.share"), (said,), value)


def _spend(spend: Spending, words: Words) -> Told:
    sources = _codes("source", spend.sources, words) or words("policies.spend.any")
    said = words("policies.spend.said", sources=sources, purposes=_codes("purpose", spend.purposes, words))
    return Told("spend", words("policies.spend"), (said,), {"sources": spend.sources, "purposes": spend.purposes})


def _part(level: str, percent: int, words: Words) -> str:
    return words("policies.share.part", level=words.code("level", level), percent=percent)


def _codes(kind: str, codes: tuple[str, ...], words: Words) -> str:
    return words.join([words.code(kind, code) for code in codes])
