"""What the form of an application says of the applicant and of the papers, and of the plan of aid (domain 6.5)."""

from collections.abc import Iterator

from carecli.cases.case import Case
from carecli.duties.basis import Basis
from carecli.duties.paired import pairings_on
from carecli.model.member import Member, Person
from carecli.model.money import show_yuan
from carecli.model.past import person_on
from carecli.model.words import Words
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
    """What is still to be done of the applicant's plans of aid (HO-15): they stand with the pairings of today.

    For the keepers alone: a need is told in words of its own, which no table can mask.
    """
    if not sight.sees("conduct"):
        return ()
    shown = Shown(basis.records, words)
    paired = (each for each in pairings_on(basis.today, basis) if each.member == case.application.member)
    return tuple(
        words("pages.labelled", label=each.id, value=shown.part("plan", measure))
        for each in paired
        for measure in each.plan
        if measure.done is None
    )
