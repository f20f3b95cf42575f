"""An application for aid told as text, and where it stands."""

from collections.abc import Iterable
from datetime import date

from stories import ORGANISATION, PEOPLE, builtin, records_of

from carecli.almanac.workdays import WorkingDays
from carecli.cases.case import Case, cases_of
from carecli.cases.conduct import conduct
from carecli.cases.near import Nearness
from carecli.model.problem import Problem
from carecli.model.records import Records
from carecli.policy.active import activate
from carecli.policy.policy import Active, Policy

MORE = """
members:
  - {id: m1, name: 李秀兰, branch: two, born_on: 1948-03-12, admitted_on: 1972-07-01, confirmed_on: 1973-07-01}
  - {id: m2, name: 赵德福, branch: two, born_on: 1950-03-12, admitted_on: 1975-07-01, confirmed_on: 1976-07-01}
"""
APPLIED = "applications: [{id: a1, member: m1, date: 2026-03-02, category: poverty, asked: 1000.00}]\n"
SURVEY = "{application: a1, step: survey, date: 2026-03-04, by: m2}"
APPRAISAL = (
    "{application: a1, step: appraisal, date: 2026-03-06, unit: two, verdict: agree,"
    " present: 9, in_favour: 8, against: 0, abstained: 1}"
)
CHECK = "{application: a1, step: check, date: 2026-03-09, by: gen, verdict: agree}"
APPROVAL = "{application: a1, step: approval, date: 2026-03-11, by: boss, verdict: agree, amount: 1000.00}"
NOTICE = "{application: a1, step: notice, date: 2026-03-12, unit: two}"
STEPS = (SURVEY, APPRAISAL, CHECK, APPROVAL, NOTICE)
"""A whole course; the notice of Thursday the 12th runs until Thursday the 19th."""
ACCOUNTS = """
accounts: [{id: purse, organisation: top, name: 基金}]
"""
MONEY = "{id: f0, date: 2026-01-02, kind: receipt, account: purse, source: administrative, amount: 90000.00}"


def payment(day: str, *, id_: str = "f1", amount: str = "1000.00", member: str = "m1", **more: str) -> str:
    """A payment for the application."""
    fields = {"application": "a1", **more}
    said = "".join(f", {name}: {value}" for name, value in fields.items() if value)
    return (
        f"{{id: {id_}, date: {day}, kind: payment, account: purse, amount: {amount}, purpose: hardship-aid,"
        f" member: {member}{said}}}"
    )


def step(name: str, day: str, **fields: str) -> str:
    """A step of the application."""
    said = "".join(f", {key}: {value}" for key, value in fields.items())
    return f"{{application: a1, step: {name}, date: {day}{said}}}"


def records_with(
    steps: Iterable[str] = (), payments: Iterable[str] = (), *files: str, applied: str = APPLIED, head: str = ""
) -> Records:
    """A workspace with an application, its steps and payments."""
    told = [ORGANISATION, PEOPLE, MORE, ACCOUNTS, applied]
    if steps:
        told.append("steps:\n" + "".join(f"  - {each}\n" for each in steps))
    told.append("fund:\n" + "".join(f"  - {each}\n" for each in (MONEY, *payments)))
    return records_of(*told, *files, head=head)


def in_force(records: Records, today: str, *policies: str | Policy) -> tuple[Active, ...]:
    """Policies in force since 2025."""
    named = [builtin(each) if isinstance(each, str) else each for each in policies]
    active, problems = activate(records.workspace, {policy.id: policy for policy in named}, date.fromisoformat(today))
    assert not problems
    return active


def adopting(*policies: str) -> str:
    """The head that adopts policies."""
    return f"policies: [{', '.join(f'{{id: {id_}, since: 2025-01-01}}' for id_ in policies)}]\n"


def tables(records: Records) -> WorkingDays:
    """The working days of a workspace."""
    return WorkingDays({year.year: year for year in records.workspace.working_days})


def cases_in(records: Records, today: str, *policies: str | Policy) -> list[Case]:
    """Every case on a day."""
    return cases_of(records, in_force(records, today, *policies), tables(records), date.fromisoformat(today))


def case_in(records: Records, today: str, *policies: str | Policy) -> Case:
    """The one case on a day."""
    (found,) = cases_in(records, today, *policies)
    return found


def told(case: Case, records: Records) -> list[Problem]:
    """All that is wrong with a case."""
    return [*case.faults, *conduct(case, Nearness(records), records.structure)]
