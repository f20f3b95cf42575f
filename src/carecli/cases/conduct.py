"""How the steps of a case were taken: by those who may, without ties, by other hands than before, with whole votes."""

from collections.abc import Iterable, Iterator

from carecli.cases.case import Case
from carecli.cases.chain import FIRST, NOTICE, PAYMENT, Link
from carecli.cases.clock import span_end
from carecli.cases.course import BOUND, FINDING, JUDGED, TURNED, WAIVED, fits_step, of_one_rule, step_of
from carecli.cases.near import Nearness
from carecli.cases.who import bodies, entitled, link_of
from carecli.ledger.limits import approvals
from carecli.ledger.overrides import OVERRIDE, explained
from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.money import show_fen
from carecli.model.problem import Problem, problem
from carecli.model.structure import Structure
from carecli.policy.policy import Active


def conduct(case: Case, near: Nearness, structure: Structure, active: Iterable[Active] = ()) -> Iterator[Problem]:
    """What is wrong with the steps and payments of a case, each by itself and against those before it."""
    application = case.application
    if application.proxy and not application.proxy_reason:
        yield problem(application.where, "proxy-without-reason", **case.told(FIRST))
    for step in (event for event in case.events if isinstance(event, Step)):
        yield from _votes(step, case)
        yield from _ties(step, case, near)
        yield from _explained(step, case)
        yield from _set_aside(step, case)
        yield from _notice(step, case)
    yield from _hands(case)
    for taken in case.walk.taken:
        if isinstance(taken, Step) and taken.step in BOUND and (link := _taking(taken, case)):
            yield from _entitled(taken, link, case, structure)
    yield from _decided(case, structure, tuple(active))
    yield from _paid(case)


def _taking(step: Step, case: Case) -> Link | None:
    """Who may take a step; nobody in particular where its chain has none of that name, such as a finding."""
    return None if step.step == FINDING else link_of(case, step.step)


def _about(step: Step, case: Case) -> dict[str, str]:
    """What every problem of a step says: the case, the step, and the rule that asks for it."""
    return {"step": step.step, **case.told(step.step)}


def _votes(step: Step, case: Case) -> Iterator[Problem]:
    """Votes add up to those present, and carry what was decided."""
    cast = (step.in_favour, step.against, step.abstained)
    if step.present is None and cast == (None, None, None):
        return
    votes = [count for count in cast if count is not None]
    if step.present is None or len(votes) < len(cast):
        yield problem(step.where, "votes-incomplete", **_about(step, case))
    elif sum(votes) != step.present:
        yield problem(step.where, "votes-do-not-add-up", present=step.present, votes=sum(votes), **_about(step, case))
    elif step.verdict == "agree" and 2 * votes[0] <= step.present:
        yield problem(step.where, "votes-against-verdict", present=step.present, votes=votes[0], **_about(step, case))


def _ties(step: Step, case: Case, near: Nearness) -> Iterator[Problem]:
    """Nobody decides who is tied to the applicant; whoever stood aside does not act."""
    for person in step.by:
        if person in step.recused:
            yield problem(step.where, "recused-yet-acting", person=person, **_about(step, case))
        elif step.step in BOUND and (tie := near.tie(person, case.application, step.date)):
            yield problem(step.where, "conflict-of-interest", person=person, tie=tie, **_about(step, case))


def _explained(step: Step, case: Case) -> Iterator[Problem]:
    """A step that was left out says why, and who approved that (PS-01); whatever turns a case says why."""
    if step.verdict == WAIVED and not (step.reason and (step.by or step.unit)):
        yield problem(step.where, "waived-unexplained", **_about(step, case))
    elif step.verdict in TURNED and fits_step(step) and not step.reason:
        yield problem(step.where, "verdict-unexplained", step_verdict=step.verdict, **_about(step, case))


