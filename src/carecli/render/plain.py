"""A page as plain text: what a pipe, a file and a mail get."""

from carecli.render.forms import Printing
from carecli.render.layout import lay_out
from carecli.reports.page import Answer


def text(answer: Answer, printing: Printing) -> str:
    """The answer's page in lines of the printing's width."""
    lines = ("".join(span.text for span in spans) for spans in lay_out(answer.page, printing.width))
    return "".join(f"{line}\n" for line in lines)
