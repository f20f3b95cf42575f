"""The value that a test compares with, as it stood on the day: written out, set, or a multiple of a local figure."""

from fractions import Fraction
from typing import NamedTuple

from carecli.eligibility.asking import Asking
from carecli.model.workspace import Figure, figure_on
from carecli.policy.condition.node import ByFigure, BySetting, Given, Known, Value
from carecli.policy.duration import Duration


class Wanted(NamedTuple):
    """The value; None where the figure that it rests on is missing."""

    value: Known | None = None
    figure: Figure | None = None
    missing: tuple[str, ...] = ()


def wanted(value: Value | None, asking: Asking) -> Wanted:
    """The value in force on the day of asking."""
    match value:
        case None:
            return Wanted()
        case Given(known):
            return Wanted(known)
        case BySetting(name):
            return Wanted(_set(name, asking))
        case ByFigure(name, factor):
            return _figure(name, factor, asking)


def _set(name: str, asking: Asking) -> Known:
    """The setting as a length of time: a bare number counts years."""
    found: Known | int = getattr(asking.settings, name)
    return Duration(found, "year") if isinstance(found, int) else found


def _figure(name: str, factor: Fraction | str, asking: Asking) -> Wanted:
    workspace = asking.records.workspace
    figure = figure_on(workspace.figures, name, asking.on, workspace.place)
    if figure is None:
        return Wanted(missing=(f"figures.{name}",))
    times: Fraction = getattr(asking.settings, factor) if isinstance(factor, str) else factor
    return Wanted(figure.value * times, figure)
