"""Answers on standard output, form by form."""

import subprocess
import sys
from io import StringIO

import pytest

from carecli.render.forms import FORMS, Printing, text_of
from carecli.render.show import show
from carecli.reports.page import Answer

STARTS = {
    "table": "2026年7月",
    "plain": "2026年7月",
    "markdown": "# 2026年7月",
    "csv": "对象,",
    "json": '{\n "schema": 1',
    "html": "<!DOCTYPE html>",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_printed(form: str, visits: Answer, chinese: Printing) -> None:
    out = StringIO(newline="")
    show(visits, form, chinese.words, chinese.today, None, out)
    assert out.getvalue().startswith(STARTS[form])
    assert out.getvalue().endswith("\n")
    assert out.getvalue() == text_of(visits, form, chinese)


def test_a_table_off_a_terminal_is_plain_text_of_eighty_columns(visits: Answer, chinese: Printing) -> None:
    assert text_of(visits, "table", chinese) == text_of(visits, "plain", chinese._replace(width=80))


def test_a_width_may_be_given(visits: Answer, chinese: Printing) -> None:
    out = StringIO()
    show(visits, "plain", chinese.words, chinese.today, 60, out)
    assert f"\n{'-' * 60}\n" in out.getvalue()


def test_plain_text_loads_nothing_that_it_does_not_need() -> None:
    program = """
import sys
from datetime import date
from carecli.model.words import Words
from carecli.render.show import show
from carecli.render.streams import closing_quietly, open_stdout
from carecli.reports.page import *
page = Page(title="", blocks=(Line("a", "b"), Grid(columns=(Column("党"),), rows=(row("x"),))))
before = set(sys.modules)
with closing_quietly(open_stdout()) as out:
    show(Answer(page=page, items=(), columns=(), more={}), "table", Words("zh"), date(2026, 7, 6), None, sys.stdout)
print(*sorted(sys.modules), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = {name.split(".")[0] for name in done.stderr.decode().split()}
    assert "carecli" in loaded
    slow = {"rich", "tabulate", "wcwidth", "json", "html", "csv", "pathlib", "shutil", "tempfile", "hashlib"}
    assert not loaded & slow
