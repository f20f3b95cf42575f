"""How a clause stands, by its kind and status."""

from datetime import date

import pytest
from clauses import stands
from stories import ORGANISATION, PEOPLE, basis, builtin, records_of

from carecli.compliance.ground import Ground
from carecli.compliance.kinds import standings
from carecli.compliance.standing import STATES, Standing, by_urgency
from carecli.files.builtin import builtin_ids
from carecli.ledger.booking import book

VISIT = "kind: duty, duty: visit, on: {event: hospitalised}, within: prompt_visit"
ILL = "members: [{id: m1, name: 甲}]\nevents: [{id: e1, member: m1, kind: hospitalised, date: 2026-07-01}]"


def seen(day: str) -> str:
    return f"visits: [{{date: {day}, member: m1, by: x, occasion: hospitalised}}]"


@pytest.mark.parametrize(
    ("today", "visits", "state", "counts"),
    [
        ("2026-06-30", "visits: []", "not-applicable", {}),
        ("2026-07-06", "visits: []", "under-way", {"open": 1}),
        ("2026-07-07", "visits: []", "missed", {"overdue": 1}),
        ("2026-07-07", seen("2026-07-06"), "kept", {"kept": 1}),
        ("2026-07-08", seen("2026-07-08"), "kept", {"late": 1}),
        ("2026-07-08", "waivers: [{duty: R1/m1/e1, date: 2026-07-02, reason: 出院, by: x}]", "kept", {"waived": 1}),
    ],
)
def test_a_duty_stands_by_what_was_done_of_it(today: str, visits: str, state: str, counts: dict[str, int]) -> None:
    found = stands(VISIT, ILL, visits, today=today)
    assert (found.state, dict(found.counts)) == (state, counts)


def test_what_was_missed_of_a_rule_that_only_warns_is_told_and_does_not_break_it() -> None:
    """SP-09, K-pair-contact."""
    found = stands(f"{VISIT}, warning: yes", ILL, today="2026-07-07")
    assert (found.state, dict(found.counts)) == ("under-way", {"overdue": 1})
    assert [duty.id for duty in found.owing] == ["R1/m1/e1"]


def test_what_is_still_owed_or_was_missed_is_named() -> None:
    assert [duty.id for duty in stands(VISIT, ILL, today="2026-07-20").owing] == ["R1/m1/e1"]
    assert stands(VISIT, ILL, seen("2026-07-02"), today="2026-07-20").owing == ()


def test_missed_long_ago_stays_missed_though_all_later_ones_were_done() -> None:
    monthly = "kind: duty, duty: talk, on: {every: month}"
    talks = "talks: [{date: 2026-02-10, members: m1, by: x}, {date: 2026-03-10, members: m1, by: x}]"
    found = stands(monthly, "members: [{id: m1, name: 甲}]", talks, today="2026-03-31")
    assert (found.state, dict(found.counts)) == ("missed", {"missed": 1, "kept": 2})


def test_nothing_before_the_policy_counts_is_missed() -> None:
    found = stands(VISIT, ILL, today="2026-12-31", since="2026-07-07")
    assert found.state == "not-applicable"


def test_a_duty_that_cannot_be_decided_is_under_way() -> None:
    yearly = "kind: duty, duty: visit, on: {every: year}, whom: age >= 60"
    found = stands(yearly, "members: [{id: m1, name: 甲}]")
    assert (found.state, dict(found.counts)) == ("under-way", {"undecided": 1})


@pytest.mark.parametrize("status", ["proposed", "past-result"])
def test_a_proposal_or_a_past_result_is_never_missed(status: str) -> None:
    assert stands(f"{VISIT}, status: {status}", ILL, today="2026-12-31").state == status


def test_a_rule_that_rests_on_a_register_to_come_is_not_yet_kept() -> None:
    found = stands(f"{VISIT}, needs: [members, badges]", ILL, today="2026-12-31")
    assert (found.state, found.lacking) == ("not-yet-kept", ("badges",))


@pytest.mark.parametrize(
    ("born_on", "sex", "state"),
    [
        ("1960-01-01", "female", "kept"),
        ("~", "female", "missed"),
        ("~", "~", "under-way"),
        ("~", "male", "not-applicable"),
    ],
)
def test_a_requirement_stands_by_its_answer(born_on: str, sex: str, state: str) -> None:
    rule = "kind: requirement, must: filled, fields: born_on, whom: sex = female"
    assert stands(rule, f"members: [{{id: m1, name: 甲, born_on: {born_on}, sex: {sex}}}]").state == state


