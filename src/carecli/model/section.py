"""What the catalogue says of one section of the files."""

from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from carecli.model.record import Record

AMENDING = "corrections"
"""The section that is read whatever is asked for, as it changes what the others say."""
Filing = Literal["one-file", "by-branch", "by-year"]


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level key of the files.

    ``record`` is ``module:Class``, or several by the value of their ``kind``; ``ids`` names the section whose ids it
    shares; ``listed`` are the columns of its list; ``dated`` the field by which a list is cut to a period; ``base`` the
    class that several record classes share; ``singular`` what one record is called where that does not follow from the
    name. Records that are ``personal`` oblige nobody to anything about people whom they do not name; an ``act`` was
    done for somebody, and bears on other records only through an id that both name.
    """

    name: str
    record: str | dict[str, str]
    filed: Filing = "one-file"
    listed: tuple[str, ...] = ()
    dated: str = ""
    ids: str = ""
    base: str = ""
    singular: str = ""
    personal: bool = False
    act: bool = False

    @property
    def one(self) -> str:
        """What one record of it is called: ``visit``, ``activity``, ``person``."""
        if self.singular:
            return self.singular
        return f"{self.name[:-3]}y" if self.name.endswith("ies") else self.name.removesuffix("s")

    @property
    def corrected(self) -> bool:
        """Whether its records may be corrected: they have ids, and no money moves by them."""
        ids = all("id" in cls.__dataclass_fields__ for cls in self.classes().values())
        return ids and self.name != AMENDING and not self.base

    def classes(self) -> dict[str, type[Record]]:
        """The record classes by kind; one class alone stands under the empty kind."""
        named = {"": self.record} if isinstance(self.record, str) else self.record
        return {kind: _load(path) for kind, path in named.items()}


def _load(path: str) -> type[Record]:
    module, _, name = path.partition(":")
    found: type[Record] = getattr(import_module(f"carecli.model.{module}"), name)
    return found
