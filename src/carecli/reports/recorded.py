"""What was recorded, told to whoever recorded it: where it stands, and which duties it settled."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.duties.owed import Owed
from carecli.model.words import Words
from carecli.reports.due_lines import subject_text
from carecli.reports.phrases import full_day
from carecli.reports.reason import reason


class Entered(NamedTuple):
    """Something written: where it stands, its id, and the text as the file has it; ``changed``: it was there before."""

    file: str
    line: int
    id: str
    text: str
    changed: bool = False


def recorded_lines(
    entered: Iterable[Entered],
    people: Collection[str],
    owing: tuple[Iterable[Owed], Iterable[Owed]],
    basis: Basis,
    words: Words,
    *,
    dry: bool,
) -> Iterator[str]:
    """Where it is saved; what it settles and gives rise to; what is still owed to ``people``.

    ``owing`` is what was owed before and after it; a ``dry`` one is only tried, and told as it would be.
    """
    for one in entered:
        yield from _saved(one, words, dry=dry)
    was, is_ = map(_waiting, owing)
    gone = [row for id_, row in was.items() if id_ not in is_]
    ended = [row for row in gone if _ended(row, basis)]
    closed = [row for row in gone if row not in ended]
    opened = [row for id_, row in is_.items() if id_ not in was]
    kind = "would-" if dry else ""
    yield from _listed(f"recorded.{kind}closes", closed, basis, words)
    yield from _listed(f"recorded.{kind}ends", ended, basis, words)
    yield from _listed(f"recorded.{kind}opens", opened, basis, words)
    known = {row.duty.id for row in opened}
    left = [row for row in is_.values() if row.duty.subject.member in people and row.duty.id not in known]
    yield from _listed("recorded.remains", left, basis, words)
    yield from _of_occasions(closed, is_.values(), words)


def _ended(row: Owed, basis: Basis) -> bool:
    """Whether a duty is owed no longer without having been done: waived, or its person died or left."""
    return basis.waiver_of(row.duty.id) is not None or basis.end_of(row.duty.subject.member) is not None


def handover_lines(unit: str, waiting: Iterable[Owed], basis: Basis, words: Words) -> Iterator[str]:
    """What is open within a body, for whoever takes it over."""
    mine = [row for row in waiting if row.waiting and _within(row, unit, basis)]
    if not mine:
        yield words("recorded.handover.none")
    yield from _listed("recorded.handover", mine, basis, words)


def _within(row: Owed, unit: str, basis: Basis) -> bool:
    return row.duty.subject.unit is not None and basis.records.structure.under(row.duty.subject.unit, unit)


def _saved(entered: Entered, words: Words, *, dry: bool) -> Iterator[str]:
    place = f"{entered.file}:{entered.line}"
    named = words("recorded.id", id=entered.id) if entered.id else ""
    if dry:
        yield words("recorded.dry-change" if entered.changed else "recorded.dry", place=place, named=named)
        yield from entered.text.rstrip("\r\n").splitlines()
    else:
        yield words("recorded.saved", place=place, named=named)


def _waiting(rows: Iterable[Owed]) -> dict[str, Owed]:
    return {row.duty.id: row for row in rows if row.waiting}


def _listed(heading: str, rows: Collection[Owed], basis: Basis, words: Words) -> Iterator[str]:
    if rows:
        yield words(heading, count=len(rows))
    for row in rows:
        duty = row.duty
        blanks = {"whom": subject_text(duty, basis, words), "why": reason(duty, words), "id": duty.id}
        yield words(
            "recorded.duty", kind=words.code("duty", duty.rule.duty), due=full_day(duty.due_on, words), **blanks
        )


def _of_occasions(closed: Iterable[Owed], waiting: Iterable[Owed], words: Words) -> Iterator[str]:
    """How many are still to be seen for the festivals of what was settled."""
    rules = {(row.duty.rule.id, row.duty.occurrence.key): row for row in closed if row.duty.occurrence.windows}
    still = [(row.duty.rule.id, row.duty.occurrence.key) for row in waiting]
    for which, row in rules.items():
        if count := still.count(which):
            yield words("recorded.others", why=reason(row.duty, words), count=count)
