"""A small workspace on disk, and what running the tool on it gives."""

from pathlib import Path
from typing import NamedTuple, Protocol

FILES = {
    "care.yaml": """\
care: 1
name: 试验局党委
policies: [{id: urban-management-bureau, since: 2026-01-01}]
language: zh
terms: [{id: 2026-spring, since: 2026-02-23, until: 2026-07-10}]
working_days: {2026: {off: [2026-01-01], work: [2026-01-04]}}
""",
    "organisation.yaml": """\
organisation:
  - {id: top, name: 局党委, level: committee, roles: [{role: secretary, member: m1, since: 2020-01-01}]}
  - id: one
    name: 一支部
    level: branch
    parent: top
    roles: [{role: secretary, member: m2, since: 2020-01-01}]
  - {id: two, name: 二支部, level: branch, parent: top}
contacts: [{leader: m1, unit: two, kind: contact-point, since: 2025-01-01}]
accounts: [{id: purse, organisation: top, name: 局党委基金}]
""",
    "members.yaml": """\
members:
  - {id: m1, name: 甲一, sex: male, born_on: 1970-01-05, branch: one, admitted_on: 1992-03-01, confirmed_on: 1993-03-01}
  - {id: m2, name: 乙二, sex: female, born_on: 1975-06, branch: one, admitted_on: 1999-07-01, confirmed_on: 2000-07}
  - id: m3
    name: 丙三
    sex: male
    born_on: 1944-11-02
    branch: [{id: two, until: 2024-12-31}, {id: one, since: 2025-01-01}]
    admitted_on: 1970-09-15
    employment: {status: retired, since: 2004-11-02}
    birthday: {calendar: lunar, month: 9, day: 17}
    household: [{since: 2026-01-01, people: 2, monthly_income: 1500.00}]
    circumstances: [{kind: long-illness, since: 2025-09-01}]
    kin: [{name: 家属甲, relation: spouse, same_household: yes}]
    id_number: 110101194411020010
    note: 只给保管人看的话
  - {id: m4, name: 丁四, born_on: 1980-02-29, branch: two, admitted_on: 2005-07-01, confirmed_on: 2006-07-01}
  - {id: m5, name: 丁四, born_on: 1991-08-08, branch: one, admitted_on: 2015-07-01, confirmed_on: 2016-07-01}
people:
  - {id: p1, name: 戊五, sex: female}
hardship:
  - id: h3
    member: m3
    reason: own-serious-illness
    degree: severe
    since: 2026-01-15
    recognised_by: top
    checked_on: 2026-05-20
""",
    "care/2026.yaml": """\
events:
  - {id: e1, member: m3, kind: hospitalised, date: 2026-06-30, known_on: 2026-06-30}
  - {id: e2, member: m4, kind: mood, date: 2026-05-04, known_on: 2026-05-04, severity: 1}
  - {id: e3, member: m4, kind: honour, date: 2026-08-01}
visits:
  - {date: 2026-05-20, member: m3, by: [m1, m2], occasion: regular, form: home, gift: {cash: 500.00, goods: 米面油}}
  - {date: 2026-02-03, unit: two, by: m1, occasion: spring-festival, form: meeting}
  - {date: 2026-05-06, member: m4, by: m2, occasion: mood, form: home, also_talk: yes}
talks:
  - {date: 2026-03-02, members: [m3, m4], by: m2, occasion: quarterly, form: group}
greetings:
  - {date: 2026-07-01, member: m2, by: m1, occasion: political-birthday, form: card}
activities:
  - {date: 2026-04-10, kind: lecture, unit: one, by: m2, topic: 学条例}
""",
    "fund.yaml": """\
fund:
  - {id: f1, date: 2026-01-10, kind: receipt, account: purse, source: administrative, amount: 10000.00, payer: 区财政局}
  - {id: f2, date: 2026-05-20, kind: payment, account: purse, amount: 500.00, purpose: visit-gift, member: m3}
""",
}


class Ran(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


class Care(Protocol):
    """Runs a line of words as ``care`` would."""

    def __call__(self, *words: str) -> Ran: ...


def write_files(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder
