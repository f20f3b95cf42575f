"""Rules that only ask for a record are told with this year's numbers."""

from clauses import grounded, stands
from stories import builtin

from carecli.compliance.tallies import tallies
from carecli.model.sections import SECTIONS
from carecli.model.words import Words
from carecli.policy.policy import Policy
from carecli.policy.rules.recorded import RecordedRule
from carecli.reports.tally_text import tally_text

RULE = "kind: recorded, why: {zh: 甲, en: A}, counts: "
ACTS = """
activities:
  - {date: 2025-12-31, kind: training, hours: 8}
  - {date: 2026-01-01, kind: training, hours: 8}
  - {date: 2026-07-06, kind: training}
  - {date: 2026-07-07, kind: training, hours: 4}
  - {date: 2026-03-01, kind: oath}
"""


def numbers(counts: str, *files: str, since: str = "2025-01-01") -> list[tuple[str, int]]:
    found = stands(RULE + counts, *files, since=since)
    return [(label[1], number) for label, number in found.tallies]


def tally(rest: str, label: str = "n") -> str:
    return f"{{label: {{zh: 数, en: {label}}}, {rest}}}"


def test_the_records_of_this_year_up_to_today_are_counted() -> None:
    assert numbers(tally("of: activities, field: kind, codes: training"), ACTS) == [("n", 2)]
    assert numbers(tally("of: activities"), ACTS) == [("n", 3)]


def test_nothing_from_before_the_policy_counts() -> None:
    assert numbers(tally("of: activities"), ACTS, since="2026-02-01") == [("n", 2)]


def test_what_is_counted_for_ever_comes_from_every_year() -> None:
    assert numbers(tally("of: activities, ever: yes, field: kind, codes: training"), ACTS) == [("n", 3)]


def test_a_field_may_be_added_up() -> None:
    assert numbers(tally("of: activities, sum: hours"), ACTS) == [("n", 8)]


def test_of_what_lasts_those_of_today_are_counted() -> None:
    text = """
services:
  - {id: a, kind: canteen, name: 甲, since: 2020-01-01}
  - {id: b, kind: canteen, name: 乙, until: 2026-07-05}
  - {id: c, kind: commuting, name: 丙}
"""
    assert numbers(tally("of: services, field: kind, codes: canteen"), text) == [("n", 1)]


def test_a_payment_that_was_reversed_is_none() -> None:
    text = """
fund:
  - {id: f1, date: 2026-01-10, kind: payment, account: x, purpose: hardship-aid, amount: 100.00}
  - {id: f2, date: 2026-01-11, kind: payment, account: x, purpose: hardship-aid, amount: 100.00}
  - {id: f3, date: 2026-01-12, kind: reversal, reverses: f2, reason: 记错}
"""
    assert numbers(tally("of: fund, field: purpose, codes: hardship-aid"), text) == [("n", 1)]


def test_tallies_of_one_label_add_up_and_a_filled_field_is_enough() -> None:
    text = """
greetings: [{date: 2026-02-01, member: m, by: a}]
visits: [{date: 2026-02-01, member: m, by: a, gift: {goods: 米}}, {date: 2026-02-02, member: m, by: a}]
"""
    counts = f"[{tally('of: greetings')}, {tally('of: visits, field: gift')}, {tally('of: visits', 'v')}]"
    assert numbers(counts, text) == [("n", 2), ("v", 2)]


def test_who_was_in_office_on_the_day_is_counted_apart() -> None:
    text = """
organisation:
  - {id: top, name: 局党委, level: committee, roles: [{role: secretary, member: a, until: 2026-02-01}]}
talks:
  - {date: 2026-02-01, members: m, by: a}
  - {date: 2026-02-02, members: m, by: a}
  - {date: 2026-01-01, members: m, by: b}
"""
    assert numbers(tally("of: talks, by: leaders"), text) == [("n", 1)]


def test_every_recorded_rule_in_force_of_the_eleven_systems_counts_something() -> None:
    """All but PS-03, which says that six of eight items are not at hand."""
    policies = [builtin(id_) for id_ in POLICIES]
    assert [rule.id for rule in recorded(*policies) if not rule.counts] == ["PS-03"]


def recorded(*policies: Policy) -> list[RecordedRule]:
    rules = [rule for policy in policies for rule in policy.rules if isinstance(rule, RecordedRule)]
    return [rule for rule in rules if rule.status == "in-force"]


def test_the_nine_kinds_of_care_are_told() -> None:
    """UM-53."""
    [rule] = [rule for rule in recorded(builtin("urban-management-bureau")) if rule.id == "UM-53"]
    assert len({tally.label.pair for tally in rule.counts}) == 9
    assert {section for tally in rule.counts for section in tally.of} <= {section.name for section in SECTIONS}
    ground = grounded("kind: recorded, why: {zh: 甲, en: A}", ACTS, today="2026-07-06")
    found = tallies(rule, ground.basis.active[0], ground)
    assert [number for _, number in found] == [2, 0, 0, 0, 0, 0, 0, 0, 0]


POLICIES = (
    "xiaoying-village",
    "party-branch",
    "bureau-organs",
    "hospital",
    "care-system-six-visits",
    "school-plan",
    "school-special-fund",
    "primary-school-branch",
    "work-summary-county",
    "fisheries-bureau",
    "urban-management-bureau",
)


def test_what_is_counted_is_said_in_words() -> None:
    [rule] = [rule for rule in recorded(builtin("urban-management-bureau")) if rule.id == "UM-53"]
    said = [tally_text(tally, Words("en")) for tally in rule.counts]
    assert said[0] == "political incentive: activities (kind, training, chance to gain experience)"
    assert said[2] == "moral incentive: awards"
