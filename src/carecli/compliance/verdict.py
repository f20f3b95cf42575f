"""Whether members are eligible by a rule: its condition, and the judgement that it may leave to people (HO-04)."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from carecli.compliance.ground import Ground
from carecli.model.hardship import Judgement
from carecli.model.member import Person
from carecli.policy.policy import Active
from carecli.policy.rules.finding import FindingRule

Verdict: TypeAlias = Literal["eligible", "not-eligible", "unknown"]
VERDICTS: dict[bool | None, Verdict] = {True: "eligible", False: "not-eligible", None: "unknown"}
JUDGES = 2
"""One decides, a second person agrees."""
AWAITED = "judgements"
"""What a verdict waits for that people must give."""


def verdicts(rule: FindingRule, active: Active, ground: Ground) -> Iterator[Verdict]:
    """The verdict on every member who belongs here today."""
    holds = ground.basis.register.question(rule.when, ground.today, active.settings)
    agreed = judged(rule, ground) if rule.judged else None
    for member in ground.basis.asked("members").values():
        if ground.basis.on_roll(member, ground.today):
            yield _verdict(member.id, agreed, holds(member))


def verdict(rule: FindingRule, person: Person, active: Active, ground: Ground) -> Verdict:
    """The verdict on one person today; where people must judge, it is unknown until two have."""
    holds = ground.basis.register.holds(rule.when, person, ground.today, active.settings)
    return _verdict(person.id, judged(rule, ground) if rule.judged else None, holds)


def _verdict(person: str, agreed: Mapping[str, bool] | None, holds: bool | None) -> Verdict:  # noqa: FBT001
    return VERDICTS[agreed.get(person) if holds and agreed is not None else holds]


def judged(rule: FindingRule, ground: Ground) -> Mapping[str, bool]:
    """By person the latest judgement under the rule that two people put their names to."""
    found = [
        judgement
        for judgement in ground.records.of(Judgement)
        if judgement.rule == rule.id and judgement.date <= ground.today and len(set(judgement.by)) >= JUDGES
    ]
    return {judgement.member: judgement.verdict == "yes" for judgement in sorted(found, key=lambda each: each.date)}
