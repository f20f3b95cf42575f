"""The committee, its general branches and their branches, with their secretaries and accounts."""

from invented.folder import Folder
from invented.size import IN_OFFICE, WORDS, Size, member_id


def general_of(branch: int, size: Size) -> str:
    """The general branch above a branch."""
    return f"g{branch % size.general_branches:03d}"


def account_of(body: str) -> str:
    """The id of a body's fund account."""
    return f"{body}-fund"


def _roles(member: str) -> dict[str, object]:
    return {"roles": [{"role": "secretary", "member": member, "since": IN_OFFICE}]}


def _body(id_: str, word: str, level: str) -> dict[str, object]:
    return {"id": id_, "name": word, "level": level}


def _add_payer(folder: Folder, body: dict[str, object]) -> None:
    folder.add("organisation.yaml", "organisation", body)
    account = {"id": account_of(str(body["id"])), "organisation": body["id"]}
    folder.add("accounts.yaml", "accounts", account | {"name": WORDS["fund"].format(body["name"])})


def add_organisation(folder: Folder, size: Size) -> list[str]:
    """Write all bodies; the ids of the accounts, the committee's first."""
    _add_payer(folder, _body("top", WORDS["committee"], "committee") | _roles(member_id(0)))
    generals = [general_of(number, size) for number in range(size.general_branches)]
    for number, id_ in enumerate(generals, start=1):
        body = _body(id_, WORDS["general_branch"].format(number), "general-branch")
        _add_payer(folder, body | {"parent": "top"})
    for branch in range(size.branches):
        body = _body(f"b{branch:04d}", WORDS["branch"].format(branch + 1), "branch")
        body |= {"parent": general_of(branch, size)} | _roles(size.secretary_of(branch))
        folder.add("organisation.yaml", "organisation", body)
    return [account_of(id_) for id_ in ("top", *generals)]
