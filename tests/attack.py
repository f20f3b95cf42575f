"""An attacker who has a disclosure's JSON, knows which kinds of payment there were, and solves all that it says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

Row = Mapping[int, float]
Item = Mapping[str, Any]
AID = "hardship-aid"


def fen(text: str) -> int:
    return round(float(text) * 100)


@dataclass
class Unknowns:
    """One unknown for the times of each category and month, one for the fen of each category, month and level.

    Only what there truly was is unknown: who knows so much is stronger than any reader.
    """

    categories: Sequence[tuple[str, str]]
    months: Sequence[str]
    levels: Sequence[str]
    sources: Sequence[str]
    at: dict[tuple[str, ...], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for purpose, aid in self.categories:
            for month in self.months:
                self.at["times", purpose, aid, month] = len(self.at)
                for level in self.levels:
                    self.at["fen", purpose, aid, month, level] = len(self.at)
        for source in self.sources:
            self.at["receipts", source] = len(self.at)

    def of(self, kind: str, table: str, code: str) -> Row:
        """The sum of a kind of unknowns that a line of a table tells."""
        place = {"purposes": 1, "aid": 2, "months": 3, "levels": 4}.get(table, 0)
        wanted = {key: at for key, at in self.at.items() if key[0] == kind}
        if table == "aid":
            wanted = {key: at for key, at in wanted.items() if key[1] == AID}
        return {at: 1 for key, at in wanted.items() if not place or key[place] == code}

    def codes(self, table: str) -> list[str]:
        aid = [category for purpose, category in self.categories if purpose == AID]
        every = {"purposes": [purpose for purpose, _ in self.categories], "aid": aid}
        return list(dict.fromkeys({**every, "months": self.months, "levels": self.levels}[table]))


class Attack:
    """All that a page's items say, as equations over whole numbers from nothing up."""

    def __init__(self, unknowns: Unknowns, items: Sequence[Item]) -> None:
        self.unknowns = unknowns
        self.rows: list[tuple[Row, float, float]] = []
        for table in ("purposes", "aid", "months", "levels"):
            self._table(table, [item for item in items if item["table"] == table])
        self._receipts([item for item in items if item["table"] == "receipts"])
        for item in items:
            if item["table"] == "total" and item["code"] == "paid":
                self._equal(unknowns.of("times", "", ""), item["times"])
                self._equal(unknowns.of("fen", "", ""), fen(item["amount"]))
                self._together(fen(item["amount"]))

    def _equal(self, row: Row, value: float) -> None:
        self.rows.append((row, value, value))

    def _table(self, table: str, items: Sequence[Item]) -> None:
        told = {item["code"] for item in items}
        for item in items:
            codes = [item["code"]] if item["code"] else [c for c in self.unknowns.codes(table) if c not in told]
            self._equal(self._summed("fen", table, codes), fen(item["amount"]))
            if item["times"] is not None:
                self._equal(self._summed("times", table, codes), item["times"])

    def _summed(self, kind: str, table: str, codes: Iterable[str]) -> Row:
        return {at: 1 for code in codes for at in self.unknowns.of(kind, table, code)}

    def _receipts(self, items: Sequence[Item]) -> None:
        told = {item["code"] for item in items}
        every = self.unknowns.sources
        for item in items:
            codes = [item["code"]] if item["code"] else [source for source in every if source not in told]
            self._equal({self.unknowns.at["receipts", code]: 1 for code in codes}, fen(item["amount"]))

    def _together(self, most: float) -> None:
        """Where nothing was paid there are no fen, and each payment is of at least one."""
        for (purpose, aid), month in product(self.unknowns.categories, self.unknowns.months):
            times = self.unknowns.at["times", purpose, aid, month]
            paid = {self.unknowns.at["fen", purpose, aid, month, level]: 1.0 for level in self.unknowns.levels}
            self.rows.append(({**paid, times: -1.0}, 0, np.inf))
            self.rows.append(({**paid, times: -most}, -np.inf, 0))

    def values(self, targets: Sequence[Row], seed: int) -> list[set[int]]:
        """Values that each target takes in some worlds that fit the page, two where it can take two."""
        found: list[set[int]] = [set() for _ in targets]
        weights = np.random.default_rng(seed).uniform(1, 2, len(targets))
        for sign in (1, -1):
            self._look(
                {at: sign * w * x for row, w in zip(targets, weights, strict=True) for at, x in row.items()},
                targets,
                found,
            )
        for number, row in enumerate(targets):
            for sign in (1, -1):
                if len(found[number]) < 2:
                    self._look({at: sign * x for at, x in row.items()}, targets, found)
        return found

    def _look(self, aim: Row, targets: Sequence[Row], found: list[set[int]]) -> None:
        size = len(self.unknowns.at)
        cost = np.zeros(size)
        for at, weight in aim.items():
            cost[at] += weight
        data = [(n, at, value) for n, (row, _, _) in enumerate(self.rows) for at, value in row.items()]
        row, column, value = zip(*data, strict=True)
        matrix = csr_matrix((value, (row, column)), shape=(len(self.rows), size))
        low, high = [low for _, low, _ in self.rows], [high for _, _, high in self.rows]
        counted = np.array([int(key[0] == "times") for key in self.unknowns.at])
        done = milp(
            cost, constraints=LinearConstraint(matrix, low, high), bounds=Bounds(0, np.inf), integrality=counted
        )
        assert done.success, done.message
        for number, target in enumerate(targets):
            found[number].add(round(sum(done.x[at] * weight for at, weight in target.items())))
