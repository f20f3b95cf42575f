"""The organisation as a tree: one top, every body below a higher one, no two of one name."""

from collections.abc import Iterator, Sequence

from carecli.check.ground import Ground
from carecli.check.known import PEOPLE
from carecli.model.member import Member
from carecli.model.organisation import Organisation
from carecli.model.problem import Place, Problem, problem
from carecli.model.record import lasts_on

RANKS = {"committee": 4, "general-branch": 3, "branch": 2, "group": 1}
"""Bodies of the Party by height; units of the administration stand anywhere."""


def tree(ground: Ground) -> Iterator[Problem]:
    """What is wrong with the tree of bodies."""
    bodies = ground.records.of(Organisation)
    yield from _circles(ground, bodies)
    yield from _upside_down(ground, bodies)
    yield from _same_name(bodies)
    if "organisation" not in ground.partial:
        yield from _tops(bodies)
    if ground.partial.isdisjoint(PEOPLE):
        yield from _empty(ground, bodies)


def _circles(ground: Ground, bodies: Sequence[Organisation]) -> Iterator[Problem]:
    """Bodies that stand above themselves; each circle is told once, at its first body in the files."""
    told: set[str] = set()
    for body in bodies:
        chain = ground.records.structure.chain(body.id)
        if chain and chain[-1].parent == body.id and body.id not in told:
            told.update(above.id for above in chain)
            units = " > ".join(above.name for above in (*chain, body))
            yield problem(body.where, "organisation-circle", units=units)


def _upside_down(ground: Ground, bodies: Sequence[Organisation]) -> Iterator[Problem]:
    """Bodies whose parent is no higher; a committee may stand under another."""
    units = ground.records.structure.units
    for body in bodies:
        parent = units.get(body.parent or "")
        if parent is None or parent is body or not {body.level, parent.level} <= RANKS.keys():
            continue
        if RANKS[parent.level] <= RANKS[body.level] and {body.level, parent.level} != {"committee"}:
            yield problem(body.where, "parent-too-low", unit=body.name, level=body.level, parent=parent.name)


def _tops(bodies: Sequence[Organisation]) -> Iterator[Problem]:
    """Bodies without a parent besides the one at the top."""
    tops = [body for body in bodies if body.parent is None and body.level in RANKS]
    highest = max((RANKS[body.level] for body in tops), default=0)
    at_top = [body for body in tops if RANKS[body.level] == highest]
    for body in tops:
        if RANKS[body.level] < highest:
            yield problem(body.where, "parent-missing", name=body.name)
    for body in at_top[1:]:
        yield problem(body.where, "several-tops", unit=body.name, other=at_top[0].name)


def _same_name(bodies: Sequence[Organisation]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for body in bodies:
        if body.name in first:
            yield problem(body.where, "same-name-bodies", unit=body.name, first=first[body.name])
        first.setdefault(body.name, body.where)


def _empty(ground: Ground, bodies: Sequence[Organisation]) -> Iterator[Problem]:
    peopled = {
        stay.id
        for member in ground.records.of(Member)
        for stay in member.branch
        if lasts_on(stay, ground.today) and ground.is_here(member.id)
    }
    for body in bodies:
        if body.level == "branch" and body.id not in peopled:
            yield problem(body.where, "branch-without-members", name=body.name)
