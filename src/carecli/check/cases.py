"""Applications, their steps and payments: none skipped, none out of turn, and each taken by those who may."""

from collections.abc import Iterator

from carecli.almanac.workdays import WorkingDays
from carecli.cases.aid_plan import AidPlan, aid_plans
from carecli.cases.case import Case, cases_of
from carecli.cases.chain import FIRST, FOLLOW_UP, JOINED, Link, said_rule, step_rules
from carecli.cases.conduct import conduct
from carecli.cases.near import nearness
from carecli.cases.standard import above_standard
from carecli.check.ground import Ground
from carecli.ledger.payments import standing_payments
from carecli.model.application import Step
from carecli.model.problem import Problem, problem

_READ = ("applications", "steps", "organisation", "members", "people")
AID = "hardship-aid"


def cases(ground: Ground) -> Iterator[Problem]:
    """What is wrong with cases; nothing is asked where a record of them could not be read."""
    if not ground.partial.isdisjoint(_READ):
        return
    records = ground.records
    near = nearness(records)
    plans = aid_plans(records, ground.today)
    tables = WorkingDays({year.year: year for year in records.workspace.working_days})
    for case in cases_of(records, ground.active, tables, ground.today):
        yield from case.faults
        yield from conduct(case, near, records.structure, ground.active)
        yield from above_standard(case, records)
        yield from _followed_up(case, plans.get(case.id, AidPlan()))
    yield from _without_application(ground)


def _followed_up(case: Case, plan: AidPlan) -> Iterator[Problem]:
    """Whoever follows up sees that the plan of aid was carried out (HO-15)."""
    for step in case.walk.taken:
        if isinstance(step, Step) and step.step == FOLLOW_UP and (left := plan.undone(step.date)):
            about = {"day": step.date, "count": len(left), **case.told(FOLLOW_UP)}
            yield problem(step.where, "follow-up-before-plan", **about)


def _without_application(ground: Ground) -> Iterator[Problem]:
    """Aid that was paid to a member without an application, where a rule asks for one (HO-10)."""
    asking = [(active.since, rule) for active in ground.active for rule in step_rules(active) if FIRST in rule.steps]
    for payment in standing_payments(ground.ledger) if asking else ():
        rules = [said_rule(Link(FIRST, (), rule)) for since, rule in asking if since <= payment.date]
        if rules and payment.purpose == AID and payment.member and not payment.application:
            yield problem(payment.where, "payment-without-application", entry=payment.id, asked_by=JOINED.join(rules))
