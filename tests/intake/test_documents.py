"""All files of a workspace into records by section."""

from collections.abc import Callable

import pytest

from carecli.intake.documents import Typed, type_documents
from carecli.model.member import Member
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem

Nodes = Callable[[str], Mapping]
Read = Callable[[str], Typed]
TALK = "talks:\n  - {date: 2026-01-01, members: m1, by: m2}\n"


def ids(typed: Typed, section: str = "members") -> list[str]:
    return [record.id for record in typed.records[section] if isinstance(record, Member)]


def test_a_bad_record_never_hides_the_others(typed: Read) -> None:
    found = typed("members:\n  - {id: m1, name: a}\n  - {id: m 2, name: b}\n  -\n  - text\n  - {id: m3, name: c}\n")
    assert ids(found) == ["m1", "m3"]
    assert [(problem.place, problem.id) for problem in found.problems] == [
        (Place("a.yaml", 3), "bad-id"),
        (Place("a.yaml", 4), "empty-item"),
        (Place("a.yaml", 5), "mapping-expected"),
    ]
    assert found.left_out == {"members"}


def test_a_row_like_hundreds_before_it_is_read_as_they_were_and_its_faults_are_told(typed: Read) -> None:
    rows = [f"  - {{id: m{at}, name: a, branch: b}}\n" for at in range(300)]
    rows[250] = "  - {id: m 250, name: a, branch: b}\n"
    rows[260] = "  - {id: m260, name: , branch: b}\n"
    rows[270] = "  - {id: m270, name: a, branch: }\n"
    found = typed("members:\n" + "".join(rows))
    assert ids(found) == [f"m{at}" for at in range(300) if at not in (250, 260)]
    assert [(problem.place.line, problem.id) for problem in found.problems] == [(252, "bad-id"), (262, "missing-field")]
    bare = [record for record in found.records["members"] if isinstance(record, Member) and not record.branch]
    assert [(record.id, record.where) for record in bare] == [("m270", ("a.yaml", 272))]


def test_a_part_that_says_nothing_is_read_however_often_it_comes(typed: Read) -> None:
    rows = [f"  - {{date: 2026-01-02, member: m1, by: m2, form: home, gift: {{}}, note: v{at}}}\n" for at in range(300)]
    found = typed("visits:\n" + "".join(rows))
    assert not found.problems
    assert len(found.records["visits"]) == 300


def test_a_row_of_the_wrong_form_is_told_in_the_words_of_its_section(typed: Read) -> None:
    [problem] = typed("联系点:\n  - 王建国\n").problems
    assert dict(problem.details) == {"field": "联系点", "known": "领导、单位、类型、起、止、备注、记录人"}


def test_a_section_is_gathered_from_all_files_in_their_order(nodes: Nodes) -> None:
    documents = [
        ("b.yaml", nodes("members: [{id: m2, name: b}]\n"), True),
        ("a.yaml", nodes("党员: [{id: m1, name: a}]\nmembers: [{id: m3, name: c}]\n"), True),
    ]
    found = type_documents(documents)
    assert ids(found) == ["m2", "m1", "m3"]
    assert [record.where.file for record in found.records["members"]] == ["b.yaml", "a.yaml", "a.yaml"]


def test_problems_come_by_file_and_line(nodes: Nodes) -> None:
    bad = "visits:\n  - {date: x, by: m1}\n  - {date: y, by: m1}\n"
    found = type_documents([("b.yaml", nodes(bad), True), ("a.yaml", nodes(bad), True)])
    places = [(problem.place.file, problem.place.line) for problem in found.problems]
    assert places == [("a.yaml", 2), ("a.yaml", 3), ("b.yaml", 2), ("b.yaml", 3)]


def test_only_the_wanted_sections_are_typed(nodes: Nodes) -> None:
    top = nodes(TALK + "visits:\n  - {date: bad}\n")
    found = type_documents([("a.yaml", top, True)], wanted=["talks"])
    assert list(found.records) == ["talks"]
    assert (found.problems, found.left_out) == ([], set())


@pytest.mark.parametrize("empty", ["", " ~", " []"])
def test_an_empty_section_is_no_problem(typed: Read, empty: str) -> None:
    found = typed(f"visits:{empty}\n")
    assert (found.problems, found.left_out) == ([], set())
    assert found.records.get("visits", []) == []


