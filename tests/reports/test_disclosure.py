"""The fund's disclosure: a thousand small branches, and what can be reckoned from their pages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from attack import Attack, Row, Unknowns, fen

from carecli.almanac.periods import parse_period
from carecli.ledger.booking import book
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal, Share
from carecli.model.organisation import Organisation
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.model.workspace import Workspace
from carecli.reports.public.disclosure import laid_out
from carecli.reports.public.gathering import GIVERS
from carecli.reports.public.small_groups import FEWEST
from carecli.reports.public.spans import span_of
from carecli.reports.public.telling import disclosed

BRANCHES = 1000
TODAY = date(2026, 7, 6)
LEVELS = ("committee", "general-branch", "branch")
HALVES = ("2024H2", "2025H1", "2025H2", "2026H1")
Truth = dict[tuple[str, str], list[Payment]]


class Branch:
    """A small organisation made by chance: two years of receipts, payments and slips that were taken back."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 - the same seed, the same branch
        self.levels = self._chance.sample(LEVELS, self._chance.randint(1, 3))
        self.members = [f"m{n}" for n in range(self._chance.randint(2, 14))]
        self.entries = sorted(self._entries(self._chance.choice((8, 40, 80))), key=lambda entry: entry.date)
        accounts = [Account(id=level, organisation=f"o-{level}", name=level) for level in self.levels]
        bodies = [Organisation(id=f"o-{level}", name=level, level=level) for level in self.levels]
        rows: dict[str, Sequence[Any]] = {"organisation": bodies, "accounts": accounts, "fund": self.entries}
        self.records = Records(Workspace(care="1", name="试验支部"), rows)
        self.ledger = book(self.records)

    def _entries(self, most: int) -> Iterator[Entry]:
        for number in range(self._chance.randint(1, most)):
            yield (made := self._payment(f"p{number}"))
            if self._chance.random() < 0.05:
                yield Reversal(id=f"x{number}", date=made.date, reverses=made.id, reason="错")
        for number in range(self._chance.randint(0, 12)):
            yield Receipt(
                id=f"r{number}",
                date=self._day(),
                account=self._chance.choice(self.levels),
                source=self._chance.choice(list(CODES["source"])),
                amount=self._fen(),
                payer=self._chance.choice([None, *self.members]),
            )

    def _payment(self, id_: str) -> Payment:
        purpose = self._chance.choice(["hardship-aid", "hardship-aid", *CODES["purpose"]])
        amounts = [
            (level, self._fen())
            for level in self._chance.sample(self.levels, self._chance.randint(1, 2) if len(self.levels) > 1 else 1)
        ]
        return Payment(
            id=id_,
            date=self._day(),
            amount=sum(amount for _, amount in amounts),
            purpose=purpose,
            member=self._chance.choice(self.members),
            category=self._chance.choice([None, *CODES["aid"]]) if purpose == "hardship-aid" else None,
            shares=tuple(Share(account=level, amount=amount) for level, amount in amounts),
        )

    def _day(self) -> date:
        return date(2024, 7, 1) + timedelta(self._chance.randint(0, 729))

    def _fen(self) -> int:
        return self._chance.choice((300_00, 500_00, self._chance.randint(1, 200_000)))

    def page(self, half: str) -> tuple[Any, Any]:
        """The items of a half-year's page, and what stands beside them in its JSON."""
        period = parse_period(half, TODAY)
        told = disclosed(span_of(period, self.ledger, self.records, TODAY), self.ledger, self.records, TODAY)
        answer = laid_out(told, Words("zh"))
        return answer.items, answer.more

    def truth(self, more: Any) -> tuple[Truth, dict[str, list[Receipt]]]:
        """What stands behind each line that a page might have, reckoned from the entries alone."""
        first, last = more["period"]["first"], more["period"]["last"]
        undone = {entry.reverses for entry in self.entries if isinstance(entry, Reversal)}
        paid: Truth = defaultdict(list)
        received: dict[str, list[Receipt]] = defaultdict(list)
        for entry in self.entries:
            if first <= str(entry.date) <= last and isinstance(entry, Payment) and entry.id not in undone:
                paid["purposes", entry.purpose].append(entry)
                paid["months", str(entry.date)[:7]].append(entry)
                if entry.purpose == "hardship-aid":
                    paid["aid", entry.category or "unsorted"].append(entry)
                for share in entry.shares:
                    paid["levels", share.account].append(entry)
            if first <= str(entry.date) <= last and isinstance(entry, Receipt):
                received[entry.source].append(entry)
        return paid, received


def people(entries: Sequence[Payment | Receipt]) -> int:
    return len({(entry.member if isinstance(entry, Payment) else entry.payer) or entry.id for entry in entries})


def unknowns(paid: Truth, received: dict[str, list[Receipt]]) -> Unknowns:
    every = {each.id: each for those in paid.values() for each in those}.values()
    return Unknowns(
        categories=sorted({(each.purpose, each.category or "unsorted") for each in every}),
        months=sorted({str(each.date)[:7] for each in every}),
        levels=sorted({share.account for each in every for share in each.shares}),
        sources=sorted(received),
    )


