"""Accounts in the order of the organisation."""

from collections.abc import Iterator

from carecli.model.fund import Account
from carecli.model.records import Records
from carecli.model.structure import Structure


def accounts_in_order(records: Records) -> list[Account]:
    """All accounts: a committee's first, then down the organisation's tree, each body before those under it."""
    order = {unit: place for place, unit in enumerate(_down_the_tree(records.structure))}
    units = records.structure.units

    def rank(account: Account) -> tuple[bool, int]:
        body = units.get(account.organisation)
        return (body is None or body.level != "committee", order.get(account.organisation, len(order)))

    return sorted(records.of(Account), key=rank)


def _down_the_tree(structure: Structure) -> Iterator[str]:
    children: dict[str | None, list[str]] = {}
    for unit in structure.units.values():
        parent = unit.parent if unit.parent in structure.units else None
        children.setdefault(parent, []).append(unit.id)
    ahead = list(reversed(children.get(None, [])))
    while ahead:
        unit_id = ahead.pop()
        yield unit_id
        ahead.extend(reversed(children.get(unit_id, [])))
