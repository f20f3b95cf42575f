"""The plan of aid of a case: the lines of care plans that name its application, and whether they are done (HO-15)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from carecli.model.application import Application
from carecli.model.pairing import Measure, Pairing
from carecli.model.records import Records


class AidPlan(NamedTuple):
    """The lines of one application's plan; none where no plan names it."""

    lines: tuple[Measure, ...] = ()

    def undone(self, day: date) -> tuple[Measure, ...]:
        """What was still to be done at the end of a day."""
        return tuple(line for line in self.lines if line.done is None or line.done > day)


def aid_plans(records: Records, today: date) -> Mapping[str, AidPlan]:
    """The plan of each application that one names, from the applicant's pairings that have begun by ``today``."""
    applicants = {application.id: application.member for application in records.of(Application)}
    found: dict[str, tuple[Measure, ...]] = {}
    for pairing in records.of(Pairing):
        for line in pairing.plan if pairing.since <= today else ():
            if line.application and applicants.get(line.application) == pairing.member:
                found[line.application] = (*found.get(line.application, ()), line)
    return {application: AidPlan(lines) for application, lines in found.items()}
