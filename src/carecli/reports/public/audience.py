"""Who may see what of a person: one table, audience by class of field (domain 5.10)."""

from collections.abc import Mapping
from typing import Literal, get_args

Audience = Literal["self", "keeper", "approver", "branch", "public"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""The person, the keepers of the records, those who decide, the unit where a notice hangs, and everybody."""

FieldClass = Literal[
    "body", "name", "contact", "age", "joining", "health", "income", "reason", "amount", "conduct", "kin"
]
How = Literal["full", "masked", "last-four", "decade", "year", "yes-no", "none"]

_COLUMNS: tuple[Audience, ...] = AUDIENCES
_ROWS: Mapping[FieldClass, tuple[How, How, How, How, How]] = {
    #           self    keeper  approver     branch    public
    "body": ("full", "full", "full", "full", "full"),
    "name": ("full", "full", "full", "masked", "none"),
    "contact": ("full", "full", "last-four", "none", "none"),
    "age": ("full", "full", "full", "decade", "none"),
    "joining": ("full", "full", "full", "year", "none"),
    "health": ("full", "full", "yes-no", "none", "none"),
    "income": ("full", "full", "full", "none", "none"),
    "reason": ("full", "full", "full", "none", "none"),
    "amount": ("full", "full", "full", "full", "none"),
    "conduct": ("none", "full", "none", "none", "none"),
    "kin": ("full", "full", "none", "none", "none"),
}
CONSENTED: Mapping[FieldClass, How] = {"name": "full"}
"""What else the unit's notice tells where the person agreed to it."""


def how(field: FieldClass, audience: Audience, *, consent: bool = False) -> How:
    """How a class of field is shown to an audience."""
    usual = _ROWS[field][_COLUMNS.index(audience)]
    return CONSENTED.get(field, usual) if consent and audience == "branch" else usual
