"""The ground on which the commands of returns stand: the register and those it is about."""

from carecli.cli.desk import Desk
from carecli.cli.opening import open_records
from carecli.cli.owing import Grounded
from carecli.duties.basis import basis_of
from carecli.eligibility.register import Register

SECTIONS = ("organisation", "members", "people", "hardship", "events", "returns")


def returning(desk: Desk, *also: str) -> Grounded:
    """The records as of today, without any policy: what a return tells rests on none."""
    opened = open_records(desk, (*SECTIONS, *also))
    register = Register(opened.records, desk.today)
    return Grounded(basis_of(opened.records, (), register, desk.today), opened.code)
