"""The copy of a return that was sent: read again as it was, and refused where it is none."""

from datetime import date

import pytest
from returned import TODAY, told
from stories import ORGANISATION, PEOPLE, records_of

from carecli.almanac.periods import parse_period
from carecli.model.problem import Refused
from carecli.reports.returns.kept import copy_text, digest, read_copy, sent_with_copy

REGISTER = "hardship: [{id: h1, member: sec, reason: study, degree: mild, since: 2025-03-01}]"


def test_a_copy_says_the_same_when_it_is_read_again() -> None:
    found = told(REGISTER)
    copy = read_copy(copy_text(found, "局党委"), "copy.json")
    assert (copy.period, copy.day, copy.lines) == ("2026-H1", date(2026, 6, 30), found.lines)


def test_the_same_return_gives_the_same_copy_and_another_one_another() -> None:
    assert digest(copy_text(told(REGISTER), "局")) == digest(copy_text(told(REGISTER), "局"))
    assert digest(copy_text(told(REGISTER), "局")) != digest(copy_text(told(), "局"))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"care_return": 2}', '{"care_return": 1, "lines": [{}]}', "1"])
def test_a_text_that_is_no_copy_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_copy(text, "copy.json")
    assert caught.value.id == "no-copy-of-a-return"


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("kind: half-year, period: 2026H1, digest: abc", True),
        ("kind: half-year, period: 2026-H1, digest: abc", True),
        ("kind: half-year, period: 2026-H1", False),
        ("kind: half-year, period: 2025-H2, digest: abc", False),
        ("kind: half-year, period: soon, digest: abc", False),
        ("kind: half-year, digest: abc", False),
        ("kind: feedback, period: 2026-H1, digest: abc", False),
    ],
)
def test_the_copy_of_a_half_year_is_found_by_its_record(record: str, *, found: bool) -> None:
    records = records_of(ORGANISATION, PEOPLE, f"returns: [{{id: r1, date: 2026-07-01, {record}}}]")
    assert bool(sent_with_copy(records, parse_period("2026H1", TODAY), TODAY)) is found


def test_of_several_copies_the_last_one_counts_and_none_to_come() -> None:
    sent = "\n".join(
        f"  - {{id: r{day}, date: 2026-07-{day}, kind: half-year, period: 2026-H1, digest: d{day}}}"
        for day in ("05", "03", "07")
    )
    last = sent_with_copy(records_of(ORGANISATION, PEOPLE, f"returns:\n{sent}"), parse_period("2026H1", TODAY), TODAY)
    assert last is not None
    assert last.id == "r05"
