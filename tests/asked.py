"""A small sound workspace, and what ``check`` says once something is added to it.

Sections are given as text, an entry a line: ``ids(events="{id: e1, member: m1, kind: honour, date: 2026-01-05}")``.
"""

from datetime import date

from carecli.check.ground import Ground
from carecli.check.soundness import soundness
from carecli.files.reading import read_nodes
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.model.problem import Problem
from carecli.model.records import Records

TODAY = "2026-06-20"
HEAD = "working_days: {2026: {off: [2026-01-01]}}"
SOUND = """
organisation:
  - {id: top, name: 局党委, level: committee, roles: [{role: secretary, member: boss, since: 2015-01-01}]}
  - {id: one, name: 一支部, level: branch, parent: top, roles: [{role: secretary, member: sec, since: 2015-01-01}]}
  - {id: two, name: 二支部, level: branch, parent: top, roles: [{role: secretary, member: sec2, since: 2015-01-01}]}
members:
  - {id: boss, name: 甲, sex: male, branch: one, born_on: 1970-01-05, admitted_on: 1992-03-01, confirmed_on: 1993-03-01}
  - {id: sec, name: 乙, sex: male, branch: one, born_on: 1972-01-05, admitted_on: 1994-03-01, confirmed_on: 1995-03-01}
  - {id: sec2, name: 丙, sex: male, branch: two, born_on: 1973-01-05, admitted_on: 1995-03-01, confirmed_on: 1996-03-01}
accounts:
  - {id: cash, organisation: top, name: 帮扶基金}
fund:
  - {id: f0, date: 2026-01-02, kind: receipt, account: cash, source: administrative, amount: 9000.00}
"""
USUAL = {
    "id": "m1",
    "name": "李秀兰",
    "sex": "female",
    "branch": "one",
    "born_on": "1968-03-12",
    "admitted_on": "1992-07-01",
    "confirmed_on": "1993-07-01",
}


def member(**fields: str | None) -> str:
    """A member with nothing amiss, but for the fields given; None leaves one out."""
    written = {**USUAL, **fields}
    return "{" + ", ".join(f"{name}: {value}" for name, value in written.items() if value is not None) + "}"


def records(*, head: str = HEAD, sound: str = SOUND, **sections: str) -> Records:
    """The sound workspace and the sections given besides; nothing of it is refused by intake."""
    top, faults = read_nodes(f"care: 1\nname: 试验单位\n{head}\n", "care.yaml")
    workspace, wrong = read_head(top, "care.yaml")
    assert workspace is not None, wrong
    texts = {"sound.yaml": sound, **{f"{name}.yaml": _section(name, text) for name, text in sections.items()}}
    read = {file: read_nodes(text, file) for file, text in texts.items()}
    typed = type_documents((file, nodes, True) for file, (nodes, _) in read.items())
    assert not [*faults, *wrong, *(found for _, more in read.values() for found in more), *typed.problems]
    return Records(workspace, typed.records)


def problems(*, today: str = TODAY, partial: str = "", **sections: str) -> tuple[Problem, ...]:
    """What is unsound about the sound workspace with these sections besides; ``partial`` names one not read whole."""
    unread = frozenset(filter(None, [partial]))
    ground = Ground(records=records(**sections), today=date.fromisoformat(today), partial=unread)
    return soundness(ground)


def ids(**sections: str) -> list[str]:
    """The ids of these problems, in their order."""
    return [found.id for found in problems(**sections)]


def _section(name: str, text: str) -> str:
    rows = [line.strip() for line in text.strip().splitlines()]
    return f"{name}:\n" + "".join(f"  - {row}\n" for row in rows)
