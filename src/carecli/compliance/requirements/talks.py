"""How talks are held (UM-27)."""

from datetime import date

from carecli.compliance.answer import Answer, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.model.talk import Talk
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

YEAR_BEGINS = (1, 1)


def mostly_one_to_one(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whether more than half of this year's talks were one to one; the portion tells how many of how many."""
    del rule
    first = max(active.since, date(ground.today.year, *YEAR_BEGINS))
    talks = [talk for talk in ground.records.of(Talk) if first <= talk.date <= ground.today]
    alone = sum(_alone(talk) for talk in talks)
    portions = (Portion(str(ground.today.year), alone, len(talks)),) if talks else ()
    unmet = Unmet(
        kind="talks",
        id=str(ground.today.year),
        name="",
        why="mostly-one-to-one",
        blanks=(("alone", str(alone)), ("talks", str(len(talks)))),
    )
    return answer(1 if talks else 0, () if 2 * alone > len(talks) or not talks else (unmet,), portions=portions)


def _alone(talk: Talk) -> bool:
    return talk.form == "one-to-one" if talk.form else len(talk.members) == 1
