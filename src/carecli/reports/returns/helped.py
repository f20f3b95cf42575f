"""Who is helped by whom and how, from the pairings that last on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from carecli.duties.basis import Basis
from carecli.model.pairing import Pairing
from carecli.model.record import lasts_on
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.page import Item
from carecli.reports.phrases import unit_name


@dataclass(frozen=True, slots=True)
class Helped:
    """The aid that a person has: forms as codes, measures as written, names of helpers, the first day."""

    aid: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    since: str | None = None
    owners: tuple[str, ...] = ()

    def item(self, words: Words) -> Item:
        """The same as other programs get it."""
        return {
            "aid": list(self.aid),
            "aid_name": words.join([words.code("pair-aid", code) for code in self.aid]),
            "measures": words.join(list(self.measures)),
            "helpers": words.join(list(self.helpers)),
            "paired_since": self.since,
            "responsible": self.responsible,
        }

    @property
    def responsible(self) -> str:
        """Whom the plan names first; empty where it names nobody."""
        return self.owners[0] if self.owners else ""


def helped(basis: Basis, day: date) -> Mapping[str, Helped]:
    """Everybody with whom somebody is paired on a day, by id."""
    by_member: dict[str, list[Pairing]] = {}
    for pairing in basis.records.of(Pairing):
        if pairing.member and lasts_on(pairing, day):
            by_member.setdefault(pairing.member, []).append(pairing)
    return {member: _told(pairings, basis.records) for member, pairings in by_member.items()}


def _told(pairings: list[Pairing], records: Records) -> Helped:
    plan = [measure for pairing in pairings for measure in pairing.plan if measure.done is None]
    bodies = [unit_name(pairing.organisation, records) for pairing in pairings if pairing.organisation]
    people = [records.name(helper) for pairing in pairings for helper in pairing.by]
    return Helped(
        aid=tuple(dict.fromkeys(code for pairing in pairings for code in pairing.aid)),
        measures=tuple(measure.measure for measure in plan if measure.measure),
        helpers=tuple(dict.fromkeys((*people, *bodies))),
        since=str(min(pairing.since for pairing in pairings)),
        owners=tuple(records.name(measure.owner) for measure in plan if measure.owner),
    )