def _set_aside(step: Step, case: Case) -> Iterator[Problem]:
    """Rules are set aside by a step of their own, which says which, why, and who approved that (PS-01)."""
    if (step.step == OVERRIDE) != bool(step.overrides):
        yield problem(step.where, "override-of-nothing", **_about(step, case))
    elif step.overrides and not explained(step):
        yield problem(step.where, "override-unexplained", **_about(step, case))
    else:
        for what in step.overrides:
            yield problem(step.where, "rule-set-aside", override=what, day=step.date, **_about(step, case))


def _notice(step: Step, case: Case) -> Iterator[Problem]:
    """A notice hangs as long as it must (K-publicity)."""
    span = case.chain.settings.publicity
    if step.step != NOTICE or step.until is None:
        return
    end = span_end(step.date, span, case.walk.working_days)
    if step.until < end:
        yield problem(step.where, "notice-cut-short", until=step.until, last=end, span=span, **_about(step, case))


def _hands(case: Case) -> Iterator[Problem]:
    """Nobody checks what went through the same hands before; steps that one rule gives to one body are one (HO-11)."""
    before: dict[str, Step] = {}
    for event in case.walk.taken:
        people = event.by if isinstance(event, Step) else tuple(filter(None, (event.recorded_by,)))
        for person in people:
            earlier = before.get(person)
            if (
                earlier
                and step_of(event) in {*JUDGED, PAYMENT}
                and not of_one_rule(earlier.step, step_of(event), case.chain)
            ):
                about = {"step": step_of(event), "taken_step": earlier.step, **case.told(step_of(event))}
                yield problem(event.where, "maker-checks", person=person, **about)
            if isinstance(event, Step) and event.step != OVERRIDE:
                before.setdefault(person, event)


def _entitled(step: Step, link: Link, case: Case, structure: Structure) -> Iterator[Problem]:
    """Who decided is known, and was one who may."""
    if not step.by and not step.unit:
        yield problem(step.where, "step-by-nobody", **_about(step, case))
        return
    may = bodies(link, case.unit, structure)
    if not may or not link.actors:
        return
    rule = {"bodies": ", ".join(body.id for body in may), **_about(step, case)}
    if step.unit and step.unit not in {body.id for body in may}:
        yield problem(step.where, "step-by-other-body", body=step.unit, **rule)
    allowed = entitled(link, case.unit, structure, step.date)
    for person in step.by:
        if person not in allowed:
            yield problem(step.where, "step-by-other", person=person, **rule)


def _decided(case: Case, structure: Structure, active: tuple[Active, ...]) -> Iterator[Problem]:
    """An approval fixes the amount, and is made by who may approve so much."""
    decision = case.walk.decision
    if decision is None:
        return
    if decision.amount is None:
        yield problem(decision.where, "approval-without-amount", **_about(decision, case))
        return
    for approval in approvals(decision.amount, (policy for policy in active if policy.since <= decision.date)):
        link = Link(decision.step, tuple(approval.active.policy.actors_named(approval.by)))
        may = {body.id for body in bodies(link, case.unit, structure)}
        if decision.unit in may or entitled(link, case.unit, structure, decision.date).intersection(decision.by):
            continue
        about = {
            "by": approval.by,
            "rule": approval.rule.id,
            "clause": approval.rule.clause,
            "amount": show_fen(decision.amount),
        }
        yield problem(decision.where, "approval-beyond-power", **about, **_about(decision, case))


def _paid(case: Case) -> Iterator[Problem]:
    """Money goes to the applicant, and no more of it than was approved."""
    amount, paid, decision = case.walk.amount, 0, case.walk.decision
    fixed = case.told(case.chain.decides)
    for payment in (event for event in case.events if isinstance(event, Payment)):
        if payment.member != case.application.member:
            yield problem(payment.where, "payment-to-other", entry=payment.id, **case.told(PAYMENT))
        if decision and payment.approved_on not in (None, decision.date):
            days = {"day": payment.approved_on, "approved": decision.date}
            yield problem(payment.where, "approved-on-another-day", entry=payment.id, **days, **fixed)
        paid += payment.amount
        if amount is not None and paid > amount:
            sums = {"paid": show_fen(paid), "amount": show_fen(amount)}
            yield problem(payment.where, "paid-over-approval", entry=payment.id, **sums, **fixed)
