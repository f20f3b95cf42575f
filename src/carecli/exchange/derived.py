"""Columns of forms that follow from other records: the tool writes them, and nobody has to bring them back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from carecli.duties.act import Acts
from carecli.duties.last_contact import contacts_with, last_contact
from carecli.duties.paired import other_side
from carecli.duties.recorded_acts import acts_until
from carecli.exchange.spreadsheet import Written
from carecli.model.award import Award
from carecli.model.member import Member
from carecli.model.pairing import Pairing
from carecli.model.post import Post
from carecli.model.record import Record, lasts_on
from carecli.model.records import Records
from carecli.model.words import Words


class Known(NamedTuple):
    """What such a column rests on."""

    records: Records
    acts: Acts
    today: date
    words: Words


Column: TypeAlias = Callable[[Any, Known], Written]


def known_of(records: Records, today: date, words: Words) -> Known:
    """The ground of the columns on a day."""
    return Known(records, acts_until(records, today), today, words)


def _subject(record: Member | Pairing) -> str:
    return (other_side(record) or "") if isinstance(record, Pairing) else record.id


def _helpers(record: Member | Pairing) -> tuple[str, ...]:
    return record.by if isinstance(record, Pairing) else ()


def last_day(record: Member | Pairing, known: Known) -> Written:
    """The day of the last contact: with a member whoever it was, of a pairing by those who help."""
    act = last_contact(_subject(record), known.acts, _helpers(record))
    return str(act.date) if act else ""


def last_kind(record: Member | Pairing, known: Known) -> Written:
    """By what that was: a visit, a talk or a greeting."""
    act = last_contact(_subject(record), known.acts, _helpers(record))
    return known.words.code("duty", act.kind) if act else ""


def contacts(record: Pairing, known: Known) -> Written:
    """How many contacts there were since the pairing began."""
    found = contacts_with(_subject(record), known.acts, _helpers(record))
    return sum(record.since <= act.date and (record.until is None or act.date <= record.until) for act in found)


def results(post: Post, known: Known) -> Written:
    """The yearly results of those who hold the post today."""
    words = known.words
    said = [
        words("sheets.told.result", year=result.year, result=words.code("post-result", result.result))
        for holder in post.holders
        if lasts_on(holder, known.today)
        for result in holder.results
    ]
    return words.join(said)


def rewards(post: Post, known: Known) -> Written:
    """The titles given to those who hold the post today, since they have held it."""
    since = {holder.member: holder.since for holder in post.holders if lasts_on(holder, known.today)}
    given = [
        known.words("sheets.told.award", day=award.date, title=known.words.code("title", award.title))
        for award in known.records.of(Award)
        if award.member in since and since[award.member] <= award.date <= known.today
    ]
    return known.words.join(given)


DERIVED: Mapping[str, Column] = {
    "last_contact": last_day,
    "last_contact_by": last_kind,
    "contacts": contacts,
    "results": results,
    "rewards": rewards,
}
"""By the path that forms know; the heading is the word ``sheets.told.<path>``."""


def _is_away(record: Record, today: date) -> bool:
    return isinstance(record, Member) and any(lasts_on(mobile, today) for mobile in record.mobile)


ONLY: Mapping[str, Callable[[Record, date], bool]] = {"away": _is_away}
"""Forms that hold a part of their section: of which records, on a day."""
