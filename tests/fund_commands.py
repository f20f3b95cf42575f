"""A workspace under random commands of the fund: after each, the balances are what they must be, or nothing changed."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from office import FILES, write_files

from carecli.cli.main import run

ORGANISATION = """\
organisation:
  - {id: top, name: 局党委, level: committee}
  - {id: east, name: 东总支, level: general-branch, parent: top}
  - {id: one, name: 一支部, level: branch, parent: east}
  - {id: two, name: 二支部, level: branch, parent: top}
accounts:
  - {id: purse, organisation: top, name: 局党委基金}
  - {id: east-fund, organisation: east, name: 东总支基金}
"""
ACCOUNTS = ("purse", "east-fund")
MEMBERS = ("m1", "m2", "m3", "m4", "m5")
Held = dict[tuple[str, str], int]


class Hands:
    """One run: a seed, a workspace, and what its money must be."""

    def __init__(self, tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int) -> None:
        bare = {name: text for name, text in FILES.items() if not name.startswith("care/")}
        self.folder = write_files(
            tmp_path / f"run-{seed}", {**bare, "organisation.yaml": ORGANISATION, "fund.yaml": "fund: []\n"}
        )
        self._chance = random.Random(seed)  # noqa: S311 - the same seed takes the same steps
        self._capsys = capsys
        self.taken = 0

    def take(self, steps: int) -> None:
        """Takes so many steps, and holds the laws after each."""
        for _ in range(steps):
            before = self.held()
            line = self._line()
            code, out = self._run(*line)
            assert code in {0, 3}, (line, out)
            after = self.held()
            assert all(fen > 0 for fen in after.values())
            assert sum(after.values()) - sum(before.values()) == (self._change(line, before, after) if code == 0 else 0)
            assert code == 0 or after == before
            self.taken += code == 0
        assert self._run("check")[0] == 0
        assert self.taken

    def held(self) -> Held:
        """Fen by account and source, as `care fund balance` says."""
        _, out = self._run("fund", "balance", "--format", "json")
        items: list[dict[str, Any]] = json.loads(out)["items"]
        return {(i["account"], s): round(float(f) * 100) for i in items for s, f in i["sources"].items()}

    def _run(self, *words: str) -> tuple[int, str]:
        code = run(["-C", str(self.folder), "--today", "2026-07-06", "--lang", "en", *words])
        said = self._capsys.readouterr()
        return int(code), said.out + said.err

    def _line(self) -> tuple[str, ...]:
        chance = self._chance
        day = f"2026-{chance.randrange(1, 7):02}-{chance.randrange(1, 29):02}"
        fen = chance.randrange(1, 200_000)
        money = ("--amount", f"{fen // 100}.{fen % 100:02}", "--date", day)
        kind = chance.choice(("receive", "receive", "pay", "pay", "transfer", "reverse"))
        account, other = chance.sample(ACCOUNTS, 2)
        if kind == "receive":
            source = chance.choice(("administrative", "dues", "donation-member"))
            return ("fund", "receive", "--account", account, "--source", source, *money)
        if kind == "transfer":
            return ("fund", "transfer", "--from-account", account, "--to-account", other, *money)
        if kind == "reverse":
            ids = self._ids()
            return ("fund", "reverse", chance.choice(ids) if ids else "none", "--reason", "mistyped")
        purpose = chance.choice(("hardship-aid", "visit-gift"))
        to = ("--account", account) if purpose == "visit-gift" else ()
        decided = ("--decision", "meeting") if chance.random() < 0.5 else ()
        return ("fund", "pay", "--member", chance.choice(MEMBERS), "--purpose", purpose, *to, *decided, *money)

    def _ids(self) -> list[str]:
        _, out = self._run("fund", "ledger", "--format", "json")
        return list(dict.fromkeys(item["id"] for item in json.loads(out)["items"]))

    def _change(self, line: tuple[str, ...], before: Held, after: Held) -> int:
        """What an accepted line does to all money together."""
        if line[1] == "reverse":
            return sum(after.values()) - sum(before.values()) if self._is_undone(line[2], before, after) else -1
        fen = round(float(line[line.index("--amount") + 1]) * 100)
        return {"receive": fen, "pay": -fen, "transfer": 0}[line[1]]

    def _is_undone(self, id_: str, before: Held, after: Held) -> bool:
        """Whether the money moved back is what the entry had moved, account by account."""
        _, out = self._run("fund", "ledger", "--format", "json")
        items = [item for item in json.loads(out)["items"] if item["id"] == id_]
        moved: dict[tuple[str, str], int] = {}
        for item in items:
            for source, fen in item["sources"].items():
                key = item["account"], source
                moved[key] = moved.get(key, 0) + round(float(fen) * 100)
        keys = before.keys() | after.keys() | moved.keys()
        return all(before.get(key, 0) - moved.get(key, 0) == after.get(key, 0) for key in keys)
