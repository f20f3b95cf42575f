"""Requirements that ask about posts with duties (XV-01 to XV-04)."""

import pytest
from clauses import asked, unmet

from carecli.compliance.answer import Codes, Fields

PEOPLE = "members: [{id: m1, name: 甲}, {id: m2, name: 乙}]"


def post(*holders: str, more: str = "domain: economy") -> str:
    return f"posts: [{{id: k, name: 科技岗, {more}, holders: [{', '.join(f'{{{row}}}' for row in holders)}]}}]"


def test_a_holder_without_a_route_is_named() -> None:
    """XV-02: whoever holds the post today is asked."""
    rows = post(
        "member: m1, since: 2026-01-01",
        "member: m2, since: 2026-01-01, route: applied",
        "member: m2, since: 2024-01-01, until: 2025-01-01",
    )
    found = asked("entries-filled, fields: route, needs: [posts]", PEOPLE, rows)
    assert (found.asked, [(each.id, each.name, each.blanks) for each in found.unmet]) == (
        2,
        [("m1", "甲", (("fields", Fields("posts", ("route",))),))],
    )


TRAINED = "entries-filled, fields: trained_before, later: trained_after, within: train_after, needs: [posts]"


@pytest.mark.parametrize(
    ("holder", "today", "found"),
    [
        ("trained_before: 2026-01-01, trained_after: 2026-03-01", "2026-07-06", []),
        ("trained_before: 2026-01-01", "2026-04-11", [(("trained_after",), True)]),
        ("trained_before: 2026-01-01", "2026-04-12", [(("trained_after",), False)]),
        ("trained_after: 2026-03-01", "2026-01-12", [(("trained_before",), False)]),
        ("route: applied", "2026-01-12", [(("trained_before", "trained_after"), False)]),
    ],
)
def test_a_holder_is_trained_before_and_within_ninety_days_after(
    holder: str, today: str, found: list[tuple[tuple[str, ...], bool]]
) -> None:
    """XV-03, K-train-after: from 11 January the ninetieth day is 11 April."""
    rows = post(f"member: m1, since: 2026-01-11, {holder}")
    answer = asked(TRAINED, PEOPLE, rows, today=today)
    fields = [(dict(each.blanks)["fields"], each.pending) for each in answer.unmet]
    assert fields == [(Fields("posts", names), pending) for names, pending in found]


@pytest.mark.parametrize(("today", "long"), [("2027-01-11", []), ("2027-01-12", ["m1"])])
def test_a_holder_moves_on_after_a_year(today: str, long: list[str]) -> None:
    """XV-04, K-rotate."""
    assert unmet("rotated, at_most: rotate", PEOPLE, post("member: m1, since: 2026-01-11"), today=today) == long


def test_a_second_term_on_the_same_post_is_no_rotation() -> None:
    rows = post("member: m1, since: 2025-01-01, until: 2025-12-31", "member: m1, since: 2026-01-01")
    assert unmet("rotated", PEOPLE, rows) == ["m1"]
    break_between = rows.replace("until: 2025-12-31", "until: 2025-12-30")
    assert unmet("rotated", PEOPLE, break_between) == []


def test_posts_are_set_up_in_every_domain_and_taken() -> None:
    """XV-01: the domain without one is named, a vacant seat may yet be taken, and the portions count."""
    rows = post("member: m1, since: 2026-01-11", more="domain: economy, seats: 2")
    found = asked("posts-set", PEOPLE, rows)
    assert [(each.id, each.why, each.pending) for each in found.unmet] == [
        ("oversight", "no-post", False),
        ("public-affairs", "no-post", False),
        ("ideology", "no-post", False),
        ("k", "vacant", True),
    ]
    told = {each.name: (each.met, each.asked) for each in found.portions}
    assert told[Codes("post-domain", ("economy",))] == (1, 2)
    assert told[Fields("posts", ("holders",))] == (1, 2)


def test_without_any_post_the_register_is_not_kept() -> None:
    assert unmet("posts-set", PEOPLE) == ["posts"]
