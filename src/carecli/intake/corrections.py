"""Corrections applied: the records as they should have been written."""

from collections.abc import Collection
from dataclasses import MISSING, Field, fields, replace
from typing import Any, cast

from carecli.intake.quick import REFUSALS, plan
from carecli.intake.spelling import quoted
from carecli.model.correction import Correction
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.record import Record

_KEPT = ("id", "where")
"""What stays with a record: its name and its place."""


def corrected(records: dict[str, list[Record]], asked: Collection[str], lacking: Collection[str]) -> list[Problem]:
    """Puts corrected records in place of the records, the corrections in the order of their days.

    Gives back what is wrong with the corrections of the sections ``asked`` for; where one is ``lacking`` records, the
    corrected one may be among them.
    """
    told: list[Problem] = []
    for correction in sorted(_corrections(records), key=lambda one: one.date):
        rows = records.get(correction.section, [])
        at = next((at for at, row in enumerate(rows) if getattr(row, "id", None) == correction.record), None)
        if at is not None:
            rows[at] = _replaced(rows[at], correction, told)
        elif correction.section in asked and correction.section not in lacking:
            told.append(problem(correction.where, "correction-of-nothing", ref=correction.record))
    return told


def _corrections(records: dict[str, list[Record]]) -> list[Correction]:
    return cast("list[Correction]", records.get("corrections", []))


def _replaced(record: Record, correction: Correction, told: list[Problem]) -> Record:
    """The record with the right values; what cannot be read is told and left as it was."""
    values: dict[str, Any] = {}
    for key in correction.fields:
        try:
            values.update(_value(record, correction, key))
        except REFUSALS:
            at = Place(correction.where.file, correction.fields.line_of(key))
            told.append(problem(at, "bad-correction", field=quoted(key)))
    return replace(record, **values)


def _value(record: Record, correction: Correction, key: str) -> dict[str, Any]:
    """The field that a key names with its right value; raises one of REFUSALS."""
    reading, node = plan(type(record), correction.section), correction.fields[key]
    name = reading.takers[key].name
    if name in _KEPT:
        raise Refused("bad-correction")
    if node is None:
        return {name: _nothing(record, name)}
    one = Mapping(correction.fields.line)
    one.add(key, node, correction.fields.line_of(key))
    return {name: reading.values(one, correction.where.file)[name]}


def _nothing(record: Record, name: str) -> object:
    """What a field holds that nobody filled in; refuses one that every record must have."""
    field: Field[Any] = next(field for field in fields(record) if field.name == name)
    if field.default is MISSING:
        raise Refused("bad-correction")
    return field.default
