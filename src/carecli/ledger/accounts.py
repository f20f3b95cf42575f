"""Accounts in the order of the organisation."""

from carecli.model.fund import Account
from carecli.model.records import Records


def accounts_in_order(records: Records) -> list[Account]:
    """All accounts: a committee's first, then down the organisation's tree, each body before those under it."""
    order = {unit: place for place, unit in enumerate(records.structure.down())}
    units = records.structure.units

    def rank(account: Account) -> tuple[bool, int]:
        body = units.get(account.organisation)
        return (body is None or body.level != "committee", order.get(account.organisation, len(order)))

    return sorted(records.of(Account), key=rank)
