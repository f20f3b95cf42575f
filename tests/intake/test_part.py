"""Single mappings typed as parts: a rule of a policy, a row of a sheet, the options of a command."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal

import pytest

from carecli.intake.part import type_part
from carecli.model.field import Keyed, Many, Nested
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Refused, problem
from carecli.model.record import Part
from carecli.model.scalars import Count, Id, Line
from carecli.model.visit import Gift

Nodes = Callable[[str], Mapping]


def read_tree(node: Node) -> str:
    """Words joined by what stands over them, as a small language might be."""
    if isinstance(node, Mapping):
        [(key, value)] = node.items()
        return f"{key}({read_tree(value)})"
    if isinstance(node, Sequence):
        return " ".join(read_tree(item) for item in node)
    if node is None or "!" in node:
        raise Refused("bad-id")
    return node


def read_deep(node: Node) -> str:
    if isinstance(node, Mapping):
        raise Refused("bad-id").on(node.lines[0])
    return str(node)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Part):
    id: Id
    when: Annotated[str, Nested(read_tree)] | None = None
    trees: Annotated[tuple[Annotated[str, Nested(read_tree)], ...], Many()] = ()
    deep: Annotated[str, Nested(read_deep)] | None = None
    not_: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paying(Rule):
    kind: Literal["money"] = "money"
    percent: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Owing(Rule):
    kind: Literal["duty"] = "duty"
    by: Annotated[tuple[Line, ...], Many()] = ()
    spans: Annotated[tuple["Owing", ...], Keyed("id")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare(Part):
    count: int


RULES: dict[str, type[Rule]] = {"money": Paying, "duty": Owing}


def typed(node: Node, cls: type[Rule] | dict[str, type[Rule]] = RULES) -> Rule:
    rule, problems = type_part(cls, node, "own.yaml", "rules")
    assert problems == []
    assert rule is not None
    return rule


def refused(node: Node) -> list[str]:
    rule, problems = type_part(RULES, node, "own.yaml", "rules", line=9)
    assert rule is None
    return [f"{p.place.line} {p.id} {dict(p.details)}" for p in problems]


def test_a_part_of_any_floor_is_typed_by_its_annotations(nodes: Nodes) -> None:
    gift, problems = type_part(Gift, nodes("慰问金: 500.00\n慰问品: 米\n"), "a.yaml", "gift")
    assert problems == []
    assert gift == Gift(where=Place("a.yaml", 1), cash=50_000, goods="米")


def test_the_kind_picks_one_of_several_classes(nodes: Nodes) -> None:
    assert typed(nodes("id: r1\nkind: money\npercent: 30\n")) == Paying(where=Place("own.yaml", 1), id="r1", percent=30)
    assert isinstance(typed(nodes("kind: duty\nid: r2\n")), Owing)


def test_a_kind_without_a_vocabulary_of_its_own_is_taken_by_its_name(nodes: Nodes) -> None:
    assert refused(nodes("id: r1\nkind: dutty\n")) == [
        "2 unknown-kind {'accepted': 'duty', 'field': 'kind', 'said': ' \"dutty\"'}"
    ]
    assert refused(nodes("id: r1\n")) == ["1 no-kind {'accepted': 'money, duty', 'field': 'kind'}"]


def test_a_small_language_reads_its_node_itself(nodes: Nodes) -> None:
    rule = typed(nodes("id: r\nkind: duty\nwhen: {any: [a, {not: b}]}\ntrees: [a, {all: [b, c]}]\n"))
    assert rule.when == "any(a not(b))"
    assert rule.trees == ("a", "all(b c)")
    assert typed(nodes("id: r\nkind: duty\nwhen: a\ntrees: b\n")).trees == ("b",)


def test_what_a_small_language_refuses_is_told_at_its_key(nodes: Nodes) -> None:
    assert refused(nodes("id: r\nkind: duty\nwhen: {any: [a!]}\n")) == ["3 bad-id {'field': 'when', 'said': ''}"]
    assert refused(nodes("id: r\nkind: duty\ntrees:\n  - a\n  - b!\n")) == [
        "5 bad-id {'field': 'trees', 'said': ' \"b!\"'}"
    ]


def test_what_a_small_language_refuses_with_a_line_is_told_there(nodes: Nodes) -> None:
    assert refused(nodes("id: r\nkind: duty\ndeep:\n  x: 1\n")) == ["4 bad-id {'field': 'deep', 'said': ''}"]


def test_a_field_named_like_a_word_of_python_is_written_plainly(nodes: Nodes) -> None:
    assert typed(nodes("id: r\nkind: duty\nnot: x\n")).not_ == "x"
    [told] = refused(nodes("id: r\nkind: duty\nnot_: x\n"))
    assert told.startswith("3 unknown-key")


def test_parts_may_lie_within_parts_of_their_own_class(nodes: Nodes) -> None:
    rule = typed(nodes("id: r\nkind: duty\nspans:\n  a: {by: x}\n  b: [{spans: {c: {}}}, {}]\n"))
    assert isinstance(rule, Owing)
    assert [span.id for span in rule.spans] == ["a", "b", "b"]
    assert [span.id for span in rule.spans[1].spans] == ["c"]


@pytest.mark.parametrize("node", ["text", None, Sequence(1)])
def test_what_is_no_mapping_is_told_at_the_line_given(node: Node) -> None:
    _, problems = type_part(Gift, node, "a.yaml", "gift", line=4)
    if node is None:
        assert problems == [problem(Place("a.yaml", 4), "empty-item", field="gift")]
    else:
        known = "cash, goods, entry, note"
        assert problems == [problem(Place("a.yaml", 4), "mapping-expected", field="gift", known=known)]
    assert refused(node)[0].startswith("9 ")


def test_a_field_that_says_nothing_of_its_reading_is_our_own_fault(nodes: Nodes) -> None:
    with pytest.raises(RuntimeError, match="count"):
        type_part(Bare, nodes("count: 1_000\n"), "a.yaml", "rules")
