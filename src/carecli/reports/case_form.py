"""What the form of an application says of the applicant and of the papers, and of the plan of aid (domain 6.5)."""

from collections.abc import Iterator
from dataclasses import replace

from carecli.cases.aid_plan import AidPlan, aid_plans
from carecli.cases.case import Case
from carecli.duties.basis import Basis
from carecli.duties.paired import pairings_on
from carecli.model.member import Member, Person
from carecli.model.money import show_yuan
from carecli.model.pairing import Measure, Pairing
from carecli.model.past import person_on
from carecli.model.words import Words
from carecli.reports.page import Json
from carecli.reports.public.sight import Sight
from carecli.reports.shown import Shown
from carecli.reports.told import Told


def form_facts(case: Case, basis: Basis, words: Words, sight: Sight) -> tuple[Told, ...]:
    """The applicant as of the day of the application, and what was handed in, as an audience sees it.

    What the records do not hold is left out; the reason in the applicant's own words stays in its record.
    """
    person = basis.records.persons.get(case.application.member)
    told = _person(person_on(person, case.application.date), words) if person else ()
    return tuple(fact for fact in (*sight.facts(told, words), *_papers(case, basis, words, sight)) if fact.lines)


def _papers(case: Case, basis: Basis, words: Words, sight: Sight) -> Iterator[Told]:
    """Who applied in the person's stead, for the keepers alone, and the papers that give the reason."""
    application = case.application
    proxy = basis.records.name(application.proxy) if application.proxy else ""
    yield _told("applications", "proxy", sight.text("conduct", proxy, words), words)
    yield _told("applications", "documents", sight.text("reason", words.join([*application.documents]), words), words)


def _person(person: Person, words: Words) -> Iterator[Told]:
    said = {
        "sex": words.code("sex", person.sex) if person.sex else "",
        "born_on": person.born_on,
        "admitted_on": person.admitted_on if isinstance(person, Member) else "",
        "phone": person.phone,
        "household": _household(person, words),
    }
    for key, text in said.items():
        yield _told("members", key, str(text or ""), words)


def _told(section: str, key: str, text: str, words: Words) -> Told:
    return Told(key, words.field(section, key), (text,) if text else (), text)


def _household(person: Person, words: Words) -> str:
    """Its people and the monthly income per head, as last stated."""
    household = person.household[0] if person.household else None
    if household is None or household.per_head is None:
        return ""
    return words("case.household", people=household.people, amount=show_yuan(household.per_head))


def plan_lines(case: Case, basis: Basis, words: Words, sight: Sight) -> tuple[str, ...]:
    """The plan of aid of the case (HO-15), and what else is still to be done for the applicant.

    For the keepers alone: a need is told in words of its own, which no table can mask.
    """
    if not sight.sees("conduct"):
        return ()
    shown = Shown(basis.records, words)
    return tuple(
        words("pages.labelled", label=pairing, value=shown.part("plan", replace(line, application=None)))
        for pairing, line in _plan(case, basis)
    )


def plan_stands(case: Case, basis: Basis, words: Words, sight: Sight) -> Iterator[str]:
    """How far the plan of the case is carried out, for the keepers; nothing where no plan names it."""
    counts = plan_counts(case, basis)
    if counts["lines"] and sight.sees("conduct"):
        yield words("case.plan.stands", **counts)


def plan_counts(case: Case, basis: Basis) -> dict[str, Json]:
    """How many lines the plan of the case has, and how many of them are done today."""
    plan = aid_plans(basis.records, basis.today).get(case.id, AidPlan())
    return {"lines": len(plan.lines), "done": len(plan.lines) - len(plan.undone(basis.today))}


def _plan(case: Case, basis: Basis) -> Iterator[tuple[str, Measure]]:
    """Its own lines, done or not; and those of the pairings of today that are of no application and not done."""
    today = frozenset(each.id for each in pairings_on(basis.today, basis))
    for pairing in basis.records.of(Pairing):
        if pairing.member == case.application.member and pairing.since <= basis.today:
            for line in pairing.plan:
                others = line.application is None and line.done is None and pairing.id in today
                if line.application == case.id or others:
                    yield pairing.id, line
