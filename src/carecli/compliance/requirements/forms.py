"""Care in words and care in kind (FB-01, PS-10)."""

from collections.abc import Iterator
from datetime import date

from carecli.compliance.answer import Answer, Codes, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.ledger.payments import standing_payments
from carecli.model.greeting import Greeting
from carecli.model.talk import Talk
from carecli.model.visit import Visit
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

FORMS = ("moral", "material")
KIND = "care-form"


def both_forms(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Years since the policy counts in which one form of care is missing; this year's may yet come."""
    del rule
    given = [each for each in _given(ground) if active.since <= each[0] <= ground.today]
    years = sorted({day.year for day, _ in given})
    unmet, portions = [], []
    for year in years:
        counts = {form: sum(found == form and day.year == year for day, found in given) for form in FORMS}
        unmet += [_without(form, year, ground.today) for form in FORMS if not counts[form]]
        whole = sum(counts.values())
        portions += [Portion(Codes(KIND, (form,)), counts[form], whole) for form in FORMS if year == ground.today.year]
    return answer(len(FORMS) * len(years), unmet, portions=portions)


def _given(ground: Ground) -> Iterator[tuple[date, str]]:
    """The days of care with its form: with a gift or money it is material, else moral."""
    for visit in ground.records.of(Visit):
        yield visit.date, "material" if visit.gift else "moral"
    for greeting in ground.records.of(Greeting):
        yield greeting.date, "material" if greeting.gift else "moral"
    for talk in ground.records.of(Talk):
        yield talk.date, "moral"
    for payment in standing_payments(ground.ledger):
        yield payment.date, "material"


def _without(form: str, year: int, today: date) -> Unmet:
    blanks = (("year", str(year)),)
    return Unmet(kind=KIND, id=form, name="", why="both-forms", blanks=blanks, pending=year == today.year)
