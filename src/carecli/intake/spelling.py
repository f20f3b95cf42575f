"""How keys may be written, in English or Chinese, and what a misspelt one was likely meant to be."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from carecli.model.record import Part
from carecli.model.sections import SECTIONS
from carecli.model.shape import once, shape
from carecli.model.words.fields import ALIASES, WORDS

_HAN = re.compile("[\u3400-\u9fff]")
_LONG_FIGURES = re.compile(r"\d{11}")
_LONGEST = 20
_SHOWN = 12
_NEAR = 2
_WORSE = 0.15
_LIKE, _LIKE_CHINESE = 0.6, 0.5
"""Words of two characters are common in Chinese; one wrong character leaves a likeness of a half."""


def chinese(texts: Iterable[str]) -> bool:
    """Whether most of the texts have Chinese characters."""
    found = [_HAN.search(text) is not None for text in texts]
    return 2 * sum(found) > len(found)


@once
def keys(cls: type[Part], place: str) -> Mapping[str, str]:
    """Every key that a mapping of this class may have at a place of the files, and the field it names."""
    return {key: field.name for field in shape(cls) for key in _spellings(place, field.name)}


@cache
def section_keys() -> Mapping[str, str]:
    """Every top-level key that names a section."""
    return {key: section.name for section in SECTIONS for key in _spellings("", section.name)}


@lru_cache(maxsize=10_000)
def key_like(name: str, place: str, others: tuple[str, ...]) -> str:
    """The key of a field in the language of the keys that stand beside it."""
    english, *other = _spellings(place, name)
    return other[0] if other and chinese(others) else english


def known_keys(cls: type[Part], place: str, others: Iterable[str]) -> str:
    """The keys that a mapping may have, each once, in the language of the keys that stand beside."""
    beside = tuple(others)
    return listed(tuple(key_like(field.name, place, beside) for field in shape(cls)))


def _spellings(place: str, name: str) -> Iterator[str]:
    """The key in English, in Chinese, and further ones; a field named like a word of Python ends in ``_``."""
    yield name.rstrip("_")
    exact = f"{place}.{name}"
    pair = WORDS.get(exact) or WORDS.get(name)
    if pair:
        yield pair[0]
    yield from ALIASES.get(exact) or ALIASES.get(name, ())


@lru_cache(maxsize=1000)
def nearest(text: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    """The accepted spellings most like a text, best first; none where nothing is like it."""
    from difflib import SequenceMatcher, get_close_matches

    like = _LIKE_CHINESE if chinese([text]) else _LIKE
    found = get_close_matches(text, accepted, n=_NEAR, cutoff=like)
    likeness = [SequenceMatcher(None, spelling, text).ratio() for spelling in found]
    return tuple(s for s, one in zip(found, likeness, strict=True) if one > likeness[0] - _WORSE)


def offered(text: str, accepted: tuple[str, ...]) -> str:
    """What may be written instead: the nearest, or else the spellings in the text's language."""
    return listed(nearest(text, accepted) or _in_language_of(text, accepted))


def all_like(text: str, accepted: tuple[str, ...]) -> str:
    """The accepted spellings in the text's language, whichever is nearest: what is private must not show through."""
    return listed(_in_language_of(text, accepted))


def _in_language_of(text: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(spelling for spelling in accepted if chinese([text]) == chinese([spelling]))


def listed(spellings: tuple[str, ...]) -> str:
    """Spellings in a row, cut after a dozen."""
    shown = [*spellings[:_SHOWN], *("…" for _ in spellings[_SHOWN : _SHOWN + 1])]
    return ("\u3001" if chinese(shown) else ", ").join(shown)


def quoted(text: str) -> str:
    """A text between quotation marks, for a message; nothing where it is long or holds many digits in a row."""
    plain = text.isprintable() and len(text) <= _LONGEST and not _LONG_FIGURES.search(text)
    return f' "{text}"' if text and plain else ""
