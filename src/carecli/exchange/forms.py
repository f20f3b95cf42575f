"""The catalogue of forms in which records go out and come back: section and columns, as offices keep them."""

from collections.abc import Mapping
from dataclasses import dataclass

from carecli.model.problem import Refused

ROW = "row"
"""The column that numbers the rows."""
BALANCE = "balance"
"""The column of a ledger that follows from the others."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the section whose records it holds, and the paths of its columns (``member.``: of the member named)."""

    section: str
    paths: tuple[str, ...]


_HOUSEHOLD = ("household.people", "household.monthly_income")
_GIFT = ("gift.cash", "gift.goods", "gift.entry")
FORMS: Mapping[str, Form] = {
    "roster": Form(
        "members",
        (
            *(ROW, "id", "name", "sex", "id_number", "born_on", "branch.id", "admitted_on", "confirmed_on"),
            *("employment.status", "employment.since", "employment.post", "phone", "place"),
            *(*_HOUSEHOLD, "household.since", "household.source", "circumstances.kind", "note"),
        ),
    ),
    "people": Form(
        "people",
        (
            *(ROW, "id", "name", "sex", "id_number", "born_on", "branch.id"),
            *("employment.status", "employment.since", "employment.post", "phone", "place", "note"),
        ),
    ),
    "hardship": Form(
        "hardship",
        (
            *(ROW, "id", "member.branch.id", "member", "member.sex", "member.born_on", "member.id_number"),
            *("member.admitted_on", "member.circumstances.kind", "member.place", "member.phone"),
            *(f"member.{path}" for path in _HOUSEHOLD),
            *("member.household.source", "reason", "degree", "since", "recognised_by", "recognised_on"),
            *("checked_on", "route", "until", "exit_reason", "note"),
        ),
    ),
    "events": Form(
        "events",
        (ROW, "id", "date", "known_on", "member", "member.branch.id", "kind", "relation", "assigned_to", "note"),
    ),
    "visits": Form(
        "visits",
        (
            *(ROW, "id", "date", "occasion", "by", "member", "unit", "member.branch.id", "form", "purpose"),
            *(*_GIFT, "also_talk", "closes", "note"),
        ),
    ),
    "talks": Form("talks", (ROW, "id", "date", "by", "members", "form", "occasion", "closes", "note")),
    "greetings": Form(
        "greetings",
        (ROW, "id", "date", "occasion", "by", "member", "member.branch.id", "form", *_GIFT, "closes", "note"),
    ),
    "activities": Form("activities", (ROW, "id", "date", "kind", "unit", "by", "members", "topic", "closes", "note")),
    "fund": Form(
        "fund",
        (
            *(ROW, "id", "date", "voucher", "kind", "source", "payer", "in", "purpose", "member", "payee", "category"),
            *("application", "out", "account", "shares", "between", "from_account", "to_account", BALANCE),
            *("reverses", "reason", "note"),
        ),
    ),
    "accounts": Form("accounts", ("id", "organisation", "name", "uses", "managed_by", "note")),
    "organisation": Form("organisation", ("id", "name", "level", "parent", "note")),
    "contacts": Form("contacts", ("leader", "unit", "kind", "since", "until", "note")),
}
"""By the name that the command line knows; its title is the word ``sheets.form.<name>`` (domain section 6)."""


def form_named(text: str) -> Form:
    """The form of that name; refuses one that there is not."""
    if text not in FORMS:
        raise Refused("bad-option", option="--form", text=text, known=", ".join(FORMS))
    return FORMS[text]
