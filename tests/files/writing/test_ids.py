import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.writing.ids import series


@pytest.mark.parametrize(
    ("own", "letter", "year", "expected"),
    [
        ([], "v", "2026", "v-2026-001"),
        ([], "h", "", "h-001"),
        (["e-2026-030", "e-2026-031"], "e", "2026", "e-2026-032"),
        (["e-2025-040"], "e", "2026", "e-2026-001"),
        (["账2026-08"], "f", "2027", "账2027-01"),
        (["账2026-08"], "f", "2026", "账2026-09"),
        (["m001", "m009"], "m", "", "m010"),
        (["m998", "m999"], "m", "", "m1000"),
        (["困01", "特别", "困02"], "h", "", "困03"),
        (["q-2026-09", "q-2026-10", "x-1"], "m", "2026", "q-2026-11"),
        (["017"], "m", "", "018"),
        (["h-013"], "h", "", "h-014"),
        (["2026-3"], "v", "2027", "2027-1"),
        (["office", "bureau"], "o", "", "o-001"),
    ],
)
def test_an_id_is_made_like_the_others(own: list[str], letter: str, year: str, expected: str) -> None:
    assert series(own, own, letter, year).next(own).id == expected


def test_an_id_taken_elsewhere_is_passed_over() -> None:
    taken = {"m001", "m002", "p01"}
    assert series(["m001"], taken, "m", "").next(taken).id == "m003"


ids = st.lists(st.from_regex(r"[a-z账]{0,2}-?(2025-|2026-)?[0-9]{1,3}", fullmatch=True), max_size=8)


@given(ids, st.sampled_from(["", "2026"]))
def test_an_id_given_is_always_a_new_one(own: list[str], year: str) -> None:
    taken = set(own)
    given_ = series(own, taken, "v", year)
    for _ in range(3):
        given_ = given_.next(taken)
        assert given_.id not in taken
        taken.add(given_.id)
