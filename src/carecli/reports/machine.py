"""Values of records as other programs get them: ids and codes as they are, days in ISO form, money as text."""

from typing import Any

from carecli.model.record import Part
from carecli.model.shape import Field, shape
from carecli.reports.page import Item, Json
from carecli.reports.shown import is_sensitive

_UNSAID = frozenset({"note", "recorded_by"})


def machine_value(field: Field, value: Any) -> Json:
    """A field's value; a list where several may stand."""
    if field.listed:
        return [_one(field, item) for item in value]
    return None if value is None else _one(field, value)


def machine_part(part: Part) -> Item:
    """A part of a record by the names of its fields, without notes."""
    fields = [field for field in shape(type(part)) if field.name not in _UNSAID]
    return {field.name: machine_value(field, getattr(part, field.name)) for field in fields}


def _one(field: Field, value: Any) -> Json:
    if isinstance(value, Part):
        return machine_part(value)
    if isinstance(value, bool):
        return value
    if field.text and is_sensitive(field.text.code, value):
        return None
    text = field.text.show(value) if field.text else str(value)
    return value if isinstance(value, int) and text == str(value) else text
