"""A fund under random hands: money comes, goes, moves and comes back, on any day; the laws hold after every step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from carecli.ledger.allowances import Allowance, Allowances
from carecli.ledger.balances import balances
from carecli.ledger.booking import Ledger, book
from carecli.ledger.moving import by_source, moved
from carecli.ledger.paying import Means, choose, paid_as
from carecli.ledger.shares import ShareRule
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal, Transfer
from carecli.model.member import Member, Stay
from carecli.model.organisation import Organisation
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.workspace import Workspace

ACCOUNTS = ("top-fund", "east-fund", "west-fund")
SOURCES = ("administrative", "dues", "donation-member")
PURPOSES = ("hardship-aid", "visit-gift", "award")
MEMBERS = ("m1", "m2", "m3")
DAYS = st.integers(0, 60).map(lambda days: date(2026, 1, 1) + timedelta(days=days))
FEN = st.integers(1, 100_000)
UNITS = (
    Organisation(id="top", name="局党委", level="committee"),
    Organisation(id="east", name="东总支", level="general-branch", parent="top"),
    Organisation(id="west", name="西总支", level="general-branch", parent="top"),
    Organisation(id="one", name="一支部", level="branch", parent="east"),
    Organisation(id="two", name="二支部", level="branch", parent="west"),
)
PEOPLE = (
    Member(
        id="m1", name="甲", branch=(Stay(id="one", until=date(2026, 1, 20)), Stay(id="two", since=date(2026, 1, 21)))
    ),
    Member(id="m2", name="乙", branch=(Stay(id="two"),)),
    Member(id="m3", name="丙", branch=(Stay(id="top"),)),
)
PURSES = (
    Account(id="top-fund", organisation="top", name="局党委基金"),
    Account(id="east-fund", organisation="east", name="东总支基金", uses=("hardship-aid", "visit-gift")),
    Account(id="west-fund", organisation="west", name="西总支基金"),
)
UM_13 = ShareRule(
    policy="p", rule="UM-13", clause="c", of=("hardship-aid",), parts=(("general-branch", 30), ("committee", 70))
)
RULES = Allowances(
    (
        Allowance(
            policy="p", rule="R", clause="c", purposes=("hardship-aid", "visit-gift"), sources=("donation-member",)
        ),
    )
)


def held(ledger: Ledger) -> dict[tuple[str, str], int]:
    """What is held in the end, by account and source."""
    of = balances(ledger, date(2027, 1, 1))
    return {(account, source): fen for account, sources in of.items() for source, fen in sources.items()}


class FundMachine(RuleBasedStateMachine):
    """Entries as the commands would append them; what the rules or the checks refuse is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.ledger = self.booked(self.entries)

    def booked(self, entries: Iterable[Entry]) -> Ledger:
        return book(self.records(entries), RULES)

    def records(self, entries: Iterable[Entry]) -> Records:
        rows = {"organisation": UNITS, "members": PEOPLE, "accounts": PURSES, "fund": tuple(entries)}
        return Records(Workspace(care="1", name="局"), rows)

    def means(self) -> Means:
        return Means(records=self.records(self.entries), allowances=RULES, shares=(UM_13,), collective=("dues",))

    def id(self) -> str:
        return f"f-{len(self.entries) + 1}"

    def append(self, *entries: Entry) -> bool:
        """Whether the entries were taken: the checks find nothing below zero on any day."""
        after = self.booked([*self.entries, *entries])
        if after.problems:
            return False
        self.entries += entries
        self.ledger = after
        return True

    def refused(self, fault: Refused, known: set[str]) -> None:
        """A refusal is one of those that can be, and leaves the books as they were."""
        assert fault.id in known

    @rule(on=DAYS, account=st.sampled_from(ACCOUNTS), source=st.sampled_from(SOURCES), fen=FEN, wished=st.booleans())
    def receive(self, on: date, account: str, source: str, fen: int, *, wished: bool) -> None:
        wish = ("hardship-aid",) if wished else ()
        self.append(Receipt(id=self.id(), date=on, account=account, source=source, amount=fen, only_for=wish))

    @rule(
        on=DAYS,
        member=st.sampled_from(MEMBERS),
        purpose=st.sampled_from(PURPOSES),
        account=st.sampled_from((None, *ACCOUNTS)),
        fen=FEN,
        decided=st.booleans(),
    )
    def pay(self, on: date, member: str, purpose: str, account: str | None, fen: int, *, decided: bool) -> None:
        decision = "会议" if decided else None
        wanted = Payment(
            id=self.id(), date=on, amount=fen, purpose=purpose, member=member, account=account, decision=decision
        )
        before = held(self.ledger)
        try:
            choice = choose(wanted, self.means())
        except Refused as refused:
            self.refused(
                refused,
                {"unfunded", "unfunded-undecided", "payer-not-said", "account-not-for", "payer-without-account"},
            )
            return
        assert sum(part.fen for part in choice.parts) == fen
        if self.append(paid_as(wanted, choice)):
            assert sum(before.values()) - sum(held(self.ledger).values()) == fen
            assert decided or before.get((choice.parts[0].account, "dues"), 0) == held(self.ledger).get(
                (choice.parts[0].account, "dues"), 0
            )

    @rule(on=DAYS, start=st.sampled_from(ACCOUNTS), end=st.sampled_from(ACCOUNTS), fen=FEN)
    def transfer(self, on: date, start: str, end: str, fen: int) -> None:
        if start == end:
            return
        wanted = Transfer(id=self.id(), date=on, from_account=start, to_account=end, amount=fen)
        before = held(self.ledger)
        try:
            sources = by_source(moved(wanted, self.means()))
        except Refused as refused:
            self.refused(refused, {"unfunded", "unfunded-undecided"})
            return
        parts = [replace(wanted, id=f"{self.id()}-{s}", amount=fen, source=s) for s, fen in sources.items()]
        if self.append(*parts):
            now = held(self.ledger)
            for source in SOURCES:
                was, is_ = ([of.get((account, source), 0) for account in ACCOUNTS] for of in (before, now))
                assert sum(was) == sum(is_)

    @precondition(lambda self: self.entries)
    @rule(on=DAYS, place=st.integers(0, 10_000))
    def reverse(self, on: date, place: int) -> None:
        target = self.entries[place % len(self.entries)]
        before = held(self.ledger)
        draws = next(m.draws for m in self.ledger.movements if m.entry is target)
        if self.append(Reversal(id=self.id(), date=on, reverses=target.id, reason="误")):
            after = held(self.ledger)
            for draw in draws:
                before[draw.account, draw.source] = before.get((draw.account, draw.source), 0) - draw.fen
            assert {key: fen for key, fen in before.items() if fen} == after

    @invariant()
    def money_is_neither_made_nor_lost(self) -> None:
        undone = {entry.reverses for entry in self.entries if isinstance(entry, Reversal)}
        standing = [entry for entry in self.entries if entry.id not in undone]
        came = sum(entry.amount for entry in standing if isinstance(entry, Receipt))
        went = sum(entry.amount for entry in standing if isinstance(entry, Payment))
        assert sum(held(self.ledger).values()) == came - went

    @invariant()
    def nothing_is_below_zero_on_any_day(self) -> None:
        assert self.ledger.problems == ()
        for days in range(0, 61, 10):
            on = balances(self.ledger, date(2026, 1, 1) + timedelta(days=days))
            assert all(fen > 0 for of in on.values() for fen in of.values())
