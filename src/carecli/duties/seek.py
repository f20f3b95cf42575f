"""One duty by its id."""

from datetime import timedelta

from carecli.duties.agenda import duties_of, duty_rules
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty

AHEAD = timedelta(400)
"""How far before it opens a duty can be asked for by id: the festivals of the coming year are within reach."""


def duties_with_id(id_: str, basis: Basis) -> list[Duty]:
    """The duties of that id, or those that are its sub-tasks; none where the policies in force owe no such thing."""
    rule_id, _, rest = id_.partition("/")
    people = frozenset(rest.partition("/")[0].split("+"))
    near = basis.only(people)
    found: list[Duty] = []
    for active in basis.active:
        for rule in duty_rules(active):
            if rule.id == rule_id:
                ground = basis if rule.per or rule.cover == "some" else near
                found += duties_of(rule, active, ground, active.since, basis.today + AHEAD)
    return [duty for duty in found if duty.id == id_ or duty.id.startswith(f"{id_}/")]
