"""Tallies that could count nothing: a field that their section does not have, or a code that the field cannot hold."""

from collections.abc import Iterator

from carecli.model.problem import Problem, problem
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape
from carecli.model.words.codes import CODES
from carecli.policy.rules.recorded import RecordedRule, Tally


def misnamed(rule: RecordedRule) -> Iterator[Problem]:
    """Names in the tallies of a rule that mean nothing in one of the sections counted."""
    for tally in rule.counts:
        for section in tally.of:
            for name in _wrong(tally, fields_of(section)):
                yield problem(rule.where, "tally-misnamed", rule=rule.id, section=section, name=name)


def fields_of(section: str) -> dict[str, Field]:
    """The fields of a section's records by name."""
    return {field.name: field for cls in BY_NAME[section].classes().values() for field in shape(cls)}


def _wrong(tally: Tally, known: dict[str, Field]) -> Iterator[str]:
    named = (*tally.field, *((tally.sum,) if tally.sum else ()))
    yield from (name for name in named if name not in known)
    kinds = [field.text.code for name in tally.field if (field := known.get(name)) and field.text and field.text.code]
    if kinds:
        yield from (code for code in tally.codes if not any(code in CODES[kind] for kind in kinds))
