from carecli.ledger.accounts import accounts_in_order
from carecli.model.fund import Account
from carecli.model.organisation import Organisation
from carecli.model.records import Records
from carecli.model.workspace import Workspace


def in_order(bodies: list[tuple[str, str, str | None]], *owners: str) -> list[str]:
    organisations = [Organisation(id=id_, name=id_, level=level, parent=parent) for id_, level, parent in bodies]
    accounts = [Account(id=f"{owner}-{n}", organisation=owner, name=owner) for n, owner in enumerate(owners)]
    records = Records(Workspace(care="1", name="a bureau"), {"organisation": organisations, "accounts": accounts})
    return [account.id for account in accounts_in_order(records)]


def test_the_committee_comes_first_then_the_tree_downward_each_body_before_those_under_it() -> None:
    bodies = [
        ("office", "unit", None),
        ("g2-1", "branch", "g2"),
        ("bureau", "committee", None),
        ("g2", "general-branch", "bureau"),
        ("g1", "general-branch", "bureau"),
        ("g1-1", "branch", "g1"),
    ]
    assert in_order(bodies, "g1-1", "g2-1", "g1", "office", "g2", "bureau", "bureau") == [
        "bureau-5",
        "bureau-6",
        "office-3",
        "g2-4",
        "g2-1-1",
        "g1-2",
        "g1-1-0",
    ]


def test_accounts_of_bodies_that_are_not_listed_come_last() -> None:
    assert in_order([("g", "general-branch", "gone")], "nobody", "g") == ["g-1", "nobody-0"]


def test_bodies_that_stand_above_one_another_do_not_trap_the_reader() -> None:
    assert in_order([("a", "branch", "b"), ("b", "branch", "a"), ("c", "committee", None)], "a", "b", "c") == [
        "c-2",
        "a-0",
        "b-1",
    ]
