import pytest

from carecli.files.broken import spoilt
from carecli.files.reading import read_nodes

TEXT = """\
# 花名册
members:
  # 第一人
  - id: m001
    kin:
      - name: a
      - name: b
  - id: m002

    name: x
people:
- id: p001
- id: p002
  kin:
  - name: c
figures:
  line:
    value: 1
visits: []"""


@pytest.mark.parametrize(
    ("at", "first", "stop"),
    [
        (0, 0, 1),
        *[(at, 1, 10) for at in (1, 2)],
        *[(at, 3, 7) for at in (3, 4, 6)],
        *[(at, 7, 10) for at in (7, 8, 9)],
        (10, 10, 15),
        (11, 11, 12),
        *[(at, 12, 15) for at in (12, 13, 14)],
        *[(at, 15, 18) for at in (15, 17)],
        *[(at, 18, 19) for at in (18, 99)],
    ],
)
def test_a_fault_spoils_its_record_or_outside_a_list_its_section(at: int, first: int, stop: int) -> None:
    assert spoilt(TEXT.split("\n"), at) == range(first, stop)


def test_the_records_and_sections_around_a_fault_are_read() -> None:
    text = "members:\n  - id: m1\n  - id: m2\n    name: @x\n  - id: m3\nfigures:\n  a: @x\n  b: 1\npeople: [p1]\n"
    top, problems = read_nodes(text, "f")
    assert top == {"members": [{"id": "m1"}, {"id": "m3"}], "people": ["p1"]}
    assert [problem.place.line for problem in problems] == [4, 7]


def test_lines_keep_their_numbers_below_a_fault() -> None:
    top, problems = read_nodes("members:\n  - id: m1\n    name: @x\n  - id: m2\n    id: m3\n", "f")
    assert [problem.place.line for problem in problems] == [3, 5]
    assert top == {"members": [{"id": "m2"}]}


def test_after_many_faults_what_stands_before_the_last_is_kept_and_the_rest_is_given_up() -> None:
    text = "members:\n" + "".join(f"  - id: m{n}\n    name: {'@x' if n % 2 else 'x'}\n" for n in range(100))
    top, problems = read_nodes(text, "f")
    assert len(problems) == 20
    assert top == {"members": [{"id": f"m{n}", "name": "x"} for n in range(0, 40, 2)]}
