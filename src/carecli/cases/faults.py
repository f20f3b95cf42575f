"""What is said of a record that came out of turn: which steps it lacks, or why it came too early or too late."""

from collections.abc import Mapping
from datetime import date

from carecli.cases.chain import FIRST, JOINED, NOTICE, PAYMENT, RECEIPT, Chain, said_rule
from carecli.cases.course import APPEAL, FINDING, WAIVED, WITHDRAWN, Event, fits_step, rule_behind, step_of
from carecli.cases.walk import Walk
from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.problem import Problem, problem


def fault(event: Event, walk: Walk, last: Mapping[str, date]) -> Problem | None:
    """The problem of an event that does not fit; None for a step that no rule asks for.

    ``last`` are the last days of the case's steps: one that was taken later came too late.
    """
    if isinstance(event, Step) and (unfit := _unfit(event, walk)):
        return problem(event.where, unfit, **_about(event, walk), step_verdict=event.verdict or "")
    if walk.ended:
        state = "withdrawn" if walk.ended == WITHDRAWN else "refused"
        return problem(event.where, "step-after-end", case_state=state, **_about(event, walk))
    missing = _missing(event, walk)
    if isinstance(event, Step) and _taken_back(event, missing, walk):
        return problem(event.where, "payment-taken-back", **_about(event, walk))
    if missing:
        return _out_of_turn(event, missing, walk, last)
    if isinstance(event, Payment):
        return _too_early(event, walk)
    known = event.step in {link.step for link in walk.chain.links}
    return problem(event.where, "step-again", **_about(event, walk)) if known else None


def _taken_back(step: Step, missing: tuple[str, ...], walk: Walk) -> bool:
    """Whether a step followed a payment that was reversed: it does not follow the one that was made anew."""
    before_money = missing[:1] == (PAYMENT,) or (missing[:1] == (RECEIPT,) and step.date <= walk.since)
    return before_money and any(day <= step.date for day in walk.undone)


def _unfit(step: Step, walk: Walk) -> str | None:
    if step.step == PAYMENT:
        return "payment-as-step"
    if step.verdict is None and not fits_step(step):
        return "verdict-missing"
    if not fits_step(step):
        return "verdict-unfit"
    if step.verdict == WITHDRAWN and walk.paid:
        return "withdrawn-after-payment"
    if step.verdict == WAIVED and step.step == walk.due:
        return "decision-waived"
    beside = {FINDING: "finding-on-nothing", APPEAL: "appeal-without-refusal"}
    return beside.get(step.step)


def _missing(event: Event, walk: Walk) -> tuple[str, ...]:
    """The steps that the event passes over: what was sent back is to be handed in again first."""
    place = walk.chain.place(step_of(event))
    if walk.sent_back:
        return (FIRST,) if place else ()
    return walk.chain.between(walk.at, place) if place is not None else ()


def _out_of_turn(event: Event, missing: tuple[str, ...], walk: Walk, last: Mapping[str, date]) -> Problem:
    paid = isinstance(event, Payment)
    late = [step for step in missing if step in last and last[step] > event.date]
    id_ = "step-backwards" if late and not paid else "payment-without-steps" if paid else "step-missing"
    named = tuple(late) if id_ == "step-backwards" else missing
    about = {"missing_steps": ", ".join(named), "day": event.date, "asked_by": rules_of(walk.chain, named)}
    return problem(event.where, id_, **{**_about(event, walk), **about})


def _too_early(payment: Payment, walk: Walk) -> Problem:
    """The step is due, and yet the time has not come; or everything was paid before."""
    if walk.due != PAYMENT:
        fixed = {"asked_by": rule_behind(walk.chain.decides, walk.chain)}
        return problem(payment.where, "paid-again", **{**_about(payment, walk), **fixed})
    if open_ := objection(payment, walk):
        return open_
    return problem(payment.where, "payment-in-notice", last=walk.last_of_notice, **_on_day(payment, walk))


def objection(payment: Payment, walk: Walk) -> Problem | None:
    """That an objection is open: nothing may be paid before its finding."""
    since = next((stop.since for stop in walk.stops if stop.until is None), None)
    if since is None:
        return None
    return problem(payment.where, "payment-despite-objection", since=since, **_on_day(payment, walk))


def _on_day(payment: Payment, walk: Walk) -> dict[str, object]:
    """What is said of a payment whose day has not come: notice and payment ask for that together."""
    return {**_about(payment, walk), "day": payment.date, "asked_by": rules_of(walk.chain, (NOTICE, PAYMENT))}


def rules_of(chain: Chain, steps: tuple[str, ...]) -> str:
    """The rules that ask for steps, each once with its clause; ``-`` stands for the usual chain."""
    found = [said_rule(link) for link in chain.links if link.step in steps]
    return JOINED.join(dict.fromkeys(found)) or said_rule(None)


def _about(event: Event, walk: Walk) -> dict[str, str]:
    """What every problem of an event says: the case, the step, the rule that asks for it, and the entry that paid."""
    entry = {"entry": event.id} if isinstance(event, Payment) else {}
    asked_by = rule_behind(step_of(event), walk.chain)
    return {"application": walk.application.id, "step": step_of(event), "asked_by": asked_by, **entry}
