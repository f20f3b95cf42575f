"""When somebody was last seen, talked to or greeted."""

from collections.abc import Iterable

from carecli.duties.act import Act, Acts

CONTACT = ("visit", "talk", "greeting")
"""Kinds of act by which people keep in contact."""


def contacts_with(subject: str, acts: Acts, by: Iterable[str] = ()) -> list[Act]:
    """The acts of contact with a person, unit or household, earliest first; only those of ``by`` where it names any."""
    helpers = frozenset(by)
    found = [act for kind in CONTACT for act in acts.for_subject(kind, subject)]
    kept = [act for act in found if not helpers or not helpers.isdisjoint(act.by)]
    return sorted(kept, key=lambda act: act.date)


def last_contact(subject: str, acts: Acts, by: Iterable[str] = ()) -> Act | None:
    """The latest of them."""
    found = contacts_with(subject, acts, by)
    return found[-1] if found else None
