"""Which record of the workspace a row is about: by id, else by what makes a record of its section one of a kind."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from carecli.exchange.columns import columns
from carecli.exchange.comparing import agrees, differences
from carecli.exchange.directory import Directory, person_name
from carecli.exchange.matching_people import match_person
from carecli.exchange.row import SheetRow
from carecli.exchange.typed import comparable, parsed_value
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.record import Record, lasts_on
from carecli.model.records import Records
from carecli.model.scalars import parse_day
from carecli.model.sections import BY_NAME, SECTIONS
from carecli.model.shape import shape

NATURAL: Mapping[str, tuple[str, ...]] = {
    "organisation": ("name",),
    "contacts": ("leader", "unit", "kind", "since"),
    "judgements": ("date", "rule", "member"),
    "events": ("date", "member", "kind"),
    "visits": ("date", "member", "unit", "by", "occasion"),
    "talks": ("date", "members", "by", "occasion"),
    "greetings": ("date", "member", "by", "occasion"),
    "activities": ("date", "kind", "unit", "by", "members"),
    "matters": ("opened", "kind", "member", "owner"),
    "waivers": ("duty", "date"),
    "snoozes": ("duty", "date"),
    "accounts": ("organisation", "name"),
    "fund": ("date", "kind", "amount", "voucher"),
}
"""The fields that make a record one of a kind where a row gives no id, where these are not the required ones."""

Finder: TypeAlias = Callable[["Matcher", SheetRow], Record | None]


class Matcher:
    """The records of one section as rows find them."""

    def __init__(self, section: str, records: Records, directory: Directory) -> None:
        self.section = section
        self.directory = directory
        self.records = records
        self._rows = records.section(section)
        self._by_id = {id_: row for row in self._rows if (id_ := getattr(row, "id", None))}
        self._elsewhere = _ids_elsewhere(section, records)
        self._index: dict[Any, list[Record]] | None = None

    @property
    def ids(self) -> frozenset[str]:
        """All ids that a record of the section cannot have any more."""
        return frozenset(self._by_id) | self._elsewhere

    def match(self, row: SheetRow) -> Record | None:
        """The record that a row is about, None for a new one; refuses a row that may be about several."""
        id_ = row.text("id")
        if id_ in self._by_id:
            return _named_alike(self._by_id[id_], row)
        if id_ in self._elsewhere:
            raise Refused("id-elsewhere", ref=id_)
        return _FINDERS.get(self.section, _naturally)(self, row)

    def like(self, row: SheetRow) -> list[Record]:
        """The records that agree with a row in all that makes them one of a kind, as far as the row says it."""
        first, *others = natural(self.section)
        known = columns(self.section)
        key = parsed_value(known[first], row.values.get(first, ""))
        if key is None:
            return []
        given = {path: value for path in others if (value := row.values.get(path))}
        return [record for record in self._having(key) if agrees(self.section, given, record)]

    def _having(self, key: Any) -> list[Record]:
        """The records whose first field is this."""
        if self._index is None:
            self._index = {}
            first = natural(self.section)[0]
            column = columns(self.section)[first]
            for row in self._rows:
                self._index.setdefault(comparable(column, getattr(row, first, None)), []).append(row)
        return self._index.get(key, [])

    def every(self, kind: type[Record]) -> Iterable[Any]:
        """All records of the section."""
        return (row for row in self._rows if isinstance(row, kind))


def _named_alike(record: Record, row: SheetRow) -> Record:
    """The record of an id, unless the row gives that id to somebody of another name."""
    name = row.text("name")
    if isinstance(record, Person) and name and person_name(name) != person_name(record.name):
        raise Refused("id-of-another", ref=record.id, name=record.name)
    return record


@cache
def natural(section: str) -> tuple[str, ...]:
    """The fields that make a record of a section one of a kind; the first must be given."""
    if section in NATURAL:
        return NATURAL[section]
    fields = [field for cls in BY_NAME[section].classes().values() for field in shape(cls) if field.text]
    required = tuple(dict.fromkeys(field.name for field in fields if field.required and field.name != "id"))
    return required or (fields[0].name,)


def _ids_elsewhere(section: str, records: Records) -> frozenset[str]:
    """The ids that other sections have which share theirs with this one."""
    own = BY_NAME[section].ids or section
    others = [other.name for other in SECTIONS if (other.ids or other.name) == own and other.name != section]
    return frozenset(str(row.id) for name in others for row in records.section(name) if hasattr(row, "id"))


def _naturally(matcher: Matcher, row: SheetRow) -> Record | None:
    """The record most like a row; one that differs in nothing else goes first."""
    found = matcher.like(row)
    return min(found, key=lambda record: len(differences(matcher.section, row.values, record)), default=None)


def _person(matcher: Matcher, row: SheetRow) -> Record | None:
    return match_person(matcher.section, row, matcher.directory)


def _hardship(matcher: Matcher, row: SheetRow) -> Record | None:
    """The member's case that began that day, or was open then; without a day the one that is open."""
    cases = [case for case in matcher.every(Hardship) if case.member == row.text("member")]
    try:
        since = parse_day(row.text("since")) if row.text("since") else None
    except Refused:
        return None
    if since is None:
        return next((case for case in reversed(cases) if case.until is None), None)
    exact = next((case for case in cases if case.since == since), None)
    return exact or next((case for case in cases if lasts_on(case, since)), None)


def _entry(matcher: Matcher, row: SheetRow) -> Record | None:
    """The entry that agrees with all that a row says; entries are never changed.

    Refuses a voucher that is known for the same person with another amount, day or kind.
    """
    for record in matcher.like(row):
        if not differences("fund", row.values, record):
            return record
    voucher, day = row.text("voucher"), row.text("date")
    known = [entry for entry in matcher.every(Record) if voucher and getattr(entry, "voucher", None) == voucher]
    same_year = [entry for entry in known if str(entry.date.year) == day[:4]]
    rival = next((entry for entry in same_year if _receiver(entry) == _said_receiver(row)), None)
    if rival and not row.text("id"):
        raise Refused("voucher-known", ref=rival.id)
    return None


def one_of_a_kind(section: str, record: Record) -> Hashable:
    """What tells a new record from the other rows of its sheet."""
    if section in ("members", "people"):
        return getattr(record, "name", ""), getattr(record, "born_on", None)
    if section == "hardship":
        return getattr(record, "member", ""), getattr(record, "since", None)
    if section == "fund":
        fields = (field.name for field in shape(type(record)) if field.name != "id")
        return type(record), *(getattr(record, name) for name in fields)
    return tuple(getattr(record, name, None) for name in natural(section))


def _receiver(entry: Record) -> str:
    return getattr(entry, "member", None) or getattr(entry, "payee", None) or getattr(entry, "payer", None) or ""


def _said_receiver(row: SheetRow) -> str:
    return row.text("member") or row.text("payee") or row.text("payer")


_FINDERS: Mapping[str, Finder] = {"members": _person, "people": _person, "hardship": _hardship, "fund": _entry}
