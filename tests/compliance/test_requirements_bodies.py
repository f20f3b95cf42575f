"""Requirements that ask about bodies, leaders, money, talks and registers."""

import pytest
from clauses import asked, unmet

from carecli.compliance.answer import Codes

BODIES = """
organisation:
  - id: top
    name: 局党委
    level: committee
    roles: [{role: secretary, member: a}, {role: committee-member, member: b}]
  - {id: one, name: 一支部, level: branch, parent: top, roles: [{role: secretary, member: c}]}
"""


def test_every_level_that_is_named_must_be_there() -> None:
    found = asked("levels-present, levels: [committee, general-branch, branch]", BODIES)
    assert (found.asked, [each.id for each in found.unmet]) == (3, ["general-branch"])


def test_each_body_of_the_levels_holds_an_account() -> None:
    rule = "account-of-level, levels: [committee, branch]"
    assert unmet(rule, BODIES, "accounts: [{id: x, organisation: top, name: 甲}]") == ["one"]


def test_one_account_for_all_may_do() -> None:
    rule = "account-of-level, levels: [committee, branch]"
    one = "accounts: [{id: x, organisation: top, name: 甲}]"
    assert unmet(rule, BODIES, one, head="settings: {accounts: one}") == []
    assert unmet(rule, BODIES, head="settings: {accounts: one}") == ["top", "one"]


def test_accounts_say_who_manages_them() -> None:
    accounts = (
        "accounts: [{id: x, organisation: top, name: 甲, managed_by: 组织科}, {id: y, organisation: one, name: 乙}]"
    )
    assert unmet("account-filled, fields: managed_by", BODIES, accounts) == ["y"]


def test_every_leader_has_a_contact_point_today() -> None:
    contacts = """
contacts:
  - {leader: a, unit: one, kind: contact-point}
  - {leader: b, unit: one, kind: contact-point, until: 2026-07-05}
  - {leader: b, unit: one, kind: in-charge}
"""
    found = asked("contact-point, by: leaders", BODIES, contacts)
    assert (found.asked, [each.id for each in found.unmet]) == (2, ["b"])
    assert unmet("contact-point, by: leaders", BODIES, contacts, today="2026-07-05") == []


def talks(alone: int, several: int) -> str:
    rows = ["{date: 2026-03-01, members: x, by: a}"] * alone + ["{date: 2026-03-01, members: [x, y], by: a}"] * several
    return f"talks: [{', '.join(rows)}]"


@pytest.mark.parametrize(("alone", "several", "kept"), [(1, 1, False), (2, 1, True), (1, 2, False), (1, 0, True)])
def test_more_than_half_of_the_talks_are_one_to_one(alone: int, several: int, *, kept: bool) -> None:
    found = asked("mostly-one-to-one", talks(alone, several))
    assert (found.asked, not found.unmet) == (1, kept)
    assert [(each.met, each.asked) for each in found.portions] == [(alone, alone + several)]


def test_without_talks_nobody_can_say_how_they_are_held() -> None:
    assert asked("mostly-one-to-one").asked == 0
    assert asked("mostly-one-to-one", talks(0, 3), since="2026-03-02").asked == 0


def test_a_form_that_is_written_goes_before_the_number_of_people() -> None:
    group = "talks: [{date: 2026-03-01, members: x, by: a, form: group}]"
    assert unmet("mostly-one-to-one", group) == ["2026"]


SOURCES = "sources-present, sources: [dues, administrative]"


def receipts(*rows: tuple[str, str]) -> str:
    lines = [
        f"{{id: f{n}, date: {day}, kind: receipt, account: x, source: {source}, amount: 100.00}}"
        for n, (day, source) in enumerate(rows)
    ]
    return f"fund: [{', '.join(lines)}]"


def test_a_source_without_income_may_still_bring_some_until_the_year_ends() -> None:
    [found] = asked(SOURCES, receipts(("2026-01-10", "dues"))).unmet
    assert (found.id, found.pending) == ("administrative", True)


def test_a_year_that_has_ended_without_a_source_stays_told() -> None:
    text = receipts(("2025-01-10", "dues"), ("2026-01-10", "dues"), ("2026-02-10", "administrative"))
    [found] = asked(SOURCES, text, since="2025-01-01").unmet
    assert (found.id, found.pending, found.blanks) == ("administrative", False, (("year", "2025"),))
    assert unmet(SOURCES, text, since="2026-01-01") == []


