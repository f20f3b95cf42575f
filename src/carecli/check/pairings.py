"""Pairings: one other side, somebody who helps, nobody gone, no pair twice, and a plan with days that can be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from carecli.check.ground import Ground
from carecli.check.spans import clashes
from carecli.model.application import Application
from carecli.model.pairing import Pairing
from carecli.model.problem import Problem, problem

SIDES = ("member", "household", "unit")


def pairings(ground: Ground) -> Iterator[Problem]:
    """What single pairings say that cannot be, and pairs that are entered twice."""
    applicants = {each.id: each.member for each in ground.records.of(Application)}
    for pairing in ground.records.of(Pairing):
        yield from _sides(ground, pairing)
        yield from _gone(ground, pairing)
        yield from _plan(pairing)
        yield from _of_another(pairing, applicants)
    yield from _twice(ground)


def _sides(ground: Ground, pairing: Pairing) -> Iterator[Problem]:
    named = [side for side in SIDES if getattr(pairing, side)]
    if not named:
        yield problem(pairing.where, "pairing-with-nobody", pairing=pairing.id)
    if len(named) > 1:
        yield problem(pairing.where, "pairing-with-several", pairing=pairing.id, fields=", ".join(named))
    if not pairing.by and pairing.organisation is None:
        yield problem(pairing.where, "pairing-by-nobody", pairing=pairing.id)
    if pairing.member in pairing.by:
        yield problem(pairing.where, "pairing-with-oneself", pairing=pairing.id, name=ground.called(pairing.member))


def _gone(ground: Ground, pairing: Pairing) -> Iterator[Problem]:
    """Whoever died or left while the pairing goes on; of several helpers the others may go on without one."""
    helpers = [person for person in pairing.by if _ended(ground, person, pairing)]
    gone = helpers if len(helpers) == len(pairing.by) and pairing.organisation is None else []
    if pairing.member and _ended(ground, pairing.member, pairing):
        gone = [pairing.member, *gone]
    for person in gone:
        about = {"pairing": pairing.id, "name": ground.called(person), "departed": ground.departed(person)}
        yield problem(pairing.where, "pairing-after-departure", **about)


def _ended(ground: Ground, person: str, pairing: Pairing) -> bool:
    departed = ground.departed(person)
    return departed is not None and departed < ground.today and (pairing.until is None or pairing.until > departed)


def _plan(pairing: Pairing) -> Iterator[Problem]:
    for line in pairing.plan:
        for name in ("due", "done"):
            day = getattr(line, name)
            if day is not None and day < pairing.since:
                yield problem(line.where, "plan-before-pairing", pairing=pairing.id, field=name, day=day)


def _of_another(pairing: Pairing, applicants: Mapping[str, str]) -> Iterator[Problem]:
    """A plan is of the application of whom the pairing looks after (HO-15)."""
    for line in pairing.plan:
        if line.application and applicants.get(line.application, pairing.member) != pairing.member:
            yield problem(line.where, "plan-of-another", pairing=pairing.id, application=line.application)


def _twice(ground: Ground) -> Iterator[Problem]:
    """Two pairings of the same helper with the same person, household or unit that share a day."""
    same: defaultdict[tuple[str, str], list[Pairing]] = defaultdict(list)
    for pairing in ground.records.of(Pairing):
        for helper in (*pairing.by, *filter(None, [pairing.organisation])):
            for side in SIDES:
                if target := getattr(pairing, side):
                    same[helper, target].append(pairing)
    told: set[tuple[str, str]] = set()
    for spans in same.values():
        for earlier, later in clashes(spans):
            if (earlier.id, later.id) not in told:
                told.add((earlier.id, later.id))
                yield problem(later.where, "pairing-twice", pairing=later.id, first=earlier.id, at=earlier.where)
