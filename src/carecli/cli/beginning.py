"""What a new workspace is told about the organisation: from the command line, by answers, or as it usually is."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from carecli.cli.desk import Desk
from carecli.cli.naming import code_named
from carecli.files.builtin import builtin_ids
from carecli.files.writing.quoting import written
from carecli.model.problem import Refused
from carecli.model.scalars import parse_day, parse_line
from carecli.model.words import Words


class Beginning(NamedTuple):
    """The answers, None where there is none yet, empty where it is to be left out."""

    name: str | None = None
    policy: str | None = None
    region: str | None = None
    kind: str | None = None
    since: str | None = None

    def blanks(self, words: Words) -> dict[str, str]:
        """The blanks of the sample, as its file writes them."""
        name = written(self.name) if self.name else words("init.name.usual")
        adopted = ""
        if self.policy:
            adopted = f"  - {_mapping({'id': self.policy, 'since': self.since or ''}, 'policies', words)}\n"
        kind = words.code("place-kind", self.kind) if self.kind else ""
        place = {"region": written(self.region) if self.region else "", "kind": kind}
        sample = {"region": words("init.region.sample"), "kind": words.code("place-kind", "urban")}
        told = any(place.values())
        line = f"{_key('place', 'care', words)}: {_mapping(place if told else sample, 'place', words)}"
        return {
            "name": name,
            "policies": adopted,
            "since": self.since or "",
            "place": line if told else f"#{line}",
        }


def _mapping(fields: dict[str, str], place: str, words: Words) -> str:
    said = ", ".join(f"{_key(name, place, words)}: {value}" for name, value in fields.items() if value)
    return f"{{{said}}}"


def _key(name: str, place: str, words: Words) -> str:
    return name if words.language == "en" else words.field(place, name)


def checked(given: Beginning) -> Beginning:
    """The same with codes for words; refuses what does not fit, and names the option."""
    return Beginning(
        **{
            field: None if text is None else READ[field](text.strip()) if text.strip() else ""
            for field, text in given._asdict().items()
        }
    )


def default(given: Beginning, desk: Desk) -> Beginning:
    """What nobody asked for is left out; duties count from the first of January of this year."""
    return given._replace(since=given.since or first_of_year(desk))


def first_of_year(desk: Desk) -> str:
    """The first of January of the year of today."""
    return f"{desk.today.year}-01-01"


def _line(option: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not text.isprintable():
            raise Refused("unseen-in-option", option=option)
        try:
            return str(parse_line(text))
        except Refused as refused:
            raise Refused(refused.id, **refused.details, field=option) from None

    return read


def _policy(text: str) -> str:
    if text not in (known := builtin_ids()):
        raise Refused("no-such-policy", text=text, near=", ".join(known))
    return text


def _since(text: str) -> str:
    try:
        return parse_day(text).isoformat()
    except Refused:
        raise Refused("bad-today", text=text) from None


READ: dict[str, Callable[[str], str]] = {
    "name": _line("--name"),
    "policy": _policy,
    "region": _line("--region"),
    "kind": partial(code_named, "place-kind", "--kind"),
    "since": _since,
}
"""How the text of each answer is read."""
