"""Rules set aside for one application: by a step that says which, why, and who approved that (PS-01, domain 4.3)."""

from datetime import date

from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.records import Records

OVERRIDE = "override"
"""The step that sets rules aside."""


def explained(step: Step) -> bool:
    """Whether a step says why, and who approved that."""
    return bool(step.reason and (step.by or step.unit))


def set_aside(application: str | None, what: str, day: date, records: Records) -> bool:
    """Whether a rule of a kind (``amount``, ``ceiling``, ``payers``) is set aside for an application on a day."""
    return application is not None and any(
        step.application == application and step.date <= day and what in step.overrides and explained(step)
        for step in records.of(Step)
        if step.step == OVERRIDE
    )


def paid_aside(payment: Payment, what: str, records: Records) -> bool:
    """The same of the application that a payment names, on its day."""
    return set_aside(payment.application, what, payment.date, records)


def borne_otherwise(payment: Payment, records: Records) -> bool:
    """Whether a payment says itself who bears it, and may."""
    return bool(payment.account or payment.shares) and paid_aside(payment, "payers", records)
