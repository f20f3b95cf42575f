"""An answer on standard output."""

from datetime import date
from typing import TextIO

from carecli.model.words import Words
from carecli.render.forms import USUAL_WIDTH, Printing, text_of
from carecli.render.streams import written_out
from carecli.reports.page import Answer


def show(answer: Answer, form: str, words: Words, today: date, width: int | None, stream: TextIO) -> None:
    """Prints the answer in a form of ``FORMS``; without a width the terminal's, and 80 where there is none.

    A closed pipe raises here (``BrokenPipeError``), and a full disk (``Refused``), not when Python ends.
    """
    if form == "table" and stream.isatty():
        from carecli.render.terminal import print_page

        with written_out(stream):
            print_page(answer.page, stream, width)
        return
    text = text_of(answer, form, Printing(words, today, width or USUAL_WIDTH))
    with written_out(stream):
        stream.write(text)
