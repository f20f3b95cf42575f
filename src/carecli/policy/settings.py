"""The vague words of the texts as typed settings: each field is one K-default, with its kind and default."""
# ruff: noqa: RUF009 - the values called for as defaults are frozen

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Annotated, Any, NamedTuple, TypeAlias

from carecli.almanac.anniversary import LeapDay
from carecli.almanac.birthdays import LeapMonth
from carecli.almanac.periods import PeriodKind
from carecli.model.codes import coded
from carecli.model.field import Text
from carecli.model.scalars import parse_yes_no, show_yes_no
from carecli.model.words.codes import CODES
from carecli.policy.deadline import Deadline, parse_deadline
from carecli.policy.duration import Duration, parse_duration
from carecli.policy.setting_text import (
    parse_level,
    parse_number,
    parse_ratio,
    parse_years,
    several,
    show_ratio,
    show_several,
)
from carecli.policy.window import Window, parse_window


class Kind(NamedTuple):
    """What sort of value a setting has, where that is not a code."""

    name: str


Soon: TypeAlias = Annotated[Deadline, Text(parse_deadline), Kind("deadline")]
Around: TypeAlias = Annotated[Window, Text(parse_window), Kind("window")]
Lasting: TypeAlias = Annotated[Duration, Text(parse_duration), Kind("duration")]
Years: TypeAlias = Annotated[int, Text(parse_years), Kind("years")]
Age: TypeAlias = Annotated[int, Text(parse_years), Kind("age")]
Number: TypeAlias = Annotated[int, Text(parse_number), Kind("number")]
Level: TypeAlias = Annotated[int, Text(parse_level), Kind("level")]
Ratio: TypeAlias = Annotated[Fraction, Text(parse_ratio, show_ratio), Kind("ratio")]
YesNo: TypeAlias = Annotated[bool, Text(parse_yes_no, show_yes_no), Kind("yes-no")]
Rhythm: TypeAlias = Annotated[PeriodKind, coded("period")]
Relations: TypeAlias = Annotated[tuple[str, ...], Text(several("kin"), show_several, "kin"), Kind("kin")]
Festivals: TypeAlias = Annotated[
    tuple[str, ...], Text(several("festival"), show_several, "festival"), Kind("festivals")
]
Sources: TypeAlias = Annotated[tuple[str, ...], Text(several("source"), show_several, "source"), Kind("sources")]
Reasons: TypeAlias = Annotated[tuple[str, ...], Text(several("hardship"), show_several, "hardship"), Kind("reasons")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How an organisation reads the vague words; default < policy < workspace."""

    # how soon
    prompt_visit: Soon = Deadline(3, working=True)
    prompt_death: Soon = Deadline(1)
    any_time: Soon = Deadline(1, working=True)
    prompt_talk: Soon = Deadline(5, working=True)
    career_talk: Soon = Deadline(30)
    prompt_feedback: Soon = Deadline(5, working=True)
    prompt_award: Soon = Deadline(30)
    publicity: Soon = Deadline(5, working=True)
    case_step: Soon = Deadline(15, working=True)
    return_due: Soon = Deadline(10)
    train_after: Soon = Deadline(90)
    registry_age: Soon = Deadline(180)
    care_gap: Soon = Deadline(90)
    # how often
    home_visit: Rhythm = "half-year"
    status_visit: Rhythm = "half-year"
    point_visit: Rhythm = "half-year"
    regular_visit_school: Rhythm = "term"
    often_talk: Rhythm = "year"
    pair_contact: Rhythm = "month"
    checkup: Rhythm = "year"
    brief: Rhythm = "quarter"
    disclose_fund: Rhythm = "half-year"
    rotate: Lasting = Duration(12, "month")
    # around which days
    before: Around = Window(-30, -1)
    around_new_year: Around = Window(-10, 7)
    around_spring_festival: Around = Window(-30, 15)
    around_july_first: Around = Window(-15, 15)
    around_teachers_day: Around = Window(-7, 3)
    around_double_ninth: Around = Window(-7, 7)
    around_mid_autumn: Around = Window(-7, 7)
    eve: Around = Window(-7, -1)
    either_day: Around = Window(-7, 7)
    that_day: Around = Window(0, 0)
    year_end: Around = Window(-30, 31)
    # whom
    elderly_age: Age = 60
    young_age: Age = 35
    early_join: Years = 30
    retired_long: Years = 10
    retire_age_men: Age = 60
    retire_age_women: Age = 55
    long_ill: Lasting = Duration(6, "month")
    hospital_stay: Lasting = Duration(30, "day")
    serious_verified: YesNo = False
    slightly_above: Ratio = Fraction(3, 2)
    emotion_level: Level = 2
    kin_direct: Relations = ("spouse", "parent", "child")
    kin_family: Relations = ("spouse", "parent", "child", "same-household")
    hard_reasons: Reasons = tuple(CODES["hardship"])
    unpaid_months: Number = 2
    absences: Number = 2
    no_reason_red: Number = 5
    etc_festivals: Festivals = ()
    # what the money asks for
    collective_sources: Sources = ("dues",)
    # which reading
    quarter_talk: Annotated[str, coded("quarter-talk")] = "leader"
    or_scope: Annotated[str, coded("or-scope")] = "any"
    group_counts: Annotated[str, coded("group-counts")] = "as-written"
    lecture: Annotated[str, coded("lecture")] = "kind"
    some_visits: Number = 1
    accounts: Annotated[str, coded("accounts")] = "each"
    no_branch: Annotated[str, coded("no-branch")] = "remainder"
    leap_day: Annotated[LeapDay, coded("leap-day")] = "feb28"
    leap_month: Annotated[LeapMonth, coded("leap-month")] = "same-or-ordinary"

    def window(self, name: str, festival: str) -> Window:
        """The window that a rule names, for a festival: ``around`` has one of its own for each."""
        own = f"{name}_{festival.replace('-', '_')}"
        found: Window = getattr(self, own if own in DECLARED else name)
        return found


class Declared(NamedTuple):
    """A setting as declared: its kind, how text becomes its value, and the default."""

    name: str
    kind: str
    text: Text
    default: Any


def _declared() -> Iterator[Declared]:
    hints = Settings.__annotations__
    for field in fields(Settings):
        markers = hints[field.name].__metadata__
        text = next(marker for marker in markers if isinstance(marker, Text))
        kind = next((marker.name for marker in markers if isinstance(marker, Kind)), text.code or "")
        yield Declared(field.name, kind, text, field.default)


DECLARED: Mapping[str, Declared] = {declared.name: declared for declared in _declared()}
"""The settings by name, in the order of their declaration."""

_FESTIVALS = [festival.replace("-", "_") for festival in CODES["festival"]]
FAMILIES: Mapping[str, str] = {
    stem: "window"
    for stem in {name.removesuffix(f"_{end}") for name in DECLARED for end in _FESTIVALS if name.endswith(f"_{end}")}
    if all(f"{stem}_{end}" in DECLARED for end in _FESTIVALS)
}
"""Names that stand for one setting a festival, and their kind."""
