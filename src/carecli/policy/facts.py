"""The catalogue of facts that conditions may ask for: one line a fact.

Names, meanings and origins in both languages stand in the table ``facts`` of the vocabulary; how a fact is found in the
records is a function of its name on the floor ``eligibility``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from carecli.model.words import Pair, table
from carecli.model.words.codes import CODES

FactType = Literal["yes-no", "years", "span", "date", "money", "code"]
"""What a fact is: yes or no; full years; a length of time; a day; yuan; one of a list of codes."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that may be asked of a person on a day.

    An ``open`` fact is unknown where the register is silent; a closed one is then no. ``arguments`` are the kinds of
    code (or ``span``) that a test may name in brackets, ``required`` how many of them it must. ``code`` is the kind of
    a code fact. ``reads`` is the condition that a fact is short for; ``of`` the yes-or-no fact without which every test
    of it is no; ``settings`` are those it rests on by itself; ``unit`` is how years are counted, ``age-year`` for
    those of age. A ``private`` fact never leaves the keepers' pages.
    """

    name: str
    type: FactType
    example: str
    open: bool = False
    arguments: tuple[str, ...] = ()
    required: int = 0
    code: str = ""
    reads: str = ""
    of: str = ""
    settings: tuple[str, ...] = ()
    unit: str = "year"
    private: bool = False

    @property
    def called(self) -> Pair:
        """The fact's name in Chinese and English."""
        return table("facts")[self.name]

    @property
    def means(self) -> Pair:
        """What the fact says and where it comes from."""
        return table("facts")[f"{self.name}.means"]


_DECLARED = (
    # who the person is
    Fact("member", "yes-no", "member"),
    Fact("sex", "code", "sex = female", open=True, code="sex"),
    Fact("born_on", "date", "born_on < 1946-01-01", open=True),
    Fact("age", "years", "age >= 80", open=True, unit="age-year"),
    Fact("young", "yes-no", "young", open=True, reads="age <= young_age"),
    Fact("elderly", "yes-no", "elderly", open=True, reads="retired or age >= elderly_age"),
    Fact("mobile", "yes-no", "mobile"),
    Fact("in_office", "yes-no", "in_office(secretary)", arguments=("role",)),
    # the Party dates
    Fact("admitted_on", "date", "admitted_on < 1949-10-01", open=True),
    Fact("confirmed_on", "date", "confirmed_on >= 2025-07-01", open=True),
    Fact("pre_1949", "yes-no", "pre_1949", open=True, reads="admitted_on < 1949-10-01"),
    Fact("standing", "years", "standing >= early_join", open=True),
    Fact("standing_30", "yes-no", "standing_30", open=True, reads="standing >= 30"),
    Fact("standing_50", "yes-no", "standing_50", open=True, reads="standing >= 50"),
    # work
    Fact("employment", "code", "employment = farmer", code="employment"),
    Fact("retired", "yes-no", "retired"),
    Fact("retired_on", "date", "retired_on >= 2025-01-01", open=True, of="retired"),
    Fact("retired_for", "span", "retired_for >= retired_long", open=True, of="retired"),
    Fact("lixiu", "yes-no", "lixiu", reads="employment = lixiu"),
    Fact("laid_off", "yes-no", "laid_off", reads="employment = laid-off"),
    Fact("unemployed", "yes-no", "unemployed", reads="employment = unemployed"),
    Fact("former_post", "yes-no", "former_post(middle-cadre)", arguments=("former-post",)),
    Fact("honoured", "yes-no", "honoured(model)", arguments=("title",)),
    # hardship
    Fact("hardship", "yes-no", "hardship"),
    Fact(
        "hardship_degree",
        "code",
        "hardship_degree = severe",
        open=True,
        code="degree",
        of="hardship",
        private=True,
    ),
    Fact(
        "hardship_reason",
        "code",
        "hardship_reason = study",
        open=True,
        code="hardship",
        of="hardship",
        private=True,
    ),
    Fact("hardship_for", "span", "hardship_for >= 2 years", of="hardship"),
    Fact("income_per_head", "money", "income_per_head < 1.5 * dibao_line", open=True, private=True),
    # circumstances
    Fact("serious_illness", "yes-no", "serious_illness", settings=("serious_verified",), private=True),
    Fact("long_illness", "yes-no", "long_illness", settings=("long_ill",), private=True),
    Fact("disability", "yes-no", "disability", private=True),
    Fact("no_work_ability", "yes-no", "no_work_ability", private=True),
    Fact("no_income", "yes-no", "no_income", private=True),
    Fact("no_supporting_children", "yes-no", "no_supporting_children", private=True),
    Fact("family_difficulty", "yes-no", "family_difficulty", private=True),
    Fact("alone", "yes-no", "alone", private=True),
    Fact("epidemic", "yes-no", "epidemic", private=True),
    # events
    Fact("event", "yes-no", "event(accident, 6 months)", arguments=("event", "span"), required=1),
    Fact("hospitalised", "yes-no", "hospitalised", reads="event(hospitalised, hospital_stay)", private=True),
)
FACTS: Mapping[str, Fact] = {fact.name: fact for fact in _DECLARED}
"""Every fact by name."""

FIGURES = tuple(CODES["figure"])
"""The dated local figures that conditions may compare with; no value ships."""
