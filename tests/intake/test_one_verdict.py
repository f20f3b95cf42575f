"""The quick reader and pydantic hold every row to one verdict, and read the same record from it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecli.intake.careful import read_carefully
from carecli.intake.head import PLACE
from carecli.intake.quick import REFUSALS, plan
from carecli.intake.spelling import keys
from carecli.model.codes import main_spellings
from carecli.model.field import Text
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Refused
from carecli.model.record import Part
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field, shape
from carecli.model.words import LANGUAGES, Words
from carecli.model.workspace import Workspace
from carecli.render.problems import tell

CLASSES = [(cls, s.name) for s in SECTIONS for cls in s.classes().values()] + [(Workspace, PLACE)]
TEXTS = (
    *("2026-07-03", "1985-07", "2023-02-29", "2024/01/05", "1700-01-01", "m001", "f-2026-001", "a b", "0012", "0"),
    *("500", "333.33", "1,000", "1e3", "１２３", "12", "yes", "no", "是", "1", "", " ", "Null", "李秀兰"),  # noqa: RUF001
    *("visits", "走访", "env:CARE_MAIL", "file:.secrets/mail", "Asia/Shanghai", "0a5f" * 16),
    *("a\nb", "字" * 201, "字" * 10_001, "11010119480312002X", "13800138000", "UM-34/m014/2026-july-first", "拾元"),
)
UNKNOWN = ("where", "nmae", "姓明", "x", "500")
ODD: tuple[str | None, ...] = ("list", "mapping", "empty mapping", "nested list", "list of nothing", None)


def fits(text: Text, value: str) -> bool:
    try:
        text.parse(value)
    except Refused:
        return False
    return True


def texts(text: Text, *, sound: bool) -> st.SearchStrategy[str]:
    pool = (*TEXTS, *(main_spellings(text.code) if text.code else ()))
    fitting = st.sampled_from([value for value in pool if fits(text, value)])
    return fitting if sound else st.sampled_from(pool)


class Lines:
    """Gives every key and item a line of its own."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


def odd(kind: str | None, lines: Lines) -> Node:
    """A node where it hardly belongs."""
    if kind is None:
        return None
    mapping, sequence = Mapping(lines.next()), Sequence(lines.next())
    if kind == "mapping":
        mapping.add("id", "m001", lines.next())
    elif kind == "list":
        sequence.add("m001", lines.next())
    elif kind == "nested list":
        inner = Sequence(lines.next())
        inner.add("m001", inner.line)
        sequence.add(inner, inner.line)
    elif kind == "list of nothing":
        sequence.add(None, lines.next())
    return mapping if "mapping" in kind else sequence


@st.composite
def nodes(draw: st.DrawFn, field: Field, lines: Lines, *, sound: bool) -> Node:
    """What may stand under a field's key."""
    if not sound and draw(st.integers(0, 3)) == 0:
        return odd(draw(st.sampled_from(ODD)), lines)
    if field.keyed:
        return draw(keyed(field, lines, sound=sound))
    if not field.many:
        return draw(items(field, None, lines, sound=sound))
    one = items(field, field.many.key, lines, sound=sound)
    return draw(one) if draw(st.booleans()) else listed(draw, one, lines)


def listed(draw: st.DrawFn, one: st.SearchStrategy[Node], lines: Lines) -> Sequence:
    found = Sequence(lines.next())
    for _ in range(draw(st.integers(1, 2))):
        line = lines.next()
        found.add(draw(one), line)
    return found


@st.composite
def keyed(draw: st.DrawFn, field: Field, lines: Lines, *, sound: bool) -> Mapping:
    assert field.keyed
    assert field.part
    found = Mapping(lines.next())
    one = items(field, field.keyed.value, lines, sound=sound, without=field.keyed.key)
    name = next(inner.text for inner in shape(field.part) if inner.name == field.keyed.key)
    known = main_spellings(name.code) if name and name.code else ("2025", "2026")
    for key in draw(st.lists(st.sampled_from(known), unique=True, max_size=2)):
        line = lines.next()
        found.add(key, draw(one) if sound or draw(st.booleans()) else listed(draw, one, lines), line)
    if not sound and draw(st.integers(0, 9)) == 0:
        found.add("b c", draw(one), lines.next())
    return found


