"""Cases that a clerk can read: a person, a day, a condition or a rule, and the verdict; one file a subject."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from stories import builtin

from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.files.builtin import builtin_ids
from carecli.files.reading import read_nodes
from carecli.intake.documents import type_documents
from carecli.intake.head import read_head
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.records import Records
from carecli.policy.condition.node import EVERYBODY, Condition, singles
from carecli.policy.condition.read import read_condition
from carecli.policy.facts import FACTS, Fact
from carecli.policy.overrides import settings_from
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.settings import Settings

FOLDER = Path(__file__).parent
VERDICTS = {"yes": True, "no": False, "unknown": None}
KEYS = {"name", "ask", "rule", "day", "as", "given", "hardship", "events", "organisation", "figures", "settings"}
ANSWERS = {"expect", "missing"}


class Case(NamedTuple):
    """One case, and where it stands."""

    place: str
    said: Mapping

    def text(self, key: str) -> str:
        found = self.said[key]
        assert isinstance(found, str), f"{self.place}: {key}"
        return found


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.yaml")):
        top, problems = read_nodes(path.read_text(encoding="utf-8"), path.name)
        assert not problems, problems
        listed = top["cases"]
        assert isinstance(listed, Sequence)
        for said, line in zip(listed, listed.lines, strict=True):
            assert isinstance(said, Mapping)
            yield Case(f"{path.name}:{line}", said)


CASES = list(cases())


def whom(id_: str) -> Condition:
    """Whom a duty names, or whom a finding puts into its category."""
    found = [rule for policy in builtin_ids() for rule in builtin(policy).rules if rule.id == id_]
    assert len(found) == 1, id_
    rule = found[0]
    if isinstance(rule, FindingRule):
        return rule.when
    assert isinstance(rule, DutyRule), id_
    return rule.whom or EVERYBODY


def condition_of(case: Case) -> Condition:
    return read_condition(case.said["ask"]) if "ask" in case.said else whom(case.text("rule"))


def listed(*rows: Node) -> Sequence:
    found = Sequence(1)
    for row in rows:
        found.add(row, 1)
    return found


def with_fields(said: Node, **fields: str) -> Mapping:
    """A mapping with further fields before its own."""
    found = Mapping(1)
    for key, value in {**fields, **(said if isinstance(said, Mapping) else {})}.items():
        found.add(key, value, 1)
    return found


def records_of(case: Case) -> tuple[Records, Settings]:
    head = with_fields(None, care="1", name="某单位")
    for key in ("figures", "settings"):
        if key in case.said:
            head.add(key, case.said[key], 1)
    workspace, faults = read_head(head, "care.yaml")
    assert workspace is not None, faults
    top = Mapping(1)
    top.add("members" if case.said.get("as") is None else case.text("as"), listed(person_of(case)), 1)
    for section in ("hardship", "events"):
        rows = case.said.get(section) or listed()
        assert isinstance(rows, Sequence)
        top.add(section, listed(*(with_fields(row, id=f"{section}{n}", member="m") for n, row in enumerate(rows))), 1)
    if "organisation" in case.said:
        top.add("organisation", case.said["organisation"], 1)
    typed = type_documents([("case.yaml", top, True)])
    assert not typed.problems, typed.problems
    settings, wrong = settings_from(Settings(), workspace.settings)
    assert not wrong, wrong
    return Records(workspace, typed.records), settings


def person_of(case: Case) -> Mapping:
    return with_fields(case.said.get("given"), id="m", name="某某")


def outcome_of(case: Case) -> tuple[Outcome, bool | None]:
    """The verdict with its reasons, and the quick one."""
    records, settings = records_of(case)
    condition, day = condition_of(case), date.fromisoformat(case.text("day"))
    register, person = Register(records), records.persons["m"]
    return register.ask(condition, person, day, settings), register.holds(condition, person, day, settings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_a_case_has_the_verdict_that_it_expects(case: Case) -> None:
    assert not set(case.said) - KEYS - ANSWERS
    outcome, quick = outcome_of(case)
    assert (outcome.verdict, quick) == (VERDICTS[case.text("expect")],) * 2, case.text("name")
    missing = case.said.get("missing", listed())
    assert list(outcome.missing) == list(missing if isinstance(missing, Sequence) else [missing])


def test_names_tell_the_cases_apart() -> None:
    names = [case.text("name") for case in CASES]
    assert sorted(names) == sorted(set(names))


def verdicts_of(fact: str) -> set[bool | None]:
    return {
        outcome_of(case)[0].verdict
        for case in CASES
        if "ask" in case.said and {test.fact.name for test in singles(condition_of(case))} == {fact}
    }


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.name)
def test_every_fact_has_a_case_for_yes_and_no_and_an_open_one_for_unknown(fact: Fact) -> None:
    wanted = {True, False, None} if fact.open else {True, False}
    assert wanted <= verdicts_of(fact.name)


def test_every_duty_that_names_its_people_has_cases_for_yes_and_no() -> None:
    tried = {(case.text("rule"), case.text("expect")) for case in CASES if "rule" in case.said}
    rules = [r for id_ in builtin_ids() for r in builtin(id_).rules if isinstance(r, DutyRule) and r.whom]
    assert rules
    assert not [r.id for r in rules if not {(r.id, "yes"), (r.id, "no")} <= tried]
