"""The four-step sheet of a major matter (FB-06): what is on record of each step, and which is missing."""

from collections.abc import Iterator

from carecli.model.activity import Activity, Matter
from carecli.model.notice import Notice
from carecli.model.records import Records
from carecli.model.steps import MAJOR, steps_of
from carecli.model.words import Words
from carecli.reports.told import Told


def matter_steps(matter: Matter, records: Records, words: Words) -> Iterator[Told]:
    """Each step with the activities and notices that name the matter, earliest first; nothing of other matters."""
    if matter.kind != MAJOR:
        return
    for step, records_of_step in steps_of(matter, records.of(Activity), records.of(Notice)).items():
        found = sorted(records_of_step, key=lambda one: one.date)
        lines = tuple(_line(one, words) for one in found)
        said = lines or (words("pages.step.missing"),)
        yield Told(step, words.code("activity", step), said, [str(one.where) for one in found])


def _line(one: Activity | Notice, words: Words) -> str:
    """A record of a step: its day, what it was, and where it stands."""
    if isinstance(one, Notice):
        what, kind = one.title or "", words.code("topic", one.topic)
    else:
        what, kind = one.topic or "", words.code("activity", one.kind)
    return " ".join(words("pages.step.said", day=one.date, kind=kind, what=what, where=one.where).split())