def test_what_may_yet_come_is_under_way() -> None:
    rule = "kind: money, sources: [dues, upper], yearly: yes"
    fund = "fund: [{id: f1, date: 2026-01-10, kind: receipt, account: x, source: dues, amount: 1.00}]"
    assert stands(rule, fund).state == "under-way"


SHARE = (
    "kind: money, share: {of: hardship-aid, parts: "
    "[{level: general-branch, percent: 30}, {level: committee, percent: 70}]}"
)
ACCOUNTS = "accounts: [{id: a, organisation: top, name: 甲}, {id: b, organisation: east, name: 乙}]"


def paid(first: str, second: str, purpose: str = "hardship-aid") -> str:
    shares = f"[{{account: b, amount: {first}}}, {{account: a, amount: {second}}}]"
    about = f"amount: 333.33, purpose: {purpose}, member: sec, shares: {shares}"
    return f"fund: [{{id: f1, date: 2026-03-01, kind: payment, {about}}}]"


@pytest.mark.parametrize(
    ("fund", "state"),
    [
        (paid("100.00", "233.33"), "kept"),
        (paid("99.99", "233.34"), "missed"),
        (paid("99.99", "233.34", "award"), "not-applicable"),
        ("fund: []", "not-applicable"),
    ],
)
def test_shares_stand_by_the_payments_that_were_made(fund: str, state: str) -> None:
    assert stands(SHARE, ORGANISATION, PEOPLE, ACCOUNTS, fund).state == state


@pytest.mark.parametrize(("head", "state"), [("", "kept"), ("settings: {no_branch: refuse}", "missed")])
def test_a_payment_for_a_member_under_no_general_branch_stands_by_the_setting(head: str, state: str) -> None:
    """K-no-branch."""
    alone = "members: [{id: alone, name: 丁, branch: top}]"
    about = "amount: 9.00, purpose: hardship-aid, member: alone, account: a"
    fund = f"fund: [{{id: f1, date: 2026-03-01, kind: payment, {about}}}]"
    assert stands(SHARE, ORGANISATION, alone, ACCOUNTS, fund, head=head).state == state


@pytest.mark.parametrize(
    ("purpose", "source", "state"),
    [
        ("hardship-aid", "dues", "kept"),
        ("award", "dues", "missed"),
        ("award", "upper", "not-applicable"),
    ],
)
def test_money_of_a_source_goes_to_its_purposes_only(purpose: str, source: str, state: str) -> None:
    rule = "kind: money, spend: {sources: dues, purposes: hardship-aid}"
    entry = (
        f"{{id: f1, date: 2026-03-01, kind: payment, amount: 1.00, purpose: {purpose}, account: a, source: {source}}}"
    )
    assert stands(rule, ACCOUNTS, f"fund: [{entry}]").state == state


def test_a_finding_is_in_use_and_tells_how_many_it_names() -> None:
    rule = "kind: finding, category: old, when: age >= 60"
    people = "{id: m1, name: 甲, born_on: 1950-01-01}, {id: m2, name: 乙}, {id: m3, name: 丙, born_on: 1990-01-01}"
    found = stands(rule, f"members: [{people}]")
    assert (found.state, dict(found.counts)) == ("in-use", {"eligible": 1, "unknown": 1})


def test_the_missed_come_first_and_rules_of_one_state_keep_their_order() -> None:
    ground = _ground("urban-management-bureau")
    found = by_urgency(standings(ground))
    places = [STATES.index(each.state) for each in found]
    assert places == sorted(places)
    order = [rule.id for rule in ground.basis.active[0].policy.rules]
    for state in STATES:
        ids = [each.rule.id for each in found if each.state == state]
        assert ids == sorted(ids, key=order.index)


def _ground(*policies: str) -> Ground:
    adopted = ", ".join(f"{{id: {id_}, since: 2026-01-01}}" for id_ in policies)
    records = records_of(ORGANISATION, PEOPLE, head=f"policies: [{adopted}]")
    return Ground(basis(records, _day(), policies), book(records))


def _day() -> date:
    return date(2026, 7, 6)


@pytest.mark.parametrize("policy", builtin_ids())
def test_every_rule_of_every_policy_stands_somehow(policy: str) -> None:
    found: list[Standing] = standings(_ground(policy))
    assert [each.rule.id for each in found] == [rule.id for rule in builtin(policy).rules]
    for each in found:
        if each.rule.status != "in-force":
            assert each.state == each.rule.status
        elif each.rule.unkept:
            assert each.state == "not-yet-kept"
        assert (each.state == "missed") == bool(
            each.counts.get("missed") or each.counts.get("overdue") or any(not unmet.pending for unmet in each.unmet)
        )
