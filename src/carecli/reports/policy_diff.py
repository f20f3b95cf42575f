"""Two policies compared by topic: what only one of them asks, and what both ask differently."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from carecli.model.words import Words
from carecli.policy.rules.recorded import RecordedRule
from carecli.reports.duty_demands import TRIGGERS
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Group, Item, Line, Page, Row, row
from carecli.reports.policy import Known
from carecli.reports.policy_demands import Demand, demands

_ITEM = ("topic", "about", "difference", "rules_a", "a", "rules_b", "b")
_OWN = ("awards", "sources", "shares", "spending", "categories", "rank", "requirements", "steps")
"""Topics that are no duties, in their order; those that are go before them."""
_DUTIES = ("talk", "visit", "greeting", "task")

Difference = Literal["only-a", "only-b", "differs", "same"]


class Compared(NamedTuple):
    """One thing that a policy asks, or both: the demands of each."""

    topic: str
    key: str
    a: tuple[Demand, ...]
    b: tuple[Demand, ...]

    @property
    def about(self) -> str:
        """What it is about, in words."""
        return (*self.a, *self.b)[0].about

    @property
    def difference(self) -> Difference:
        """Who asks it, and whether both ask it alike."""
        if not (self.a and self.b):
            return "only-a" if self.a else "only-b"
        alike = _said(self.a) == _said(self.b)
        return "same" if alike else "differs"


def _said(found: tuple[Demand, ...]) -> list[list[tuple[str, str]]]:
    return sorted(sorted(demand.aspects.items()) for demand in found)


def compared(a: Known, b: Known, words: Words) -> list[Compared]:
    """Everything that either policy asks, by topic."""
    sides: dict[tuple[str, str], tuple[list[Demand], list[Demand]]] = {}
    for at, policy in enumerate((a, b)):
        for demand in demands(policy, words):
            sides.setdefault((demand.topic, demand.key), ([], []))[at].append(demand)
    found = [Compared(topic, key, tuple(of_a), tuple(of_b)) for (topic, key), (of_a, of_b) in sides.items()]
    return sorted(found, key=lambda each: _place(each.topic))


def _place(topic: str) -> tuple[int, int]:
    """Where a topic stands: talks and visits first, each by what gives rise to it; then all that is no duty."""
    duty, _, trigger = topic.partition(".")
    return (
        (_DUTIES.index(duty), list(TRIGGERS.values()).index(trigger)) if trigger else (len(_DUTIES), _OWN.index(topic))
    )


def diff_answer(a: Known, b: Known, words: Words) -> Answer:
    """The page, and one item for everything that is not the same in both."""
    found = compared(a, b, words)
    title = words("diff.title")
    blocks = (Line(title, words("pages.internal"), "strong"), *_legend(a, b, words), Bar(), *_body(found, words))
    counts = [sum(isinstance(rule, RecordedRule) for rule in each.policy.rules) for each in (a, b)]
    foot = (Bar(), Line(words("diff.recorded", a=counts[0], b=counts[1])), Line(words("diff.hint", id=b.policy.id)))
    return Answer(
        page=Page(title=title, blocks=(*blocks, *foot)),
        items=tuple(_item(each, words) for each in found if each.difference != "same"),
        columns=tuple((key, words(f"diff.column.{key}")) for key in _ITEM),
        more={"a": a.policy.id, "b": b.policy.id, "same": sum(each.difference == "same" for each in found)},
    )


def _legend(a: Known, b: Known, words: Words) -> Iterator[Line]:
    for side, found in zip("ab", (a, b), strict=True):
        letter, policy = words(f"diff.letter.{side}"), found.policy
        title = words.pick(policy.title.pair)
        yield Line(words("diff.legend", letter=letter, title=title, id=policy.id, count=len(policy.rules)))
        if policy.incomplete:
            yield Line(words("diff.incomplete", letter=letter), tone="soon")


def _body(found: list[Compared], words: Words) -> Iterator[Block]:
    if not found:
        yield Line(words("diff.nothing"))
        return
    rows: list[Row | Group | Bar] = []
    topics = dict.fromkeys(each.topic for each in found)
    for topic in topics:
        rows += [Group(topic_name(topic, words)), *_topic([each for each in found if each.topic == topic], words)]
    yield Grid(columns=(Column("", keep=False), Column("")), rows=tuple(rows), headed=False)


def topic_name(topic: str, words: Words) -> str:
    """The heading of a topic; that of duties says what is owed and when it arises."""
    duty, _, trigger = topic.partition(".")
    if not trigger:
        return words(f"diff.topic.{topic}")
    return words("diff.topic.duty", duty=words.code("duty", duty), when=words(f"diff.when.{trigger}"))


def _topic(found: list[Compared], words: Words) -> Iterator[Row]:
    order: list[Difference] = ["only-a", "only-b", "same"]
    for difference in order[:2]:
        yield from _named([each for each in found if each.difference == difference], difference, words)
    alike: dict[tuple[str, str], list[str]] = {}
    for each in found:
        if each.difference == "differs":
            alike.setdefault(_differing(each, words), []).append(each.about)
    for (of_a, of_b), about in alike.items():
        yield row(f"  {words('diff.differs')}", words.join(about))
        yield row("", of_a)
        yield row("", of_b)
    yield from _named([each for each in found if each.difference == "same"], "same", words)


def _named(found: list[Compared], heading: Difference, words: Words) -> Iterator[Row]:
    if not found:
        return
    texts = [
        words("diff.named", about=words.join(list(dict.fromkeys(briefs))), rules=words.join(list(rules)))
        for rules, briefs in _by_rules(found)
    ]
    yield row(f"  {words(f'diff.{heading}')}", words.join(texts))


def _by_rules(found: list[Compared]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """What is told together, because the same rules ask it."""
    named = [pair for each in found for pair in _named_by(each)]
    for rules, several in groupby(named, key=itemgetter(0)):
        yield rules, [brief for _, brief in several]


def _named_by(each: Compared) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each demand that one side makes, with its rule; where both make it, once with the rules of both."""
    if each.a and each.b:
        yield tuple(dict.fromkeys(demand.rule.id for demand in (*each.a, *each.b))), each.about
        return
    for demand in each.a or each.b:
        yield (demand.rule.id,), demand.brief