@pytest.mark.parametrize("value", [" text", " {date: 2026-01-01, by: m1}"])
def test_a_section_is_a_list(typed: Read, value: str) -> None:
    found = typed(f"members: [{{id: m1, name: a}}]\n走访:{value}\n")
    assert found.problems == [Problem(Place("a.yaml", 2), "list-expected", (("field", "走访"),))]
    assert found.left_out == {"visits"}
    assert ids(found) == ["m1"]


@pytest.mark.parametrize(
    ("key", "known", "left_out"),
    [
        ("vists", "visits", {"visits"}),
        ("Members", "members", {"members"}),
        ("走访记录", "走访", {"visits"}),
        ("党员名单", "党员名册、党员", {"members"}),
    ],
)
def test_a_misspelt_section_counts_as_left_out(typed: Read, key: str, known: str, left_out: set[str]) -> None:
    found = typed(f"{key}: [{{id: m1}}]\n")
    [problem] = found.problems
    assert problem == Problem(Place("a.yaml", 1), "unknown-section", (("key", f' "{key}"'), ("known", known)))
    assert found.left_out == left_out


def test_a_section_like_no_other_is_told_with_those_there_are(typed: Read) -> None:
    found = typed("xyz: 1\n")
    assert dict(found.problems[0].details)["known"].startswith("organisation, contacts, members")
    assert found.left_out == set()


def test_what_belongs_in_the_head_is_told_in_other_files(typed: Read) -> None:
    found = typed("figures: {}\n时区: Asia/Shanghai\n")
    assert found.problems == [
        Problem(Place("a.yaml", 1), "misplaced-key", (("key", "figures"),)),
        Problem(Place("a.yaml", 2), "misplaced-key", (("key", "时区"),)),
    ]


def test_a_small_branch_keeps_its_records_in_the_head(nodes: Nodes) -> None:
    top = nodes("care: 1\n名称: 第一支部\n党员: [{id: m1, name: a}]\nxyz: 1\n")
    found = type_documents([("care.yaml", top, True)])
    assert ids(found) == ["m1"]
    assert [problem.id for problem in found.problems] == ["unknown-section"]


def test_a_policy_is_left_untyped(nodes: Nodes) -> None:
    top = nodes("policy: our-own\ntitle: {zh: x, en: y}\nrules: []\n")
    found = type_documents([("own.yaml", top, True)])
    assert found.policies == [("own.yaml", top)]
    assert (found.records, found.problems) == ({}, [])


def test_a_file_not_read_whole_lacks_records_of_its_sections(nodes: Nodes) -> None:
    found = type_documents([("a.yaml", nodes(TALK), False)])
    assert len(found.records["talks"]) == 1
    assert found.left_out == {"talks"}


def test_a_file_of_which_nothing_was_read_may_have_held_anything_wanted() -> None:
    found = type_documents([("a.yaml", Mapping(1), False)], wanted=["talks", "visits"])
    assert found.left_out == {"talks", "visits"}


def test_what_was_typed_earlier_is_not_typed_again_and_says_the_same(nodes: Nodes) -> None:
    same, bad = nodes(TALK), nodes("visits:\n  - {date: x, by: m1}\n")
    documents = [("a.yaml", same, True), ("b.yaml", bad, True), ("c.yaml", nodes(TALK), False)]
    earlier = type_documents([*documents, ("d.yaml", nodes(TALK), True)])
    changed = [*documents, ("d.yaml", nodes(f"{TALK}  - {{date: 2026-01-02, members: m1, by: m2}}\n"), True)]
    again, anew = type_documents(changed, earlier=earlier), type_documents(changed)
    assert (again.records, again.problems, again.left_out) == (anew.records, anew.problems, anew.left_out)
    assert again.records["talks"][0] is earlier.records["talks"][0]
    assert len(again.records["talks"]) == 4


def test_what_was_typed_for_other_sections_is_typed_anew(nodes: Nodes) -> None:
    documents = [("a.yaml", nodes(TALK), True)]
    assert type_documents(documents, earlier=type_documents(documents, wanted=["visits"])).records["talks"]


def test_a_corrected_record_stays_as_written_for_the_next_typing(nodes: Nodes) -> None:
    correction = (
        "corrections:\n  - {date: 2026-01-03, section: events, record: e1, fields: {date: 2026-01-02}, reason: a}\n"
    )
    events = ("a.yaml", nodes("events:\n  - {id: e1, member: m1, kind: mood, date: 2026-01-01}\n"), True)
    first = type_documents([events, ("b.yaml", nodes(correction), True)])
    [event] = type_documents([events], earlier=first).records["events"]
    assert str(getattr(event, "date", "")) == "2026-01-01"
