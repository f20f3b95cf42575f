"""Answers as JSON."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from carecli.model.words import Words
from carecli.render.forms import Printing
from carecli.render.json_text import text
from carecli.reports.page import Answer, Page

PRINTING = Printing(Words("zh"), date(2026, 7, 6))
EMPTY = Answer(page=Page(title="", blocks=()), items=(), columns=(), more={})


def test_the_visits_for_programs(visits: Answer, chinese: Printing, golden: Callable[[str, str], None]) -> None:
    golden("render/visits.json", text(visits, chinese))


def test_nothing_to_tell_is_valid_too() -> None:
    assert json.loads(text(EMPTY, PRINTING)) == {"schema": 1, "today": "2026-07-06", "items": []}


def test_mappings_of_every_kind_are_objects() -> None:
    answer = replace(EMPTY, more=MappingProxyType({"sources": MappingProxyType({"dues": "1.00"})}))
    assert json.loads(text(answer, PRINTING))["sources"] == {"dues": "1.00"}


@given(st.lists(st.dictionaries(st.text(st.characters()), st.text(st.characters()))))
def test_every_text_comes_back_and_nothing_steers_a_screen(items: list[dict[str, str]]) -> None:
    written = text(replace(EMPTY, items=tuple(dict(item) for item in items)), PRINTING)
    assert json.loads(written)["items"] == items
    assert all(character.isprintable() or character == "\n" for character in written if character < "\u00a0")
    assert written.endswith("}\n")
    written.encode("utf-8")