def _differing(each: Compared, words: Words) -> tuple[str, str]:
    """What both ask, told of each side; where either asks it once, only what differs."""
    of_a = "; ".join(_demand(demand, each.b, words) for demand in each.a)
    of_b = "; ".join(_demand(demand, each.a, words) for demand in each.b)
    return (
        words("diff.side", letter=words("diff.letter.a"), text=of_a),
        words("diff.side", letter=words("diff.letter.b"), text=of_b),
    )


def _demand(demand: Demand, other: tuple[Demand, ...], words: Words) -> str:
    """What is said of one side's demand; of a single one on either side only what differs."""
    if any(demand.aspects == each.aspects for each in other):
        return words("diff.demand", text=words("diff.alike"), rule=demand.rule.id)
    against = other[0].aspects if len(other) == 1 else {}
    missing = words("diff.missing")
    shown = [
        words("diff.aspect", heading=heading, value=demand.aspects.get(heading, missing))
        for heading in dict.fromkeys((*demand.aspects, *against))
        if demand.aspects.get(heading) != against.get(heading)
    ]
    return words("diff.demand", text=words("diff.after").join(shown), rule=demand.rule.id)


def _item(each: Compared, words: Words) -> Item:
    return {
        "topic": topic_name(each.topic, words),
        "key": each.key,
        "about": each.about,
        "difference": each.difference,
        "rules_a": [demand.rule.id for demand in each.a],
        "a": [dict(demand.aspects) for demand in each.a],
        "rules_b": [demand.rule.id for demand in each.b],
        "b": [dict(demand.aspects) for demand in each.b],
    }
