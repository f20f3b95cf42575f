"""Standards of aid: amounts, a quota, or the rule of somebody else that is followed (HO-09, HO-13, SF-10)."""

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.model.organisation import Organisation
from carecli.model.record import lasts_on
from carecli.model.standard import Standard
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

PLACE = "standards"


def standard_set(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Bodies of the levels without a standard of their own in force today, or with one that lacks a field asked for.

    Several standards of one body complete each other: one may give the amounts, another the quota.
    """
    del active
    bodies = [unit for unit in ground.records.of(Organisation) if unit.level in rule.levels]
    own: dict[str, list[Standard]] = {unit.id: [] for unit in bodies}
    for standard in ground.records.of(Standard):
        if standard.organisation in own and lasts_on(standard, ground.today):
            own[standard.organisation].append(standard)
    found = (_unmet(unit, own[unit.id], rule) for unit in bodies)
    return answer(len(bodies), (unmet for unmet in found if unmet))


def _unmet(unit: Organisation, standards: list[Standard], rule: RequirementRule) -> Unmet | None:
    if not standards:
        return Unmet(kind="unit", id=unit.id, name=unit.name, why="standard-set", where=unit.where)
    lacking = tuple(name for name in rule.fields if all(getattr(each, name, None) in (None, ()) for each in standards))
    if not lacking:
        return None
    blanks = (("fields", Fields(PLACE, lacking)),)
    where = standards[-1].where
    return Unmet(kind="unit", id=unit.id, name=unit.name, why="filled", blanks=blanks, where=where)
