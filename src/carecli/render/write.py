"""An answer in a file: whole or not at all, its form by its suffix."""

import os
import shutil
from codecs import BOM_UTF8
from datetime import date
from pathlib import Path

from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.render.forms import FORMS, USUAL_WIDTH, Printing, text_of
from carecli.reports.page import Answer

SUFFIXES = {suffix: name for name, form in FORMS.items() for suffix in form.suffixes}
SHEET = ".xlsx"
"""The suffix of workbooks, which another floor makes."""


def form_of(path: Path) -> str:
    """The form that a file's suffix asks for; refuses any other suffix, that of the records (.yaml) among them."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused("output-suffix", file=path, known=" ".join((*SUFFIXES, SHEET)))
    return SUFFIXES[suffix]


def write_answer(path: Path, answer: Answer, words: Words, today: date, width: int = USUAL_WIDTH) -> None:
    """Writes the answer in the form of the file's suffix, in place of a file that is already there.

    Refuses an unknown suffix, a folder, a folder that is not there, and what the system does not let be written;
    then nothing has changed.
    """
    form = form_of(path.resolve())  # a link is followed: what it names is written, and its suffix counts
    check_folder(path)
    text = text_of(answer, form, Printing(words, today, width))
    mark = BOM_UTF8 if FORMS[form].marked else b""
    write_file(path, mark + text.encode("utf-8", "backslashreplace"))


def write_file(path: Path, content: bytes) -> None:
    """Writes bytes in place of a file that is already there.

    Refuses a folder, a folder that is not there, and what the system does not let be written; then nothing has changed.
    """
    check_folder(path)
    try:
        put_in_place(path.resolve(), content)
    except OSError as error:
        raise Refused("output-not-written", file=path, reason=error.strerror or type(error).__name__) from error


def check_folder(path: Path) -> None:
    """Refuses to write where a folder stands, or none does."""
    target = path.resolve()
    if target.is_dir():
        raise Refused("output-is-folder", file=path)
    if not target.parent.is_dir():
        raise Refused("output-no-folder", file=path)


def put_in_place(target: Path, content: bytes) -> None:
    """Writes a whole file beside the target, then puts it in its place; raises OSError and leaves nothing."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
