"""Titles and descriptions of a schema: Chinese and English in one text, since no editor knows which one is spoken."""

from collections.abc import Iterable, Iterator, Mapping

from carecli.model.field import Text
from carecli.model.shape import Field
from carecli.model.words import LANGUAGES, Words

SPEAKING = tuple(Words(language) for language in LANGUAGES)
_BETWEEN = " / "

Name = tuple[str, str]
"""A field by its place and its name; a section has an empty place."""


def both(entry: str, **blanks: object) -> str:
    """A text in both languages; a blank that is a field's place and name is filled by its heading."""
    return _BETWEEN.join(_in_one(words, entry, blanks) for words in SPEAKING)


def _in_one(words: Words, entry: str, blanks: Mapping[str, object]) -> str:
    return words(entry, **{key: _said(value, words) for key, value in blanks.items()})


def heading(place: str, name: str) -> str:
    """A field's or section's name in both languages."""
    return _BETWEEN.join(dict.fromkeys(words.field(place, name) for words in SPEAKING))


def description(field: Field) -> str:
    """What an editor tells of a field: whether it is private, what it points to, how it may be written."""
    return "\n".join(_facts(field))


def _facts(field: Field) -> Iterator[str]:
    if field.private:
        yield both("schema.private")
    if field.sections:
        yield both("schema.points", sections=tuple(("", section) for section in field.sections))
    if field.text:
        yield from _of_text(field.text)
    yield from _of_form(field)
    if field.name == "until":
        yield both("schema.span")


def _of_text(text: Text) -> Iterator[str]:
    if text.example:
        yield both("schema.example", example=text.example)
    if text.longest:
        yield both("schema.longest", longest=text.longest)


def _of_form(field: Field) -> Iterator[str]:
    """How the value may be written for short."""
    bare = None
    if field.keyed:
        bare = field.keyed.value
        yield both("schema.keyed", key=(field.name, field.keyed.key))
    elif field.many:
        bare = field.many.key
        yield both("schema.many")
    if bare:
        yield both("schema.bare", field=(field.name, bare))


def _said(value: object, words: Words) -> object:
    match value:
        case (str() as place, str() as name):
            return words.field(place, name)
        case tuple() as names:
            return words.join(list(_names(names, words)))
        case _:
            return value


def _names(names: Iterable[Name], words: Words) -> Iterator[str]:
    for place, name in names:
        yield words.field(place, name)
