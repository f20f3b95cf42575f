"""One row of an import in words, and as other programs get it."""

from typing import Any

from carecli.model.records import Records
from carecli.model.sections import BY_NAME, Section
from carecli.model.shape import shape
from carecli.model.words import Words
from carecli.model.words.telling import told
from carecli.reports.page import Item
from carecli.reports.planned import PlannedChange, PlannedRow, PlannedSheet
from carecli.reports.shown import Shown

_WRITTEN = frozenset(("changed", "same"))
"""States of rows whose record has an id of its own."""


def what(row: PlannedRow, section: Section, shown: Shown, words: Words) -> str:
    """The record of a row in one phrase, by the columns of its section's list; nothing private."""
    if row.record is None:
        return ""
    fields = {field.name: field for field in shape(type(row.record))}
    asked = [fields[name] for name in section.listed if name in fields and name != "id" and not fields[name].private]
    texts = [shown.value(field, getattr(row.record, field.name)) for field in asked]
    return words.join([text for text in texts if text])


def whom(row: PlannedRow, records: Records, words: Words) -> str:
    """The people whom a row names."""
    return words.join([records.name(person) for person in row.whom])


def change_text(change: PlannedChange, shown: Shown, words: Words) -> str:
    """A changed value: heading, old and new."""
    hidden = words("importing.hidden") if change.private else ""
    old = hidden if change.old is not None and hidden else _value(change, change.old, shown, words)
    new = hidden or _value(change, change.new, shown, words)
    return words("importing.change", heading=change.heading, old=old, new=new)


def _value(change: PlannedChange, value: Any, shown: Shown, words: Words) -> str:
    if value is None:
        return words("importing.nothing")
    several = sorted(value, key=str) if isinstance(value, frozenset) else [value]
    return words.join([shown.one(change.field, one) for one in several])


def import_item(row: PlannedRow, sheet: PlannedSheet, records: Records, shown: Shown, words: Words) -> Item:
    """A row as other programs get it; private values are left out."""
    return {
        "file": row.place.file,
        "line": row.place.line,
        "section": sheet.section,
        "state": row.state,
        "id": getattr(row.record, "id", None) if row.state in _WRITTEN else None,
        "what": what(row, BY_NAME[sheet.section], shown, words) or whom(row, records, words),
        "changes": [change_text(change, shown, words) for change in row.changes],
        "problems": [told(found, words).message for found in row.problems],
    }