@st.composite
def items(draw: st.DrawFn, field: Field, bare: str | None, lines: Lines, *, sound: bool, without: str = "") -> Node:
    """A text or a mapping, by a bare text where that is allowed."""
    if field.only:
        return field.only
    if field.nested:
        found = Mapping(lines.next())
        found.add("note", "x", lines.next())
        return found
    if field.part is None:
        assert field.text
        return draw(texts(field.text, sound=sound))
    if bare and draw(st.booleans()) and not needed(field.part, {bare, without}):
        text = next(inner.text for inner in shape(field.part) if inner.name == bare)
        assert text
        return draw(texts(text, sound=sound))
    return draw(rows(field.part, field.name, lines, sound=sound, without=without))


def needed(part: type[Part], given_: set[str]) -> set[str]:
    return {field.name for field in shape(part) if field.required} - given_


@st.composite
def rows(draw: st.DrawFn, cls: type[Part], place: str, lines: Lines, *, sound: bool, without: str = "") -> Mapping:
    """A mapping of a class; where it is not sound, some fields are missing, double or faulty, or a key unknown."""
    row = Mapping(lines.next())
    fields = [field for field in draw(st.permutations(shape(cls))) if field.name != without]
    spoilable = st.sampled_from([*(field.name for field in fields), ""])
    faulty = set() if sound else draw(st.sets(spoilable, min_size=1, max_size=3))
    for field in fields:
        if not (draw(st.booleans()) or (field.required and field.name not in faulty)):
            continue
        known = [key for key, name in keys(cls, place).items() if name == field.name]
        most = 2 if field.name in faulty and draw(st.integers(0, 3)) == 2 else 1
        for key in draw(st.lists(st.sampled_from(known), min_size=1, max_size=most, unique=True)):
            line = lines.next()
            row.add(key, draw(nodes(field, lines, sound=field.name not in faulty)), line)
    if "" in faulty:
        row.add(draw(st.sampled_from(UNKNOWN)), draw(st.sampled_from([None, "x"])), row.line)
    return row


def quick(cls: type[Part], place: str, row: Mapping) -> Any:
    """The record by the quick reader, which is the same whether it reads one such row or hundreds."""
    reading = plan(cls, place)
    first = verdict(lambda: reading.read_once(row, "a.yaml"))
    assert verdict(lambda: reading.way(tuple(row))(row, "a.yaml")) == first
    return first


def verdict(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except REFUSALS:
        return None


@pytest.mark.parametrize(("cls", "place"), CLASSES, ids=[cls.__name__ for cls, _ in CLASSES])
@given(data=st.data())
@settings(max_examples=40)
def test_both_readers_agree_on_any_row(cls: type[Part], place: str, data: st.DataObject) -> None:
    row = data.draw(rows(cls, place, Lines(), sound=False))
    record, problems = read_carefully(cls, row, "a.yaml", place)
    assert quick(cls, place, row) == record
    assert (record is None) == bool(problems)
    for problem in problems:
        assert all(tell(problem, Words(language)) for language in LANGUAGES)
        assert problem.place.line >= row.line


@pytest.mark.parametrize(("cls", "place"), CLASSES, ids=[cls.__name__ for cls, _ in CLASSES])
@given(data=st.data())
@settings(max_examples=15)
def test_both_readers_take_a_sound_row(cls: type[Part], place: str, data: st.DataObject) -> None:
    row = data.draw(rows(cls, place, Lines(), sound=True))
    record, problems = read_carefully(cls, row, "a.yaml", place)
    assert problems == []
    assert record is not None
    assert quick(cls, place, row) == record
    assert record.where == ("a.yaml", row.line)
