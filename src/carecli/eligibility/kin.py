"""Whose death concerns a person's own: the circle of kin that a setting draws (K-kin)."""

from collections.abc import Collection

from carecli.model.member import Person

SAME_HOUSEHOLD = "same-household"


def in_circle(relation: str | None, circle: Collection[str], person: Person) -> bool | None:
    """Whether a relation is within the circle; None where the relation is not known.

    Where the circle takes in the same household, kin of this relation who live with the person are within it.
    """
    if relation is None:
        return None
    lives_there = any(kin.relation == relation and kin.same_household for kin in person.kin)
    return relation in circle or (SAME_HOUSEHOLD in circle and lives_there)
