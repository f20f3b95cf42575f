"""Who may take a step of a case, and who has it now."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from carecli.cases.asks import BY_BODY
from carecli.cases.case import Case
from carecli.cases.chain import FIRST, Link
from carecli.cases.course import BOUND, link_behind, of_one_rule
from carecli.cases.near import Nearness
from carecli.ledger.overrides import OVERRIDE
from carecli.model.application import Step
from carecli.model.organisation import Organisation
from carecli.model.structure import Structure
from carecli.policy.policy import Actor

IN_CHARGE = ("secretary", "deputy-secretary", "head", "group-leader")
"""Who answers for a body, the first found."""


def bodies(link: Link, unit: str | None, structure: Structure) -> list[Organisation]:
    """The bodies whose step it is, nearest first: those of the rule's levels at and above the applicant's own.

    A step of no particular level is that of the applicant's own body.
    """
    chain = structure.chain(unit or "")
    if not link.actors:
        return list(chain[:1])
    return list({body.id: body for actor in link.actors for body in _of(actor, chain, structure)}.values())


def _of(actor: Actor, chain: Iterable[Organisation], structure: Structure) -> Iterator[Organisation]:
    own = [body for body in chain if not actor.level or body.level in actor.level]
    yield from own
    if actor.at == "any" and not own:
        yield from (body for body in structure.units.values() if not actor.level or body.level in actor.level)


def entitled(link: Link, unit: str | None, structure: Structure, day: date) -> frozenset[str]:
    """The people who may take a step on a day: those who hold a role of the rule in one of its bodies."""
    found: set[str] = set()
    for body in bodies(link, unit, structure):
        roles = {role for actor in link.actors for role in actor.role} or {held.role for held in body.roles}
        found.update(structure.holders(body.id, roles, day))
    return frozenset(found)


def asked(link: Link, unit: str | None, barred: Callable[[str], bool], structure: Structure, day: date) -> str | None:
    """Who has a step on a day: the first who answers for its body, or for one above it, and is not barred from it."""
    own = bodies(link, unit, structure)
    above = [body for first in own[:1] for body in structure.chain(first.id)[1:]]
    in_charge = (who for body in (*own, *above) for who in structure.holders(body.id, IN_CHARGE, day))
    return next((who for who in in_charge if not barred(who)), None)


def link_of(case: Case, step: str | None) -> Link | None:
    """The link of the case's chain behind a step."""
    return link_behind(step, case.chain)


def waits_for(case: Case, step: str | None, near: Nearness, structure: Structure, day: date) -> str | None:
    """The person who has a step on a day; the applicant, where the papers were sent back.

    A step that is a decision is for somebody without ties to the applicant, through whose hands the case has not gone.
    """
    if step == FIRST:
        return case.application.member
    link = link_of(case, step)
    if link is None:
        return None
    decides = step in BOUND - BY_BODY
    hands = _hands_before(case, step) if decides else frozenset()

    def barred(who: str) -> bool:
        tie = near.tie(who, case.application, day) if decides else who == case.application.member
        return bool(tie) or who in hands

    return asked(link, case.unit, barred, structure, day)


def _hands_before(case: Case, step: str | None) -> frozenset[str]:
    """Who took a step of the case that the maker of this one may not have taken."""
    taken = (event for event in case.walk.taken if isinstance(event, Step) and event.step != OVERRIDE)
    apart = (event for event in taken if not of_one_rule(event.step, step or "", case.chain))
    return frozenset(person for event in apart for person in event.by)
