"""What a verdict is waiting for, in words: a field, a local figure, a judgement, a register."""

from collections.abc import Iterable

from carecli.model.words import Words, table

FIGURES = "figures"


def lacking(names: Iterable[str], words: Words) -> str:
    """Names of what is missing, each once."""
    return words.join([_said(name, words) for name in dict.fromkeys(names)])


def _said(name: str, words: Words) -> str:
    if f"missing.{name}" in table("eligibility"):
        return words(f"eligibility.missing.{name}")
    place, _, field = name.partition(".")
    if place == FIGURES:
        return words("eligibility.missing.figure", figure=words.code("figure", field))
    if place not in table("fields"):
        return words("eligibility.missing.register", name=place)
    section = words.field("members", place)
    return words("eligibility.missing.field", section=section, field=words.field(place, field)) if field else section
