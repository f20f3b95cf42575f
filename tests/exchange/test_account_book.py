"""Exports read by the programs themselves: their balances by account and source are ours to the fen."""

import csv
import io
import os
import random
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from carecli.cli.main import run
from carecli.exchange.account_book import beancount_ledger, hledger_journal
from carecli.ledger.balances import balances
from carecli.ledger.booking import Ledger, book
from carecli.model.fund import Account, Entry, Opening, Payment, Receipt, Reversal, Share, Transfer
from carecli.model.records import Records
from carecli.model.workspace import Workspace

DATA = Path(__file__).parent.parent.parent / "data"
TODAY = date(2026, 12, 31)
HLEDGER = shutil.which("hledger")
needs_hledger = pytest.mark.skipif(HLEDGER is None, reason="hledger is not there: apt-get install hledger")
IDS = ("bureau-fund", "a_b", "a.b", "A-b", "总支-基金", "9th")
SOURCES = ("administrative", "dues", "donation-member", "interest")
SEEDS = range(25)
UTF8 = {**os.environ, "LC_ALL": "C.UTF-8"}


def random_ledger(seed: int) -> Ledger:
    """Entries of every kind on accounts with awkward ids; some reverse others, some are dated after today."""
    chance = random.Random(seed)  # noqa: S311 - the same seed gives the same entries
    entries: list[Entry] = []
    for number in range(chance.randrange(1, 120)):
        about = {"id": f"f-{number}", "date": TODAY - timedelta(days=chance.randrange(-5, 700))}
        fen = chance.randrange(1, 500_000)
        account, source = chance.choice(IDS), chance.choice(SOURCES)
        entries.append(_entry(chance, about, fen, account, source, entries))
    accounts = tuple(Account(id=id_, organisation="x", name=id_) for id_ in IDS)
    return book(Records(Workspace(care="1", name="局"), {"accounts": accounts, "fund": entries}))


def _entry(chance: random.Random, about: Any, fen: int, account: str, source: str, before: list[Entry]) -> Entry:
    kind = chance.randrange(6)
    if kind == 0:
        return Opening(**about, account=account, source=source, amount=fen)
    if kind <= 2:
        return Receipt(**about, account=account, source=source, amount=fen, payer="某某", voucher='记"1, 2\\')
    if kind == 3:
        other = chance.choice([id_ for id_ in IDS if id_ != account])
        return Transfer(**about, from_account=account, to_account=other, amount=fen)
    if kind == 4 and before:
        return Reversal(**about, reverses=chance.choice(before).id, reason="某某写错")
    shares = (Share(account=account, amount=fen), Share(account=chance.choice(IDS), amount=1, source=source))
    return Payment(**about, amount=fen + 1, purpose="hardship-aid", member="m1", category="disaster", shares=shares)


def ours(ledger: Ledger, day: date) -> dict[tuple[str, str], Decimal]:
    return {
        (account, source): Decimal(fen) / 100
        for account, held in balances(ledger, day).items()
        for source, fen in held.items()
    }


def by_hledger(journal: str, tmp_path: Path) -> dict[tuple[str, str], Decimal]:
    path = tmp_path / "fund.journal"
    path.write_text(journal, encoding="utf-8")
    line = [str(HLEDGER), "-f", str(path), "balance", "assets", "--flat", "-N", "-O", "csv"]
    said = subprocess.run(line, env=UTF8, capture_output=True, check=True, encoding="utf-8").stdout
    rows = list(csv.reader(io.StringIO(said)))[1:]
    return {_account(name.split(":")[1:]): Decimal(re.sub("[A-Z ]", "", amount)) for name, amount in rows}


def _account(path: list[str]) -> tuple[str, str]:
    account, source = path
    return account, source


