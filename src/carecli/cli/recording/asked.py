"""The fields of a section as options of a command: what can be asked for follows from the shape of its records."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from carecli.model.fund import Payment
from carecli.model.record import Part
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape
from carecli.model.visit import Gift

_OF_PAYMENT = ("account", "source", "decision")


class Asked(NamedTuple):
    """A field that an option fills; ``holder`` is that of the part that it stands in, as ``gift`` holds ``cash``.

    What is ``apart`` is no field of the part, but of a record that belongs to it: the account of a gift's payment.
    """

    section: str
    field: Field
    holder: Field | None = None
    apart: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """The names of the fields from the record down."""
        return (self.holder.name, self.field.name) if self.holder else (self.field.name,)

    @property
    def place(self) -> str:
        """Where the vocabulary looks up the field's heading."""
        return self.holder.name if self.holder else self.section

    @property
    def spelt(self) -> tuple[str, ...]:
        """The words of the option; the field by which a part goes needs no name of its own: ``--branch``."""
        many = self.holder.many if self.holder else None
        return self.path[:1] if many and many.key == self.field.name else self.path

    @property
    def option(self) -> str:
        """The option as typed: ``--gift-cash``."""
        return "--" + "-".join(word.rstrip("_").replace("_", "-") for word in self.spelt)

    @property
    def shorter(self) -> tuple[str, ...]:
        """What may be typed instead: a gift's money is simply the gift, its payment's account the account."""
        if self.apart:
            return (f"--{self.field.name}",)
        is_money = self.holder is not None and self.holder.part is Gift and self.field.name == "cash"
        return ("--gift",) if is_money else ()

    @property
    def key(self) -> str:
        """The option's name as a parameter."""
        return "_".join(self.path)

    @property
    def entry(self) -> str:
        """Under which the help pages look it up: ``visits.gift.cash``."""
        return ".".join((self.section, *self.path))

    @property
    def several(self) -> bool:
        """Whether the option may be given more than once."""
        return self.field.listed or (self.holder is not None and self.holder.listed)


@cache
def asked_of(section: str) -> tuple[Asked, ...]:
    """The options of a section, whatever the kind of its records, in the order of the declarations."""
    every = (asked for cls in BY_NAME[section].classes().values() for asked in _options(section, shape(cls)))
    return tuple({asked.path: asked for asked in every}.values())


def _options(section: str, fields: tuple[Field, ...]) -> Iterator[Asked]:
    for field in fields:
        if field.text:
            yield Asked(section, field)
        elif field.part:
            yield from (Asked(section, inner, field) for inner in shape(field.part) if inner.text)
            yield from (Asked(section, further, field, apart=True) for further in _further(field.part))


def _further(part: type[Part]) -> Iterator[Field]:
    """What may be said of a part that stands in a record of its own: where the money of a gift came from."""
    names = _OF_PAYMENT if part is Gift else ()
    yield from (field for field in shape(Payment) if field.name in names)


def entry_of(entry: str) -> Asked:
    """The option of an entry of the help pages; ``?`` at its end says that it need not be given there."""
    section, _, path = entry.removesuffix("?").partition(".")
    return next(asked for asked in asked_of(section) if ".".join(asked.path) == path)
