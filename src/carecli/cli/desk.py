"""The desk at which a command works: the folder, the day, the language, and where answers go."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from carecli.cli.arguments import Arguments
from carecli.cli.clock import day_given, day_in, now_in
from carecli.cli.language import language, language_of_system, spoken
from carecli.files.folder import find_workspace
from carecli.files.folder_error import FolderError
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.model.workspace import Workspace
from carecli.reports.later import Later
from carecli.reports.page import Answer, Line

SHEET_SUFFIX = ".xlsx"
Sheet: TypeAlias = Callable[[], bytes]

NARROWEST = 40
"""Columns below which COLUMNS is not believed."""


class Desk:
    """What every command may ask for; each thing is found when first asked for."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments

    @property
    def directory(self) -> str | None:
        """The folder that -C or CARE_DIR names."""
        return self._arguments.directory or os.environ.get("CARE_DIR") or None

    @cached_property
    def folder(self) -> Path:
        """The workspace's folder, by -C, by CARE_DIR, or by looking around; raises FolderError where there is none."""
        return find_workspace(Path(self.directory) if self.directory else None, Path.cwd())

    def at(self, folder: Path) -> "Desk":
        """A desk in another folder, with whatever else the line gives."""
        return Desk(self._arguments._replace(directory=str(folder)))

    @cached_property
    def head(self) -> Workspace | None:
        """What ``care.yaml`` says of the workspace, where there is one that can be read.

        Whoever has read it among everything else puts it here.
        """
        from carecli.cli.opening import read_workspace_head

        try:
            return read_workspace_head(self.folder)
        except FolderError:
            return None

    @cached_property
    def words(self) -> Words:
        """The vocabulary in the language that was settled; refuses an option that names none."""
        head = None if (asked := language(self._arguments.lang)) else self.head
        return Words(asked or spoken(head.language if head else None) or language_of_system())

    @property
    def language_asked(self) -> bool:
        """Whether the line or CARE_LANG names a language."""
        return language(self._arguments.lang) is not None

    @cached_property
    def today(self) -> date:
        """--today, CARE_TODAY, the day that a demonstration is pinned to, or the day it is in the workspace's zone."""
        given = day_given(self._arguments.today) or (self.head.today if self.head else None)
        return given or day_in(self.head.timezone if self.head else "")

    @property
    def now(self) -> datetime:
        """The moment in the workspace's zone, for what is kept of who wrote when."""
        return now_in(self.head.timezone if self.head else "")

    @property
    def on_terminal(self) -> bool:
        """Whether somebody is there who can be asked."""
        return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()

    def show(self, answer: Answer, form: str | None, output: str | None, sheet: Sheet | None = None) -> None:
        """Prints an answer, or writes it to a file whose suffix gives the form.

        A workbook is made by ``sheet`` where a command has one of its own. Every page made from a demonstration says
        so. Refuses an unknown form or suffix.
        """
        from carecli.render.forms import USUAL_WIDTH

        self.check_where(form, output)
        marked, width = self.marked(answer), _width()
        if output is None:
            from carecli.render.show import show

            show(marked, form or "table", self.words, self.today, width, sys.stdout)
        elif Path(output).resolve().suffix.lower() == SHEET_SUFFIX:
            self.write_workbook(Path(output), sheet() if sheet else self._workbook(marked))
        else:
            from carecli.render.write import write_answer

            write_answer(Path(output), marked, self.words, self.today, width or USUAL_WIDTH)
            sys.stdout.write(self.words("pages.written", file=output) + "\n")

    def check_where(self, form: str | None, output: str | None) -> None:
        """Refuses an unknown form or suffix, and a place where no file can be."""
        from carecli.render.forms import FORMS

        if form is not None and form not in FORMS:
            raise Refused("bad-option", option="--format", text=form, known=", ".join(FORMS))
        if output is not None:
            from carecli.render.write import check_folder, form_of

            if Path(output).resolve().suffix.lower() != SHEET_SUFFIX:
                form_of(Path(output).resolve())
            check_folder(Path(output))

    def _workbook(self, answer: Answer) -> bytes:
        from carecli.exchange.answer_sheet import answer_workbook

        return answer_workbook(answer, self.words, self.today)

    def write_workbook(self, path: Path, content: bytes) -> None:
        """Writes a workbook and says so; refuses where it cannot be written."""
        from carecli.render.write import write_file

        write_file(path, content)
        sys.stdout.write(self.words("pages.written", file=path) + "\n")

    @property
    def demonstrates(self) -> bool:
        """Whether the workspace is a demonstration, which everything made from it must say."""
        return self.head is not None and self.head.today is not None

    def marked(self, answer: Answer) -> Answer:
        """An answer that says so where the workspace is a demonstration."""
        pinned = self.head.today if self.head else None
        if pinned is None:
            return answer
        line = Line(self.words("pages.demonstration", day=pinned), tone="faint")
        page = replace(answer.page, blocks=Later(lambda: (*answer.page.blocks, line)))
        return replace(answer, page=page, more={**answer.more, "demonstration": True})


def _width() -> int | None:
    """The width that COLUMNS asks for; None where it says nothing of use."""
    text = os.environ.get("COLUMNS", "")
    return int(text) if text.isascii() and text.isdigit() and int(text) >= NARROWEST else None
