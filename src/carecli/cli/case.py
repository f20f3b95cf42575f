"""``care case list|show``: applications on their way."""

from difflib import get_close_matches
from functools import partial
from typing import NamedTuple

import typer

from carecli.cases.case import Case, cases_of
from carecli.cases.commitments import funded
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.options import All, AnyCase, CheckedBy, ForAudience, Format, MadeBy, Output
from carecli.cli.owing import CASES, grounded
from carecli.cli.signing import Signers, signed_for
from carecli.duties.basis import Basis
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.reports.public.sight import Sight

_SHOWN = 3
"""Nearest ids that a refusal names."""


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
    *,
    audience: ForAudience = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """One case as its form has it, step by step, and what comes next."""
    from carecli.cli.audience import sight_for
    from carecli.reports.case_show import case_answer

    desk: Desk = context.obj
    sight = sight_for(audience, "acts", "reason")
    found = ground(desk)
    case = case_named(about, found, desk)
    signers = Signers(made_by, checked_by)
    answer = signed_for(desk, case_answer(case, found.basis, desk.words, sight), signers)
    desk.show(answer, form, output, partial(_sheet, case, found.basis, desk, sight, signers))
    return found.code


def _sheet(case: Case, basis: Basis, desk: Desk, sight: Sight, signers: Signers) -> bytes:
    from carecli.exchange.answer_sheet import answer_workbook
    from carecli.reports.case_paper import paper_answer

    paper = signed_for(desk, paper_answer(case, basis, desk.words, sight), signers)
    return answer_workbook(desk.marked(paper), desk.words, desk.today)


def case_named(text: str, found: Ground, desk: Desk) -> Case:
    """The case of that id, or the one of that person that still waits for something."""
    if own := next((case for case in found.cases if case.id == text), None):
        return own
    person = _applicant(text, found, desk)
    theirs = [case for case in found.cases if case.application.member == person.id]
    still = [case for case in theirs if not case.ended] or theirs[-1:]
    if not still:
        raise Refused("no-such-case", member=person.id)
    if len(still) > 1:
        raise Refused("several-cases", member=person.id, ids=", ".join(case.id for case in still))
    return still[0]


def _applicant(text: str, found: Ground, desk: Desk) -> Person:
    """The person of that id or name; a text that is neither a case nor a person is told as a case (unknown-case)."""
    try:
        return person_named(text, found.records, desk.today, desk.words)
    except Refused as refused:
        if refused.id != "unknown-member":
            raise
        ids = [case.id for case in found.cases]
        near = get_close_matches(text, ids, n=_SHOWN) or [str(refused.details["near"])]
        raise Refused("unknown-case", text=text, near=", ".join(near)) from None
