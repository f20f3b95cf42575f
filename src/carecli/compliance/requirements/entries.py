"""Entries of a register whose fields must be filled in (XV-02, XV-03, WC-09, FB-04)."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.model.record import Part, lasts_on
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


class Entry(NamedTuple):
    """A record of a register, or the part of one that has the fields asked for, such as a holder of a post."""

    section: str
    part: Any

    @property
    def begins(self) -> date | None:
        """The first day of what lasts, or the day of what happened."""
        return getattr(self.part, "since", None) or getattr(self.part, BY_NAME[self.section].dated or "since", None)


def entries_filled(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Entries that lack one of the fields; one of ``later`` may be missing until the rule's time has passed.

    Of what lasts the entries of today are asked, of what happened those since the policy counts.
    """
    wanted = frozenset((*rule.fields, *rule.later))
    entries = [
        entry
        for name in rule.needs
        for entry in _entries(name, wanted, ground)
        if _is_asked(entry, active.since, ground.today)
    ]
    return answer(len(entries), (unmet for entry in entries for unmet in _unmet(entry, rule, active, ground)))


def _entries(section: str, wanted: frozenset[str], ground: Ground) -> Iterator[Entry]:
    for record in ground.records.section(section):
        if wanted <= {field.name for field in shape(type(record))}:
            yield Entry(section, record)
        for field in shape(type(record)):
            if field.part and field.listed and wanted <= {inner.name for inner in shape(field.part)}:
                yield from (Entry(section, part) for part in getattr(record, field.name))


def _is_asked(entry: Entry, since: date, today: date) -> bool:
    if hasattr(entry.part, "since"):
        return lasts_on(entry.part, today)
    day = entry.begins
    return day is None or since <= day <= today


def _unmet(entry: Entry, rule: RequirementRule, active: Active, ground: Ground) -> Iterator[Unmet]:
    """What an entry lacks: at most one, which is pending where all of it may still follow."""
    lacking = lacking_in(entry.part, rule.fields)
    later = lacking_in(entry.part, rule.later)
    if not lacking and not later:
        return
    span: Deadline | None = getattr(active.settings, rule.within) if rule.within else None
    waits = span is not None and entry.begins is not None and ground.today <= ground.basis.deadline(entry.begins, span)
    person = getattr(entry.part, "member", None)
    yield Unmet(
        kind="person" if person else "entry",
        id=person or str(getattr(entry.part, "id", "")),
        name=ground.records.name(person) if person else str(getattr(entry.part, "title", None) or ""),
        why="filled",
        blanks=(("fields", Fields(entry.section, lacking + later)),),
        where=entry.part.where,
        pending=not lacking and waits,
    )


def lacking_in(part: Part, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the fields that are not filled in."""
    return tuple(name for name in names if getattr(part, name, None) in (None, ()))