def test_income_that_was_reversed_is_none() -> None:
    text = (
        receipts(("2026-01-10", "dues"), ("2026-02-10", "administrative"))[:-1]
        + ", {id: r, date: 2026-03-01, kind: reversal, reverses: f0, reason: 记错}]"
    )
    assert unmet(SOURCES, text) == ["dues"]


def test_an_empty_fund_is_asked_nothing() -> None:
    assert asked(SOURCES).asked == 0
    assert asked("main-source, sources: administrative").asked == 0


def amounts(**sums: str) -> str:
    lines = [
        f"{{id: {source}, date: 2026-01-10, kind: receipt, account: x, source: {source}, amount: {amount}}}"
        for source, amount in sums.items()
    ]
    return f"fund: [{', '.join(lines)}]"


@pytest.mark.parametrize(
    ("dues", "kept"), [("99.99", True), ("100.00", True), ("100.01", False)], ids=["less", "as much", "more"]
)
def test_8_3_no_11_the_main_source_is_the_largest_though_it_be_less_than_half(dues: str, *, kept: bool) -> None:
    found = asked("main-source, sources: administrative", amounts(administrative="100.00", dues=dues, upper="90.00"))
    assert (not found.unmet) == kept


def test_8_3_no_11_what_was_brought_in_from_before_counts_for_the_main_source() -> None:
    opening = """
fund:
  - {id: o, date: 2024-12-31, kind: opening, account: x, source: dues, amount: 500.00}
  - {id: r, date: 2025-01-10, kind: receipt, account: x, source: administrative, amount: 300.00}
  - {id: s, date: 2026-01-10, kind: receipt, account: x, source: administrative, amount: 100.00}
"""
    [found] = asked("main-source, sources: administrative", opening).unmet
    assert dict(found.blanks) == {"percent": "44", "largest": Codes("source", ("dues",)), "most": "55"}


def test_8_3_no_11_the_share_of_the_main_source_is_told_year_by_year() -> None:
    text = """
fund:
  - {id: r, date: 2025-01-10, kind: receipt, account: x, source: administrative, amount: 300.00}
  - {id: s, date: 2026-01-10, kind: receipt, account: x, source: dues, amount: 100.00}
"""
    found = asked("main-source, sources: administrative", text)
    assert [(each.name, each.met, each.asked, each.money) for each in found.portions] == [
        ("2025", 30000, 30000, True),
        ("2026", 0, 10000, True),
    ]


def test_a_register_into_which_nobody_wrote_is_not_kept() -> None:
    assert unmet("kept, needs: [members, people]", "members: [{id: m1, name: 甲}]") == ["people"]


MATTERS = "matters-settled, matters: [issue]"


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        ("owner: a, due: 2026-07-06", []),
        ("owner: a, due: 2026-07-05", ["matter-overdue"]),
        ("owner: a, due: 2026-07-05, closed: 2026-07-06", []),
        ("owner: a, due: 2026-07-05, closed: 2026-07-07", ["matter-overdue"]),
        ("owner: a", []),
        ("due: 2026-07-06", ["matter-without-owner"]),
    ],
)
def test_a_matter_has_an_owner_and_is_closed_in_time(matter: str, why: list[str]) -> None:
    text = f"matters: [{{id: x, kind: issue, opened: 2026-06-01, {matter}}}]"
    assert [each.why for each in asked(MATTERS, text).unmet] == why


def test_matters_of_other_kinds_to_come_or_closed_before_are_not_asked() -> None:
    text = """
matters:
  - {id: x, kind: appeal, opened: 2026-06-01}
  - {id: y, kind: issue, opened: 2026-07-07}
  - {id: z, kind: issue, opened: 2025-06-01, closed: 2025-12-31}
"""
    assert asked(MATTERS, text).asked == 0


def test_each_leader_takes_on_a_goal_in_the_year() -> None:
    goals = "matters: [{id: x, kind: goal, opened: 2026-02-01, owner: a}]"
    found = asked("matters-settled, matters: goal, by: leaders", BODIES, goals)
    assert [(each.id, each.pending) for each in found.unmet] == [("b", True)]


def test_care_in_words_and_in_kind_are_both_given_each_year() -> None:
    rows = "{date: 2025-03-01, member: m1, by: a, gift: {goods: 米}}, {date: 2026-03-01, member: m1, by: a}"
    found = asked("both-forms", f"visits: [{rows}]", since="2025-01-01")
    assert [(each.id, each.blanks, each.pending) for each in found.unmet] == [
        ("moral", (("year", "2025"),), False),
        ("material", (("year", "2026"),), True),
    ]
