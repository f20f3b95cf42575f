"""Every refusal of a case's procedure says which rule asks for it, what is wrong, and what to type next."""

import re
from collections.abc import Sequence

import pytest
from applied import (
    APPLIED,
    APPRAISAL,
    APPROVAL,
    CHECK,
    SURVEY,
    adopting,
    case_in,
    payment,
    records_with,
    step,
    told,
)

from carecli.cli.catalogue import COMMANDS
from carecli.model.words import LANGUAGES, Pair, Words
from carecli.model.words.problems import wording
from carecli.model.words.problems_applications import PROBLEMS
from carecli.model.words.problems_case_steps import PROBLEMS as TYPED
from carecli.model.words.telling import told as worded

OF_NO_STEP = {"no-such-case", "several-cases", "unknown-case"}
"""What was typed names no one case."""
REFUSALS = sorted({*PROBLEMS, *TYPED} - OF_NO_STEP)
NAMES = {command.name for command in COMMANDS}
END = "2026-04-30"
LISTED = "{application: a1, step: listing, date: 2026-03-11, by: boss, verdict: agree, amount: 1000.00}"
VERIFIED = "{application: a1, step: verification, date: 2026-03-10, by: boss, verdict: agree}"
CHECKED = CHECK.replace("by: gen", "by: boss")


def names_the_rule(text: str) -> bool:
    return "{asked_by}" in text or ("{rule}" in text and "{clause}" in text)


def commands_in(hint: str) -> list[str]:
    """The commands that a hint tells one to type."""
    return re.findall(r"care (correct|[a-z-]+ [a-z-]+)", hint)


def halves(pair: Pair) -> list[str]:
    return [Words(language).pick(pair) for language in LANGUAGES]


@pytest.mark.parametrize("id_", REFUSALS)
def test_every_refusal_of_the_procedure_names_its_rule_and_the_command_that_goes_on(id_: str) -> None:
    said = wording(id_)
    for message in halves(said.message):
        assert names_the_rule(message)
    for hint in halves(said.hint):
        assert commands_in(hint)
        assert set(commands_in(hint)) <= NAMES


def wrong(steps: Sequence[str], payments: Sequence[str] = (), applied: str = APPLIED) -> dict[str, str]:
    """What is wrong under the hospital's rules, with the rule that each problem names."""
    records = records_with(steps, payments, applied=applied, head=adopting("hospital"))
    case = case_in(records, END, "hospital")
    return {found.id: dict(found.details)["asked_by"] for found in told(case, records)}


@pytest.mark.parametrize(
    ("steps", "id_", "rule"),
    [
        ([CHECKED.replace("verdict: agree", "verdict: upheld")], "verdict-unfit", "HO-11"),
        ([CHECKED.replace(", verdict: agree", "")], "verdict-missing", "HO-11"),
        (
            [CHECKED.replace("}", ", present: 9, in_favour: 9, against: 1, abstained: 0}")],
            "votes-do-not-add-up",
            "HO-11",
        ),
        ([CHECKED.replace("}", ", present: 9, in_favour: 8}")], "votes-incomplete", "HO-11"),
        ([CHECKED.replace("by: boss", "by: boss, recused: boss")], "recused-yet-acting", "HO-11"),
        (
            [CHECKED.replace("verdict: agree", "verdict: waived").replace("by: boss, ", "")],
            "waived-unexplained",
            "HO-11",
        ),
        ([CHECKED.replace("2026-03-09", "2026-02-09")], "step-before-application", "HO-10"),
        ([VERIFIED], "step-missing", "HO-11"),
        ([CHECKED, CHECKED], "step-again", "HO-11"),
        ([step("finding", "2026-03-04", by="boss", verdict="upheld")], "finding-on-nothing", "HO-11"),
        ([step("appeal", "2026-03-04")], "appeal-without-refusal", "HO-11"),
        ([CHECKED.replace("agree", "refuse"), VERIFIED], "step-after-end", "HO-11"),
        ([step("override", "2026-03-04", by="boss", reason="x")], "override-of-nothing", "HO-11"),
        ([step("override", "2026-03-04", overrides="amount")], "override-unexplained", "HO-11"),
        ([step("override", "2026-03-04", overrides="amount", by="boss", reason="x")], "rule-set-aside", "HO-11"),
    ],
)
def test_a_refusal_names_rule_and_clause_of_the_policy_that_gives_the_step(
    steps: Sequence[str], id_: str, rule: str
) -> None:
    assert wrong(steps)[id_] == f"{rule} (二(二)(2) (L75))"


@pytest.mark.parametrize(
    ("paid", "id_", "rule"),
    [
        ([payment("2026-03-20", amount="1000.01")], "paid-over-approval", "HO-11"),
        ([payment("2026-03-20", approved_on="2026-03-10")], "approved-on-another-day", "HO-11"),
        ([payment("2026-03-20"), payment("2026-03-23", id_="f2")], "paid-again", "HO-11"),
    ],
)
def test_a_refused_payment_names_the_rule_by_which_the_amount_was_fixed(
    paid: Sequence[str], id_: str, rule: str
) -> None:
    assert wrong([CHECKED, VERIFIED, LISTED], paid)[id_].startswith(f"{rule} (")


def test_a_withdrawal_after_the_payment_names_the_rule_on_applications() -> None:
    steps = [CHECKED, VERIFIED, LISTED, step("application", "2026-03-23", verdict="withdrawn")]
    assert wrong(steps, [payment("2026-03-20")])["withdrawn-after-payment"].startswith("HO-10 (")


def test_a_proxy_without_a_reason_names_the_rule_on_applications() -> None:
    proxy = APPLIED.replace("asked: 1000.00", "proxy: sec2")
    assert wrong([], applied=proxy)["proxy-without-reason"].startswith("HO-10 (")


def test_where_no_policy_names_steps_it_is_the_usual_chain() -> None:
    records = records_with([SURVEY, APPRAISAL.replace("in_favour: 8", "in_favour: 9"), APPROVAL])
    problems = told(case_in(records, END), records)
    assert problems
    for found in problems:
        assert worded(found, Words("en")).message.endswith("(the usual chain)")
        assert worded(found, Words("zh")).message.endswith("(依据 通用流程)")
