"""Names in a sheet into ids of the register, and ids into names that lead back to them."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from carecli.intake.spelling import quoted
from carecli.model.fund import Account
from carecli.model.member import Person
from carecli.model.organisation import Organisation
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.words.sheet_aliases import LIST_SIGNS, SPACES_IN_NAMES

_BRACKET = re.compile(r"[(\uff08\[]([^()\uff08\uff09\[\]]*)[)\uff09\]]\s*$")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SHOWN = 5


class Named(Protocol):
    """Anything that has an id and a name."""

    @property
    def id(self) -> str:
        """The id, unique within its section."""

    @property
    def name(self) -> str:
        """The name, which others may have too."""


class _Known(NamedTuple):
    """Those of one kind by id, and by name as names are compared."""

    kind: str
    ids: Mapping[str, Named]
    names: Mapping[str, tuple[Named, ...]]


def person_name(text: str) -> str:
    """A name as it is compared: two characters are often set apart by blanks, to stand as wide as three."""
    if not _HAN.search(text):
        return " ".join(text.split())
    return "".join(sign for sign in text if sign not in SPACES_IN_NAMES)


class Directory:
    """Who and what is known by name."""

    def __init__(self, records: Records) -> None:
        accounts = {account.id: account for account in records.of(Account)}
        units = {unit.id: unit for unit in records.of(Organisation)}
        self.records = records
        self._persons = _Known("person", records.persons, _by_name(records.persons.values()))
        self._units = _Known("unit", units, _by_name(units.values()))
        self._accounts = _Known("account", accounts, _by_name(accounts.values()))

    def persons(self, name: str) -> tuple[Person, ...]:
        """Those who bear a name."""
        return tuple(self.records.persons[each.id] for each in self._persons.names.get(person_name(name), ()))

    def id_of(self, sections: tuple[str, ...], text: str) -> str:
        """The id that a text means: the id itself, a name, or ``name(id)``; refuses what is unknown or several."""
        known, said = self._known(sections), text.strip()
        if known is None or said in known.ids:
            return said
        bracket = _BRACKET.search(said)
        if bracket and bracket[1].strip() in known.ids:
            return bracket[1].strip()
        bare = _BRACKET.sub("", said)
        # an office may stand in brackets behind a name
        found = known.names.get(person_name(said)) or known.names.get(person_name(bare), ())
        if not found:
            raise Refused(f"no-such-{known.kind}", said=quoted(bare))
        if len(found) > 1:
            raise Refused("several-of-name", said=quoted(bare), ids=", ".join(each.id for each in found[:_SHOWN]))
        return found[0].id

    def written(self, sections: tuple[str, ...], id_: str) -> str:
        """The name of what an id means, with the id behind it where the name alone would not lead back."""
        known = self._known(sections)
        if known is None or id_ not in known.ids:
            return id_
        name = known.ids[id_].name
        if any(sign in name for sign in LIST_SIGNS):
            return id_
        alone = len(known.names[person_name(name)]) == 1
        return name if alone and name not in known.ids and not _BRACKET.search(name) else f"{name}({id_})"

    def _known(self, sections: tuple[str, ...]) -> _Known | None:
        """Those whom ids in these sections mean; None for entries of the fund, which have no names."""
        by_section = {"members": self._persons, "organisation": self._units, "accounts": self._accounts}
        return next((by_section[section] for section in sections if section in by_section), None)


def _by_name(every: Iterable[Named]) -> dict[str, tuple[Named, ...]]:
    found: dict[str, tuple[Named, ...]] = {}
    for each in every:
        key = person_name(each.name)
        found[key] = (*found.get(key, ()), each)
    return found
