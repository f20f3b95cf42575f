"""The catalogue of forms in which records go out and come back: section and columns, as offices keep them."""

from collections.abc import Mapping
from dataclasses import dataclass

from carecli.exchange.columns import columns
from carecli.model.problem import Refused
from carecli.model.sections import AMENDING, SECTIONS
from carecli.model.words import Words, sheets

ROW = "row"
"""The column that numbers the rows."""
BALANCE = "balance"
"""The column of a ledger that follows from the others."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the section whose records it holds, and the paths of its columns (``member.``: of the member named).

    A path may be that of a column in ``DERIVED``; ``only`` names in ``ONLY`` which records it holds.
    """

    section: str
    paths: tuple[str, ...]
    only: str = ""


_HOUSEHOLD = ("household.people", "household.monthly_income")
_GIFT = ("gift.cash", "gift.goods", "gift.entry")
CUSTOMARY: Mapping[str, Form] = {
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
    "mobile": Form(
        "members",
        (
            *(ROW, "id", "name", "sex", "id_number", "admitted_on", "branch.id", "mobile.direction", "mobile.reason"),
            *("mobile.since", "mobile.to", "mobile.certificate", "phone", "mobile.contact"),
            *("last_contact", "last_contact_by", "mobile.until", "note"),
        ),
        only="away",
    ),
    "pairings": Form(
        "pairings",
        (
            *(ROW, "id", "by", "organisation", "member", "member.branch.id", "household", "unit", "aid", "since"),
            *("plan.need", "plan.task", "plan.measure", "plan.owner", "plan.due", "plan.done", "plan.application"),
            *("contacts", "last_contact", "until", "end_reason", "note"),
        ),
    ),
    "households": Form("households", (ROW, "id", "name", "kind", "unit", "place", "people", "note")),
    "posts": Form(
        "posts",
        (
            *(ROW, "id", "name", "domain", "unit", "duties", "seats", "holders.member", "holders.route"),
            *("holders.since", "holders.trained_before", "holders.trained_after", "results", "rewards"),
            *("since", "until", "note"),
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
            *("needs", *_GIFT, "also_talk", "closes", "note"),
        ),
    ),
    "talks": Form("talks", (ROW, "id", "date", "by", "members", "form", "occasion", "closes", "note")),
    "greetings": Form(
        "greetings",
        (ROW, "id", "date", "occasion", "by", "member", "member.branch.id", "form", *_GIFT, "closes", "note"),
    ),
    "activities": Form("activities", (ROW, "id", "date", "kind", "unit", "by", "members", "topic", "closes", "note")),
    "dues": Form("dues", (ROW, "member", "member.branch.id", "month", "state", "note")),
    "attendance": Form("attendance", (ROW, "member", "member.branch.id", "date", "kind", "state", "activity", "note")),
    "awards": Form(
        "awards",
        (
            *(ROW, "id", "date", "level", "title", "name", "member", "unit", "given_by", "round", "document"),
            *("goods", "entry", "closes", "note"),
        ),
    ),
    "notices": Form(
        "notices",
        (
            *(ROW, "id", "topic", "title", "unit", "audience", "channel", "date", "until", "inside_on"),
            *("round", "award", "matter", "consent", "closes", "note"),
        ),
    ),
    "fund": Form(
        "fund",
        (
            *(ROW, "id", "date", "voucher", "kind", "source", "payer", "in", "purpose", "member", "payee", "category"),
            *("application", "out", "account", "shares", "between", "from_account", "to_account", BALANCE),
            *("reverses", "reason", "note"),
        ),
    ),
    "applications": Form(
        "applications",
        (
            *(ROW, "id", "date", "member", "member.sex", "member.born_on", "member.id_number", "member.admitted_on"),
            *("member.branch.id", "member.phone", "member.place", *(f"member.{path}" for path in _HOUSEHOLD)),
            *("category", "asked", "reason", "documents", "proxy", "proxy_reason", "unit", "consent", "note"),
        ),
    ),
    "steps": Form(
        "steps",
        (
            *(ROW, "application", "date", "step", "unit", "by", "verdict", "amount"),
            *("present", "in_favour", "against", "abstained", "recused", "until", "reason", "overrides", "note"),
        ),
    ),
    "accounts": Form("accounts", ("id", "organisation", "name", "uses", "managed_by", "note")),
    "organisation": Form("organisation", ("id", "name", "level", "parent", "note")),
    "contacts": Form("contacts", ("leader", "unit", "kind", "since", "until", "note")),
}
"""Forms as offices keep them; the title is the word ``sheets.form.<name>`` (domain section 6)."""


def _plain(section: str) -> Form:
    """The form of a section for which there is no customary one: all its columns in their order, the note last."""
    own = [path for path, column in columns(section).items() if not column.settled and path not in _LAST]
    return Form(section, (ROW, *own, "note"))


_LAST = ("note", "recorded_by")
_HAVING = frozenset(form.section for form in CUSTOMARY.values())
FORMS: Mapping[str, Form] = {
    **CUSTOMARY,
    **{each.name: _plain(each.name) for each in SECTIONS if each.name not in _HAVING and each.name != AMENDING},
}
"""By the name that the command line knows: the customary forms, and one for every other section."""


def form_title(name: str, words: Words) -> str:
    """What stands above a form; one that is not customary is called after its section."""
    key = f"form.{name}"
    return words(f"sheets.{key}") if key in sheets.WORDS else words.field("", FORMS[name].section)


def form_of(section: str) -> str | None:
    """The name of the form in which all records of a section go out; None where there is none."""
    return next((name for name, form in FORMS.items() if form.section == section and not form.only), None)


def form_named(text: str) -> Form:
    """The form of that name; refuses one that there is not."""
    if text not in FORMS:
        raise Refused("bad-option", option="--form", text=text, known=", ".join(FORMS))
    return FORMS[text]
