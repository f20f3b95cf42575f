"""Records that belong to nobody are told and left out; what is merely unsound stays."""

from asked import member, records

from carecli.check.ownership import Owned, drop_unowned


def owned(partial: tuple[str, ...] = (), **sections: str) -> Owned:
    return drop_unowned(records(**sections), frozenset(partial))


def told(found: Owned) -> list[str]:
    return [problem.id for problem in found.problems]


def test_where_everybody_is_known_the_records_pass_as_they_are() -> None:
    whole = records(members=member(), visits="{date: 2026-03-01, member: m1, by: [sec]}")
    assert drop_unowned(whole) == Owned(whole, (), frozenset())


def test_a_visit_to_nobody_known_is_left_out_and_the_others_stay() -> None:
    visits = "{date: 2026-03-01, member: stranger, by: [sec]}\n{date: 2026-03-02, member: boss, by: [sec]}"
    found = owned(visits=visits)
    assert [visit.where.line for visit in found.records.section("visits")] == [3]
    assert (told(found), found.left_out) == (["points-nowhere"], frozenset({"visits"}))


def test_a_visit_by_nobody_known_stays_for_check_to_tell() -> None:
    found = owned(visits="{date: 2026-03-01, member: boss, by: [stranger]}")
    assert (len(found.records.section("visits")), told(found)) == (1, [])


def test_all_that_is_wrong_with_a_record_is_told_when_it_is_left_out() -> None:
    visit = "{date: 2026-03-01, member: stranger, by: [stranger], gift: {cash: 1.00, entry: nothing}}"
    found = owned(visits=visit)
    assert [dict(problem.details)["path"] for problem in found.problems] == ["gift.entry", "visits.by", "visits.member"]


def test_a_visit_to_a_unit_needs_no_person() -> None:
    assert owned(visits="{date: 2026-03-01, unit: nowhere, by: [sec]}").left_out == frozenset()


def test_a_talk_stays_as_long_as_one_of_its_people_is_known() -> None:
    talks = (
        "{date: 2026-03-01, members: [boss, stranger], by: sec}\n{date: 2026-03-02, members: [foe, stranger], by: sec}"
    )
    found = owned(talks=talks)
    assert [talk.where.line for talk in found.records.section("talks")] == [2]
    assert told(found) == ["points-nowhere", "points-nowhere"]


def test_a_contact_without_its_leader_is_left_out_and_a_body_with_an_unknown_secretary_is_not() -> None:
    body = "{id: a, name: 三支部, level: branch, parent: top, roles: [{role: secretary, member: stranger}]}"
    found = owned(contacts="{leader: stranger, unit: one, kind: in-charge}", organisation=body)
    assert found.left_out == {"contacts"}


def test_an_entry_of_an_unknown_account_is_left_out_wherever_it_names_it() -> None:
    entries = """{id: f1, date: 2026-02-01, kind: receipt, account: till, source: dues, amount: 1.00}
{id: f2, date: 2026-02-01, kind: transfer, from_account: cash, to_account: till, amount: 1.00}
{id: f3, date: 2026-02-01, kind: payment, amount: 2.00, purpose: award, shares: [{account: cash, amount: 1.00}, *till]}
{id: f4, date: 2026-02-01, kind: payment, amount: 2.00, purpose: award, account: cash, member: stranger}
{id: f5, date: 2026-02-01, kind: reversal, reverses: f9, reason: 误记}"""
    found = owned(fund=entries.replace("*till", "{account: till, amount: 1.00}"))
    assert [getattr(entry, "id", "") for entry in found.records.section("fund")] == ["f0", "f4", "f5"]
    assert told(found) == ["points-nowhere"] * 3


def test_nothing_is_left_out_for_an_id_that_may_stand_in_a_broken_file() -> None:
    visit = "{date: 2026-03-01, member: stranger, by: [sec], gift: {cash: 1.00, entry: nothing}}"
    assert owned(("members",), visits=visit).left_out == frozenset()
    assert owned(("people",), visits=visit).left_out == frozenset()
    entry = "{id: f1, date: 2026-02-01, kind: receipt, account: till, source: dues, amount: 1.00}"
    assert owned(("accounts",), fund=entry).left_out == frozenset()
    assert owned(("fund",), fund=entry).left_out == {"fund"}
