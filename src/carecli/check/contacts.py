"""Leaders' contact points and the bodies they are in charge of."""

from collections import defaultdict
from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.check.spans import clashes
from carecli.model.day import earliest
from carecli.model.organisation import Contact
from carecli.model.problem import Problem, problem


def contacts(ground: Ground) -> Iterator[Problem]:
    """A contact listed twice, or held by somebody who is gone."""
    same: defaultdict[tuple[str, str, str], list[Contact]] = defaultdict(list)
    for contact in ground.records.of(Contact):
        same[contact.leader, contact.unit, contact.kind].append(contact)
        departed = ground.departed(contact.leader)
        if departed and departed < ground.today and (contact.until is None or earliest(contact.until) > departed):
            yield problem(
                contact.where,
                "contact-after-departure",
                name=ground.called(contact.leader),
                unit=ground.unit(contact.unit),
                departed=departed,
            )
    for (leader, unit, _), spans in same.items():
        for earlier, later in clashes(spans):
            yield problem(
                later.where, "contact-twice", leader=ground.called(leader), unit=ground.unit(unit), first=earlier.where
            )
