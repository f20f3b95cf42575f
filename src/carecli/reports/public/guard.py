"""The last look at what is made known: whatever stands on it is held against the records, and a hit is refused.

Pages for outside are made from types without room for anything private; this finds what came in some other way.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from carecli.model.records import Records
from carecli.model.words import table
from carecli.reports.page import Answer
from carecli.reports.public.kept_back import kept_back

_WORD = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*")
_MONEY = re.compile(r"(?<![\w.,])[0-9][0-9,]*(?:\.[0-9]{2})?(?![\w]|[.,][0-9])")
_ID_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")
_CARD = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{16,19}|[0-9]{4}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1[0-9]{1,3})?)(?![0-9A-Za-z])"
)
_PHONE = re.compile(r"(?<![0-9A-Za-z])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9A-Za-z])")
_TONES = frozenset({"tone", "align", "keep"})


def look_over(answer: Answer, records: Records, declared: Iterable[str]) -> str:
    """What kind of private thing an answer shows, the first found; empty where it may be made known.

    ``declared`` are the texts that its allow-list type holds: the names of bodies, a name with consent, amounts.
    """
    kept = kept_back(records)
    whole = "\n".join(texts_of([answer.page, answer.items, answer.more]))
    rest = _without(whole, [*declared, *_bodies(records)])
    finds: Mapping[str, bool] = {
        "id-number": bool(_ID_NUMBER.search(whole)),
        "card": bool(_CARD.search(whole)),
        "phone": bool(_PHONE.search(whole)) or any(phone in whole for phone in kept.phones),
        "record-id": not kept.ids.isdisjoint(word.rstrip(".-") for word in _WORD.findall(whole)),
        "name": any(map(partial(_stands, rest), kept.names)),
        "illness": any(map(partial(_stands, rest.lower()), _illnesses())),
        "income": not kept.incomes.isdisjoint(_MONEY.findall(rest)),
        "private-text": any(text in rest for text in kept.texts),
    }
    return next((kind for kind, found in finds.items() if found), "")


def texts_of(value: Any) -> Iterator[str]:
    """Every text that an answer shows, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts_of([*value.keys(), *value.values()])
    elif isinstance(value, tuple) and hasattr(value, "_fields"):
        yield from texts_of([part for name, part in zip(value._fields, value, strict=True) if name not in _TONES])
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_of(each)
    elif hasattr(value, "__dataclass_fields__"):
        yield from texts_of([getattr(value, name) for name in value.__dataclass_fields__ if name not in _TONES])


def _bodies(records: Records) -> list[str]:
    return [records.workspace.name, *(unit.name for unit in records.structure.units.values())]


def _illnesses() -> list[str]:
    return [word for pair in table("illnesses").values() for word in pair]


def _stands(text: str, name: str) -> bool:
    """Whether a name stands in a text; one in Latin letters only as whole words."""
    if name.isascii():
        return re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text) is not None
    return name in text


def _without(text: str, declared: Iterable[str]) -> str:
    for each in sorted({each for each in declared if each}, key=lambda each: (-len(each), each)):
        text = text.replace(each, " ")
    return text
