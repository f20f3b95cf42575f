"""Ids of duties, in waivers and in ``closes``: whether they can name a duty at all."""

import re
from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field

_DUTY = re.compile(r"[^\s/]+/(?P<subjects>[^\s/]+)/[^\s/]+(?:/[^\s/]+)?")
"""Rule, subject (two joined by +), occurrence, and perhaps a sub-task."""


def duty_ids(ground: Ground) -> Iterator[Problem]:
    """Ids of duties that are not written rule/subject/occurrence, or whose subject nobody knows.

    A step of an application is settled on the application alone: no waiver or other record stands for it.
    """
    cases = ground.known.ids("applications")
    everywhere = ground.known.ids(*(section.name for section in SECTIONS))
    for section, column in ground.columns(_names_duties):
        for part, duty in column.values():
            written = _DUTY.fullmatch(duty)
            if written is None:
                yield problem(part.where, "bad-duty-id", path=column.place(section), duty=duty)
            elif not ground.partial:
                if written["subjects"] in cases:
                    about = {"duty": duty, "application": written["subjects"]}
                    yield problem(part.where, "step-settled-elsewhere", **about)
                for subject in written["subjects"].split("+"):
                    if subject not in everywhere:
                        yield problem(part.where, "duty-of-nobody", duty=duty, ref=subject)


def _names_duties(field: Field) -> bool:
    return field.name in ("closes", "duty")
