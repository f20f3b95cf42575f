"""The catalogue of sections: each line gives a section its record class, id check, list and filing habit."""

from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from carecli.model.record import Record

Filing = Literal["one-file", "by-branch", "by-year"]


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level key of the files.

    ``record`` is ``module:Class``, or several by the value of their ``kind``; ``ids`` names the section whose ids it
    shares; ``listed`` are the columns of its list; ``dated`` the field by which a list is cut to a period; ``base`` the
    class that several record classes share; ``singular`` what one record is called where that does not follow from the
    name. Records that are ``personal`` oblige nobody to anything about people whom they do not name; an ``act`` was
    done for somebody, and bears on other records only through an id that both name.
    """

    name: str
    record: str | dict[str, str]
    filed: Filing = "one-file"
    listed: tuple[str, ...] = ()
    dated: str = ""
    ids: str = ""
    base: str = ""
    singular: str = ""
    personal: bool = False
    act: bool = False

    @property
    def one(self) -> str:
        """What one record of it is called: ``visit``, ``activity``, ``person``."""
        if self.singular:
            return self.singular
        return f"{self.name[:-3]}y" if self.name.endswith("ies") else self.name.removesuffix("s")

    @property
    def corrected(self) -> bool:
        """Whether its records may be corrected: they have ids, and no money moves by them."""
        ids = all("id" in cls.__dataclass_fields__ for cls in self.classes().values())
        return ids and self.name != AMENDING and not self.base

    def classes(self) -> dict[str, type[Record]]:
        """The record classes by kind; one class alone stands under the empty kind."""
        named = {"": self.record} if isinstance(self.record, str) else self.record
        return {kind: _load(path) for kind, path in named.items()}


def _load(path: str) -> type[Record]:
    module, _, name = path.partition(":")
    found: type[Record] = getattr(import_module(f"carecli.model.{module}"), name)
    return found


ENTRIES = {
    "opening": "fund:Opening",
    "receipt": "fund:Receipt",
    "payment": "fund:Payment",
    "transfer": "fund:Transfer",
    "reversal": "fund:Reversal",
}
AMENDING = "corrections"
"""The section that is read whatever is asked for, as it changes what the others say."""

SECTIONS: tuple[Section, ...] = (
    Section("organisation", "organisation:Organisation", listed=("id", "name", "level", "parent")),
    Section("contacts", "organisation:Contact", listed=("leader", "unit", "kind", "since", "until")),
    Section(
        "members",
        "member:Member",
        filed="by-branch",
        listed=("id", "name", "sex", "born_on", "branch", "admitted_on", "confirmed_on"),
    ),
    Section(
        "people", "member:Person", listed=("id", "name", "sex", "born_on", "branch"), ids="members", singular="person"
    ),
    Section("hardship", "hardship:Hardship", listed=("id", "member", "degree", "since", "checked_on", "until")),
    Section("households", "pairing:HelpedHousehold", listed=("id", "unit", "people")),
    Section(
        "pairings",
        "pairing:Pairing",
        listed=("id", "by", "organisation", "member", "household", "unit", "aid", "since", "until"),
    ),
    Section("judgements", "hardship:Judgement", listed=("date", "rule", "member", "verdict", "by"), dated="date"),
    Section(
        "events",
        "event:Event",
        filed="by-year",
        listed=("id", "date", "known_on", "member", "kind", "assigned_to"),
        dated="date",
        personal=True,
    ),
    Section(
        "visits",
        "visit:Visit",
        filed="by-year",
        listed=("date", "member", "unit", "by", "occasion", "form", "gift"),
        dated="date",
        personal=True,
        act=True,
    ),
    Section(
        "talks",
        "talk:Talk",
        filed="by-year",
        listed=("date", "members", "by", "occasion", "form"),
        dated="date",
        personal=True,
        act=True,
    ),
    Section(
        "greetings",
        "greeting:Greeting",
        filed="by-year",
        listed=("date", "member", "by", "occasion", "form", "gift"),
        dated="date",
        personal=True,
        act=True,
    ),
    Section(
        "activities",
        "activity:Activity",
        filed="by-year",
        listed=("date", "kind", "unit", "by", "topic"),
        dated="date",
        personal=True,
        act=True,
    ),
    Section(
        "matters",
        "activity:Matter",
        listed=("id", "kind", "opened", "owner", "due", "closed"),
        dated="opened",
    ),
    Section(
        "attendance", "presence:Attendance", filed="by-year", listed=("date", "member", "kind", "state"), dated="date"
    ),
    Section(
        "dues", "presence:Dues", filed="by-year", listed=("month", "member", "state"), dated="month", singular="dues"
    ),
    Section("posts", "post:Post", listed=("id", "name", "domain", "unit", "seats", "until")),
    Section("titles", "award:Title", listed=("id", "title", "level", "criteria", "since", "until")),
    Section(
        "awards",
        "award:Award",
        filed="by-year",
        listed=("id", "date", "title", "level", "member", "unit", "given_by", "round"),
        dated="date",
    ),
    Section(
        "nominations",
        "award:Nomination",
        filed="by-year",
        listed=("id", "date", "title", "seat", "member", "unit", "result"),
        dated="date",
    ),
    Section(
        "notices",
        "notice:Notice",
        filed="by-year",
        listed=("id", "date", "topic", "title", "unit", "channel", "audience", "until"),
        dated="date",
    ),
    Section(
        "returns", "notice:Return", filed="by-year", listed=("id", "date", "kind", "unit", "period", "to"), dated="date"
    ),
    Section("services", "standard:Service", listed=("id", "kind", "name", "unit", "place", "keeper", "until")),
    Section("standards", "standard:Standard", listed=("id", "organisation", "since", "until", "document", "quota")),
    Section("waivers", "waiver:Waiver", filed="by-year", listed=("date", "duty", "by"), dated="date"),
    Section("snoozes", "snooze:Snooze", filed="by-year", listed=("date", "duty", "until", "by"), dated="date"),
    Section(
        AMENDING,
        "correction:Correction",
        filed="by-year",
        listed=("date", "section", "record", "by"),
        dated="date",
    ),
    Section("accounts", "fund:Account", listed=("id", "organisation", "name", "uses")),
    Section(
        "fund",
        ENTRIES,
        filed="by-year",
        listed=("id", "date", "kind", "account", "amount", "purpose", "member"),
        dated="date",
        base="fund:Entry",
    ),
)
BY_NAME = {section.name: section for section in SECTIONS}
ACTS = frozenset(section.name for section in SECTIONS if section.act)
_OF_RECORD = {s.base or s.record: s.name for s in SECTIONS if isinstance(s.base or s.record, str)}


def section_of(record: type[Record]) -> str:
    """The section that holds records of a class."""
    return _OF_RECORD[f"{record.__module__.rpartition('.')[2]}:{record.__name__}"]
