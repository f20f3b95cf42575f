"""Facts of lasting circumstances: one finder for all that are simply recorded, and the two that ask for more."""

from datetime import date

from carecli.eligibility.asking import Asking, Find, Finder
from carecli.eligibility.found import NO, YES, Found, unknown, yes_no
from carecli.model.day import earliest, latest
from carecli.model.member import Circumstance, Person
from carecli.model.record import lasts_on


def _recorded(person: Person, kind: str, day: date) -> list[Circumstance]:
    return [part for part in person.circumstances if part.kind == kind and lasts_on(part, day)]


def circumstance(kind: str) -> Finder:
    """The finder of one kind of circumstance: recorded for that day, or not."""

    def finder(asking: Asking) -> Find:
        return lambda person: yes_no(bool(_recorded(person, kind, asking.on))) if person.circumstances else NO

    return finder


def serious_illness(asking: Asking) -> Find:
    """A serious illness; only a verified one, where the settings ask for that."""

    def find(person: Person) -> Found:
        if not person.circumstances:
            return NO
        recorded = _recorded(person, "serious-illness", asking.on)
        if not recorded or not asking.settings.serious_verified:
            return yes_no(bool(recorded))
        verified = any(part.verified_on for part in recorded)
        return YES if verified else unknown("circumstances.verified_on")

    return find


def long_illness(asking: Asking) -> Find:
    """An illness that has lasted as long as the settings ask for; unknown where its beginning is."""
    cut = asking.settings.long_ill.before(asking.on)

    def find(person: Person) -> Found:
        if not person.circumstances:
            return NO
        recorded = _recorded(person, "long-illness", asking.on)
        if any(part.since and latest(part.since) <= cut for part in recorded):
            return YES
        doubtful = any(part.since is None or earliest(part.since) <= cut for part in recorded)
        return unknown("circumstances.since") if doubtful else NO

    return find
