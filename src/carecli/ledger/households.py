"""Who lives with whom, as the register of kin says: aid to one counts for all of a household."""

from collections.abc import Mapping

from carecli.model.member import Person


def household(person: str, persons: Mapping[str, Person]) -> frozenset[str]:
    """The ids of a person and of those in the register who live with that person, whichever of them says so."""
    together: dict[str, set[str]] = {}
    for each in persons.values():
        for kin in each.kin:
            if kin.same_household and kin.person:
                together.setdefault(each.id, set()).add(kin.person)
                together.setdefault(kin.person, set()).add(each.id)
    found, ahead = {person}, [person]
    while ahead:
        new = together.get(ahead.pop(), set()) - found
        found |= new
        ahead += sorted(new)
    return frozenset(found)
