"""The catalogue of finders: every fact of the condition language that is not short for a condition, by its name."""

from collections.abc import Mapping

from carecli.eligibility.asking import Finder, of_person
from carecli.eligibility.facts import circumstances, events, hardship, life, standing, work

FINDERS: Mapping[str, Finder] = {
    "member": of_person(life.member),
    "sex": of_person(life.sex),
    "born_on": of_person(life.born_on),
    "age": of_person(life.born_on),
    "mobile": life.mobile,
    "in_office": life.in_office,
    "admitted_on": of_person(life.admitted_on),
    "confirmed_on": of_person(life.confirmed_on),
    "standing": of_person(standing.standing),
    "employment": work.employment,
    "retired": work.retired,
    "retired_on": work.retired_since,
    "retired_for": work.retired_since,
    "former_post": work.former_post,
    "honoured": work.honoured,
    "hardship": hardship.hardship,
    "hardship_for": hardship.hardship_since,
    "hardship_degree": hardship.hardship_degree,
    "hardship_reason": hardship.hardship_reason,
    "income_per_head": hardship.income_per_head,
    "serious_illness": circumstances.serious_illness,
    "long_illness": circumstances.long_illness,
    "disability": circumstances.circumstance("disability"),
    "no_work_ability": circumstances.circumstance("no-work-ability"),
    "no_income": circumstances.circumstance("no-income"),
    "no_supporting_children": circumstances.circumstance("no-supporting-children"),
    "family_difficulty": circumstances.circumstance("family-difficulty"),
    "alone": circumstances.circumstance("alone"),
    "epidemic": circumstances.circumstance("epidemic"),
    "event": events.event,
}
"""A fact counted from a day (age, standing) has the finder of that day."""
