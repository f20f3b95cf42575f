"""What is approved and unpaid: by account, apart from the cash, and who must wait where an account is short."""

from datetime import date

from applied import STEPS, adopting, cases_in, in_force, payment, records_with

from carecli.cases.commitments import commitments, funded, promised
from carecli.ledger.rules_in_force import share_rules
from carecli.model.records import Records

EAST = "accounts: [{id: east-purse, organisation: east, name: 东总支基金}]\n"
MORE = """fund:
  - {id: f9, date: 2026-01-02, kind: receipt, account: east-purse, source: administrative, amount: 299.99}
"""
UM = "urban-management-bureau"


def told(*paid: str) -> Records:
    return records_with(STEPS, paid, EAST, MORE, head=adopting(UM))


def owed(records: Records, today: str) -> dict[str | None, int]:
    active = in_force(records, today, UM)
    return promised(commitments(cases_in(records, today, UM), records, share_rules(active)))


def test_a_commitment_is_borne_as_the_payment_will_be() -> None:
    assert owed(told(), "2026-03-20") == {"east-purse": 30000, "purse": 70000}
    assert owed(told(), "2026-03-10") == {}


def test_what_is_paid_is_no_longer_promised() -> None:
    assert owed(told(payment("2026-03-20", amount="400.00")), "2026-03-20") == {"east-purse": 18000, "purse": 42000}
    assert owed(told(payment("2026-03-20")), "2026-03-20") == {}


def test_a_case_stops_where_one_account_is_short() -> None:
    records = told()
    active = in_force(records, "2026-03-20", UM)
    (case,) = funded(cases_in(records, "2026-03-20", UM), records, active, date(2026, 3, 20))
    assert (case.state, case.due) == ("unfunded", "payment")
