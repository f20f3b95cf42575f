"""Names in a sheet into ids of the register, and ids into names that lead back to them."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from carecli.model.fund import Account
from carecli.model.member import Person
from carecli.model.organisation import Organisation
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.words.sheet_aliases import SPACES_IN_NAMES

_BRACKET = re.compile(r"[(\uff08\[]([^)\uff09\]]*)[)\uff09\]]\s*$")
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


def person_name(text: str) -> str:
    """A name as it is compared: two characters are often set apart by blanks, to stand as wide as three."""
    if not _HAN.search(text):
        return " ".join(text.split())
    return "".join(sign for sign in text if sign not in SPACES_IN_NAMES)


class Directory:
    """Who and what is known by name."""

    def __init__(self, records: Records) -> None:
        self.records = records
        persons = records.persons.values()
        self._persons = _by_name(persons)
        self._units = _by_name(records.of(Organisation))
        self._accounts = _by_name(records.of(Account))

    def persons(self, name: str) -> tuple[Person, ...]:
        """Those who bear a name."""
        found = self._persons.get(person_name(name), ())
        return tuple(self.records.persons[each.id] for each in found)

    def id_of(self, sections: tuple[str, ...], text: str) -> str:
        """The id that a text means: the id itself, a name, or ``name(id)``; refuses what is unknown or several."""
        if "fund" in sections:
            return text
        index, known = self._index(sections)
        said = text.strip()
        if known(said):
            return said
        bracket = _BRACKET.search(said)
        if bracket and known(bracket[1].strip()):
            return bracket[1].strip()
        bare = _BRACKET.sub("", said)
        # a title or office may stand in brackets behind a name
        found = index.get(person_name(said)) or index.get(person_name(bare), ())
        if len(found) == 1:
            return found[0].id
        kind = "person" if "members" in sections else "unit" if "organisation" in sections else "account"
        if found:
            raise Refused("several-of-name", name=bare, ids=", ".join(each.id for each in found[:_SHOWN]))
        raise Refused(f"no-such-{kind}", name=_shortened(bare))

    def written(self, sections: tuple[str, ...], id_: str) -> str:
        """The name of what an id means, with the id behind it where the name alone would not lead back."""
        if "fund" in sections:
            return id_
        index, _ = self._index(sections)
        name = self._name(sections, id_)
        found = index.get(person_name(name), ())
        unique = len(found) == 1 and found[0].id == id_ and not self._misread(sections, name)
        return name if unique else f"{name}({id_})" if name != id_ else id_

    def _misread(self, sections: tuple[str, ...], name: str) -> bool:
        """Whether a name would be taken for somebody's id, or for a name with something in brackets."""
        _, known = self._index(sections)
        return known(name) or _BRACKET.search(name) is not None

    def _name(self, sections: tuple[str, ...], id_: str) -> str:
        if "members" in sections:
            return self.records.name(id_)
        if "organisation" in sections:
            unit = self.records.structure.units.get(id_)
            return unit.name if unit else id_
        return next((account.name for account in self.records.of(Account) if account.id == id_), id_)

    def _index(self, sections: tuple[str, ...]) -> tuple[Mapping[str, tuple[Named, ...]], "Knows"]:
        if "members" in sections:
            return self._persons, self.records.persons.__contains__
        if "organisation" in sections:
            return self._units, self.records.structure.units.__contains__
        ids = frozenset(account.id for account in self.records.of(Account))
        return self._accounts, ids.__contains__


class Knows(Protocol):
    """Whether an id is known."""

    def __call__(self, id_: str, /) -> bool: ...


def _by_name(every: Iterable[Named]) -> dict[str, tuple[Named, ...]]:
    found: dict[str, tuple[Named, ...]] = {}
    for each in every:
        key = person_name(each.name)
        found[key] = (*found.get(key, ()), each)
    return found


def _shortened(text: str) -> str:
    """A name for a message; a long text in the wrong column may say more than a name."""
    return text if len(text) <= 20 else f"{text[:20]}\u2026"  # noqa: PLR2004 - longer than any name of a body