def by_beancount(text: str) -> tuple[dict[tuple[str, str], Decimal], list[str]]:
    """The balances by our own ids, and what beancount finds wrong."""
    from beancount import loader
    from beancount.core import data

    entries, errors, _ = loader.load_string(text)
    ids = {each.account: each.meta["care"].split(":") for each in entries if isinstance(each, data.Open)}
    held: dict[tuple[str, str], Decimal] = {}
    posting: Any
    for posting in (p for each in entries if isinstance(each, data.Transaction) for p in each.postings):
        root, *path = ids[posting.account]
        if root == "assets":
            account = _account(path)
            held[account] = held.get(account, Decimal(0)) + posting.units.number
    return {account: fen for account, fen in held.items() if fen}, [error.message for error in errors]


@needs_hledger
@pytest.mark.parametrize("seed", SEEDS)
def test_hledger_holds_the_same_balances(seed: int, tmp_path: Path) -> None:
    ledger = random_ledger(seed)
    assert by_hledger(hledger_journal(ledger, TODAY, ["x"]), tmp_path) == ours(ledger, TODAY)


@pytest.mark.parametrize("seed", SEEDS)
def test_beancount_holds_the_same_balances_and_finds_nothing_wrong(seed: int) -> None:
    ledger = random_ledger(seed)
    assert by_beancount(beancount_ledger(ledger, TODAY, ["x"])) == (ours(ledger, TODAY), [])


def exported(form: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["-C", str(DATA), "export", form]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return str(said.out)


@pytest.fixture
def demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CARE_DIR", "CARE_LANG", "CARE_TODAY"):
        monkeypatch.delenv(name, raising=False)


def of_demonstration(capsys: pytest.CaptureFixture[str]) -> dict[tuple[str, str], Decimal]:
    import json

    assert run(["-C", str(DATA), "fund", "balance", "--format", "json"]) == 0
    items = json.loads(capsys.readouterr().out)["items"]
    return {(item["account"], source): Decimal(fen) for item in items for source, fen in item["sources"].items()}


@needs_hledger
@pytest.mark.usefixtures("demonstration")
def test_hledger_holds_the_balances_of_the_demonstration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert by_hledger(exported("hledger", capsys), tmp_path) == of_demonstration(capsys)


@pytest.mark.usefixtures("demonstration")
def test_beancount_holds_the_balances_of_the_demonstration(capsys: pytest.CaptureFixture[str]) -> None:
    assert by_beancount(exported("beancount", capsys)) == (of_demonstration(capsys), [])


@pytest.mark.usefixtures("demonstration")
def test_bean_check_itself_finds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fund.beancount"
    assert run(["-C", str(DATA), "export", "beancount", "-o", str(path)]) == 0
    capsys.readouterr()
    ran = subprocess.run(
        [sys.executable, "-m", "beancount.scripts.check", str(path)], env=UTF8, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("form", ["hledger", "beancount"])
def test_a_transaction_an_entry_with_ids_and_without_names(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = exported(form, capsys)
    entries = run_entries()
    assert sum(bool(re.match(r"\d{4}-\d\d-\d\d \* ", line)) for line in text.splitlines()) == len(entries)
    assert all(f"id:{id_}," in text or f'id: "{id_}"' in text for id_ in entries)
    body = "\n".join(line for line in text.splitlines() if not line.startswith(";"))
    assert not [name for name in NAMES if name in body]


NAMES = ("李秀兰", "区城市管理局", "serious-illness", "离退休老同志健身走")


def run_entries() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in (DATA / "fund").glob("*.yaml")]
    return re.findall(r"id: (f-\d{4}-\d+)", "\n".join(texts))


def test_a_planted_fen_is_found_by_beancount() -> None:
    text = beancount_ledger(random_ledger(3), TODAY, ["x"])
    wrong = re.sub(r"(balance Assets\S+  -?\d+)\.(\d\d)", lambda m: f"{m[1]}.{(int(m[2]) + 7) % 100:02}", text, count=1)
    assert by_beancount(wrong)[1]
