"""Canaries: the demonstration workspace under every policy, with a value that nothing else says in each private field.

The fields are those that the record classes mark as private, so that a new one comes in by itself.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from stories import builtin

from carecli.cli.arguments import Arguments
from carecli.cli.desk import Desk
from carecli.cli.opening import read_workspace
from carecli.duties.agenda import duties
from carecli.duties.basis import Basis, basis_of
from carecli.duties.duty import Duty
from carecli.eligibility.register import Register
from carecli.model.event import SENSITIVE
from carecli.model.node import Mapping
from carecli.model.problem import Refused
from carecli.model.record import Part, Record
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field, shape
from carecli.model.words.codes import CODES
from carecli.model.workspace import Adoption
from carecli.policy.active import activate
from carecli.reports.discreet import TELLING

HOUSE = Path(__file__).parent.parent
POLICIES = sorted(path.stem for path in (HOUSE / "src" / "carecli" / "policies").glob("*.yaml"))
CANARY, NUMBER = "金丝雀", 98_765_401
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
SINCE = date(2025, 1, 1)


def private(field: Field) -> bool:
    """Whether a field is private, or a part that holds one that is."""
    return field.private or (field.part is not None and any(map(private, shape(field.part))))


def veiled(record: Part, *, within: bool = False) -> Any:
    """The record with a canary in each private field, those that were empty as well; codes and days stay."""
    found = {field.name: _veil(field, getattr(record, field.name), within=within) for field in shape(type(record))}
    return replace(record, **{name: value for name, value in found.items() if value is not None})


def _veil(field: Field, value: Any, *, within: bool) -> Any:
    hidden = within or field.private
    if field.part is not None and value:
        parts = tuple(veiled(each, within=hidden) for each in (value if field.listed else (value,)))
        return parts if field.listed else parts[0]
    if not hidden or field.sections or field.text is None or field.text.code:
        return None
    canary = canary_of(field)
    return (canary,) if field.listed and canary is not None else canary


def canary_of(field: Field) -> Any:
    """A text or number that nothing else says; None for a field that takes neither."""
    assert field.text is not None
    for text in (CANARY, str(NUMBER), f"{NUMBER}"[:1], f"{NUMBER}{NUMBER}98"):
        try:
            return field.text.parse(text)
        except Refused:
            continue
    return None


def made(cls: type[Part]) -> Any:
    """A record of a section of which the demonstration has none, with every field filled."""
    return cls(**{field.name: _made(field) for field in shape(cls) if field.required or private(field)})


def _made(field: Field) -> Any:
    if field.nested:
        noted = Mapping(1)
        noted.add("note", CANARY, 1)
        return field.nested.parse(noted)
    if field.part:
        one = made(field.part)
    elif field.sections:
        one = "m014" if "members" in field.sections else "bureau"
    elif field.only:
        one = field.only
    else:
        assert field.text is not None
        code = next(iter(CODES[field.text.code])) if field.text.code else None
        one = code or (field.text.parse(field.text.example) if field.text.example else "x1")
    return (one,) if field.listed else one


@cache
def demonstration() -> Records:
    return read_workspace(Desk(Arguments(directory=str(HOUSE / "data"))), None).records


def with_canaries() -> Records:
    records = demonstration()
    rows: dict[str, list[Record]] = {}
    for section in SECTIONS:
        there = list(records.section(section.name))
        classes = section.classes().values()
        there += [made(cls) for cls in classes if not any(isinstance(each, cls) for each in there)]
        rows[section.name] = [veiled(each) for each in there]
    adopted = tuple(Adoption(id=id_, since=SINCE) for id_ in POLICIES)
    return Records(replace(records.workspace, policies=adopted), rows)


@cache
def ground() -> Basis:
    records, today = with_canaries(), date(2026, 7, 6)
    active, problems = activate(records.workspace, {id_: builtin(id_) for id_ in POLICIES}, today)
    assert not problems
    return basis_of(records, active, Register(records, today), today)


@cache
def owed() -> list[Duty]:
    found = list(duties(ground(), *YEAR))
    assert len({duty.rule.id for duty in found}) > 30
    return found


def private_codes(cls: type[Part], *, within: bool = False) -> Iterator[str]:
    for field in shape(cls):
        hidden = within or field.private
        if field.part:
            yield from private_codes(field.part, within=hidden)
        elif hidden and field.text and field.text.code:
            yield field.text.code


def telling_words(language: int) -> set[str]:
    """What the codes of private fields, and events that say something of a person, are called."""
    kinds = {code for s in SECTIONS for cls in s.classes().values() for code in private_codes(cls)} - {"yes-no"}
    named = {pair[language] for kind in kinds for pair in CODES[kind].values()}
    return named | {CODES["event"][kind][language] for kind in SENSITIVE | TELLING}
