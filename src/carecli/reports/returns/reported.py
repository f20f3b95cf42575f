"""What a return says of one person: the five blocks of WC-16, as codes for programs and in words for people."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from carecli.compliance.requirements.asked import Case
from carecli.compliance.requirements.blocks import BLOCKS
from carecli.compliance.requirements.register import last_check
from carecli.model.member import Member
from carecli.model.money import show_fen
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.page import Item, Json
from carecli.reports.phrases import unit_name

FIELDS: Mapping[str, tuple[str, ...]] = {
    "person": ("name", "unit", "sex", "born_on", "admitted_on"),
    "family": ("people",),
    "income": ("monthly_income", "per_head"),
    "living": ("employment", "circumstances"),
    "hardship": ("reason", "degree", "since", "recognised_by", "recognised_on", "last_check"),
}
"""By block. Kin, addresses, telephone and identity numbers stay at home; of an illness only the code goes up, so that
free text, such as where an income comes from, stays too."""
CODES: Mapping[str, str] = {
    "sex": "sex",
    "employment": "employment",
    "circumstances": "circumstance",
    "reason": "hardship",
    "degree": "degree",
}
"""Fields that hold codes, and of which kind."""
UNITS = frozenset({"unit", "recognised_by"})
NAMED = frozenset({*CODES, *UNITS})
"""Fields that people read otherwise than programs do."""


def reported(case: Case, day: date, records: Records, words: Words) -> Item:
    """A person's part of a return of a day; what people read stands under ``<field>_name``."""
    item: Item = {"id": case.entry.id, "member": case.entry.member}
    for field in (field for fields in FIELDS.values() for field in fields):
        item[field] = _READ[field](case, day)
        if field in NAMED:
            item[f"{field}_name"] = in_words(field, item[field], records, words)
    return {**item, "lacks": [block for block, has in BLOCKS.items() if not has(case)]}


def in_words(field: str, value: Json, records: Records, words: Words) -> str:
    """A value of a return as people read it; empty where it is not known."""
    match value:
        case None:
            return ""
        case list():
            return words.join([in_words(field, each, records, words) for each in value])
        case _ if field in UNITS:
            return unit_name(str(value), records)
        case _:
            return words.code(CODES[field], str(value)) if field in CODES else str(value)


def lacking_text(line: Item, words: Words) -> str:
    """The blocks that nobody has filled in, in short."""
    lacks = line["lacks"]
    return words.join(
        [words(f"hardship.short.{block}") for block in BLOCKS if isinstance(lacks, list) and block in lacks]
    )


def columns(words: Words) -> tuple[tuple[str, str], ...]:
    """The keys of a return's columns as people read them, block by block, with their headings."""
    fields = [field for fields in FIELDS.values() for field in fields]
    return tuple((f"{field}_name" if field in NAMED else field, words(f"returns.field.{field}")) for field in fields)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _admitted(case: Case, _: date) -> str | None:
    return _text(case.person.admitted_on) if isinstance(case.person, Member) else None


def _household(name: str) -> Callable[[Case, date], Any]:
    def read(case: Case, _: date) -> Any:
        return getattr(case.person.household[0], name) if case.person.household else None

    return read


def _income(case: Case, _: date) -> str | None:
    return show_fen(case.person.household[0].monthly_income) if case.person.household else None


def _per_head(case: Case, _: date) -> str | None:
    """The income over the household's people, to the nearest fen."""
    fen = case.person.household[0].per_head if case.person.household else None
    return None if fen is None else show_fen(fen)


def _employment(case: Case, _: date) -> str:
    """In work where nothing is said (design.md section 3)."""
    return case.person.employment[-1].status if case.person.employment else "employed"


def _of_person(name: str) -> Callable[[Case, date], str | None]:
    return lambda case, _: _text(getattr(case.person, name))


def _of_entry(name: str) -> Callable[[Case, date], str | None]:
    return lambda case, _: _text(getattr(case.entry, name))


_READ: Mapping[str, Callable[[Case, date], Json]] = {
    "name": _of_person("name"),
    "unit": lambda case, day: branch_on(case.person, day),
    "sex": _of_person("sex"),
    "born_on": _of_person("born_on"),
    "admitted_on": _admitted,
    "people": _household("people"),
    "monthly_income": _income,
    "per_head": _per_head,
    "employment": _employment,
    "circumstances": lambda case, _: [each.kind for each in case.person.circumstances],
    "reason": _of_entry("reason"),
    "degree": _of_entry("degree"),
    "since": _of_entry("since"),
    "recognised_by": _of_entry("recognised_by"),
    "recognised_on": _of_entry("recognised_on"),
    "last_check": lambda case, _: str(last_check(case)),
}
