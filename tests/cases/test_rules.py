"""Every rule test beside the built-in policies comes out as it expects, and every rule that can be tried is tried."""

from functools import cache
from pathlib import Path

import pytest
from stories import builtin

from carecli.cli.adopting import policies_named
from carecli.compliance.trial.case import Case
from carecli.compliance.trial.outcome import failures
from carecli.files.builtin import builtin_ids
from carecli.files.case_files import cases_at
from carecli.intake.cases import read_cases
from carecli.model.words import Words
from carecli.policy.active import activate
from carecli.policy.policy import Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule
from carecli.reports.policy_test import failure_text

FOLDER = Path(__file__).parent
HELD = (FindingRule, DutyRule, RequirementRule)
LEAST = 250


@cache
def policies() -> dict[str, Policy]:
    named, problems = policies_named(builtin_ids(), ())
    assert not problems
    return named


def read() -> list[Case]:
    found: list[Case] = []
    for document in cases_at(FOLDER):
        cases, problems = read_cases(document.top, document.file)
        assert not [*document.problems, *problems]
        found += cases
    return found


CASES = read()


def place(case: Case) -> str:
    return f"{Path(case.where.file).relative_to(FOLDER.as_posix())}:{case.where.line}"


@pytest.mark.parametrize("case", CASES, ids=place)
def test_a_case_comes_out_as_it_expects(case: Case) -> None:
    active, problems = activate(case.records.workspace, policies(), case.day)
    assert not problems
    told = [failure_text(failure, Words("zh")) for failure in failures(case, active)]
    assert not told, f"{case.name}: {'; '.join(told)}"


def test_there_are_as_many_cases_as_were_promised() -> None:
    assert len(CASES) >= LEAST


def is_to_be_tried(rule: Rule) -> bool:
    """Findings, duties, requirements and shares, but for what no register holds yet."""
    if rule.unkept or rule.status == "past-result":
        return False
    return isinstance(rule, HELD) or (isinstance(rule, MoneyRule) and rule.share is not None)


@pytest.mark.parametrize("policy", builtin_ids())
def test_every_finding_duty_requirement_and_share_is_tried(policy: str) -> None:
    """Where a rule stands says nothing of what it yields."""
    wanted = [one for case in CASES for one in case.expectations if one.fact != "standing"]
    tried = {one.key.partition("/")[0] for one in wanted}
    assert [rule.id for rule in builtin(policy).rules if is_to_be_tried(rule) and rule.id not in tried] == []
