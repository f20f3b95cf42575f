from datetime import date

import pytest

from carecli.almanac.terms import ListedTerm, Term, term_named, terms_overlapping, usual_terms

LISTED = (
    Term("2026-autumn", date(2026, 8, 31), date(2027, 1, 22)),
    Term("2026-spring", date(2026, 2, 23), date(2026, 7, 10)),
)


def ids(terms: tuple[ListedTerm, ...]) -> list[str]:
    return [term.id for term in terms]


def test_the_usual_terms_are_february_to_july_and_september_to_january() -> None:
    assert usual_terms(2026) == (
        Term("2026-spring", date(2026, 2, 1), date(2026, 7, 31)),
        Term("2026-autumn", date(2026, 9, 1), date(2027, 1, 31)),
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 31), ["2025-autumn"]),
        (date(2026, 2, 1), ["2026-spring"]),
        (date(2026, 7, 31), ["2026-spring"]),
        (date(2026, 8, 1), []),
        (date(2026, 8, 31), []),
        (date(2026, 9, 1), ["2026-autumn"]),
        (date(2027, 1, 31), ["2026-autumn"]),
    ],
)
def test_august_belongs_to_no_term_and_january_to_the_term_before(day: date, expected: list[str]) -> None:
    assert ids(terms_overlapping(day, day)) == expected


def test_a_year_touches_three_usual_terms() -> None:
    found = terms_overlapping(date(2026, 1, 1), date(2026, 12, 31))
    assert ids(found) == ["2025-autumn", "2026-spring", "2026-autumn"]


def test_listed_terms_replace_the_usual_ones_and_come_in_order_of_time() -> None:
    assert ids(terms_overlapping(date(2026, 1, 1), date(2027, 12, 31), LISTED)) == [
        "2026-spring",
        "2026-autumn",
    ]
    assert terms_overlapping(date(2026, 7, 11), date(2026, 8, 30), LISTED) == ()
    assert terms_overlapping(date(2028, 1, 1), date(2028, 12, 31), LISTED) == ()


@pytest.mark.parametrize(
    ("name", "listed", "since"),
    [
        ("2026-spring", (), date(2026, 2, 1)),
        ("2031-autumn", (), date(2031, 9, 1)),
        ("2026-spring", LISTED, date(2026, 2, 23)),
    ],
)
def test_a_term_is_found_by_its_id(name: str, listed: tuple[Term, ...], since: date) -> None:
    found = term_named(name, listed)
    assert found is not None
    assert (found.id, found.since) == (name, since)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("2026-summer", ()),
        ("spring", ()),
        ("26-spring", ()),
        ("1900-autumn", ()),
        ("9999-autumn", ()),
        ("2027-spring", LISTED),
    ],
)
def test_a_term_that_is_neither_usual_nor_listed_is_not_found(name: str, listed: tuple[Term, ...]) -> None:
    assert term_named(name, listed) is None
