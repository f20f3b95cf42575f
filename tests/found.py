"""Findings of one person of a small workspace, under policies that come with the program or are told as text."""

from collections.abc import Iterable
from datetime import date

from stories import builtin, records_of

from carecli.eligibility.category import Category, categories
from carecli.eligibility.findings import Finding, findings
from carecli.eligibility.register import Register
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.model.hardship import Judgement
from carecli.model.records import Records
from carecli.policy.active import activate
from carecli.policy.policy import Active, Policy

TODAY = "2026-07-06"
LINES = """
figures:
  dibao_line: [{since: 2025-07-01, value: 960.00, source: 民发18号, confirmed_on: 2026-06-03}]
  local_average_income: [{since: 2026-01-01, value: 2420.00, source: 统计公报, confirmed_on: 2026-03-10}]
"""


def policy_of(rules: str) -> Policy:
    """A policy of rules given as text, without problems."""
    top, faults = read_nodes(f"policy: own\ntitle: {{zh: 自定制度, en: Own policy}}\nrules:\n{rules}", "own.yaml")
    policy, wrong = type_policy(top, "own.yaml")
    assert policy is not None, wrong
    assert not [*faults, *wrong]
    return policy


def rule(when: str, *, id_: str = "R-1", **more: str) -> str:
    """A finding rule as text."""
    fields = {"kind": "finding", "category": "some", "clause": "一", "summary": "{zh: 概要, en: summary}", **more}
    said = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return f"  - {{id: {id_}, {said}, when: {when}}}\n"


class Told:
    """A workspace told as text, with its findings as of a day."""

    def __init__(
        self,
        member: str,
        *sections: str,
        policies: Iterable[str | Policy] = ("urban-management-bureau",),
        head: str = LINES,
        today: str = TODAY,
    ) -> None:
        named = [builtin(each) if isinstance(each, str) else each for each in policies]
        adopted = ", ".join(f"{{id: {policy.id}, since: 2025-01-01}}" for policy in named)
        person = ", ".join(filter(None, ("id: m", "name: 某某", member)))
        self.records: Records = records_of(f"members: [{{{person}}}]", *sections, head=f"policies: [{adopted}]\n{head}")
        self.today = date.fromisoformat(today)
        self.active: tuple[Active, ...]
        self.active, problems = activate(self.records.workspace, {policy.id: policy for policy in named}, self.today)
        assert not problems
        self.register = Register(self.records, self.today)

    def findings(self) -> list[Finding]:
        """Every finding of everybody."""
        judgements, people = self.records.of(Judgement), self.records.persons.values()
        return list(findings(people, self.active, self.register, judgements, self.today))

    def finding(self, rule: str) -> Finding:
        """The one finding of a rule."""
        (found,) = [each for each in self.findings() if each.category.rule.id == rule]
        return found

    def verdict(self, rule: str) -> str:
        """Its verdict."""
        return self.finding(rule).verdict

    def categories(self) -> tuple[Category, ...]:
        """The categories of the policies in force."""
        return categories(self.active)


def told(member: str, *sections: str, when: str, more: dict[str, str] | None = None, **how: str) -> Told:
    """A workspace under one own rule ``R-1``."""
    policy = policy_of(rule(f'"{when}"' if when[0] not in "{[" else when, **(more or {})))
    return Told(member, *sections, policies=(policy,), **how)
