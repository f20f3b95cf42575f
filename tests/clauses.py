"""One clause told as text, and how it stands over a few records."""

from datetime import date

from stories import records_of

from carecli.compliance.answer import Answer
from carecli.compliance.ground import Ground, ground_of
from carecli.compliance.kinds import standing
from carecli.compliance.requirements import requirement
from carecli.compliance.standing import Standing
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.policy.active import activate
from carecli.policy.rules.requirement import RequirementRule

ACTORS = """
actors:
  leaders: {role: [secretary, committee-member], level: [committee, general-branch], at: own}
"""


def grounded(rule: str, *files: str, today: str, since: str = "2026-01-01", head: str = "") -> Ground:
    """The ground of a policy with this one rule (in YAML, without clause and summary) over these files."""
    said = f"{{id: R1, clause: 一, summary: {{zh: 甲, en: A}}, {rule}}}"
    text = f"policy: ours\ntitle: {{zh: 甲, en: A}}\n{ACTORS}rules:\n  - {said}\n"
    nodes, problems = read_nodes(text, "ours.yaml")
    policy, faults = type_policy(nodes, "ours.yaml")
    assert policy is not None
    assert not [*problems, *faults], faults
    records = records_of(*files, head=f"policies: [{{id: ours, since: {since}}}]\n{head}")
    day = date.fromisoformat(today)
    active, wrong = activate(records.workspace, {"ours": policy}, day)
    assert not wrong, wrong
    return ground_of(records, active, day)


def stands(rule: str, *files: str, today: str = "2026-07-06", since: str = "2026-01-01", head: str = "") -> Standing:
    """How the rule stands."""
    ground = grounded(rule, *files, today=today, since=since, head=head)
    [active] = ground.basis.active
    return standing(active.policy.rules[0], active, ground)


def asked(must: str, *files: str, today: str = "2026-07-06", since: str = "2026-01-01", head: str = "") -> Answer:
    """The answer to a requirement: its ``must`` and whatever else it says."""
    ground = grounded(f"kind: requirement, must: {must}", *files, today=today, since=since, head=head)
    [active] = ground.basis.active
    rule = active.policy.rules[0]
    assert isinstance(rule, RequirementRule)
    return requirement(rule, active, ground)


def unmet(must: str, *files: str, today: str = "2026-07-06", since: str = "2026-01-01", head: str = "") -> list[str]:
    """The ids of those who do not meet it."""
    return [found.id for found in asked(must, *files, today=today, since=since, head=head).unmet]
