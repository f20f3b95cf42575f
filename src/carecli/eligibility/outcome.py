"""What became of a condition: the tree of what was asked, the values found, the figures in force and the verdicts."""

from dataclasses import dataclass
from datetime import date

from carecli.eligibility.found import Value
from carecli.model.workspace import Figure
from carecli.policy.condition.node import Condition, Known


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on a condition as of a day: yes, no, or None where the records do not say.

    Of a single test: the value ``found`` (False where the person has no such thing), the value ``wanted`` with settings
    and figures filled in, and the ``figure`` with its day, source and last check. ``missing`` names the fields that
    would settle an unknown verdict. ``parts`` are the outcomes below; a fact that is short for a condition has that
    one.
    """

    verdict: bool | None
    condition: Condition
    on: date
    found: Value | None = None
    wanted: Known | None = None
    figure: Figure | None = None
    missing: tuple[str, ...] = ()
    parts: tuple["Outcome", ...] = ()
