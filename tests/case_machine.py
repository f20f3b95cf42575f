"""Fund and cases under random hands: steps in turn, steps out of turn, money for either; the laws still hold."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from fund_machine import ACCOUNTS, DAYS, FEN, MEMBERS, FundMachine, held
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from carecli.almanac.workdays import WorkingDays
from carecli.cases.case import Case, cases_of, time_of
from carecli.cases.commitments import commitments
from carecli.cases.conduct import conduct
from carecli.cases.near import Nearness
from carecli.cases.who import bodies, link_of
from carecli.ledger.paying import choose, paid_as
from carecli.model.application import Application, Step
from carecli.model.fund import Entry, Payment, Reversal
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.words.codes import CODES

SECTIONS = ("organisation", "members", "accounts", "fund")
END = date(2027, 1, 1)
MOST = 3
"""Applications of a run: few enough that some are paid."""
NOTICE = timedelta(5)
"""A notice hangs five working days, which are five days at least."""
TABLES = WorkingDays({})
BEFORE_PAYMENT = {
    "m1": {"survey", "appraisal", "check", "approval", "notice"},
    "m2": {"survey", "appraisal", "check", "approval", "notice"},
    "m3": {"approval", "notice"},
}
"""The steps without which nothing goes: m3 has neither branch nor general branch."""
GENERAL_BRANCH = {"m1": (("east-fund", date(2026, 1, 21)), ("west-fund", date.max)), "m2": (("west-fund", date.max),)}
"""Whose account bears its part, and the day before which."""
MOST_STEPS = 8
"""More than any chain has before the money, findings and papers that were sent back among them."""
LITTLE, PARTS = st.integers(1, 20_000), st.sampled_from((1, 1, 2))
PLACES = st.integers(0, 10_000)
GAPS = st.integers(0, 3).map(timedelta)
UNFIT = {
    "survey": {"refuse"},
    "approval": {"waived"},
    **{step: {"refuse", "send-back"} for step in ("notice", "receipt", "follow-up")},
}
"""What a step cannot end in: only those who may decide refuse, and nothing is refused once it is decided."""
VERDICTS = st.sampled_from(("agree",) * 8 + ("refuse", "send-back", "waived"))


def day_of_money(case: Case) -> date:
    """The first day on which it may go."""
    return time_of(case.walk)[0]


class CaseMachine(FundMachine):
    """Applications besides, moved as the commands would move them; what the checks refuse is left out."""

    def __init__(self) -> None:
        self.applications: list[Application] = []
        self.steps: list[Step] = []
        self.approved: dict[str, date] = {}
        super().__init__()

    def records(self, entries: Iterable[Entry]) -> Records:
        return self.moved(super().records(entries), self.steps)

    def moved(self, base: Records, steps: Sequence[Step]) -> Records:
        """The records with these steps and no others."""
        rows = {name: base.section(name) for name in SECTIONS}
        return Records(base.workspace, {**rows, "applications": tuple(self.applications), "steps": tuple(steps)})

    def cases(self) -> list[Case]:
        return cases_of(self.records(self.entries), (), TABLES, END)

    def told(self, steps: Sequence[Step], entries: Sequence[Entry]) -> list[str]:
        """What the checks say of all cases, were these the records."""
        records = self.moved(super().records(entries), steps)
        near = Nearness(records)
        every = cases_of(records, (), TABLES, END)
        return [p.id for case in every for p in (*case.faults, *conduct(case, near, records.structure))]

    def append(self, *entries: Entry) -> bool:
        return not self.told(self.steps, [*self.entries, *entries]) and super().append(*entries)

    def take(self, step: Step) -> bool:
        """Whether the checks let a step stand."""
        steps = [*self.steps, step]
        if self.told(steps, self.entries):
            return False
        self.steps = steps
        return True

    @initialize(fen=FEN)
    def endow(self, fen: int) -> None:
        """Something to begin with, so that it is not always the money that is short."""
        for account in ACCOUNTS:
            self.receive(date(2026, 1, 1), account, "administrative", fen, wished=False)

    @precondition(lambda self: len(self.applications) < MOST)
    @rule(on=DAYS, member=st.sampled_from(MEMBERS), fen=FEN)
    def apply(self, on: date, member: str, fen: int) -> None:
        id_ = f"a-{len(self.applications) + 1}"
        self.applications.append(Application(id=id_, member=member, date=on, category="poverty", asked=fen))

    @precondition(lambda self: self.applications)
    @rule(place=PLACES, gap=GAPS, verdict=VERDICTS, fen=FEN)
    def advance(self, place: int, gap: timedelta, verdict: str, fen: int) -> None:
        """The step that is due, by the body that has it."""
        case = self.one(place)
        if case.due is None or case.due == "payment":
            return
        link = link_of(case, case.due)
        records = self.records(self.entries)
        body = next(iter(bodies(link, case.unit, records.structure)), None) if link else None
        said = {"finding": "upheld" if verdict == "refuse" else "dismissed", "application": None}
        wanted = Step(
            application=case.id,
            step=case.due,
            date=case.since + gap,
            unit=body.id if body else "top",
            verdict=said.get(case.due, verdict),
            amount=fen if case.due == "approval" else None,
            reason="因",
        )
        assert self.take(wanted) == (verdict not in UNFIT.get(case.due, ()))

    @precondition(lambda self: self.applications)
    @rule(place=PLACES, gap=GAPS, fen=LITTLE, part=PARTS)
    def carry_through(self, place: int, gap: timedelta, fen: int, part: int) -> None:
        """All steps that are left up to the money, so that more cases come to it."""
        for _ in range(MOST_STEPS):
            self.advance(place, gap, "agree", fen)
        if self.one(place).due == "payment":
            self.pay_due(self.one(place), gap, part)

    @precondition(lambda self: any(case.due == "payment" for case in self.cases()))
    @rule(place=PLACES, gap=GAPS, part=PARTS)
    def pay_case(self, place: int, gap: timedelta, part: int) -> None:
        """What is still owed, or half of it, on a day on which it may go."""
        payable = [case for case in self.cases() if case.due == "payment"]
        case = payable[place % len(payable)]
        self.pay_due(case, gap, part)

    def pay_due(self, case: Case, gap: timedelta, part: int) -> None:
        assert case.walk.amount is not None
        self.pay_for(case, day_of_money(case) + gap, max((case.walk.amount - case.walk.paid) // part, 1))

    @precondition(lambda self: self.applications)
    @rule(place=PLACES, days=st.integers(-9, 3), part=PARTS, fen=FEN)
    def pay_by_hand(self, place: int, days: int, part: int, fen: int) -> None:
        """Money that names an application, about the day on which it might go, whatever was decided."""
        case = self.one(place)
        owed = (case.walk.amount or fen) - case.walk.paid
        self.pay_for(case, day_of_money(case) + timedelta(days), max(owed // part, 1))

    def pay_for(self, case: Case, on: date, fen: int) -> None:
        wanted = Payment(
            id=self.id(),
            date=on,
            amount=fen,
            purpose="hardship-aid",
            member=case.application.member,
            application=case.id,
        )
        try:
            choice = choose(wanted, self.means())
        except Refused as refused:
            self.refused(refused, {"unfunded", "unfunded-undecided"})
            return
        paid = case.walk.paid
        if self.append(paid_as(wanted, choice)):
            assert case.walk.decision
            self.approved[wanted.id] = case.walk.decision.date
            now = next(each for each in self.cases() if each.id == case.id)
            assert now.walk.paid == paid + fen

    @precondition(lambda self: any(self.paid_for(asked.id) for asked in self.applications))
    @rule(place=PLACES, gap=GAPS)
    def take_back(self, place: int, gap: timedelta) -> None:
        """A payment of a case is reversed: the money is back, and the case waits for it again."""
        payments = [payment for asked in self.applications for payment in self.paid_for(asked.id)]
        payment = payments[place % len(payments)]
        before, on = held(self.ledger), payment.date + gap
        draws = next(m.draws for m in self.ledger.movements if m.entry is payment)
        if self.append(Reversal(id=self.id(), date=on, reverses=payment.id, reason="误")):
            for draw in draws:
                before[draw.account, draw.source] = before.get((draw.account, draw.source), 0) - draw.fen
            assert held(self.ledger) == {key: fen for key, fen in before.items() if fen}
            case = next(each for each in self.cases() if each.id == payment.application)
            assert case.ended or case.due != "receipt"

    @precondition(lambda self: self.applications)
    @rule(place=PLACES, gap=GAPS, kind=st.sampled_from(("objection", "appeal", "withdrawn")))
    def interrupt(self, place: int, gap: timedelta, kind: str) -> None:
        case = self.one(place)
        fields = ("application", "withdrawn") if kind == "withdrawn" else (kind, None)
        step, verdict = fields
        on = case.since + gap
        self.take(Step(application=case.id, step=step, date=on, verdict=verdict, reason="因", by=("m2",)))

    @precondition(lambda self: self.applications)
    @rule(
        place=PLACES,
        on=DAYS,
        step=st.sampled_from(sorted(CODES["case-step"])),
        verdict=st.one_of(st.none(), st.sampled_from(sorted(CODES["step-verdict"]))),
        fen=st.one_of(st.none(), FEN),
    )
    def step_by_hand(self, place: int, on: date, step: str, verdict: str | None, fen: int | None) -> None:
        """A step that somebody wrote into a file, on any day."""
        case = self.one(place)
        said = Step(application=case.id, step=step, date=on, verdict=verdict, amount=fen, unit="top", reason="因")
        self.take(replace(said, by=("m2",)))

    def one(self, place: int) -> Case:
        cases = self.cases()
        return cases[place % len(cases)]

    def paid_for(self, application: str) -> list[Payment]:
        """The payments that stand, by our own count."""
        undone = {entry.reverses for entry in self.entries if isinstance(entry, Reversal)}
        every = [entry for entry in self.entries if isinstance(entry, Payment) and entry.application == application]
        return [payment for payment in every if payment.id not in undone]

    @invariant()
    def no_payment_lacks_its_steps(self) -> None:
        for asked in self.applications:
            for payment in self.paid_for(asked.id):
                before = [s for s in self.steps if s.application == asked.id and s.date <= payment.date]
                passed = [s for s in before if s.verdict in (None, "agree", "waived")]
                assert {s.step for s in passed} >= BEFORE_PAYMENT[asked.member]
                posted = [s for s in passed if s.step == "notice"]
                assert any(s.verdict == "waived" or s.date + NOTICE < payment.date for s in posted)
                assert any(s.step == "approval" and s.verdict == "agree" for s in passed)

    @invariant()
    def a_case_has_been_paid_what_stands_in_the_books_and_owes_the_rest(self) -> None:
        owing = 0
        for case in self.cases():
            paid = sum(payment.amount for payment in self.paid_for(case.id))
            assert case.walk.paid == paid
            if case.walk.amount is not None:
                assert paid <= case.walk.amount
                owing += 0 if case.walk.ended else case.walk.amount - paid
        promised = commitments(self.cases(), self.records(self.entries), self.means().shares)
        assert sum(each.fen for each in promised) == owing

    @invariant()
    def the_unit_of_the_day_of_approval_bears_its_part(self) -> None:
        for case in self.cases():
            for payment in self.paid_for(case.id) if case.application.member in GENERAL_BRANCH else ():
                approved = self.approved[payment.id]
                bears = next(name for name, before in GENERAL_BRANCH[case.application.member] if approved < before)
                others = {"east-fund", "west-fund"} - {bears}
                assert not others.intersection([payment.account, *(share.account for share in payment.shares)])
