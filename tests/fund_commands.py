"""A workspace under random commands of fund and cases: after each the balances are what they must be, or as before."""

import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from office import FILES, write_files

from carecli.cases.course import JUDGED
from carecli.cli.main import run

ORGANISATION = """\
organisation:
  - id: top
    name: 局党委
    level: committee
    roles: [{role: secretary, member: p2, since: 2020-01-01}, {role: deputy-secretary, member: p3, since: 2020-01-01}]
  - id: east
    name: 东总支
    level: general-branch
    parent: top
    roles: [{role: secretary, member: p4, since: 2020-01-01}]
  - {id: one, name: 一支部, level: branch, parent: east}
  - {id: two, name: 二支部, level: branch, parent: top}
members:
  - {id: p2, name: 己六, branch: two, born_on: 1971-02-03, admitted_on: 1993-07-01, confirmed_on: 1994-07-01}
  - {id: p3, name: 庚七, branch: two, born_on: 1972-02-03, admitted_on: 1994-07-01, confirmed_on: 1995-07-01}
  - {id: p4, name: 辛八, branch: one, born_on: 1973-02-03, admitted_on: 1995-07-01, confirmed_on: 1996-07-01}
  - {id: p5, name: 壬九, branch: one, born_on: 1974-02-03, admitted_on: 1996-07-01, confirmed_on: 1997-07-01}
accounts:
  - {id: purse, organisation: top, name: 局党委基金}
  - {id: east-fund, organisation: east, name: 东总支基金}
"""
ACCOUNTS = ("purse", "east-fund")
DECIDES = {"check": "p4", "approval": "p2", "finding": "p3"}
MEMBERS = ("m1", "m2", "m3", "m4", "m5")
TODAY = date(2026, 7, 6)
CASES = 0.5
"""How many of the lines are about cases."""
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
        self._known: set[str] = set()
        self.taken = 0

    def take(self, steps: int) -> None:
        """Takes so many steps, and holds the laws after each."""
        for _ in range(steps):
            before = self.held()
            self._known = set(self._ids())
            line = self._line()
            code, out = self._run(*line)
            assert code in {0, 3} or "(case-ended)" in out, (line, out)
            unheeded = [case for case in self._cases() if case["problems"]]
            assert not unheeded, (line, code, out, unheeded)
            after = self.held()
            assert all(fen > 0 for fen in after.values())
            assert sum(after.values()) - sum(before.values()) == (self._change(line, before, after) if code == 0 else 0)
            assert code == 0 or after == before
            self.taken += code == 0
        code, out = self._run("check")
        assert code == 0, out
        assert self.taken

    def held(self) -> Held:
        """Fen by account and source, as `care fund balance` says."""
        _, out = self._run("fund", "balance", "--format", "json")
        items: list[dict[str, Any]] = json.loads(out)["items"]
        return {(i["account"], s): round(float(f) * 100) for i in items for s, f in i["sources"].items()}

    def _run(self, *words: str) -> tuple[int, str]:
        code = run(["-C", str(self.folder), "--today", str(TODAY), "--lang", "en", *words])
        said = self._capsys.readouterr()
        return int(code), said.out + said.err

    def _line(self) -> tuple[str, ...]:
        chance = self._chance
        if chance.random() < CASES:
            return self._case_line()
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

    def _case_line(self) -> tuple[str, ...]:
        """Mostly the step that is due on some day; at times a new application, an objection, or the end of one."""
        chance, cases = self._chance, self._cases()
        kind = chance.choice((*("next",) * 8, "apply", "object", "withdraw"))
        if kind == "apply" or not cases:
            asked = str(chance.randrange(1, 500))
            applied = f"2026-0{chance.randrange(1, 6)}-{chance.randrange(1, 29):02}"
            member = chance.choice(MEMBERS)
            return ("case", "apply", member, "--category", "poverty", "--asked", asked, "--date", applied)
        case = chance.choice(cases)
        day = date.fromisoformat(case["since"]) + timedelta(chance.randrange(-1, 4))
        on = ("--date", str(min(day, TODAY)))
        if kind != "next":
            return ("case", kind, case["id"], "--reason", "so", *on)
        verdict = chance.choice((*("agree",) * 8, "refuse", "send-back"))
        verdict = {"finding": "dismissed"}.get(case["due"], verdict)
        by = () if case["due"] == "appraisal" else ("--by", DECIDES.get(case["due"], "p5"))
        taken = (*by, *(("--verdict", verdict, "--reason", "so") if case["due"] in JUDGED else ()))
        votes = ("--present", "3", "--in-favour", "3", "--against", "0", "--abstained", "0")
        amount = ("--amount", str(chance.randrange(1, 500))) if case["due"] == "approval" else ()
        more = taken if case["due"] != "payment" else ()
        return ("case", "next", case["id"], *on, *more, *amount, *(votes if case["due"] == "appraisal" else ()))

    def _cases(self) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = json.loads(self._run("case", "list", "--all", "--format", "json")[1])["items"]
        return items

    def _ids(self) -> list[str]:
        _, out = self._run("fund", "ledger", "--format", "json")
        return list(dict.fromkeys(item["id"] for item in json.loads(out)["items"]))

    def _change(self, line: tuple[str, ...], before: Held, after: Held) -> int:
        """What an accepted line does to all money together."""
        if line[0] == "case":
            return -self._paid(line)
        if line[1] == "reverse":
            return sum(after.values()) - sum(before.values()) if self._is_undone(line[2], before, after) else -1
        fen = round(float(line[line.index("--amount") + 1]) * 100)
        return {"receive": fen, "pay": -fen, "transfer": 0}[line[1]]

    def _paid(self, line: tuple[str, ...]) -> int:
        """Fen that a step of a case paid: the entry that it added, if it added one; of every other line nothing."""
        added = set(self._ids()) - self._known
        assert len(added) <= (line[1] == "next")
        items = json.loads(self._run("fund", "ledger", "--format", "json")[1])["items"]
        return sum(round(float(item["out"]) * 100) for item in items if item["id"] in added)

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
