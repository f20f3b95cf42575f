"""Who may take a step of a case, and who has it now."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.cases.case import Case
from carecli.cases.chain import FIRST, Link
from carecli.cases.course import link_behind
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


def asked(link: Link, unit: str | None, applicant: str, structure: Structure, day: date) -> str | None:
    """Who has a step on a day: whoever answers for its body; where that is the applicant, for the body above."""
    own = bodies(link, unit, structure)
    above = [body for first in own[:1] for body in structure.chain(first.id)[1:]]
    for body in (*own, *above):
        if found := next((who for who in structure.holders(body.id, IN_CHARGE, day) if who != applicant), None):
            return found
    return None


def link_of(case: Case, step: str | None) -> Link | None:
    """The link of the case's chain behind a step."""
    return link_behind(step, case.chain)


def waits_for(case: Case, step: str | None, structure: Structure, day: date) -> str | None:
    """The person who has a step on a day; the applicant, where the papers were sent back."""
    if step == FIRST:
        return case.application.member
    link = link_of(case, step)
    return asked(link, case.unit, case.application.member, structure, day) if link else None
