"""With a canary in every private field of every section on disk, nothing made known, logged or complained of has it."""

from pathlib import Path
from shutil import copy
from typing import Any

import pytest
import yaml
from canaries import CANARY, HOUSE, NUMBER, private, with_canaries
from office import Care

from carecli.files.writing.lock import KEPT
from carecli.model.record import Part
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field, shape
from carecli.model.words import LANGUAGES
from carecli.render.forms import FORMS

PUBLIC = (
    "status",
    "report disclosure --period 2025H2",
    "report notice a-2026-009",
    "report notice a-2026-007 --checked-by A",
    "member show m014 --audience branch",
    "fund donation f-2025-011",
    "calendar 2026",
)
"""What may leave the keepers' room."""
FILES = {"export ics": "duties.ics", "export hledger": "fund.journal", "export beancount": "fund.beancount"}
INSIDE = ("check", "doctor", "fund verify", "report disclosure --period 2026", "report notice a-2026-012", "why nobody")
"""What complains, and what is refused."""


def plain(part: Part) -> dict[str, Any]:
    """A record as a file writes it; what a decision rested on is left to the program."""
    said = ((field, getattr(part, field.name)) for field in shape(type(part)) if field.nested is None)
    return {field.name: _value(field, value) for field, value in said if value not in (None, ())}


def _value(field: Field, value: Any) -> Any:
    if field.listed:
        return [_one(field, each) for each in value]
    return _one(field, value)


def _one(field: Field, value: Any) -> Any:
    if isinstance(value, Part):
        return plain(value)
    return field.text.show(value) if field.text else str(value)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration with its canaries, on disk."""
    folder, records = tmp_path_factory.mktemp("canaries"), with_canaries()
    copy(HOUSE / "data" / "care.yaml", folder)
    for section in SECTIONS:
        rows = [plain(record) for record in records.section(section.name)]
        text = yaml.safe_dump({section.name: rows}, allow_unicode=True, sort_keys=False)
        (folder / f"{section.name}.yaml").write_text(text, encoding="utf-8")
    return folder


def clean(*said: str) -> bool:
    return not [text for text in said if CANARY in text or str(NUMBER)[:6] in text]


def test_every_private_field_is_on_disk_and_the_keepers_read_it(kept: Path, care: Care) -> None:
    """So that the tests below can fail."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in kept.glob("*.yaml"))
    for section in SECTIONS:
        for cls in section.classes().values():
            texts = [field.name for field in shape(cls) if private(field) and field.nested is None]
            assert [name for name in texts if f"{name}:" not in text] == [], section.name
    assert text.count(CANARY) > 1000
    assert CANARY in care("member", "show", "m014", "-C", str(kept)).out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", PUBLIC)
def test_nothing_that_leaves_the_room_has_one(line: str, language: str, kept: Path, care: Care) -> None:
    for form in FORMS:
        ran = care(*line.split(), "--format", form, "--lang", language, "-C", str(kept))
        assert ran.out
        assert clean(ran.out, ran.err), form


@pytest.mark.parametrize("line", FILES)
def test_no_file_for_other_programs_has_one(line: str, kept: Path, care: Care, tmp_path: Path) -> None:
    path = tmp_path / FILES[line]
    ran = care(*line.split(), "-o", str(path), "-C", str(kept))
    assert clean(ran.out, ran.err, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", INSIDE)
def test_no_complaint_and_no_refusal_has_one(line: str, language: str, kept: Path, care: Care) -> None:
    ran = care(*line.split(), "--lang", language, "-C", str(kept))
    assert ran.out or ran.err
    assert clean(ran.out, ran.err)


def test_the_log_has_none_whatever_is_recorded(kept: Path, care: Care) -> None:
    visit = ("record", "visit", "--date", "2026-07-06", "--member", "m014", "--by", "m007", "--form", "home")
    assert care(*visit, "--note", CANARY, "-C", str(kept)).code in {0, 3}
    said = [path.read_text(encoding="utf-8") for path in (kept / KEPT).iterdir() if path.is_file()]
    assert clean(*said)
    assert clean(care("log", "-C", str(kept)).out)
