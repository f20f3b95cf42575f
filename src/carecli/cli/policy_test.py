"""``care policy test [FILE]``: what a few records must lead to under a policy."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from carecli.cli.complaints import complain
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import CaseFile, Format, OfPolicy, Output
from carecli.compliance.trial.case import Case
from carecli.files.case_files import CaseDocument, cases_at, cases_of_workspace
from carecli.files.folder_error import FolderError
from carecli.model.node import Mapping
from carecli.model.problem import Problem, Refused
from carecli.reports.policy_test import Tried, tests_answer


def run_cases(
    context: typer.Context, file: CaseFile = None, policy: OfPolicy = None, form: Format = None, output: Output = None
) -> ExitCode:
    """Runs the cases of a file or folder, or those of the workspace; a case that fails makes the command fail."""
    desk: Desk = context.obj
    cases, problems = _cases(_documents(desk, file), policy)
    tried, more = _tried(cases, desk)
    problems += more
    complain(problems, desk.words)
    desk.show(tests_answer(tried, desk.words), form, output)
    return ExitCode.ERRORS if problems or any(each.failures for each in tried) else ExitCode.FINE


def _documents(desk: Desk, file: str | None) -> Iterator[CaseDocument]:
    if file is None:
        return cases_of_workspace(desk.folder)
    if not Path(file).exists():
        raise Refused("no-such-file", file=file)
    return cases_at(Path(file))


def _cases(documents: Iterable[CaseDocument], policy: str | None) -> tuple[list[Case], list[Problem]]:
    """The cases of all files, or those under one policy."""
    from carecli.intake.cases import read_cases

    found: list[Case] = []
    problems: list[Problem] = []
    for document in documents:
        cases, faults = read_cases(document.top, document.file)
        problems += [*document.problems, *faults]
        found += [case for case in cases if policy is None or policy in _policies(case)]
    return found, problems


def _policies(case: Case) -> list[str]:
    return [adoption.id for adoption in case.records.workspace.policies]


def _tried(cases: Iterable[Case], desk: Desk) -> tuple[list[Tried], list[Problem]]:
    """Each case with its failures; what is wrong with the policies is told once."""
    from carecli.cli.adopting import policies_named
    from carecli.compliance.trial.outcome import failures
    from carecli.policy.active import activate

    every = list(cases)
    ids = dict.fromkeys(id_ for case in every for id_ in _policies(case))
    named, problems = policies_named(ids, _own(desk))
    tried = []
    for case in every:
        active, faults = activate(case.records.workspace, named, case.day)
        problems += faults
        tried.append(Tried(case, tuple(failures(case, active))))
    return tried, sorted(set(problems))


def _own(desk: Desk) -> tuple[tuple[str, Mapping], ...]:
    """The workspace's own policies; cases of a file can be run without a workspace."""
    from carecli.cli.opening import Headless, read_workspace

    try:
        return read_workspace(desk, ()).policies
    except (FolderError, Headless):
        return ()
