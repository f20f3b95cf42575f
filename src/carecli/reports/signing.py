"""Who answers for a page that goes before a leader: told below it, or left to be signed by hand."""

from collections.abc import Iterator
from dataclasses import replace

from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Line, Signed

BLANK = "_" * 16
"""Where somebody is to sign."""


def signed_page(answer: Answer, words: Words) -> Answer:
    """The answer with its signatures below its page; as it is where nobody has to sign."""
    if answer.page.signed is None:
        return answer
    blocks = (*answer.page.blocks, Bar(), *signing_lines(answer.page.signed, words))
    return replace(answer, page=replace(answer.page, blocks=blocks))


def signing_titles(signed: Signed | None, words: Words) -> Iterator[str]:
    """The same as titles of a sheet, above its headings: rows below the last one would be taken for its rows."""
    if signed is not None:
        yield from (f"{line.left}   {line.right}" for line in signing_lines(signed, words))


def signing_lines(signed: Signed, words: Words) -> tuple[Line, Line]:
    """The unit and the day; who made the page and who checked it."""
    return (
        Line(words("signing.unit", unit=signed.unit), words("signing.day", day=signed.day)),
        Line(
            words("signing.made_by", name=signed.made_by or BLANK),
            words("signing.checked_by", name=signed.checked_by or BLANK),
        ),
    )
