"""Records made fast.

A frozen dataclass sets each slot through ``object.__setattr__``, a quarter of the time of typing a large folder.
A mint fills the slots of a twin class, laid out alike but not frozen, by plain assignment, and then gives the filled
object the class of the record: the same object as its own constructor makes.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

from carecli.model.record import Part
from carecli.model.shape import once

P = TypeVar("P", bound=Part)


def mint(cls: type[P]) -> Callable[..., P]:
    """A maker of records of a class; like the constructor it takes the fields by name and refuses a missing one."""
    default = defaults(cls)
    names = [field.name for field in fields(cls)]
    heads = [f"{name}=_{name}" if name in default else name for name in names]
    return mint_by(cls, f"*, {', '.join(heads)}", (), {name: name for name in names}, {})


def mint_by(
    cls: type[P], head: str, first: tuple[str, ...], given: Mapping[str, str], scope: Mapping[str, object]
) -> Callable[..., P]:
    """A maker of records that takes ``head``, does ``first`` and gives fields the values of expressions.

    ``scope`` is what these know. A field without an expression has its default, which its name after ``_`` stands for.
    """
    filled = {**{name: f"_{name}" for name in defaults(cls)}, **given}
    lines = [
        f"def make({head}):",
        *(f" {line}" for line in first),
        " MADE = NEW(TWIN)",
        *(f" MADE.{name} = {value}" for name, value in filled.items()),
        " MADE.__class__ = CLASS",
        " return MADE",
    ]
    known: dict[str, Any] = {f"_{name}": value for name, value in defaults(cls).items()}
    known |= {**scope, "NEW": object.__new__, "TWIN": _twin(cls), "CLASS": cls}
    exec("\n".join(lines), known)  # noqa: S102 - the names are those of our own classes, as in dataclass itself
    return cast("Callable[..., P]", known["make"])


def defaults(cls: type[Part]) -> dict[str, Any]:
    """The values of the fields that may be absent."""
    return {field.name: field.default for field in fields(cls) if field.default is not MISSING}


@once
def _twin(cls: type[Part]) -> type:
    """A class with the same slots over the same parent, whose slots may be assigned."""
    open_again = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **open_again})