def hidden(paid: Truth, received: dict[str, list[Receipt]], known: Unknowns) -> list[Row]:
    """The sums that concern one to four people."""
    small = [key for key, those in paid.items() if people(those) < FEWEST]
    rows = [known.of("fen", table, code) for table, code in small]
    rows += [known.of("times", table, code) for table, code in small if table != "levels"]
    givers = [source for source, those in received.items() if source in GIVERS and people(those) < FEWEST]
    return [*rows, *({known.at["receipts", source]: 1} for source in givers)]


def pages() -> Iterator[tuple[int, Any, Any, Truth, dict[str, list[Receipt]]]]:
    for seed in range(BRANCHES):
        branch = Branch(seed)
        half = HALVES[seed % len(HALVES)]
        items, more = branch.page(half)
        yield seed, items, more, *branch.truth(more)


def test_solving_all_that_is_told_leaves_two_values_to_whatever_concerns_few() -> None:
    attacked = 0
    for seed, items, more, paid, received in pages():
        if more["anchor"] is None or not (paid or received):
            continue
        known = unknowns(paid, received)
        targets = hidden(paid, received, known)
        if targets:
            values = Attack(known, items).values(targets, seed)
            assert min(map(len, values)) > 1, seed
            attacked += len(targets)
    assert attacked > BRANCHES


def test_each_line_stands_for_five_people_or_for_none() -> None:
    exact = 0
    for seed, items, more, paid, received in pages():
        for item in items:
            if item["code"] and item["table"] not in {"total", "receipts"}:
                behind = paid.get((item["table"], item["code"]), [])
                assert not behind or people(behind) >= FEWEST, seed
            if not item["code"] and item["table"] != "receipts":
                alone = {each["code"] for each in items if each["table"] == item["table"]}
                behind = [
                    one
                    for (of, code), those in paid.items()
                    if of == item["table"] and code not in alone
                    for one in those
                ]
                assert people(behind) >= FEWEST, seed
            if item["code"] in GIVERS:
                assert people(received[item["code"]]) >= FEWEST, seed
        exact += more["anchor"] is not None
    assert BRANCHES / 5 < exact < BRANCHES


def test_what_is_too_small_is_told_in_bands_and_to_the_fen_with_the_next() -> None:
    joined = 0
    for seed in range(BRANCHES):
        branch = Branch(seed)
        told = [branch.page(half) for half in HALVES]
        for (items, more), (_, later) in pairwise(told):
            follows = later["period"]["first"] > more["period"]["last"]
            assert follows is (more["anchor"] is not None), seed
            if more["anchor"] is None:
                joined += 1
                assert all(item["table"] == "total" and item["times"] is None for item in items)
                bands = [item for item in items if item["amount"] is None]
                assert bands
                assert all(item["most"] is None or fen(item["most"]) - fen(item["least"]) > 999_00 for item in bands)
    assert joined > 100


def test_the_sums_of_every_table_are_the_total() -> None:
    for seed, items, more, paid, _ in pages():
        if more["anchor"] is None:
            continue
        total = next(item for item in items if item["code"] == "paid")
        every = {each.id: each for those in paid.values() for each in those}.values()
        assert (total["times"], fen(total["amount"])) == (len(every), sum(each.amount for each in every)), seed
        received = fen(next(item for item in items if item["code"] == "received")["amount"])
        assert fen(more["opening"]) + received - fen(total["amount"]) == fen(more["anchor"]["balance"]), seed
        for table in ("purposes", "levels", "months"):
            lines = [item for item in items if item["table"] == table]
            assert sum(fen(item["amount"]) for item in lines) == fen(total["amount"]), seed


def test_what_is_taken_back_in_a_later_half_counts_there_with_the_person_whom_it_concerns() -> None:
    def gift(id_: str, day: str, fen: int = 300_00) -> Payment:
        on = date.fromisoformat(day)
        return Payment(id=id_, date=on, amount=fen, purpose="visit-gift", member=f"of-{id_}", account="committee")

    start = Receipt(id="r", date=date(2025, 1, 1), account="committee", source="dues", amount=10_000_00)
    before = [gift(f"a{n}", "2025-03-01") for n in range(6)]
    after = [gift(f"b{n}", "2025-09-01") for n in range(5)]
    back = Reversal(id="x", date=date(2025, 9, 2), reverses="a0", reason="退回")
    branch = Branch(0)
    account = Account(id="committee", organisation="top", name="金")
    rows: dict[str, Sequence[Any]] = {"accounts": [account], "fund": [start, *before, *after, back]}
    branch.records = Records(Workspace(care="1", name="试验支部"), rows)
    branch.ledger = book(branch.records)
    items, more = branch.page("2025H2")
    total = next(item for item in items if item["code"] == "paid")
    assert (more["people"], total["times"], total["amount"]) == (6, 5, "1200.00")
    assert (more["opening"], more["anchor"]["balance"]) == ("8200.00", "7000.00")
