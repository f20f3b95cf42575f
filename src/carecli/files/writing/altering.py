"""One value of a record changed, or an item added to one of its lists; everything else stays as it is typed."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from carecli.files.folder import HEAD
from carecli.files.writing.changing import with_item, with_value
from carecli.files.writing.copies import Copies, Plan
from carecli.files.writing.edits import Edit, item_added, key_added, value_put
from carecli.files.writing.habits import newline_of
from carecli.files.writing.refusals import NotWritten, refuse
from carecli.files.writing.rendering import inline
from carecli.files.writing.results import Written
from carecli.files.writing.rows import id_of, section_key
from carecli.files.writing.spelled import Value
from carecli.files.writing.spot import Met, Spot, Steps, along, within
from carecli.files.writing.working_copy import WorkingCopy
from carecli.intake.head import PLACE, read_head
from carecli.intake.kinds import chosen
from carecli.intake.part import type_part
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused
from carecli.model.sections import BY_NAME
from carecli.model.workspace import Workspace

_Change: TypeAlias = "Callable[[_Record, Met], tuple[Edit, Node]]"


class _Record(NamedTuple):
    """A record in a copy: the steps to it from the file's top, and the beginning of paths into it."""

    copy: WorkingCopy
    spot: Spot
    steps: Steps
    root: Met


class Altering:
    """The changing of values in a workspace's copies."""

    def __init__(self, copies: Copies) -> None:
        self._copies = copies

    def put(self, spot: Spot, path: Steps, value: Value) -> Written:
        """Puts a value in place of another, or adds the missing key at the end of its mapping."""
        return self._alter(spot, path, lambda record, met: _put(record, met, value))

    def add(self, spot: Spot, path: Steps, item: Value) -> Written:
        """Adds an item at the end of a list, or the list where it is missing."""
        return self._alter(spot, path, lambda record, met: _added(record, met, item))

    def _alter(self, spot: Spot, path: Steps, change: _Change) -> Written:
        record = self._find(spot)
        copy = record.copy
        try:
            met = along(record.root, path)
            edit, node = change(record, met)
        except Refused as refused:
            raise NotWritten(refused.at(Place(copy.name, record.root.marked.line))) from None
        expected = with_value(copy.top, (*record.steps, *met.steps, *met.missing[:1]), node)
        before = {(found.id, found.details) for found in _wrong(copy.top, record)}
        plan = Plan(edit, expected, lambda top: [p for p in _wrong(top, record) if (p.id, p.details) not in before])
        written = Written(spot.section, copy.name, 0, spot.id, "")
        at = copy.line(edit.start)
        self._copies.make(copy, plan, "change", [written])
        written.line, written.text = _shown(self._find(spot), at)
        return written

    def _find(self, spot: Spot) -> _Record:
        """The record; raises NotWritten where there is none."""
        if spot.section == PLACE:
            copy = self._copies.open(HEAD)
            if copy.marked is not None:
                return _Record(copy, spot, (), within(Workspace, PLACE, copy.marked, copy.top))
        for name in self._copies.names():
            key = section_key(self._copies.top(name), spot.section)
            at = self._position(name, key, spot) if key else None
            if at is not None:
                return self._record(self._copies.open(name), key, at, spot)
        raise refuse("no-such-record", spot.where.file or HEAD, spot.where.line, ref=spot.id)

    def _position(self, name: str, key: str, spot: Spot) -> int | None:
        """Which record of a file it is; by its line as that was when the errand began."""
        if spot.id:
            rows = self._copies.top(name)[key]
            ids = [id_of(row, spot.section) if isinstance(row, Mapping) else "" for row in rows or ()]
            return ids.index(spot.id) if spot.id in ids else None
        read = self._copies.documents.get(name)
        found = read.top.get(key) if read and name == spot.where.file else None
        lines = found.lines if isinstance(found, Sequence) else []
        return lines.index(spot.where.line) if spot.where.line in lines else None

    def _record(self, copy: WorkingCopy, key: str, at: int, spot: Spot) -> _Record:
        rows, marked = copy.top[key], copy.marked.get(key) if copy.marked else None
        row = rows[at] if isinstance(rows, Sequence) else None
        if marked is None or not isinstance(row, Mapping) or len(rows or ()) != len(marked.values):
            raise refuse("edit-by-hand", copy.name, marked.line if marked else 0)
        cls = chosen(BY_NAME[spot.section].classes(), row, copy.name, spot.section)
        if not isinstance(cls, type):
            raise NotWritten(cls)
        return _Record(copy, spot, (key, at), within(cls, spot.section, marked.values[at], row))


def _put(record: _Record, met: Met, value: Value) -> tuple[Edit, Node]:
    node = met.value(value)
    if met.missing:
        return key_added(record.copy.text, met.marked, met.missing[0], node, _newline(record)), node
    return value_put(record.copy.text, met.marked, inline(node)), node


def _added(record: _Record, met: Met, item: Value) -> tuple[Edit, Node]:
    if met.missing:
        return _put(record, met, [item])
    node = met.item(item)
    return item_added(record.copy.text, met.marked, node, _newline(record)), with_item(met.node, node)


def _newline(record: _Record) -> str:
    return newline_of(record.copy.text)


def _wrong(top: Mapping, record: _Record) -> list[Problem]:
    """What is wrong with the record as a file now says it."""
    if record.spot.section == PLACE:
        return read_head(top, record.copy.name)[1]
    key, at = record.steps
    rows = top[str(key)]
    row = rows[int(at)] if isinstance(rows, Sequence) else None
    return type_part(BY_NAME[record.spot.section].classes(), row, record.copy.name, record.spot.section)[1]


def _shown(record: _Record, at: int) -> tuple[int, str]:
    """The record's first line and its text; of the head only the line that was changed."""
    marked, text = record.root.marked, record.copy.text
    if record.spot.section == PLACE:
        return at, text.split("\n")[at - 1].rstrip("\r")
    start = text.rfind("\n", 0, marked.start) + 1
    return marked.line, text[start : marked.end]
