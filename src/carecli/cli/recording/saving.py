"""From a record on the command line to a record in the files: under the lock, after the checks, then told."""

from collections.abc import Callable
from typing import Any, TypeAlias

from carecli.check.catalogue import APART_FROM_ACTS
from carecli.cli.adopting import active_policies
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.recording.footing import require_past, stands_on
from carecli.cli.recording.gifts import FUND, HOLDER, payment, pays
from carecli.cli.recording.given import Given, missing, node_of, typed
from carecli.cli.recording.names import with_ids
from carecli.cli.recording.writing import Done, Mistyped, Passing, carried_out
from carecli.files.writing.pen import Pen
from carecli.files.writing.results import Written
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import ACTS, BY_NAME
from carecli.model.shape import references

_ABOUT = frozenset({"member", "members"})


More: TypeAlias = Callable[[Record, Records], dict[str, Any]]


def save(desk: Desk, given: Given, *, dry: bool, command: str = "", more: More | None = None) -> ExitCode:
    """Appends a record and tells what it settles; with ``dry`` it only tells.

    What ``more`` finds is written with it. Refuses what the intake or the checks refuse; then nothing is written.
    """
    command = command or f"record {BY_NAME[given.section].one}"
    if lacking := missing(given):
        raise Refused("options-missing", options=", ".join(asked.option for asked in lacking), command=command)

    active = active_policies(desk) if pays(given, command) else None
    told: list[str] = []

    def append(pen: Pen, records: Records) -> Done:
        known = with_ids(given, records, desk)
        record, wrong = typed(known, f"care {command}")
        if record is None:
            raise Mistyped(wrong)
        require_past(record, desk.today)
        fields: dict[str, Any] = {**node_of(known), **(more(record, records) if more else {})}
        rows: list[Written] = []
        if active is not None:
            paid = payment(known, records, active, desk, command)
            rows.append(pen.append(FUND, paid.fields))
            fields[HOLDER] = {**fields[HOLDER], "entry": rows[0].id}
            told.extend(paid.lines)
        row = pen.append(given.section, fields)
        return Done((*rows, row), _people(record, row.id), changed=False, near=_near(given.section, record))

    who, passing = given.first("recorded_by"), _passing(given, desk)
    whole = stands_on(FUND if active else given.section, applied=bool(given.first("application")))
    return carried_out(
        desk, command, append, dry=dry, who=who, passing=passing, ahead=lambda *_: iter(told), whole=whole
    )


def _passing(given: Given, desk: Desk) -> Passing | None:
    """What need not be read: acts of other sections that name nothing which this record names.

    A visit that was a talk as well answers for talks with others too, so nothing is passed over.
    """
    if not BY_NAME[given.section].personal or given.first("also_talk"):
        return None

    def named(records: Records) -> frozenset[str]:
        known = with_ids(given, records, desk).named
        return frozenset(text for asked, texts in known if asked.field.sections for text in texts)

    act = given.section in ACTS
    return Passing(ACTS - {given.section}, named, APART_FROM_ACTS if act else frozenset())


def _people(record: Record, id_: str) -> tuple[str, ...]:
    """Whom a record is about; a new person is it about that person."""
    about = tuple(to.id for to in references(record) if to.path in _ABOUT)
    return (*about, id_)


def _near(section: str, record: Record) -> frozenset[str] | None:
    """Whom alone a record can owe something, or settle it; None where that may be anybody."""
    if not BY_NAME[section].personal:
        return None
    return frozenset(to.id for to in references(record) if "members" in to.sections)
