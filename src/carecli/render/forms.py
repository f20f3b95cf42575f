"""The forms in which an answer can be had: one line each, loaded when asked for."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import NamedTuple

from carecli.model.words import Words
from carecli.reports.page import Answer
from carecli.reports.signing import signed_page

USUAL_WIDTH = 80


class Printing(NamedTuple):
    """What a form may ask for besides the answer: the language, the day, and the width of a line of text."""

    words: Words
    today: date
    width: int = USUAL_WIDTH


class Form(NamedTuple):
    """The module that prints a form, the suffixes of its files, and whether these begin with a byte order mark.

    ``signs`` says whether a page that goes before a leader bears its signatures in this form.
    """

    module: str
    suffixes: tuple[str, ...] = ()
    marked: bool = False
    signs: bool = True


FORMS: Mapping[str, Form] = {
    "table": Form("plain", signs=False),  # anywhere but on a terminal, where nobody signs either
    "plain": Form("plain", (".txt",)),
    "markdown": Form("markdown", (".md",)),
    "csv": Form("csv_text", (".csv",), marked=True),  # without the mark Excel takes UTF-8 for the local code page
    "json": Form("json_text", (".json",)),
    "html": Form("html_page", (".html", ".htm")),
}


def text_of(answer: Answer, form: str, printing: Printing) -> str:
    """The answer as text of that form, with its last line ended."""
    shown = signed_page(answer, printing.words) if FORMS[form].signs else answer
    text: str = import_module(f"carecli.render.{FORMS[form].module}").text(shown, printing)
    return text
