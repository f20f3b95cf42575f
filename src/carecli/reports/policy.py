"""Policies: which there are, and each explained rule by rule as a clerk would."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from carecli.model.words import Words
from carecli.policy.overrides import settings_from
from carecli.policy.policy import Active, Policy
from carecli.policy.rules.rule import Rule
from carecli.policy.settings import Settings
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Line, Page, Row, row
from carecli.reports.rule_facts import rule_facts
from carecli.reports.told import told_item, told_rows

_LISTED = ("policy", "title", "rules", "state", "since", "incomplete")
_RULE = ("rule", "clause", "heading", "kind", "status", "summary")


class Known(NamedTuple):
    """A policy that can be explained; ``since`` and the settings are those of this workspace where it is adopted."""

    policy: Policy
    since: date | None = None
    settings: Settings = Settings()


def known(active: Iterable[Active], ready: Iterable[Policy]) -> tuple[Known, ...]:
    """The policies adopted here, then those that come ready, each once."""
    adopted = [Known(found.policy, found.since, found.settings) for found in active]
    ids = {found.policy.id for found in adopted}
    rest = [_ready(policy) for policy in sorted(ready, key=lambda policy: policy.id) if policy.id not in ids]
    return (*adopted, *rest)


def _ready(policy: Policy) -> Known:
    """A policy as it would be read here before this organisation sets anything otherwise."""
    settings, _ = settings_from(Settings(), policy.settings)
    rules = tuple(rule.read_with(settings) for rule in policy.rules)
    return Known(replace(policy, rules=rules), settings=settings)


def policies_answer(policies: tuple[Known, ...], organisation: str, today: date, words: Words) -> Answer:
    """All policies; an item's ``rules`` counts them, ``since`` is null for one that is not adopted."""
    title = words("policies.list")
    made = words("pages.made", day=today)
    keys = ("policy", "title", "rules", "state")
    columns = tuple(
        Column(words(f"policies.column.{key}"), "right" if key == "rules" else "left", keep=key != "title")
        for key in keys
    )
    grid = Grid(columns=columns, rows=tuple(_listed(found, words) for found in policies))
    hint = Line(words("policies.list.hint", id=policies[0].policy.id)) if policies else Line("")
    blocks = (Line(f"{title}   {organisation}", made, "strong"), Bar(), grid, Bar(), hint)
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(_policy_item(found, words) for found in policies),
        columns=tuple((key, words(f"policies.column.{key}")) for key in _LISTED if key != "state"),
        more={},
    )


def _listed(found: Known, words: Words) -> Row:
    policy = found.policy
    title = words.pick(policy.title.pair)
    if policy.incomplete:
        title = words("pages.bracket", text=title, more=words("policies.incomplete"))
    state = words("pages.span.open", since=found.since) if found.since else words("policies.list.ready")
    return row(policy.id, title, str(len(policy.rules)), Cell(state, "good" if found.since else "faint"))


def _policy_item(found: Known, words: Words) -> Item:
    policy = found.policy
    return {
        "policy": policy.id,
        "title": words.pick(policy.title.pair),
        "incomplete": policy.incomplete,
        "rules": len(policy.rules),
        "since": found.since.isoformat() if found.since else None,
    }


def policy_answer(found: Known, rules: Iterable[Rule], words: Words) -> Answer:
    """The rules of a policy explained, each under its id and the clause of the office's own document."""
    shown = tuple(rules)
    policy, title = found.policy, words.pick(found.policy.title.pair)
    grid = Grid(columns=(Column("", keep=True), Column("")), rows=tuple(_rows(shown, found, words)), headed=False)
    first = shown[0].id if shown else ""
    foot = Line(words("policies.next", id=policy.id, rule=first))
    return Answer(
        page=Page(title=title, blocks=(*_head(found, words), Bar(), grid, Bar(), foot)),
        items=tuple(_rule_item(rule, found, words) for rule in shown),
        columns=tuple((key, words(f"policies.column.{key}")) for key in _RULE),
        more={"policy": policy.id, "title": title, "incomplete": policy.incomplete},
    )


def _head(found: Known, words: Words) -> Iterator[Block]:
    policy = found.policy
    yield Line(words.pick(policy.title.pair), policy.id, "strong")
    since = words("policies.since", day=found.since) if found.since else words("policies.not-adopted")
    yield Line(since, words("policies.count", count=len(policy.rules)))
    if policy.incomplete:
        yield Line(words("policies.incomplete"), tone="soon")


def _rows(rules: Iterable[Rule], found: Known, words: Words) -> Iterator[Row | Group | Bar]:
    for number, rule in enumerate(rules):
        if number:
            yield Bar()
        heading = words.pick(rule.heading.pair) if rule.heading else ""
        yield Group(words("policies.rule.heading", id=rule.id, clause=rule.clause, heading=heading).rstrip())
        yield from told_rows(rule_facts(rule, found.policy, found.settings, words))


def _rule_item(rule: Rule, found: Known, words: Words) -> Item:
    facts = told_item(rule_facts(rule, found.policy, found.settings, words))
    return {
        "policy": found.policy.id,
        "rule": rule.id,
        "clause": rule.clause,
        "heading": words.pick(rule.heading.pair) if rule.heading else None,
        "kind": getattr(rule, "kind", None),
        **facts,
        "status": rule.status,
        "summary": words.pick(rule.summary.pair),
        "source": {"file": rule.where.file, "line": rule.where.line},
    }
