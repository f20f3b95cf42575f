"""What the command line gives for a record: texts under the fields, typed by the same intake as the files."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from carecli.cli.recording.asked import Asked, asked_of
from carecli.intake.part import type_part
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused
from carecli.model.record import Record
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape

Path: TypeAlias = tuple[str, ...]
PROVISIONAL = "new"
"""Stands for the id that the program gives, until it is given."""
_APART = re.compile(r"[,\uff0c\u3001]")


class Given(NamedTuple):
    """The texts under the fields of one record of a section."""

    section: str
    texts: dict[Path, tuple[str, ...]]

    @property
    def named(self) -> Iterator[tuple[Asked, tuple[str, ...]]]:
        """The options that were given, with their texts."""
        for asked in asked_of(self.section):
            if texts := self.texts.get(asked.path):
                yield asked, tuple(_apart(asked, texts))

    def first(self, *path: str) -> str:
        """The first text under a field; empty where there is none."""
        return next(iter(self.texts.get(path, ())), "")

    def having(self, path: Path, *texts: str) -> "Given":
        """The same with other texts under a field."""
        return self._replace(texts={**self.texts, path: texts})

    def by_id(self, id_of: Callable[[Asked, str], str]) -> "Given":
        """The same with ids in place of names."""
        texts = {asked.path: tuple(id_of(asked, text) for text in found) for asked, found in self.named}
        return self._replace(texts=texts)


def _apart(asked: Asked, texts: tuple[str, ...]) -> Iterator[str]:
    """The texts of a list, which may stand in one with commas between them."""
    if not asked.field.listed:
        return iter(texts)
    return (piece.strip() for text in texts for piece in _APART.split(text) if piece.strip())


def missing(given: Given) -> list[Asked]:
    """The options without which there is no record; an id is given by the program."""
    kinds = BY_NAME[given.section].classes()
    cls = kinds.get("") or kinds.get(given.first("kind")) or next(iter(kinds.values()))
    needed = {field.name for field in shape(cls) if (field.required or field.only) and field.name != "id"}
    top = [asked for asked in asked_of(given.section) if asked.holder is None]
    return [asked for asked in top if asked.field.name in needed and asked.path not in given.texts]


def node_of(given: Given) -> Mapping:
    """The record as a mapping; the line of each value is the number of its option."""
    made = Mapping(0)
    numbers = {asked.path: number for number, asked in enumerate(asked_of(given.section), 1)}
    parts: dict[str, list[Mapping]] = {}
    for asked, texts in given.named:
        number = numbers[asked.path]
        if asked.apart:
            continue
        if asked.holder is None:
            made.add(asked.field.name, _value(asked, texts, number), number)
            continue
        items = parts.setdefault(asked.holder.name, [Mapping(number) for _ in texts])
        if len(items) != len(texts):
            raise Refused("option-uneven", option=asked.option, count=len(items))
        for item, text in zip(items, texts, strict=True):
            item.add(asked.field.name, text, number)
        made[asked.holder.name] = _short(asked.holder, items, number) if asked.holder.listed else items[0]
        made.lines += [number] * (len(made) - len(made.lines))
    return made


def _short(holder: Field, items: list[Mapping], line: int) -> Node:
    """A list of parts; one that says nothing but its key stands as that text."""
    key = holder.many.key if holder.many else None
    return items[0][key] if key and [*map(tuple, items)] == [(key,)] else _listed(items, line)


def _value(asked: Asked, texts: tuple[str, ...], line: int) -> Node:
    return _listed(texts, line) if asked.field.listed else texts[-1]


def _listed(items: "tuple[str, ...] | list[Mapping]", line: int) -> Sequence:
    made = Sequence(line)
    for item in items:
        made.add(item, line)
    return made


def typed(given: Given, command: str) -> tuple[Record | None, list[Problem]]:
    """The record, or all that is wrong with it at the options that say so."""
    node = node_of(given)
    if "id" not in node:
        node.add("id", PROVISIONAL, 0)
    classes = BY_NAME[given.section].classes()
    if not any(field.name == "id" for cls in classes.values() for field in shape(cls)):
        del node["id"]
        node.lines.pop()
    record, problems = type_part(classes, node, command, given.section)
    return record, [_at_option(found, given.section, command) for found in problems]


def _at_option(found: Problem, section: str, command: str) -> Problem:
    line = found.place.line
    return found._replace(place=Place(asked_of(section)[line - 1].option if line else command, 0))
