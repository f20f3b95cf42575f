"""Who is looked after by whom: asked of those helped, of those who help, or of bodies (XV-09, SP-08, UM-49)."""

from collections.abc import Callable, Iterator, Mapping

from carecli.compliance.answer import Answer, Codes, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.compliance.requirements.office import leaders_of
from carecli.duties.paired import helpers_on, other_side, pairings_on
from carecli.model.member import Member, Person
from carecli.model.organisation import Contact, Organisation
from carecli.model.pairing import HelpedHousehold, Pairing
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

KIND = "helped-household"
AID = "pair-aid"


def paired(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whether everybody on the side that is asked has somebody on the other."""
    return SIDES[rule.side](rule, active, ground)


def _helped(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Those whom nobody looks after: people whom the rule names, and bodies of its levels.

    With ``by`` one of these actors must do it, with ``named`` some person and not a body alone. The portions tell how
    many are helped by each kind of aid.
    """
    people, unsure = people_asked(rule, active, ground)
    leaders = leaders_of(rule, active, ground)
    kept = [pairing for pairing in pairings_on(ground.today, ground.basis) if _fits(pairing, rule, leaders, ground)]
    having = {target for pairing in kept if (target := other_side(pairing))}
    if not rule.by:
        having |= _in_contact(people, ground)
    bodies = [unit for unit in ground.records.of(Organisation) if unit.level in rule.levels]
    unmet = [_person(person) for person in people if person.id not in having]
    unmet += [_body(unit, "paired") for unit in bodies if unit.id not in having]
    portions = (_by_aid(aid, kept, people) for aid in rule.aid)
    return answer(len(people) + len(bodies), unmet, unsure, portions)


def in_touch(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Those who belong to no branch, or with whom nobody keeps in touch (WC-08)."""
    people, unsure = people_asked(rule, active, ground)
    having = {pairing.member for pairing in pairings_on(ground.today, ground.basis)} | _in_contact(people, ground)
    units = ground.records.structure.units
    homeless = {person.id for person in people if branch_on(person, ground.today) not in units}
    unmet = [_person(person, "branch-known") for person in people if person.id in homeless]
    unmet += [_person(person) for person in people if person.id not in homeless | having]
    return answer(len(people), unmet, unsure)


def _fits(pairing: Pairing, rule: RequirementRule, leaders: list[str], ground: Ground) -> bool:
    helpers = frozenset(helpers_on(pairing, ground.today, ground.basis)) - {pairing.member}
    if rule.by:
        return not helpers.isdisjoint(leaders)
    return bool(helpers) or (pairing.organisation is not None and not rule.named)


def _in_contact(people: list[Person], ground: Ground) -> set[str]:
    """Members away with somebody who keeps in touch, and bodies that are a leader's contact point."""
    away = (
        person.id
        for person in people
        if isinstance(person, Member)
        and any(mobile.contact and lasts_on(mobile, ground.today) for mobile in person.mobile)
    )
    points = (contact.unit for contact in ground.records.of(Contact) if lasts_on(contact, ground.today))
    return {*away, *points}


def _by_aid(aid: str, kept: list[Pairing], people: list[Person]) -> Portion:
    having = {pairing.member for pairing in kept if aid in pairing.aid}
    return Portion(Codes(AID, (aid,)), sum(person.id in having for person in people), len(people))


def _helper(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Leaders who look after another number than the rule says: nobody, or more (SP-08)."""
    leaders, wanted = leaders_of(rule, active, ground), rule.count or 1
    helped: dict[str, set[str]] = {leader: set() for leader in leaders}
    for pairing in pairings_on(ground.today, ground.basis):
        for helper in helpers_on(pairing, ground.today, ground.basis):
            if helper in helped and (target := other_side(pairing)):
                helped[helper].add(target)
    unmet = (
        Unmet(
            kind="person",
            id=leader,
            name=ground.records.name(leader),
            why="helps-several" if found else "helps-nobody",
            blanks=(("count", str(len(found))), ("wanted", str(wanted))),
        )
        for leader, found in helped.items()
        if len(found) != wanted
    )
    return answer(len(leaders), unmet)


def _bodies(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Bodies of the levels that help fewer households of the kinds, or fewer units, than the rule says (UM-49)."""
    del active
    kinds = {household.id: household.kind for household in ground.records.of(HelpedHousehold)}
    pairings = list(pairings_on(ground.today, ground.basis))
    unmet: list[Unmet] = []
    portions: list[Portion] = []
    bodies = [unit for unit in ground.records.of(Organisation) if unit.level in rule.levels]
    for body in bodies:
        own = [pairing for pairing in pairings if pairing.organisation == body.id]
        households = {p.household for p in own if p.household and _is_of(kinds.get(p.household), rule)}
        units = {p.unit for p in own if p.unit}
        unmet += _short(body, rule, len(households), len(units))
        portions.append(Portion(body.name, len(households), rule.count or 0))
    return answer(len(bodies), unmet, portions=portions if rule.count else ())


def _is_of(kind: str | None, rule: RequirementRule) -> bool:
    return not rule.households or kind in rule.households


def _short(body: Organisation, rule: RequirementRule, households: int, units: int) -> Iterator[Unmet]:
    if rule.count and households < rule.count:
        kinds = Codes(KIND, rule.households)
        blanks = (("kinds", kinds), ("count", str(households)), ("wanted", str(rule.count)))
        yield Unmet(kind="unit", id=body.id, name=body.name, why="households", blanks=blanks, where=body.where)
    if rule.units and units < rule.units:
        short = (("count", str(units)), ("wanted", str(rule.units)))
        yield Unmet(kind="unit", id=body.id, name=body.name, why="units", blanks=short, where=body.where)


def _person(person: Person, why: str = "paired") -> Unmet:
    return Unmet(kind="person", id=person.id, name=person.name, why=why, where=person.where)


def _body(unit: Organisation, why: str) -> Unmet:
    return Unmet(kind="unit", id=unit.id, name=unit.name, why=why, where=unit.where)


SIDES: Mapping[str, Callable[[RequirementRule, Active, Ground], Answer]] = {
    "helped": _helped,
    "helper": _helper,
    "body": _bodies,
}
"""By the side of the pairs that a rule asks."""
