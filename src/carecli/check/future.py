"""Days that have not come yet, where only past ones make sense."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.day import earliest
from carecli.model.problem import Problem, problem
from carecli.model.scalars import parse_day, parse_day_or_month
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field

AHEAD = frozenset(("since", "until", "due", "left.date", "care.today", "working_days.off", "working_days.work"))
"""What may well be written down before its day."""
DATED_BY = {name: section.dated for name, section in BY_NAME.items() if section.dated}


def future(ground: Ground) -> Iterator[Problem]:
    """Records after today, which no answer sees until their day has come, and other dates after today."""
    for section, column in ground.columns(_is_day):
        place = column.place(section)
        if not AHEAD.isdisjoint((column.field.name, place)):
            continue
        dates_record = not column.within and DATED_BY.get(section) == column.field.name
        for part, day in column.values():
            if earliest(day) > ground.today:
                if dates_record:
                    yield problem(part.where, "after-today", section=section, date=day)
                else:
                    yield problem(part.where, "field-after-today", path=place, date=day)


def _is_day(field: Field) -> bool:
    return field.text is not None and field.text.parse in (parse_day, parse_day_or_month)
