"""``care case list|show``: applications on their way."""

from typing import NamedTuple

import typer

from carecli.cases.case import Case, cases_of
from carecli.cases.commitments import funded
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.options import All, AnyCase, ForAudience, Format, Output
from carecli.cli.owing import CASES, grounded
from carecli.duties.basis import Basis
from carecli.model.problem import Refused
from carecli.model.records import Records


class Ground(NamedTuple):
    """All cases as they stand today, and what they rest on."""

    cases: list[Case]
    basis: Basis
    code: ExitCode

    @property
    def records(self) -> Records:
        """The records of the workspace."""
        return self.basis.records


def ground(desk: Desk) -> Ground:
    """The cases as the files have them."""
    found = grounded(desk, *CASES)
    basis = found.basis
    cases = cases_of(basis.records, basis.active, basis.working_days, basis.today)
    return Ground(funded(cases, basis.records, basis.active, basis.today), basis, found.code)


def listed(context: typer.Context, *, every: All = False, form: Format = None, output: Output = None) -> ExitCode:
    """Every case that waits for somebody: for what, since when, until when."""
    from carecli.reports.case_list import cases_answer

    desk: Desk = context.obj
    found = ground(desk)
    desk.show(cases_answer(found.cases, found.basis, desk.words, every=every), form, output)
    return found.code


def show(
    context: typer.Context,
    about: AnyCase,
    audience: ForAudience = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """One case, step by step, and what comes next."""
    from carecli.cli.audience import sight_for
    from carecli.reports.case_show import case_answer

    desk: Desk = context.obj
    sight = sight_for(audience, "acts", "reason")
    found = ground(desk)
    case = case_named(about, found, desk)
    desk.show(case_answer(case, found.basis, desk.words, sight), form, output)
    return found.code


def case_named(text: str, found: Ground, desk: Desk) -> Case:
    """The case of that id, or the one of that person that still waits for something."""
    if own := next((case for case in found.cases if case.id == text), None):
        return own
    person = person_named(text, found.records, desk.today, desk.words)
    theirs = [case for case in found.cases if case.application.member == person.id]
    still = [case for case in theirs if not case.ended] or theirs[-1:]
    if len(still) != 1:
        ids = ", ".join(case.id for case in still) or "care case list"
        raise Refused("no-such-case", member=person.id, count=len(still), ids=ids)
    return still[0]
