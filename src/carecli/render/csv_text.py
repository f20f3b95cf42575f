"""An answer's items as comma-separated values for a spreadsheet (RFC 4180)."""

import csv
import re
from collections.abc import Mapping
from io import StringIO

from carecli.model.words import Words
from carecli.render.clean import harmless
from carecli.render.forms import Printing
from carecli.reports.page import Answer, Json

# A spreadsheet reads a text that begins so as a formula (OWASP, CSV injection); full-width signs too.
# Apostrophes before the sign are guarded once more, so that taking one off always gives the text back.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_AMOUNT = re.compile(r"-[0-9]+\.[0-9]{2}", re.ASCII)


def text(answer: Answer, printing: Printing) -> str:
    """A line of headings and a line for each item, by the answer's columns."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(heading for _, heading in answer.columns)
    for item in answer.items:
        writer.writerow(guarded(shown(item[key], printing.words)) for key, _ in answer.columns)
    return out.getvalue()


def guarded(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would take for a formula; amounts stay amounts."""
    return f"'{text}" if _FORMULA.match(text) and not _AMOUNT.fullmatch(text) else text


def shown(value: Json, words: Words) -> str:
    """A value as one text: lists joined, yes and no in words, nothing where nothing is known."""
    match value:
        case None:
            return ""
        case bool():
            return words.code("yes-no", "yes" if value else "no")
        case str():
            return harmless(value)
        case int():
            return str(value)
        case Mapping():
            return _joined([f"{key}: {shown(part, words)}" for key, part in value.items()], words)
        case _:
            return _joined([shown(part, words) for part in value], words)


def _joined(texts: list[str], words: Words) -> str:
    return words("forms.separator").join(texts)
