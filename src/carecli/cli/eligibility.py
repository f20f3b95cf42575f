"""``care eligibility`` and ``care explain MEMBER``: who is eligible, for what, why, and what would change it."""

from collections.abc import Iterable, Sequence

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.held import WITH_MONEY, Held, held
from carecli.cli.naming import body_named, code_named, person_named
from carecli.cli.options import (
    Branch,
    Budget,
    ForAudience,
    Format,
    OfCategory,
    OfPolicy,
    OfVerdict,
    Output,
    Rank,
    Somebody,
)
from carecli.eligibility.category import Category
from carecli.eligibility.findings import Finding, Verdict
from carecli.model.member import Person
from carecli.model.problem import Refused
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.finding_item import category_name
from carecli.reports.page import Answer


def eligibility(
    context: typer.Context,
    *,
    category: OfCategory = None,
    branch: Branch = None,
    verdict: OfVerdict = None,
    policy: OfPolicy = None,
    rank: Rank = False,
    budget: Budget = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The findings, or with ``rank`` the order of a proposal."""
    from carecli.reports.eligibility import USUAL, eligibility_answer, screened

    desk: Desk = context.obj
    if budget is not None and not rank:
        raise Refused("options-missing", options="--rank", command="eligibility --budget")
    ground = held(desk) if budget is None else held(desk, WITH_MONEY)
    named = _categories(category, policy, ground)
    people = _people(branch, ground)
    if rank:
        if verdict is not None:
            raise Refused("options-apart", one="--rank", other="--verdict")
        ranking = _ranking(named, people, policy, ground, desk)
        desk.show(ranking if budget is None else _cut(ranking, budget, ground, desk), form, output)
        return ground.code
    verdicts = USUAL if verdict is None else (_verdict(verdict),)
    found = screened(ground.findings(people, named), verdicts)
    only = _only(named if category or policy else (), branch, verdicts if verdict else (), ground, desk.words)
    desk.show(eligibility_answer(found, ground.records, desk.today, desk.words, only), form, output)
    return ground.code


def _only(
    named: Iterable[Category], branch: str | None, verdicts: Iterable[Verdict], ground: Held, words: Words
) -> str:
    """What the list is cut down to, in words."""
    body = [body_named(branch, ground.records).name] if branch else []
    said = [words.code("finding", verdict) for verdict in verdicts]
    return words.join([*(category_name(category, words) for category in named), *body, *said])


def explain(
    context: typer.Context,
    member: Somebody,
    category: OfCategory = None,
    audience: ForAudience = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """Every category for one person, whatever the verdict; for those who may see reasons."""
    from carecli.cli.audience import sight_for
    from carecli.reports.explain import explain_answer

    desk: Desk = context.obj
    sight_for(audience, "reason", "income")
    ground = held(desk)
    person = person_named(member, ground.records, desk.today, desk.words)
    found = list(ground.findings([person], _categories(category, None, ground)))
    answer = explain_answer(person, found, ground.records, ground.basis.register, desk.today, desk.words)
    desk.show(answer, form, output)
    return ground.code


def _ranking(
    named: Sequence[Category], people: Iterable[Person], policy: str | None, ground: Held, desk: Desk
) -> Answer:
    from carecli.eligibility.rank import ranked, weights
    from carecli.reports.ranking import Proposal, ranking_answer

    opening = [category for category in named if category.opens_aid]
    found = list(ground.findings(people, opening))
    given = weights(active for active in ground.basis.active if policy in (None, active.policy.id))
    rows = ranked(found, given, ground.basis.register, desk.today)
    unknown = len(_waiting(found) - {row.member.id for row in rows})
    proposal = Proposal(rows, given, unknown, opens_aid=bool(opening))
    return ranking_answer(proposal, ground.records, desk.today, desk.words)


def _cut(ranking: Answer, budget: str, ground: Held, desk: Desk) -> Answer:
    """The proposal with a line where the money of a budget ends, each asking for the standard's amount or its gap."""
    from carecli.cli.fund_planning import budget_of, means_of
    from carecli.ledger.allocating import allocate
    from carecli.ledger.round import claims
    from carecli.reports.ranking_cut import with_line

    fen = budget_of(budget)
    people = [ground.records.persons[str(item["member"])] for item in ranking.items]
    found = allocate(claims(people, means_of(ground), ground.basis.active, desk.today), fen, "priority")
    return with_line(ranking, found, fen, desk.words)


def _waiting(found: Iterable[Finding]) -> set[str]:
    return {finding.member.id for finding in found if finding.verdict == "unknown"}


def _people(branch: str | None, ground: Held) -> list[Person]:
    """Those who belong here today, or of them those of a branch and the bodies below it."""
    if branch is None:
        return ground.people
    structure, above = ground.records.structure, body_named(branch, ground.records).id
    stays = ((person, branch_on(person, ground.basis.today)) for person in ground.people)
    return [person for person, unit in stays if unit is not None and structure.under(unit, above)]


def _categories(text: str | None, policy: str | None, ground: Held) -> list[Category]:
    """The categories asked for; refuses what none of the policies in force is called."""
    of_policy = [category for category in ground.categories if policy in (None, category.active.policy.id)]
    if policy is not None and policy not in [active.policy.id for active in ground.basis.active]:
        known = ", ".join(active.policy.id for active in ground.basis.active)
        raise Refused("bad-option", option="--policy", text=policy, known=known)
    found = [category for category in of_policy if text is None or category.called(text)]
    if text is not None and not found:
        known = ", ".join(dict.fromkeys(category.rule.category for category in of_policy))
        raise Refused("bad-option", option="--category", text=text, known=known)
    return found


def _verdict(text: str) -> Verdict:
    verdicts: dict[str, Verdict] = {"eligible": "eligible", "unknown": "unknown", "not-eligible": "not-eligible"}
    return verdicts[code_named("finding", "--verdict", text)]
