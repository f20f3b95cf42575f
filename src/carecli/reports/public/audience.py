"""Who may see what of a person: one table, audience by class of field (domain 5.10)."""

from collections.abc import Mapping
from typing import Literal, get_args

Audience = Literal["self", "keeper", "approver", "branch", "public"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""The person, the keepers of the records, those who decide, the unit where a notice hangs, and everybody."""
OUTSIDE: frozenset[Audience] = frozenset({"branch", "public"})
"""Those for whom a page is looked over before it is written."""

FieldClass = Literal[
    "body", "name", "age", "joining", "life", "amount", "reason", "income", "health", "contact", "kin", "acts",
    "record", "conduct",
]  # fmt: skip
How = Literal["full", "masked", "decade", "year", "yes-no", "none"]

_ROWS: Mapping[FieldClass, tuple[How, How, How, How, How]] = {
    #           self    keeper  approver  branch    public
    "body": ("full", "full", "full", "full", "full"),
    "name": ("full", "full", "full", "masked", "none"),
    "age": ("full", "full", "full", "decade", "none"),
    "joining": ("full", "full", "full", "year", "none"),
    "life": ("full", "full", "full", "none", "none"),
    "amount": ("full", "full", "full", "full", "none"),
    "reason": ("full", "full", "full", "none", "none"),
    "income": ("full", "full", "full", "none", "none"),
    "health": ("full", "full", "yes-no", "none", "none"),
    "contact": ("full", "full", "none", "none", "none"),
    "kin": ("full", "full", "none", "none", "none"),
    "acts": ("full", "full", "full", "none", "none"),
    "record": ("none", "full", "full", "none", "none"),
    "conduct": ("none", "full", "none", "none", "none"),
}
CONSENTED: Mapping[FieldClass, How] = {"name": "full"}
"""What else the unit's notice tells where the person agreed to it."""

OF_FACT: Mapping[str, FieldClass] = {
    "name": "name",
    "sex": "age",
    "born_on": "age",
    "age": "age",
    "birthday": "age",
    "next_birthday": "age",
    "admitted_on": "joining",
    "confirmed_on": "joining",
    "standing": "joining",
    "branch": "body",
    "roles": "body",
    "contacts": "body",
    "employment": "life",
    "honours": "life",
    "former_posts": "life",
    "mobile": "life",
    "left": "life",
    "household": "income",
    "circumstances": "health",
    "hardship": "reason",
    "phone": "contact",
    "place": "contact",
    "kin": "kin",
    "last_visit": "acts",
    "last_talk": "acts",
    "events": "conduct",
}
"""The class of each fact of a person's page; what is not listed is for the keepers alone."""


def how(field: FieldClass, audience: Audience, *, consent: bool = False) -> How:
    """How a class of field is shown to an audience."""
    usual = _ROWS[field][AUDIENCES.index(audience)]
    return CONSENTED.get(field, usual) if consent and audience == "branch" else usual
