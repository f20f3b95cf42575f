"""The options of a section in words: their help follows from the vocabulary of the fields."""

from collections.abc import Callable, Collection
from typing import Any

from carecli.cli.recording.asked import Asked, entry_of
from carecli.model.money import parse_fen
from carecli.model.scalars import parse_amount, parse_count, parse_day, parse_day_or_month, parse_id, parse_yes_no
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape
from carecli.model.words import Words
from carecli.model.words.codes import CODES

_VALUES: dict[Callable[[str], Any], str] = {
    parse_day: "day",
    parse_day_or_month: "day",
    parse_fen: "money",
    parse_amount: "money",
    parse_count: "count",
    parse_id: "id",
    parse_yes_no: "code",
}
_POINTING = {"members": "member", "organisation": "unit", "accounts": "account"}
MOST_CODES = 14
"""Codes in one line of help; of longer lists only the first are named."""


def value_of(entry: str, words: Words) -> str:
    """What stands for an option's value."""
    field = entry_of(entry).field
    pointing = next((_POINTING[section] for section in field.sections if section in _POINTING), None)
    text = field.text
    kind = pointing or ("code" if text and text.code else _VALUES.get(text.parse, "text") if text else "text")
    return words(f"recorded.value.{kind}")


def meaning_of(entry: str, words: Words) -> str:
    """What an option is for."""
    asked = entry_of(entry)
    said = words.field(asked.place, asked.field.name)
    if asked.holder:
        said = words("recorded.option.within", holder=words.field(asked.section, asked.holder.name), heading=said)
    if choices := choices_of(asked, words):
        said = words("recorded.option.codes", said=said, codes=words.join(choices))
    if asked.several:
        said = words("recorded.option.several", said=said)
    return words("recorded.option.required", said=said) if required(asked) and not entry.endswith("?") else said


def choices_of(asked: Asked, words: Words, only: Collection[str] = ()) -> list[str]:
    """The codes that may be written, as this language writes them; of ``only`` some, where it names any."""
    text = asked.field.text
    kind = text.code if text else None
    if kind is None:
        return []
    known = [code for code in CODES[kind] if not only or code in only]
    codes = [words.code(kind, code) if words.language == "zh" else code for code in known]
    return [*codes[:MOST_CODES], *("…" for _ in codes[MOST_CODES : MOST_CODES + 1])]


def required(asked: Asked) -> bool:
    """Whether no record of the section does without it."""
    if asked.holder or asked.field.name == "id":
        return False
    classes = BY_NAME[asked.section].classes().values()
    fields = [field for cls in classes for field in shape(cls) if field.name == asked.field.name]
    return len(fields) == len(classes) and all(field.required or field.only for field in fields)
