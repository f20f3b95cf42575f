"""Figures, terms and working days in the head of the workspace."""

import pytest
from asked import HEAD, ids, problems

LINE = "value: 900.00, source: 云民发, confirmed_on: 2026-06-01"


def figures(*spans: str) -> list[str]:
    rows = "".join(f"\n    - {{{span}}}" for span in spans)
    return ids(head=f"{HEAD}\nfigures:\n  dibao_line:{rows}")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((f"since: 2025-07-01, {LINE}",), []),
        ((f"since: 2024-07-01, {LINE}", f"since: 2025-07-01, {LINE}"), []),  # an open one ends where the next begins
        ((f"since: 2024-07-01, until: 2025-06-30, {LINE}", f"since: 2025-07-01, {LINE}"), []),
        ((f"since: 2024-07-01, until: 2025-07-01, {LINE}", f"since: 2025-07-01, {LINE}"), ["figures-overlap"]),
        ((f"since: 2025-07-01, {LINE}", f"since: 2025-07-01, {LINE}"), ["figures-overlap"]),
        ((f"since: 2025-07-01, kind: urban, {LINE}", f"since: 2025-07-01, kind: rural, {LINE}"), []),
        ((f"since: 2025-07-01, until: 2026-06-20, {LINE}",), []),
        ((f"since: 2025-07-01, until: 2026-06-19, {LINE}",), ["figure-ended"]),
        (("since: 2025-07-01, value: 900.00, confirmed_on: 2026-06-01",), ["figure-without-source"]),
        (("since: 2025-07-01, value: 900.00, source: 云民发",), ["figure-unconfirmed"]),
        (("since: 2025-01-01, value: 900.00, source: 云民发, confirmed_on: 2025-06-20",), []),  # a year to the day
        (("since: 2025-01-01, value: 900.00, source: 云民发, confirmed_on: 2025-06-19",), ["figure-stale"]),
        (("since: 2026-06-21, value: 900.00",), []),  # not in force yet
        (("since: 2020-01-01, value: 800.00", f"since: 2025-07-01, {LINE}"), []),  # in force no longer
    ],
)
def test_a_figure_holds_alone_and_is_confirmed_every_year(spans: tuple[str, ...], expected: list[str]) -> None:
    assert figures(*spans) == expected


def test_terms_do_not_share_a_day() -> None:
    terms = "terms: [{{id: s, since: 2026-02-23, until: 2026-07-10}}, {{id: a, since: {}, until: 2027-01-15}}]"
    assert ids(head=f"{HEAD}\n{terms.format('2026-07-11')}") == []
    assert ids(head=f"{HEAD}\n{terms.format('2026-07-10')}") == ["terms-overlap"]


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ("{2026: {off: [2026-10-01], work: [2026-10-10]}}", []),
        ("{2026: {}}", []),
        ("{2025: {}}", ["no-working-days"]),
        ("{2026: {off: [2025-12-31]}}", []),  # a year's plan may begin in the December before
        ("{2026: {off: [2025-11-28]}}", ["workday-of-other-year"]),
        ("{2026: {off: [2027-01-01]}}", ["workday-of-other-year"]),
        ("{2026: {work: [2027-01-02]}}", ["workday-of-other-year"]),
        ("{2026: {off: [2026-10-01], work: [2026-10-01]}}", ["work-on-weekday", "workday-both"]),
        ("{2026: {work: [2026-12-26]}, 2027: {off: [2026-12-26]}}", ["off-on-weekend", "workday-both"]),
        ("{2026: {off: [2026-10-03]}}", ["off-on-weekend"]),
        ("{2026: {work: [2026-10-09]}}", ["work-on-weekday"]),
    ],
)
def test_working_days_are_listed_under_their_year_and_change_something(tables: str, expected: list[str]) -> None:
    assert ids(head=f"working_days: {tables}") == expected


def test_all_days_of_one_fault_stand_in_one_problem() -> None:
    [found] = problems(head="working_days: {2026: {off: [2026-10-04, 2026-10-03, 2026-10-01]}}")
    assert dict(found.details)["days"] == "2026-10-03, 2026-10-04"
