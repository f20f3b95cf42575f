"""Clause by clause: whether the organisation keeps its own rules. One page for the committee, without a name."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from carecli.compliance.standing import STATES, Standing, State, by_urgency
from carecli.duties.duty import Obligation
from carecli.model.words import Words
from carecli.policy.policy import Active
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Line, Page, Row, Tone, row
from carecli.reports.policy_counts import command_of, counts_text, detail_of

_ITEM = ("policy", "rule", "clause", "heading", "kind", "state", "counts", "command")
_SHOWN = ("rule", "heading", "counts", "clause")
PRESSING: frozenset[State] = frozenset(("missed", "under-way"))
"""States whose rules the page tells the commands of."""
LISTED: tuple[State, ...] = ("missed", "under-way", "kept", "in-use")
"""States whose rules have a line each; of the others, but for those with numbers, the page tells the ids."""
TONES: dict[State, Tone] = {"missed": "bad", "under-way": "soon", "kept": "good", "in-use": "good"}


def status_page(
    standings: Iterable[Standing], active: Iterable[Active], name: str, today: date, words: Words, *, every: bool
) -> Answer:
    """How the rules of each policy in force stand, the missed first; ``every`` gives each rule a line."""
    found = list(standings)
    title = words("compliance.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    blocks: list[Block] = [Line(f"{title}   {name}", made, "strong")]
    for policy in active:
        own = [standing for standing in found if standing.active is policy]
        blocks += _policy(policy, own, words, every=every)
    blocks += _commands(found, words)
    return Answer(
        page=Page(title=title, blocks=tuple(blocks)),
        items=tuple(rule_item(standing, words) for standing in by_urgency(found)),
        columns=tuple((key, words(f"compliance.column.{key}")) for key in _ITEM),
        more={"totals": totals(found)},
    )


def totals(standings: Iterable[Standing]) -> dict[str, int]:
    """How many rules are in which state; every state is there."""
    found = [standing.state for standing in standings]
    return {state: found.count(state) for state in STATES}


def _policy(active: Active, standings: list[Standing], words: Words, *, every: bool) -> Iterator[Block]:
    policy = active.policy
    yield Line(words.pick(policy.title.pair), words("compliance.since", day=active.since), "strong")
    if policy.incomplete:
        yield Line(words("compliance.incomplete"), tone="soon")
    yield Line(total_text(standings, words))
    yield Bar()
    columns = tuple(Column(words(f"compliance.column.{key}"), keep=key == "rule") for key in _SHOWN)
    yield Grid(columns=columns, rows=tuple(_rows(standings, words, every=every)))
    if not every:
        yield from _others(standings, words)
    yield Bar()


def total_text(standings: Iterable[Standing], words: Words) -> str:
    """The number of rules, and of those in each state that occurs."""
    counted = totals(standings)
    states = [
        words("compliance.state", state=words.code("standing", state), count=count)
        for state, count in counted.items()
        if count
    ]
    return words("compliance.total", count=sum(counted.values()), states=words.join(states))


def _has_line(standing: Standing) -> bool:
    """Whether a rule has a line of its own: somebody keeps it, or it has numbers to tell."""
    return standing.state in LISTED or bool(standing.tallies)


def _rows(standings: list[Standing], words: Words, *, every: bool) -> Iterator[Row | Group | Bar]:
    shown = [standing for standing in by_urgency(standings) if every or _has_line(standing)]
    for state, found in groupby(shown, key=lambda standing: standing.state):
        rules = list(found)
        tone = TONES.get(state, "strong")
        yield Group(words("compliance.group", state=words.code("standing", state), count=len(rules)), tone)
        for standing in rules:
            counts = Cell(counts_text(standing, words), tone if state == "missed" else "plain")
            yield row(standing.rule.id, heading_of(standing, words), counts, standing.rule.clause)


def _others(standings: list[Standing], words: Words) -> Iterator[Line]:
    """The rules without a line of their own, one state a line."""
    rest = [standing for standing in by_urgency(standings) if not _has_line(standing)]
    for state, found in groupby(rest, key=lambda standing: standing.state):
        rules = [standing.rule.id for standing in found]
        said = words.code("standing", state)
        yield Line(words("compliance.others", state=said, count=len(rules), rules=words.join(rules)))


def _commands(standings: list[Standing], words: Words) -> Iterator[Line]:
    """What to type for the rules that somebody must see to."""
    if not standings:
        yield Line(words("compliance.none"))
        return
    pressing = [standing.rule for standing in by_urgency(standings) if standing.state in PRESSING]
    commands: dict[str, list[str]] = {}
    for rule in pressing:
        if command_of(rule) != detail_of(rule):
            commands.setdefault(command_of(rule), []).append(rule.id)
    for command, rules in commands.items():
        yield Line(words("compliance.command", rules=words.join(rules), command=command))
    first = pressing[0] if pressing else standings[0].rule
    yield Line(words("compliance.hint", command=detail_of(first)))


def heading_of(standing: Standing, words: Words) -> str:
    """The short name of a rule; where it has none, what it asks."""
    rule = standing.rule
    return words.pick((rule.heading or rule.summary).pair)


def rule_item(standing: Standing, words: Words) -> Item:
    """One rule for other programs."""
    rule = standing.rule
    return {
        "policy": standing.active.policy.id,
        "rule": rule.id,
        "clause": rule.clause,
        "heading": words.pick(rule.heading.pair) if rule.heading else None,
        "summary": words.pick(rule.summary.pair),
        "kind": getattr(rule, "kind", None),
        "status": rule.status,
        "state": standing.state,
        "counts": dict(standing.counts),
        "tallies": [{"label": words.pick(label), "count": number} for label, number in standing.tallies],
        "lacking": list(standing.lacking),
        "duties": [duty.id for duty in sorted(standing.owing, key=_urgency)],
        "unmet": [unmet.id for unmet in standing.unmet],
        "command": command_of(rule),
        "detail": detail_of(rule),
    }


def _urgency(owed: Obligation) -> tuple[date, str]:
    return owed.occurrence.due_on, owed.id
