"""Every row of a sheet held against the records: new, the same, changed, refused, or not filled in yet."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from typing import Any

from carecli.exchange.absent import absent
from carecli.exchange.comparing import differences
from carecli.exchange.directory import Directory
from carecli.exchange.editing import completed, edited
from carecli.exchange.gift_payment import payment_of
from carecli.exchange.matching import NATURAL, Matcher
from carecli.exchange.proposal import Booking, Plan, Proposal, is_error
from carecli.exchange.row import SheetRow
from carecli.exchange.sheet import Sheet
from carecli.exchange.typed import Fields, fields_of, typed
from carecli.model.event import Event
from carecli.model.problem import Refused
from carecli.model.record import Record
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
        self._sheet = sheet
        self._section = sheet.section
        self._records = directory.records
        self._matcher = Matcher(sheet.section, directory.records, directory)
        self._today = today
        self._seen: dict[Hashable, int] = {}
        self._headed = {found.column.path for found in sheet.header.found}
        self._classes = BY_NAME[sheet.section].classes()
        self._required = [f.name for f in shape(next(iter(self._classes.values()))) if f.required]

    def propose(self, row: SheetRow) -> Proposal:
        """What becomes of a row."""
        if row.text("closes") or row.values.get("closes"):
            if not any(row.values.get(path) for path in _FILLED):
                return Proposal(row=row, state="unfilled")
            self._tell_occasion(row)
        if any(map(is_error, row.problems)):
            return _refused(row)
        try:
            existing = self._matcher.match(row)
            return self._known(row, existing) if existing else self._new(row)
        except Refused as refused:
            row.problems.append(refused.at(row.place))
            return _refused(row)

    def _tell_occasion(self, row: SheetRow) -> None:
        """A duty that an event gave rise to says the occasion by itself."""
        closes = row.values.get("closes", "")
        ids = {str(part) for id_ in (closes if isinstance(closes, list) else [closes]) for part in str(id_).split("/")}
        event = next((event for event in self._records.of(Event) if event.id in ids), None)
        if event and "occasion" in self._headed and not row.values.get("occasion"):
            row.values["occasion"] = event.kind

    def _known(self, row: SheetRow, existing: Record) -> Proposal:
        self._once((type(existing), existing.where, getattr(existing, "id", "")), row)
        said = {path: value for path, value in row.values.items() if path in self._headed or path == "occasion"}
        changes = differences(self._section, said, existing, self._today)
        if not changes:
            return Proposal(row=row, state="same", problems=tuple(row.problems), existing=existing)
        if self._section == "fund":
            raise Refused("entry-differs", ref=getattr(existing, "id", ""), fields=self._labels(changes))
        record, fields = self._typed(row, completed(self._section, row.values, existing, self._required))
        if record is None:
            return _refused(row)
        editing = edited(self._section, existing, record, fields, changes)
        for path in editing.by_hand:
            row.tell("change-by-hand", field=self._label(path), place=existing.where)
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
        if "id" in self._required and not values.get("id"):
            values["id"] = self._provisional(row, "new")
        record, fields = self._typed(row, values)
        if record is None:
            return _refused(row)
        self._once(_one_of_a_kind(self._section, record), row)
        if not row.text("id"):
            fields.pop("id", None)
        booking = self._booking(row, record)
        if isinstance(booking, str) or booking:
            entry = booking if isinstance(booking, str) else str(getattr(booking.record, "id", ""))
            fields["gift"]["entry"] = entry
            record = replace(record, gift=replace(getattr(record, "gift"), entry=entry))  # type: ignore[call-arg]  # noqa: B009 - visits and greetings have gifts
        return Proposal(
            row=row,
            state="new",
            problems=tuple(row.problems),
            fields=fields,
            record=record,
            booking=booking if isinstance(booking, Booking) else None,
        )

    def _booking(self, row: SheetRow, record: Any) -> Booking | str | None:
        return payment_of(record, row, self._records, self._provisional(row, "gift")) if row.apart else None

    def _typed(self, row: SheetRow, values: dict[str, Any]) -> tuple[Record | None, Fields]:
        fields = fields_of(self._section, values)
        record, problems = typed(self._section, fields, row.place, self._sheet.understood)
        row.problems += [self._in_words_of_sheet(found) for found in problems]
        return record, fields

    def _in_words_of_sheet(self, found: Any) -> Any:
        return found

    def _once(self, key: Hashable, row: SheetRow) -> None:
        """Refuse a row that says once more what an earlier one said."""
        first = self._seen.setdefault(key, row.place.line)
        if first != row.place.line:
            raise Refused("row-twice", first=first)

    def _provisional(self, row: SheetRow, kind: str) -> str:
        """An id until the program gives one; no record has it."""
        return f"{kind}.{row.place.line}"

    def _label(self, path: str) -> str:
        return next((found.label for found in self._sheet.header.found if found.column.path == path), path)

    def _labels(self, changes: Any) -> str:
        return ", ".join(self._label(change.path) for change in changes)


def _refused(row: SheetRow) -> Proposal:
    return Proposal(row=row, state="refused", problems=tuple(row.problems))


def _one_of_a_kind(section: str, record: Record) -> Hashable:
    """What tells a new record from the other rows of its sheet."""
    if section in ("members", "people"):
        return (getattr(record, "name", ""), getattr(record, "born_on", None))
    if section == "hardship":
        return (getattr(record, "member", ""), getattr(record, "since", None))
    if section == "fund":
        return replace(record, where=record.where._replace(line=0), id="")  # type: ignore[call-arg]
    return tuple(getattr(record, name, None) for name in NATURAL[section])
