"""Entries of the fund as ledgers keep them: money in one column and out in another, shares in one cell."""

import re

from carecli.exchange.amounts import amount_text
from carecli.exchange.row import Reading, SheetRow
from carecli.model.codes import code
from carecli.model.money import parse_fen
from carecli.model.problem import Refused
from carecli.model.words.sheet_aliases import YUAN

KINDS = {"in": "receipt", "out": "payment", "between": "transfer"}
FITTING = {"in": {"opening", "receipt"}, "out": {"payment"}, "between": {"transfer"}}
"""The kinds of entry whose amount stands in each column."""
AMOUNT, _KIND, _SHARES = "amount", "kind", "shares"
_SHARE = re.compile(
    rf"\s*(.+?)[\s:\uff1a]*([0-9][0-9,.]*)\s*[{''.join(YUAN)}]?\s*(?:[(\uff08]([^()\uff08\uff09]+)[)\uff09])?\s*"
)
_BETWEEN_SHARES = re.compile(r"[;\uff1b\u3001\n]+")


def settle_entry(row: SheetRow, reading: Reading) -> None:
    """Settle amount and kind by the column in which the amount stands, and take the shares apart."""
    given = [path for path in (*KINDS, AMOUNT) if (text := row.text(path)) and not _is_nothing(text)]
    amounts = {path: row.values.pop(path, "") for path in (*KINDS, AMOUNT)}
    if len(given) > 1:
        row.tell("two-amounts", fields=", ".join(map(reading.label, given)))
    elif given:
        row.values[AMOUNT] = amounts[given[0]]
        _settle_kind(row, given[0], reading)
    if shares := row.text(_SHARES):
        _settle_shares(row, shares, reading)


def _is_nothing(text: str) -> bool:
    """Whether an amount is the nought that fills the other column."""
    try:
        return parse_fen(text) == 0
    except Refused:
        return False


def _settle_kind(row: SheetRow, path: str, reading: Reading) -> None:
    if path == AMOUNT:
        return
    said = row.text(_KIND)
    if not said:
        row.values[_KIND] = KINDS[path]
        return
    try:
        if code("entry")(said) not in FITTING[path]:
            row.tell("amount-in-other-column", field=reading.label(path), kind=said)
    except Refused:
        return  # intake says which kinds there are


def _settle_shares(row: SheetRow, text: str, reading: Reading) -> None:
    shares: list[dict[str, str]] = []
    for part in filter(str.strip, _BETWEEN_SHARES.split(text)):
        try:
            shares.append(_share(part, reading))
        except Refused as refused:
            row.problems.append(refused.at(row.place, field=reading.label(_SHARES)))
    row.values[_SHARES] = shares


def _share(part: str, reading: Reading) -> dict[str, str]:
    """One account's part of a payment, as in ``account 700.00(source)``."""
    match = _SHARE.fullmatch(part)
    if match is None:
        raise Refused("shares-unclear")
    account = reading.directory.id_of(("accounts",), match[1])
    share = {"account": account, "amount": amount_text(match[2], 1)}
    return {**share, "source": match[3]} if match[3] else share
