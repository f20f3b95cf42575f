"""Texts made harmless for a screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.render.clean import clean, clean_page, harmless
from carecli.reports.page import Bar, Cell, Column, Grid, Group, Line, Page, Row

BIDI_AND_LINES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("李𠮷秀", "李𠮷秀"),
        ("a　b\u00a0c", "a　b\u00a0c"),
        ("\x1b[31m红\x1b[0m", "\ufffd[31m红\ufffd[0m"),
        ("\u009b2J", "\ufffd2J"),
        ("甲\r\n乙\t丙", "甲 乙 丙"),
        ("一\u2028二\u0085三", "一 二 三"),
        ("王\u202e五", "王\ufffd五"),
        ("\x00\x7f", "\ufffd\ufffd"),
        ("半\ud842", "半\ufffd"),
        ("e\u0301 \u06cc\u200c\u0647", "e\u0301 \u06cc\u200c\u0647"),
    ],
)
def test_what_steers_a_screen_is_replaced_and_letters_stay(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_nothing_unfit_is_left_and_cleaning_again_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"} or c in BIDI_AND_LINES]
    assert clean(cleaned) == cleaned


def test_harmless_text_keeps_its_lines() -> None:
    assert harmless("一\n二\t三\r\n\x1b") == "一\n二\t三\r\n\ufffd"


def test_every_text_of_a_page_is_cleaned() -> None:
    grid = Grid(
        columns=(Column("\x1b", "right", keep=True),),
        rows=(Row((Cell("\x1b", "bad"),)), Group("\x1b", "soon"), Bar()),
        headed=False,
    )
    page = clean_page(Page(title="\x1b", blocks=(Line("\x1b", "\x1b", "good"), Bar(), grid)))
    assert page == Page(
        title="\ufffd",
        blocks=(
            Line("\ufffd", "\ufffd", "good"),
            Bar(),
            Grid(
                columns=(Column("\ufffd", "right", keep=True),),
                rows=(Row((Cell("\ufffd", "bad"),)), Group("\ufffd", "soon"), Bar()),
                headed=False,
            ),
        ),
    )
