"""The policies that can be explained here: those adopted, the workspace's own, and those that come with the program."""

from typing import NamedTuple

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.model.problem import Refused
from carecli.reports.policy import Known, known


class Shelf(NamedTuple):
    """The policies, and the organisation's name."""

    policies: tuple[Known, ...]
    organisation: str
    code: ExitCode


def shelf_of(desk: Desk) -> Shelf:
    """The shelf of the workspace that the desk stands in."""
    from carecli.cli.adopting import adopt, policies_named
    from carecli.cli.opening import open_records
    from carecli.files.builtin import builtin_ids

    opened = open_records(desk, ())
    adopted = adopt(desk, opened)
    ready, _ = policies_named(builtin_ids(), opened.policies)
    return Shelf(known(adopted.active, ready.values()), opened.records.workspace.name, adopted.code)


def policy_named(id_: str, shelf: Shelf) -> Known:
    """The policy of that id; refuses one that is not there."""
    found = next((each for each in shelf.policies if each.policy.id == id_), None)
    if found is None:
        raise Refused("no-such-policy", text=id_, near=", ".join(each.policy.id for each in shelf.policies))
    return found
