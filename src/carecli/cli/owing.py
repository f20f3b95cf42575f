"""The ground on which every command about duties stands."""

from typing import NamedTuple

from carecli.cli.adopting import adopt
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import Opened, open_records
from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.register import Register

SECTIONS = (
    *("organisation", "contacts", "members", "people", "hardship", "households", "pairings", "judgements"),
    *("events", "attendance", "dues", "posts"),
    *("visits", "talks", "greetings", "activities", "awards", "nominations", "notices", "returns", "waivers"),
)
"""What duties may rest on: whom there is, what happened to them, and what was done."""
CASES = ("applications", "steps", "accounts", "fund")
"""What the steps that applications wait for rest on besides: an entry of the fund may be the payment of one."""


class Grounded(NamedTuple):
    """What duties are computed from, and whether any of it had to be left out."""

    basis: Basis
    code: ExitCode


def grounded(desk: Desk, *also: str) -> Grounded:
    """The records and policies that duties rest on, as of today, and the sections asked for besides."""
    return grounded_in(desk, open_records(desk, (*SECTIONS, *also)))


def grounded_in(desk: Desk, opened: Opened) -> Grounded:
    """The same of a workspace that was opened with these sections and perhaps others."""
    adopted = adopt(desk, opened)
    register = Register(opened.records, desk.today)
    return Grounded(basis_of(opened.records, adopted.active, register, desk.today), adopted.code)
