"""Every row of a sheet held against the records: new, the same, changed, refused, or not filled in yet."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from carecli.exchange.absent import absent
from carecli.exchange.comparing import Difference, differences
from carecli.exchange.directory import Directory, person_name
from carecli.exchange.editing import completed, edited
from carecli.exchange.gift_payment import payment_of
from carecli.exchange.labels import Labels
from carecli.exchange.matching import Matcher, one_of_a_kind
from carecli.exchange.proposal import Booking, Plan, Proposal, is_error
from carecli.exchange.row import SheetRow, Value
from carecli.exchange.sheet import Sheet
from carecli.exchange.typed import Fields, fields_of, typed
from carecli.exchange.whom import PEOPLE
from carecli.model.event import Event
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape

_FILLED = ("date", "by")
"""What a row of a list to be filled in says once somebody has been there."""


def plan_import(sheet: Sheet, directory: Directory, today: date) -> Plan:
    """What importing a sheet into the records that ``directory`` knows would do; nothing is written.

    A row that fits a record changes what it says otherwise; cells that say nothing change nothing.
    """
    planner = _Planner(sheet, directory, today)
    proposals = tuple(map(planner.propose, sheet.rows))
    return Plan(sheet=sheet, proposals=proposals, absent=absent(sheet, proposals, directory.records, today))


class _Planner:
    """The rows of one sheet in their order; a later row may repeat an earlier one."""

    def __init__(self, sheet: Sheet, directory: Directory, today: date) -> None:
        self._section = sheet.section
        self._labels = Labels(sheet.section, sheet.header.found)
        self._records = directory.records
        self._matcher = Matcher(sheet.section, directory.records, directory)
        self._today = today
        self._seen: dict[Hashable, int] = {}
        self._required = [field.name for field in shape(_any_class(sheet.section)) if field.required]

    def propose(self, row: SheetRow) -> Proposal:
        """What becomes of a row."""
        if row.values.get("closes"):
            if not any(row.values.get(path) for path in _FILLED):
                return Proposal(row=row, state="unfilled")
            _tell_occasion(row, self._records)
        try:
            if any(map(is_error, row.problems)):
                return _refused(row)
            existing = self._matcher.match(row)
            return self._known(row, existing) if existing else self._new(row)
        except Refused as refused:
            row.problems.append(refused.at(row.place))
            return _refused(row)

    def _known(self, row: SheetRow, existing: Record) -> Proposal:
        self._once((type(existing), existing.where, getattr(existing, "id", "")), row)
        said = {path: value for path, value in row.values.items() if self._labels.has(path)}
        changes = differences(self._section, said, existing, self._today)
        if not changes:
            return Proposal(row=row, state="same", problems=tuple(row.problems), existing=existing)
        if self._section == "fund":
            raise Refused("entry-differs", ref=getattr(existing, "id", ""), fields=self._named(changes))
        record, fields = self._typed(row, completed(self._section, row.values, existing, self._required))
        return self._changed(row, existing, record, fields, changes) if record else _refused(row)

    def _changed(
        self, row: SheetRow, existing: Record, record: Record, fields: Fields, changes: list[Difference]
    ) -> Proposal:
        editing = edited(self._section, existing, record, fields, changes)
        by_hand = [change for change in changes if change.path in editing.by_hand]
        if by_hand:
            row.tell("change-by-hand", fields=self._named(by_hand), at=existing.where)
        return Proposal(
            row=row,
            state="changed" if editing.edits else "same",
            problems=tuple(row.problems),
            record=editing.record,
            existing=existing,
            changes=tuple(changes),
            edits=editing.edits,
            by_hand=editing.by_hand,
        )

    def _new(self, row: SheetRow) -> Proposal:
        values = dict(row.values)
        given = bool(values.get("id"))
        if self._section in PEOPLE and row.text("name"):
            values["name"] = person_name(row.text("name"))
        if "id" in self._required and not given:
            values["id"] = _provisional(row, self._section, self._matcher.ids)
        record, fields = self._typed(row, values)
        if record is None:
            return _refused(row)
        self._once(one_of_a_kind(self._section, record), row)
        if not given:
            fields.pop("id", None)
        booking = self._booking(row, record)
        if booking is not None:
            entry = booking if isinstance(booking, str) else str(getattr(booking.record, "id", ""))
            fields["gift"]["entry"] = entry
            record = _with_entry(record, entry)
        return Proposal(
            row=row,
            state="new",
            problems=tuple(row.problems),
            fields=fields,
            record=record,
            booking=booking if isinstance(booking, Booking) else None,
        )

    def _booking(self, row: SheetRow, record: Any) -> Booking | str | None:
        if not row.apart:
            return None
        taken = {str(getattr(entry, "id", "")) for entry in self._records.section("fund")}
        return payment_of(record, row, self._records, _provisional(row, "gift", taken))

    def _typed(self, row: SheetRow, values: dict[str, Value]) -> tuple[Record | None, Fields]:
        fields = fields_of(self._section, values)
        record, problems = typed(self._section, fields, row.place, self._labels.all)
        row.problems += map(self._labels.translated, problems)
        return record, fields

    def _once(self, key: Hashable, row: SheetRow) -> None:
        """Refuse a row that says once more what an earlier one said."""
        first = self._seen.setdefault(key, row.place.line)
        if first != row.place.line:
            raise Refused("row-twice", first=first)

    def _named(self, changes: Iterable[Difference]) -> str:
        return ", ".join(self._labels.of(change.path) for change in changes)


def _any_class(section: str) -> type[Record]:
    return next(iter(BY_NAME[section].classes().values()))


def _refused(row: SheetRow) -> Proposal:
    return Proposal(row=row, state="refused", problems=tuple(row.problems))


def _provisional(row: SheetRow, kind: str, taken: Collection[str]) -> str:
    """An id until the program gives one; nothing else has it, in this section or another of the same file."""
    id_ = f"new.{kind}.{row.place.line}"
    while id_ in taken:
        id_ += ".again"
    return id_


def _with_entry(record: Any, entry: str) -> Record:
    """A visit or greeting whose gift names its payment."""
    found: Record = replace(record, gift=replace(record.gift, entry=entry))
    return found


def _tell_occasion(row: SheetRow, records: Records) -> None:
    """A duty that an event gave rise to says the occasion by itself."""
    closes = row.values["closes"]
    ids = {part for id_ in (closes if isinstance(closes, list) else [closes]) for part in str(id_).split("/")}
    event = next((event for event in records.of(Event) if event.id in ids), None)
    if event and not row.values.get("occasion"):
        row.values["occasion"] = event.kind
