"""The day on which a payment was approved: the body of that day bears its part, whatever came later (domain 4.3)."""

from datetime import date

from carecli.model.application import Step
from carecli.model.fund import Payment
from carecli.model.records import Records


class Approvals:
    """The days on which steps fixed the amounts of applications, looked up once."""

    def __init__(self, records: Records) -> None:
        self._days: dict[str, list[date]] = {}
        for step in records.of(Step):
            if step.amount is not None and step.verdict in (None, "agree"):
                self._days.setdefault(step.application, []).append(step.date)

    def day_of(self, payment: Payment) -> date:
        """The day that the payment names, else that of its application's last approval by then, else its own."""
        if payment.approved_on:
            return payment.approved_on
        days = self._days.get(payment.application or "", ())
        return max((day for day in days if day <= payment.date), default=payment.date)
