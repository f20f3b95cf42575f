"""People held against the categories of the policies in force."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from carecli.eligibility.category import Category, categories
from carecli.eligibility.figures import is_provisional
from carecli.eligibility.judged import Judgements, decided, lacks, last_judgements
from carecli.eligibility.order import in_order
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.model.hardship import Judgement
from carecli.model.member import Person
from carecli.policy.policy import Active

Verdict: TypeAlias = Literal["eligible", "not-eligible", "unknown"]
_VERDICTS: dict[bool | None, Verdict] = {True: "eligible", False: "not-eligible", None: "unknown"}


@dataclass(slots=True, eq=False)
class Finding:
    """Whether somebody belongs to a category on a day; the reasons are worked out when they are first asked for.

    It proposes only: whom the organisation has recognised stands in the hardship register. ``awarded_on`` is the day of
    the latest award, where the category is put in order by it.
    """

    member: Person
    category: Category
    verdict: Verdict
    today: date
    judgement: Judgement | None
    _explain: Callable[[Person], Outcome]
    _outcome: Outcome | None = None
    awarded_on: date | None = None

    @property
    def outcome(self) -> Outcome:
        """The condition with every test, the values found and the figures used."""
        if self._outcome is None:
            self._outcome = self._explain(self.member)
        return self._outcome

    @property
    def provisional(self) -> bool:
        """Whether the verdict rests on a figure that nobody has confirmed for a year."""
        return self.verdict != "unknown" and is_provisional(self.outcome, self.today)

    @property
    def missing(self) -> tuple[str, ...]:
        """What would settle an unknown verdict: fields, figures, a judgement, registers that are not kept yet."""
        if self.verdict != "unknown":
            return ()
        judging = lacks(self.judgement) if self.awaits_judgement else ()
        return (*self.outcome.missing, *judging, *self.category.rule.unkept)

    @property
    def awaits_judgement(self) -> bool:
        """Whether the condition is met and people have yet to decide."""
        return self.category.rule.judged and self.outcome.verdict is True and bool(lacks(self.judgement))


def findings(
    people: Iterable[Person],
    active: Iterable[Active],
    register: Register,
    judgements: Iterable[Judgement],
    today: date,
) -> Iterator[Finding]:
    """Everybody in every category that is for them, category by category, whatever the verdict."""
    everybody, last = tuple(people), last_judgements(judgements, today)
    for category in categories(active):
        yield from findings_in(category, everybody, register, last, today)


def findings_in(
    category: Category, people: Iterable[Person], register: Register, last: Judgements, today: date
) -> Iterator[Finding]:
    """Everybody whom one category is for, as of today, in the order that it asks for."""
    rule, settings = category.rule, category.active.settings
    holds = register.question(rule.when, today, settings)
    unkept = bool(rule.unkept)

    def explain(person: Person) -> Outcome:
        return register.ask(rule.when, person, today, settings)

    for person, awarded_on in in_order(rule.order, filter(category.is_for, people), register):
        judgement = last.get((rule.id, person.id)) if last else None
        met = holds(person)
        verdict = None if unkept else decided(met, judgement) if rule.judged else met
        yield Finding(person, category, _VERDICTS[verdict], today, judgement, explain, awarded_on=awarded_on)
