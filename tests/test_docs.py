"""The documents: what they show is what the tool prints, nothing is left out, and every link leads somewhere."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import tables
from console import HOUSE, agrees, commands, play, with_answers
from picture import on_terminal, picture

from carecli.cli.catalogue import COMMANDS
from carecli.cli.main import run
from carecli.model.member import Member, Person
from carecli.model.shape import shape
from carecli.model.words.problems import FAMILIES

FOLDERS = (HOUSE, HOUSE / "docs", HOUSE / "docs" / "decisions", HOUSE / "examples")
DOCUMENTS = sorted(path.relative_to(HOUSE).as_posix() for folder in FOLDERS for path in folder.glob("*.md"))
"""Every document by its path from the repository's folder."""
_LINK = re.compile(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)|(?:src|href)=\"([^\"#]+)\"")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def read(document: str) -> str:
    return (HOUSE / document).read_text(encoding="utf-8")


def documents_with(mark: str) -> list[str]:
    return [document for document in DOCUMENTS if mark in read(document)]


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a document against what it should be; with --update-pages writes it instead."""

    def keep(document: str, text: str) -> None:
        if request.config.getoption("--update-pages"):
            (HOUSE / document).write_text(text, encoding="utf-8", newline="\n")
        assert read(document).splitlines() == text.splitlines(), "make pages, and read the diff"

    return keep


@pytest.mark.parametrize("document", documents_with("```console\n"))
def test_a_document_shows_what_the_tool_prints(document: str, tmp_path: Path, kept: Callable[[str, str], None]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    kept(document, with_answers(read(document), play(read(document), folder)))


@pytest.mark.parametrize("document", documents_with("<!-- "))
def test_a_table_of_a_document_is_that_of_the_code(document: str, kept: Callable[[str, str], None]) -> None:
    kept(document, tables.renewed(read(document)))


@pytest.mark.parametrize("document", documents_with("<!-- "))
def test_every_row_of_a_table_says_something(document: str) -> None:
    assert tables.unexplained(read(document)) == []


def test_every_section_is_described() -> None:
    described = [of for what, of in tables.tables(read("docs/files.md")) if what == "fields"]
    assert described == [name for name, _, _ in tables.field_tables()]


def test_people_have_the_fields_of_members_less_these() -> None:
    members, people = ({field.name for field in shape(cls)} for cls in (Member, Person))
    assert members - people == {"admitted_on", "confirmed_on", "mobile"}
    assert people < members


def test_every_code_is_listed() -> None:
    listed = {of for what, of in tables.tables(read("docs/files.md")) if what == "codes"}
    assert listed >= tables.codes_of_fields()


def test_every_problem_is_listed() -> None:
    listed = [of for what, of in tables.tables(read("docs/problems.md")) if what == "problems"]
    assert listed == [*FAMILIES]


def test_every_command_is_described() -> None:
    described = [of for what, of in tables.tables(read("docs/commands.md")) if what == "options"]
    assert described == [command.name for command in COMMANDS]


def test_every_floor_stands_in_the_architecture() -> None:
    floors = {init.parent.name for init in (HOUSE / "src" / "carecli").glob("*/__init__.py")}
    told = set(re.findall(r"^\| `(\w+)` \|", read("docs/architecture.md"), re.MULTILINE))
    assert told >= floors


def test_every_key_of_a_duty_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    run(["due", "-C", str(HOUSE / "data"), "--format", "json"])
    duty = json.loads(capsys.readouterr().out)["items"][0]
    described = set(re.findall(r"`(\w+)`", read("docs/commands.md")))
    assert set(duty) <= described


def anchors(document: str) -> set[str]:
    """The anchors of a document's headings, made as web sites make them."""
    headings = _HEADING.findall(_FENCED.sub("", read(document)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    for path, anchor, source in _LINK.findall(_FENCED.sub("", read(document))):
        if "://" in path or "://" in source:
            continue
        target = (HOUSE / document).parent / (path or source) if path or source else HOUSE / document
        assert target.exists(), f"{document} links to {path or source}"
        if anchor:
            assert anchor in anchors(target.resolve().relative_to(HOUSE).as_posix()), f"{document}: {path}#{anchor}"


PICTURE = "docs/images/due-visits.svg"


def test_the_picture_shows_what_a_terminal_shows(
    kept: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CARE_TODAY", "CARE_DIR", "CARE_LANG", "NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    line = ["due-visits", "--month", "7"]
    kept(PICTURE, picture(f"care {' '.join(line)}", on_terminal(["-C", str(HOUSE / "data"), *line])))


TOLD = "```console\n$ echo one\none\n$ echo two; echo three\n...\nthree\n```\n"


def test_what_is_shown_and_printed_agrees(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert with_answers(TOLD, play(TOLD, tmp_path / "folder")) == TOLD


def test_a_planted_mismatch_is_found_and_mended(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    wrong = TOLD.replace("\none\n", "\nuno\n")
    assert with_answers(wrong, play(wrong, tmp_path / "folder")) == TOLD


def test_a_file_of_a_document_and_the_folder_last_from_block_to_block(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    told = (
        "```console\n$ mkdir one\n$ cd one\n```\n\n<!-- file: two/a.yaml -->\n```yaml\na: $HOME\n```\n"
        "\n```console\n$ cat two/a.yaml\na: $HOME\n$ cat none\ncat: none: No such file or directory\n```\n"
    )
    assert with_answers(told, play(told, tmp_path / "folder")) == told


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\n", "a\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\nc\n", "a\nb\nb\nc\n", True),
        ("a\n...\n", "a\n", True),
        ("a.\n", "ab\n", False),
        ("", "a\n", False),
    ],
)
def test_dots_alone_on_a_line_stand_for_any_lines(shown: str, printed: str, *, same: bool) -> None:
    assert agrees(shown, printed) is same


def test_commands_are_told_from_what_they_print() -> None:
    assert [command.typed for command in commands("$ one\nnot $ two\n$ three\n")] == ["one", "three"]


def test_a_table_is_put_where_there_is_none_and_the_text_below_stays_apart() -> None:
    made = tables.renewed("<!-- exits -->\n\nMore.\n")
    assert made.startswith("<!-- exits -->\n\n| Code | Meaning |\n")
    assert made.endswith("|\n\nMore.\n")
    assert tables.renewed(made) == made


def test_a_table_keeps_the_words_of_its_last_column_and_drops_what_is_gone() -> None:
    old = "<!-- exits -->\n\n| Code | Meaning |\n| --- | --- |\n| 0 | fine |\n| 99 | gone |\n\nMore.\n"
    new = tables.renewed(old)
    assert "| 0 | fine |\n| 1 |  |\n" in new
    assert "99" not in new
    assert new.endswith("|\n\nMore.\n")
    assert tables.unexplained(new)
