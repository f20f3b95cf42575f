"""Records added: each to the file of its year or branch, with an id, below the others of its section."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from carecli.files.folder import HEAD, sources
from carecli.files.reading import bytes_of
from carecli.files.top_keys import top_keys
from carecli.files.writing.changing import with_rows
from carecli.files.writing.copies import Copies, Plan
from carecli.files.writing.edits import Edit, rows_added, section_added
from carecli.files.writing.filing import Filing
from carecli.files.writing.numbering import Numbering
from carecli.files.writing.pattern import Pattern, pattern, section_list
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.rendering import entry, inline
from carecli.files.writing.results import Written
from carecli.files.writing.rows import id_of, section_key
from carecli.files.writing.spelled import Fields, record_class, spelled
from carecli.files.writing.working_copy import WorkingCopy
from carecli.intake.part import type_part
from carecli.intake.spelling import chinese, key_like, section_keys
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused
from carecli.model.record import Record
from carecli.model.sections import BY_NAME, Section
from carecli.model.shape import shape


class _Row(NamedTuple):
    """A record to be added: its class and fields, id included, and the file that it goes to."""

    cls: type[Record]
    fields: Fields
    node: Mapping
    id: str
    file: str


class Adding:
    """The adding of records to a workspace's copies."""

    def __init__(self, folder: Path, copies: Copies) -> None:
        self._copies = copies
        self._filing = Filing(copies.documents.values(), lambda: _all_read(folder, copies.documents))
        self._numbering = Numbering(folder, copies)

    def add(self, name: str, rows: Iterable[Fields]) -> list[Written]:
        """Adds records to a section, in their order; raises NotWritten for a record that cannot be typed."""
        section = BY_NAME[name]
        made = [self._row(section, fields) for fields in rows]
        files: dict[str, list[_Row]] = {}
        for row in made:
            files.setdefault(row.file, []).append(row)
        written = {file: iter(self._into(file, section, own)) for file, own in files.items()}
        return [next(written[row.file]) for row in made]

    def _row(self, section: Section, fields: Fields) -> _Row:
        """A record as it is to be, spelled in English."""
        try:
            cls = record_class(section.name, fields)
            row = spelled(cls, section.name, fields, (), _first(section))
            if not id_of(row, section.name) and any(field.name == "id" for field in shape(cls)):
                fields = {**fields, "id": self._numbering.give(section, row)}
                row = spelled(cls, section.name, fields, (), _first(section))
        except Refused as refused:
            raise NotWritten(refused.at(Place(HEAD, 0))) from None
        file, id_ = self._filing.file_for(section, row), id_of(row, section.name)
        if id_ and (double := self._numbering.take(section, id_, file)):
            raise NotWritten(double)
        return _Row(cls, fields, row, id_, file)

    def _into(self, file: str, section: Section, rows: list[_Row]) -> list[Written]:
        """Adds records to one file."""
        copy = self._copies.open(file)
        habit = pattern(self._copies, copy, section.name)
        rows = [_in_language(section, row, habit) for row in rows]
        nodes: list[Node] = [row.node for row in rows]
        key = section_key(copy.top, section.name) or key_like(section.name, "", tuple(copy.top) or habit.beside)
        edit = _edit(copy, section, key, nodes, habit)
        expected = with_rows(copy.top, key, nodes)
        written = [Written(section.name, file, 0, row.id, _text(copy, section, row, habit)) for row in rows]
        plan = Plan(edit, expected, lambda top: _unsound(top, key, len(nodes), section, file))
        self._copies.make(copy, plan, "append", written)
        for one, (_, line) in zip(written, _last(copy.top, key, len(nodes)), strict=True):
            one.line = line
        return written


def _all_read(folder: Path, read: Collection[str]) -> bool:
    """Whether no file besides those read holds a section."""
    others = (source for source in sources(folder)[0] if source.name not in read)
    found = (bytes_of(source.path, source.name) for source in others)
    keys = (top_keys(data) for data in found if isinstance(data, bytes))
    return all(each is not None and each.isdisjoint(section_keys()) for each in keys)


def _first(section: Section) -> tuple[str, ...]:
    return ("id", *section.listed)


def _in_language(section: Section, row: _Row, habit: Pattern) -> _Row:
    """The record as the file spells it."""
    if not chinese(habit.beside):
        return row
    return row._replace(node=spelled(row.cls, section.name, row.fields, habit.beside, _first(section)))


def _text(copy: WorkingCopy, section: Section, row: _Row, habit: Pattern) -> str:
    """A record's own text, as its list takes it."""
    held = section_list(copy, section.name) or copy.marked
    return inline(row.node) if held is not None and held.flow else entry(row.node, habit.layout)


def _edit(copy: WorkingCopy, section: Section, key: str, rows: list[Node], habit: Pattern) -> Edit:
    value = section_list(copy, section.name)
    if value is None or copy.marked is None:
        return section_added(copy.text, copy.marked, key, rows, habit.layout)
    try:
        return rows_added(copy.text, copy.marked, value, rows, habit.layout)
    except Refused as refused:
        raise NotWritten(refused.at(Place(copy.name, 0))) from None


def _last(top: Mapping, key: str, count: int) -> list[tuple[Node, int]]:
    """The last records of a section, with their lines."""
    rows = top[key]
    return [*zip(rows, rows.lines, strict=True)][-count:] if isinstance(rows, Sequence) else []


def _unsound(top: Mapping, key: str, count: int, section: Section, file: str) -> list[Problem]:
    """What is wrong with the last records of a section."""
    classes = section.classes()
    return [found for row, _ in _last(top, key, count) for found in type_part(classes, row, file, section.name)[1]]
