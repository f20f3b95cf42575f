"""The schema against the files of the repository, against broken ones, and against what the tool itself takes."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.intake.schema import files_schema, schema_names, section_schema
from carecli.intake.schema_text import takes, text_schema
from carecli.intake.spelling import keys, section_keys
from carecli.model.field import Text
from carecli.model.member import Member
from carecli.model.scalars import Day, DayOrMonth, Fen, Id, IdNumber, Line, Phone, YesNo
from carecli.model.sections import SECTIONS
from carecli.model.shape import shape
from carecli.model.visit import Visit

HOUSE = Path(__file__).parent.parent.parent
SOUND = sorted(
    path.relative_to(HOUSE).as_posix()
    for folder in ("data", "examples")
    for path in (HOUSE / folder).rglob("*.yaml")
    if not path.name.endswith(".cases.yaml")
)
BROKEN = {
    "head-without-name": "care: 1\n",
    "head-without-version": "name: a\n",
    "unknown-head-key": "care: 1\nname: a\nnmae: b\n",
    "unknown-section": "vists: []\n",
    "misspelt-key": "visits:\n  - {date: 2026-07-06, member: m1, by: m2, ocasion: birthday}\n",
    "section-is-mapping": "visits: {date: 2026-07-06, by: m2}\n",
    "record-is-text": "visits:\n  - m014\n",
    "day-with-slashes": "visits:\n  - {date: 2026/07/06, by: m2}\n",
    "day-in-chinese": "走访:\n  - {日期: 2026年7月6日, 走访人: m2}\n",
    "visit-without-visitor": "visits:\n  - {date: 2026-07-06}\n",
    "visit-by-nobody": "visits:\n  - {date: 2026-07-06, by: []}\n",
    "empty-date": "visits:\n  - {date: , by: m2}\n",
    "both-spellings": "visits:\n  - {date: 2026-07-06, 日期: 2026-07-06, by: m2}\n",
    "unknown-code": "members:\n  - {id: m1, name: 甲, sex: woman}\n",
    "unknown-chinese-code": "党员:\n  - {编号: m1, 姓名: 甲, 性别: 不详}\n",
    "bad-id": "members:\n  - {id: m1/2, name: 甲}\n",
    "two-lines-of-name": 'members:\n  - {id: m1, name: "甲\\n乙"}\n',
    "long-name": f"members:\n  - {{id: m1, name: {'甲' * 201}}}\n",
    "negative-amount": "fund:\n  - {id: f1, date: 2026-01-01, kind: opening, account: a, source: dues, amount: -5}\n",
    "no-amount": "fund:\n  - {id: f1, date: 2026-01-01, kind: opening, account: a, source: dues, amount: 0}\n",
    "thousands": 'fund:\n  - {id: f1, date: 2026-01-01, kind: opening, account: a, source: dues, amount: "1,000"}\n',
    "no-kind": "fund:\n  - {id: f1, date: 2026-01-01, account: a, source: dues, amount: 5}\n",
    "unknown-kind": "fund:\n  - {id: f1, date: 2026-01-01, kind: gift, account: a, amount: 5}\n",
    "field-of-another-kind": "fund:\n  - {id: f1, date: 2026-01-01, kind: reversal, reverses: f0, reason: a, "
    "payer: b}\n",
    "share-without-account": "fund:\n  - {id: f1, date: 2026-01-01, kind: payment, amount: 5, purpose: award, "
    "shares: [{amount: 5}]}\n",
    "text-for-part": "members:\n  - {id: m1, name: 甲, birthday: 02-03}\n",
    "count-of-halves": "members:\n  - {id: m1, name: 甲, household: {since: 2026-01-01, people: 1.5, "
    "monthly_income: 1}}\n",
    "figure-without-value": "care: 1\nname: a\nfigures: {dibao_line: [{since: 2026-01-01}]}\n",
    "unknown-figure": "care: 1\nname: a\nfigures: {dibao: [{since: 2026-01-01, value: 1}]}\n",
    "figures-in-a-list": "care: 1\nname: a\nfigures: [{name: dibao_line, since: 2026-01-01, value: 1}]\n",
    "working-days-of-no-year": "care: 1\nname: a\nworking_days: {soon: {off: []}}\n",
}
"""Files that hold something wrong which the schema alone can tell."""
SHORT = """\
care: 1
name: a
policies: bureau-organs
figures: {dibao_line: {since: 2026-01-01, value: 960}}
settings: {prompt_visit: 3 working days, age: }
working_days: {2026: {off: 2026-02-16}}
terms:
organisation: []
members:
  - {id: 1, name: 2026, branch: one, employment: retired, id_number: 110101194803124321, phone: 13800000000, note: 5}
visits:
  - {date: 2026-07-06, by: m2, also_talk: yes, occasion: }
"""
"""Every short form, and what other readers take for numbers."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schema") / "care.json"
    path.write_text(json.dumps(files_schema(), ensure_ascii=False), encoding="utf-8")
    return path


