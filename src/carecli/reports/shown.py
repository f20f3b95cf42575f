"""Values of records in words: names instead of ids, codes by their name, amounts with their thousands apart."""

from datetime import date
from typing import Any

from carecli.model.event import SENSITIVE
from carecli.model.money import show_fen, show_yuan
from carecli.model.record import Part, lasts_on
from carecli.model.records import Records
from carecli.model.scalars import parse_count, parse_line
from carecli.model.shape import Field, shape
from carecli.model.words import Words
from carecli.reports.phrases import unit_name

_SPAN = frozenset({"since", "until"})
_UNSAID = frozenset({"note", "recorded_by", *_SPAN})


class Shown:
    """How one page shows the values of records."""

    def __init__(self, records: Records, words: Words) -> None:
        self._records = records
        self._words = words

    def value(self, field: Field, value: Any) -> str:
        """A field's value; several are joined, none is an empty text."""
        if value is None:
            return ""
        return self._words.join([self.one(field, item) for item in (value if field.listed else (value,))])

    def current(self, field: Field, value: Any, day: date) -> str:
        """The same, leaving out parts that do not last on a day."""
        if field.part is None or not field.listed or not _spans(field.part):
            return self.value(field, value)
        return self._words.join([self._said(field.name, part) for part in value if lasts_on(part, day)])

    def part(self, place: str, part: Part) -> str:
        """A part of a record in one phrase, with the days between which it lasts."""
        said, span = self._said(place, part), self.span(part)
        return self._words("pages.bracket", text=said, more=span) if said and span else said or span

    def span(self, part: Any) -> str:
        """The days between which a part lasts; empty where it knows none."""
        since, until = getattr(part, "since", None), getattr(part, "until", None)
        if since and until:
            return self._words("pages.span.closed", since=since, until=until)
        if since:
            return self._words("pages.span.open", since=since)
        return self._words("pages.span.ended", until=until) if until else ""

    def _said(self, place: str, part: Part) -> str:
        fields = [field for field in shape(type(part)) if field.name not in _UNSAID]
        texts = [self._labelled(place, field, part, first=field is fields[0]) for field in fields]
        return self._words.join([text for text in texts if text])

    def _labelled(self, place: str, field: Field, part: Part, *, first: bool) -> str:
        """A part's value, with its heading where the bare value says too little."""
        value, heading = getattr(part, field.name), self._words.field(place, field.name)
        if isinstance(value, bool):
            return heading if value else ""
        text = self.value(field, value)
        bare = _is_telling(field, first=first)
        return text if bare or not text else self._words("pages.labelled", label=heading, value=text)

    def one(self, field: Field, value: Any) -> str:
        """One value of a field that may hold several."""
        if field.part is not None:
            return self.part(field.name, value)
        if field.sections:
            return self.named(field.sections, value)
        if field.text and field.text.code:
            return self.code(field.text.code, value)
        return show_yuan(value) if field.text and field.text.show is show_fen else self._plain(value)

    def _plain(self, value: Any) -> str:
        return self._words.code("yes-no", "yes" if value else "no") if isinstance(value, bool) else str(value)

    def code(self, kind: str, code: str) -> str:
        """A code's name; a sensitive occasion goes by a neutral one."""
        return self._words("pages.sensitive") if is_sensitive(kind, code) else self._words.code(kind, code)

    def named(self, sections: tuple[str, ...], id_: str) -> str:
        """The name of what an id points to; the id itself where it has none."""
        if "members" in sections:
            return self._records.name(id_)
        if "organisation" in sections:
            return unit_name(id_, self._records)
        accounts: Any = self._records.section("accounts") if "accounts" in sections else ()
        return next((account.name for account in accounts if account.id == id_), id_)


def is_sensitive(kind: str | None, code: object) -> bool:
    """Whether a code names something that lists do not show (design.md section 7, Private)."""
    return kind in {"event", "occasion"} and code in SENSITIVE


def _spans(part: type[Part]) -> bool:
    return any(field.name in _SPAN for field in shape(part))


def _is_telling(field: Field, *, first: bool) -> bool:
    """Whether a value speaks for itself: words do, and the first thing that a part says unless it is a number."""
    if field.text is None or field.text.code is not None or field.text.parse is parse_line:
        return True
    return first and field.text.parse is not parse_count and field.text.show is not show_fen
