"""The catalogue of sections: each line gives a section its record class, id check, list and filing habit."""

from carecli.model.record import Record
from carecli.model.section import AMENDING, Section

__all__ = ["AMENDING", "BY_NAME", "ENTRIES", "SECTIONS", "Section", "section_of"]

ENTRIES = {
    "opening": "fund:Opening",
    "receipt": "fund:Receipt",
    "payment": "fund:Payment",
    "transfer": "fund:Transfer",
    "reversal": "fund:Reversal",
}

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
    Section("matters", "activity:Matter", listed=("id", "kind", "opened", "owner", "due", "closed"), dated="opened"),
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
    Section(
        "other_aid",
        "other_aid:OtherAid",
        filed="by-year",
        listed=("date", "member", "giver", "amount", "category"),
        dated="date",
        singular="other-aid",
    ),
    Section("applications", "application:Application", "by-year", ("id", "date", "member", "asked", "unit"), "date"),
    Section("steps", "application:Step", "by-year", ("date", "application", "step", "by", "verdict", "amount"), "date"),
    Section("waivers", "waiver:Waiver", filed="by-year", listed=("date", "duty", "by"), dated="date"),
    Section("snoozes", "snooze:Snooze", filed="by-year", listed=("date", "duty", "until", "by"), dated="date"),
    Section(
        AMENDING,
        "correction:Correction",
        filed="by-year",
        listed=("date", "section", "record", "by"),
        dated="date",
    ),
    Section(
        "assertions",
        "assertion:Assertion",
        filed="by-year",
        listed=("date", "account", "balance", "counted"),
        dated="date",
    ),
    Section("seals", "seal:Seal", listed=("month", "head", "count", "balance")),
    Section("budgets", "budget:Budget", listed=("id", "year", "purpose", "category", "festival", "amount", "carried")),
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
    """The section that holds records of a class, or of one that it is derived from."""
    names = (f"{cls.__module__.rpartition('.')[2]}:{cls.__name__}" for cls in record.__mro__)
    return next(_OF_RECORD[name] for name in names if name in _OF_RECORD)