def judged(*words: str, cwd: Path) -> tuple[int, dict[str, Any]]:
    """How check-jsonschema ends, and its report."""
    line = [sys.executable, "-m", "check_jsonschema", "-o", "json", *words]
    ran = subprocess.run(line, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    return ran.returncode, json.loads(ran.stdout)


def test_the_settings_for_editors_name_a_schema_and_the_files_that_hold_records() -> None:
    settings = json.loads((HOUSE / "examples" / "editor" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {"./care.schema.json": ["*.yaml", "!*.cases.yaml"]}
    assert "care schema > care.schema.json" in (HOUSE / "examples" / "README.md").read_text(encoding="utf-8")


def test_it_is_a_schema_by_its_own_draft(whole: Path) -> None:
    code, report = judged("--check-metaschema", str(whole), cwd=HOUSE)
    assert (code, report["status"]) == (0, "ok")


def test_every_file_of_the_demonstration_and_the_examples_is_valid(whole: Path) -> None:
    assert {"data/care.yaml", "examples/village/care.yaml", "data/fund/2026.yaml"} <= set(SOUND)
    code, report = judged("--schemafile", str(whole), *SOUND, cwd=HOUSE)
    assert (code, report["errors"]) == (0, [])


def test_every_broken_file_is_refused(whole: Path, tmp_path: Path) -> None:
    for name, text in BROKEN.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    code, report = judged("--schemafile", str(whole), *(f"{name}.yaml" for name in BROKEN), cwd=tmp_path)
    assert code == 1
    assert {Path(error["filename"]).stem for error in report["errors"]} == {*BROKEN}


def test_short_forms_numbers_and_policies_are_valid(whole: Path, tmp_path: Path) -> None:
    (tmp_path / "care.yaml").write_text(SHORT, encoding="utf-8")
    (tmp_path / "own.yaml").write_text("policy: own\nrules: [{id: O-1, kind: recorded}]\n", encoding="utf-8")
    (tmp_path / "none.yaml").write_text("{}\n", encoding="utf-8")
    code, report = judged("--schemafile", str(whole), "care.yaml", "own.yaml", "none.yaml", cwd=tmp_path)
    assert (code, report["errors"]) == (0, [])


def test_a_section_alone_takes_its_own_files_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(json.dumps(section_schema("走访")), encoding="utf-8")
    assert judged("--schemafile", str(tmp_path / "s.json"), "data/visits/2026.yaml", cwd=HOUSE)[0] == 0
    assert judged("--schemafile", str(tmp_path / "s.json"), "data/accounts.yaml", cwd=HOUSE)[0] == 1


def test_every_section_and_the_head_have_a_schema() -> None:
    assert set(schema_names()) == {"care", *(section.name for section in SECTIONS)}
    for name in schema_names():
        assert {"properties", "$ref"} & set(section_schema(name))
    with pytest.raises(KeyError):
        section_schema("nothing")


def test_keys_of_both_languages_and_their_aliases_are_known() -> None:
    schema = files_schema()
    assert set(section_keys()) <= set(schema["else"]["properties"])
    assert set(keys(Visit, "visits")) == set(schema["$defs"]["visits"]["properties"])
    assert schema["$defs"]["visits"]["properties"]["日期"] == {"$ref": "#/$defs/visits/properties/date"}


def test_every_key_has_its_title_in_both_languages_and_every_private_one_says_so() -> None:
    members = files_schema()["$defs"]["members"]["properties"]
    assert members["born_on"]["title"] == "出生日期 / born on"
    private = {field.name for field in shape(Member) if field.private}
    said = {name for name, schema in members.items() if "保密" in schema.get("description", "")}
    assert "id_number" in private
    assert said == private
    assert all("private" in members[name]["description"] for name in private)


def text_of(alias: Any) -> Text:
    return next(marker for marker in alias.__metadata__ if isinstance(marker, Text))


TEXTS = {name: text_of(alias) for name, alias in {
    "day": Day, "day or month": DayOrMonth, "money": Fen, "id": Id, "line": Line, "phone": Phone,
    "identity number": IdNumber, "yes or no": YesNo,
}.items()}  # fmt: skip
LIKELY = st.one_of(
    st.text(max_size=20),
    st.text("0123456789-.+ X", max_size=19),
    st.dates().map(str),
    st.sampled_from([text.example for text in TEXTS.values()]),
)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@given(said=LIKELY)
def test_the_pattern_fits_whatever_is_parsed(text: Text, said: str) -> None:
    if takes(text, said):
        assert re.fullmatch(text.pattern, said)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_an_example_is_parsed(text: Text) -> None:
    assert not text.example or takes(text, text.example)


def test_letters_of_every_alphabet_stand_in_an_id() -> None:
    assert text_schema(TEXTS["id"])["pattern"] == r"^(?:[\p{L}\p{N}_][\p{L}\p{N}_.\-]{0,63})$"


def test_what_other_readers_take_for_a_number_is_taken_where_the_text_would_be() -> None:
    kinds = {name: text_schema(text)["type"] for name, text in TEXTS.items()}
    assert kinds["day"] == "string"
    assert kinds["money"] == ["string", "number"]
    assert kinds["identity number"] == ["string", "integer"]
