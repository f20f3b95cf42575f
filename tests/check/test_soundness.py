"""All families together."""

from asked import member, problems

from carecli.check.catalogue import FAMILIES
from carecli.check.columns import columns
from carecli.check.references import points
from carecli.model.member import Member, Stay
from carecli.model.words.problems import wording
from carecli.model.words.problems_check import PROBLEMS

AMISS = {
    "members": member(sex=None, admitted_on="1980-07-01", branch="three") + "\n" + member(id="m2", born_on=None),
    "events": "{id: e1, member: m2, kind: mood, date: 2026-05-02, known_on: 2026-05-01}",
    "visits": "{date: 2026-06-21, member: m2, unit: one, by: [m2]}",
}


def test_problems_come_sorted_by_file_line_and_id() -> None:
    found = problems(**AMISS)
    assert [(problem.place.file, problem.place.line, problem.id) for problem in found] == [
        ("events.yaml", 2, "known-before-happened"),
        ("events.yaml", 2, "severity-missing"),
        ("members.yaml", 2, "admitted-too-young"),
        ("members.yaml", 2, "confirmed-late"),
        ("members.yaml", 2, "points-nowhere"),
        ("members.yaml", 2, "sex-missing"),
        ("members.yaml", 3, "born-on-missing"),
        ("visits.yaml", 2, "after-today"),
        ("visits.yaml", 2, "visit-to-both"),
        ("visits.yaml", 2, "with-oneself"),
    ]


def test_the_same_records_give_the_same_problems() -> None:
    assert problems(**AMISS) == problems(**AMISS)


def test_a_family_stands_once_in_the_catalogue() -> None:
    assert len(set(FAMILIES)) == len(FAMILIES)


def test_every_problem_is_worded_once_and_says_what_to_do() -> None:
    for id_, worded in PROBLEMS.items():
        assert wording(id_) is worded, f"{id_} is worded by another floor"
        assert all((*worded.message, *worded.hint))


def test_a_column_passes_over_what_is_absent() -> None:
    rows = [Member(id="m1", name="李秀兰"), Member(id="m2", name="王芳", branch=(Stay(id="one"),), recorded_by="m1")]
    found = {column.place("members"): [value for _, value in column.values()] for column in columns(rows, points)}
    assert found == {"members.recorded_by": ["m1"], "members.branch": ["one"]}
