"""Matters that somebody raised or took on: owned, and closed in time (PB-16, SP-04, SV-12, SV-20)."""

from collections.abc import Iterator

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.entries import lacking_in
from carecli.compliance.requirements.office import leaders_of
from carecli.model.activity import Matter
from carecli.model.organisation import Contact
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def matters_settled(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Matters of these kinds without an owner, or past their day; where leaders must have one, those without.

    What was closed before the policy counts is not asked; where the rule says ``at`` which places, only what was met
    with there is (UM-47). Its ``fields`` each must have from the beginning (SP-04), those of ``later`` once it is
    closed (SV-20).
    """
    points = _places(rule, ground)
    matters = [
        matter
        for matter in ground.records.of(Matter)
        if _is_asked(matter, rule, active, ground) and (points is None or matter.unit in points)
    ]
    leaders = leaders_of(rule, active, ground)
    unmet = [*_unsettled(matters, rule, ground), *_without(leaders, matters, ground)]
    return answer(len(matters) + len(leaders), unmet)


def _is_asked(matter: Matter, rule: RequirementRule, active: Active, ground: Ground) -> bool:
    open_since = matter.closed is None or matter.closed >= active.since
    return matter.kind in rule.matters and matter.opened <= ground.today and open_since


def _places(rule: RequirementRule, ground: Ground) -> set[str] | None:
    """The units that are such a place for some leader, now or before; None where the rule names no place."""
    if rule.at is None:
        return None
    return {contact.unit for contact in ground.records.of(Contact) if contact.kind == rule.at}


def _unsettled(matters: list[Matter], rule: RequirementRule, ground: Ground) -> Iterator[Unmet]:
    """Those nobody owns, those past their day, and those without the fields that they must have by now."""
    for matter in matters:
        lacking = lacking_in(matter, rule.fields)
        closed = matter.closed is not None and matter.closed <= ground.today
        if matter.owner is None:
            yield Unmet(kind="matter", id=matter.id, name="", why="matter-without-owner", where=matter.where)
        elif matter.due and matter.due < ground.today and not closed:
            blanks = (("day", str(matter.due)),)
            yield Unmet(kind="matter", id=matter.id, name="", why="matter-overdue", blanks=blanks, where=matter.where)
        elif lacking:
            missing = (("fields", Fields("matters", lacking)),)
            yield Unmet(kind="matter", id=matter.id, name="", why="filled", blanks=missing, where=matter.where)
        elif closed and lacking_in(matter, rule.later):
            yield Unmet(kind="matter", id=matter.id, name="", why="matter-without-reply", where=matter.where)


def _without(leaders: list[str], matters: list[Matter], ground: Ground) -> Iterator[Unmet]:
    """Leaders who have taken on nothing yet this year; until it ends they still may."""
    owning = {matter.owner for matter in matters if matter.opened.year == ground.today.year}
    for leader in leaders:
        if leader not in owning:
            name = ground.records.name(leader)
            yield Unmet(kind="person", id=leader, name=name, why="matter-missing", pending=True)
