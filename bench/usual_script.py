"""The usual way, for comparison: typer, PyYAML's C loader, pydantic models, and rich tables.

It lists the members and the visits of a workspace folder and does nothing else: no lines for problems, no
duties, no rules. Like any reader of a workspace it opens every file of it; with --narrow only those below
members/ and visits/.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml
from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.table import Table


class Member(BaseModel):
    """A member, as far as a list shows one; other fields are let pass."""

    model_config = ConfigDict(extra="ignore")

    id: str
    name: str
    branch: str | list[dict[str, Any]] | None = None
    sex: str | None = None
    born_on: date | str | None = None
    admitted_on: date | str | None = None
    confirmed_on: date | str | None = None


class Visit(BaseModel):
    """A visit, as far as a list shows one."""

    model_config = ConfigDict(extra="ignore")

    date: date
    member: str | None = None
    by: str | list[str] = []
    occasion: str | list[str] | None = None
    form: str | None = None


def documents(folder: Path, *, narrow: bool) -> Iterator[dict[str, Any]]:
    """The files of the workspace, loaded."""
    for path in sorted(folder.rglob("*.yaml")):
        if narrow and path.relative_to(folder).parts[0] not in {"members", "visits"}:
            continue
        with path.open(encoding="utf-8") as file:
            loaded = yaml.load(file, Loader=yaml.CSafeLoader)
        if isinstance(loaded, dict):
            yield loaded


def members_table(members: list[Member]) -> Table:
    """One line a member."""
    table = Table("id", "name", "branch", "born", "admitted", title="Members")
    for member in members:
        branch = member.branch if isinstance(member.branch, str) else ""
        table.add_row(member.id, member.name, branch, str(member.born_on or ""), str(member.admitted_on or ""))
    return table


def visits_table(visits: list[Visit], names: dict[str, str]) -> Table:
    """One line a visit, the earliest first."""
    table = Table("date", "member", "by", "occasion", "form", title="Visits")
    for visit in sorted(visits, key=lambda visit: visit.date):
        by = [visit.by] if isinstance(visit.by, str) else visit.by
        who = names.get(visit.member or "", "")
        by_names = ", ".join(names.get(id_, id_) for id_ in by)
        table.add_row(str(visit.date), who, by_names, str(visit.occasion or ""), visit.form or "")
    return table


def main(folder: Path, *, narrow: Annotated[bool, typer.Option("--narrow")] = False) -> None:
    """List the members and visits of a workspace."""
    members: list[Member] = []
    visits: list[Visit] = []
    for document in documents(folder, narrow=narrow):
        members += [Member.model_validate(row) for row in document.get("members", [])]
        visits += [Visit.model_validate(row) for row in document.get("visits", [])]
    console = Console()
    console.print(members_table(members))
    console.print(visits_table(visits, {member.id: member.name for member in members}))


if __name__ == "__main__":
    typer.run(main)
