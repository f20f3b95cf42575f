"""Every page in its own language: no Chinese on an English page and no English on a Chinese one, but for what people
wrote into the files, the clauses of the rules, and what is typed."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from demonstration import DATA, page, pages

import carecli
from carecli.model.sections import SECTIONS
from carecli.model.words import table
from carecli.model.words.codes import CODES

POLICIES = Path(carecli.__file__).parent / "policies"
ID = re.compile(r"\bid: *([\w-]+)")
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
LATIN = re.compile(r"(?<![\w./-])[A-Za-z]{2,}(?![\w./-])", re.ASCII)
"""English words; with a digit, an underscore, a stop or a hyphen they are ids, names of files or options."""
TYPED = re.compile(r"care(?: [!-~]+)+|chmod")
"""Commands, as far as what is typed goes on."""
CAPITALS = re.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+")
"""Amounts in capitals, which a bank takes in Chinese only."""
LISTED_LINES = re.compile(r" \(L[0-9]+(?:[-, L0-9]*)\)")
SPOKEN = frozenset(("aria-label", "data-heading", "alt", "title"))
USUAL = {"case"}
"""The id under which the usual chain of a case stands for a rule."""
PROGRAMS = "doctor"
"""The page that names programs and libraries."""


class Reader(HTMLParser):
    """The texts of a page that somebody sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._styling = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._styling = tag == "style"
        self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._styling = False

    def handle_data(self, data: str) -> None:
        if not self._styling:
            self.texts.append(data)


def texts(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.texts


def read(path: Path) -> Any:
    """A file of YAML, every scalar as its text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - makes nothing but texts


def scalars(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        yield from found
        found = [*found.values()]
    if isinstance(found, list):
        for value in found:
            yield from scalars(value)
    elif isinstance(found, str):
        yield found


@cache
def written() -> frozenset[str]:
    """What stands in the files of the demonstration, as names of fields and as values."""
    return frozenset(value for path in DATA.rglob("*.yaml") for value in scalars(read(path)))


@cache
def cited() -> frozenset[str]:
    """The clauses of every rule, and the ids of the rules."""
    rules = [rule for path in POLICIES.glob("*.yaml") for rule in read(path)["rules"]]
    return frozenset(LISTED_LINES.sub("", str(rule[key])) for rule in rules for key in ("clause", "id") if key in rule)


@cache
def names_of_the_files() -> frozenset[str]:
    """The names of sections and fields, which are typed as they stand."""
    return frozenset({key.rpartition(".")[2] for key in table("fields")} | {section.name for section in SECTIONS})


@cache
def ids() -> frozenset[str]:
    """Ids of records and policies, which may look like codes."""
    found = (ID.findall(path.read_text(encoding="utf-8")) for path in DATA.rglob("*.yaml"))
    return frozenset(id_ for each in found for id_ in each) | {path.stem for path in POLICIES.glob("*.yaml")}


@cache
def codes() -> frozenset[str]:
    """Words of the vocabulary that stand in files; a page says them in its language."""
    return frozenset(code for kind in CODES.values() for code in kind)


@cache
def known_han() -> re.Pattern[str]:
    known = sorted((value for value in written() | cited() if HAN.search(value)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known)))


def chinese_in(text: str) -> list[str]:
    """The Chinese of an English text that is nobody's own."""
    return [found for found in HAN.findall(known_han().sub(" ", text)) if not CAPITALS.fullmatch(found)]


def english_in(text: str) -> list[str]:
    """The English words of a Chinese text that are neither typed nor anybody's own."""
    known = (written() - codes()) | ids() | cited() | names_of_the_files() | USUAL
    return [found for found in LATIN.findall(TYPED.sub(" ", text)) if found not in known]


@pytest.mark.parametrize("line", pages())
def test_an_english_page_has_no_chinese_but_what_people_wrote(line: str) -> None:
    assert [(found, text) for text in texts(page(line, "en")) for found in chinese_in(text)] == []


@pytest.mark.parametrize("line", [line for line in pages() if line != PROGRAMS])
def test_a_chinese_page_has_no_english_but_what_is_typed(line: str) -> None:
    assert [(found, text) for text in texts(page(line, "zh")) for found in english_in(text)] == []


def test_a_word_that_was_forgotten_is_found() -> None:
    assert chinese_in("visits of 执法一支部, 书记") == ["书记"]
    assert chinese_in("四(二)五必访 UM-31") == []
    assert english_in("走访 hospitalised, missed 3 人 (born_on, care due --overdue)") == ["hospitalised", "missed"]
    assert texts('<p title="书记">x</p><style>.a</style><svg aria-label="图"></svg>') == ["书记", "x", "图"]
