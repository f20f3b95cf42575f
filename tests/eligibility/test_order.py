"""Categories that list people in an order: whoever was honoured last comes first (XV-06, FB-11)."""

from datetime import date

from stories import builtin, records_of

from carecli.eligibility.findings import findings
from carecli.eligibility.register import Register
from carecli.policy.active import activate

TODAY = date(2026, 7, 6)
HONOURED = """
members:
  - {id: a, name: 甲, honours: [{kind: outstanding-member, date: 2024-07-01}]}
  - {id: b, name: 乙, honours: [{kind: outstanding-worker}]}
  - {id: c, name: 丙}
  - {id: d, name: 丁, honours: [{kind: outstanding-member, date: 2020-07-01}]}
awards:
  - {id: w1, date: 2025-07-01, title: outstanding-member, member: c}
  - {id: w2, date: 2026-07-01, title: advanced, member: d}
  - {id: w3, date: 2026-07-07, title: outstanding-member, member: a}
"""


def test_whoever_was_honoured_last_is_nominated_first() -> None:
    """The latest award of any title decides; one to come does not, and one without a day comes last."""
    records = records_of(HONOURED, head="policies: [{id: fisheries-bureau, since: 2026-01-01}]")
    active, _ = activate(records.workspace, {"fisheries-bureau": builtin("fisheries-bureau")}, TODAY)
    found = findings(records.persons.values(), active, Register(records, TODAY), (), TODAY)
    listed = [(each.member.id, each.awarded_on) for each in found if each.category.rule.id == "FB-11"]
    assert listed == [("d", date(2026, 7, 1)), ("c", date(2025, 7, 1)), ("a", date(2024, 7, 1)), ("b", None)]
