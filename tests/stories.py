"""Stories: a small workspace told as text, and what follows from it."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Protocol

from carecli.duties.agenda import duties
from carecli.duties.basis import Basis, basis_of
from carecli.duties.duty import Duty
from carecli.eligibility.register import Register
from carecli.files.builtin import read_builtin
from carecli.files.reading import read_nodes
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.intake.policies import type_policy
from carecli.model.records import Records
from carecli.policy.active import activate
from carecli.policy.policy import Policy

ORGANISATION = """
organisation:
  - {id: top, name: 局党委, level: committee, roles: [{role: secretary, member: boss, since: 2015-01-01}]}
  - id: east
    name: 东总支
    level: general-branch
    parent: top
    roles: [{role: secretary, member: gen, since: 2015-01-01}]
  - {id: one, name: 一支部, level: branch, parent: east, roles: [{role: secretary, member: sec, since: 2015-01-01}]}
  - {id: two, name: 二支部, level: branch, parent: east, roles: [{role: secretary, member: sec2, since: 2015-01-01}]}
"""
PEOPLE = """
members:
  - {id: boss, name: 甲, branch: one, born_on: 1970-01-05, admitted_on: 1992-03-01, confirmed_on: 1993-03-01}
  - {id: gen, name: 乙, branch: one, born_on: 1971-01-05, admitted_on: 1993-03-01, confirmed_on: 1994-03-01}
  - {id: sec, name: 丙, branch: one, born_on: 1972-01-05, admitted_on: 1994-03-01, confirmed_on: 1995-03-01}
  - {id: sec2, name: 丁, branch: two, born_on: 1973-01-05, admitted_on: 1995-03-01, confirmed_on: 1996-03-01}
"""


class Tell(Protocol):
    """Tells a story and returns its duties by id."""

    def __call__(
        self,
        *files: str,
        today: str,
        policy: str | Iterable[str] = "urban-management-bureau",
        since: str = "2025-01-01",
        head: str = "",
        kinds: Iterable[str] = ("visit",),
        first: str | None = None,
        last: str | None = None,
    ) -> dict[str, Duty]: ...


@cache
def builtin(id_: str) -> Policy:
    """A policy that comes with the program; it has no problems."""
    name, nodes, problems = read_builtin(id_)
    policy, faults = type_policy(nodes, name)
    assert policy is not None, (problems, faults)
    assert not problems
    assert not faults
    return policy


def records_of(*files: str, head: str = "") -> Records:
    """The records of some files and a head; they have no problems."""
    top, faults = read_nodes(f"care: 1\nname: 试验单位\n{head}\n", "care.yaml")
    workspace, wrong = read_head(top, "care.yaml")
    assert workspace is not None, wrong
    documents = [(f"file{n}.yaml", read_nodes(text, f"file{n}.yaml")) for n, text in enumerate(files)]
    assert not [*faults, *wrong, *(found for _, (_, problems) in documents for found in problems)]
    typed = type_documents((name, nodes, True) for name, (nodes, _) in documents)
    assert not typed.problems
    return Records(workspace, typed.records)


def basis(records: Records, today: date, policies: Iterable[str]) -> Basis:
    """The ground of duties under these policies."""
    active, problems = activate(records.workspace, {id_: builtin(id_) for id_ in policies}, today)
    assert not problems
    return basis_of(records, active, Register(records, today), today)


def tell(
    *files: str,
    today: str,
    policy: str | Iterable[str] = "urban-management-bureau",
    since: str = "2025-01-01",
    head: str = "",
    kinds: Iterable[str] = ("visit",),
    first: str | None = None,
    last: str | None = None,
) -> dict[str, Duty]:
    """The duties that follow on a day, by id; without a span those due from today on or still owed."""
    policies = (policy,) if isinstance(policy, str) else tuple(policy)
    adopted = ", ".join(f"{{id: {id_}, since: {since}}}" for id_ in policies)
    records = records_of(ORGANISATION, PEOPLE, *files, head=f"policies: [{adopted}]\n{head}")
    day = date.fromisoformat(today)
    start = date.fromisoformat(first) if first else day
    end = date.fromisoformat(last) if last else day
    found = list(duties(basis(records, day, policies), start, end, kinds))
    assert len({duty.id for duty in found}) == len(found), "ids of duties are unique"
    return {duty.id: duty for duty in found}
