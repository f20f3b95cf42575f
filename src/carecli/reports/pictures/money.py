"""The fund as pictures: what came in and went out month by month, and what the money was for."""

from datetime import date

from carecli.almanac.periods import Period, periods_overlapping
from carecli.ledger.booking import Ledger
from carecli.ledger.statement import LineKey, Statement, statement
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.reports.chart import Chart, Series


def money_by_month(ledger: Ledger, period: Period, today: date, words: Words) -> Chart:
    """Receipts and payments of all accounts, fen by month; months to come are left out, transfers are neither."""
    months = periods_overlapping("month", period.first, min(period.last, today))
    said = [statement(ledger, month.first, month.last, ledger.accounts) for month in months]
    came = [one.sum(ledger.accounts, "receipt") for one in said]
    went = [-one.sum(ledger.accounts, "payment") for one in said]
    return Chart(
        title=words("pictures.money"),
        told=words("pictures.money.told", came=show_yuan(sum(came)), went=show_yuan(sum(went))),
        kind="columns",
        heading=words("pictures.month"),
        labels=tuple(words(f"pictures.month.{month.first.month}") for month in months),
        series=(_series("pictures.in", came, words), _series("pictures.out", went, words)),
    )


def spending(ledger: Ledger, period: Period, words: Words) -> Chart:
    """Payments of a period by what they were for, the greatest first; a purpose with categories is told by these."""
    said = statement(ledger, period.first, period.last, ledger.accounts)
    spent = sorted(((fen, key) for key in _purposes(said) if (fen := -said.sum(ledger.accounts, *key))), reverse=True)
    whole = sum(fen for fen, _ in spent)
    labels = tuple(_label(key, words) for _, key in spent)
    told = words("pictures.spending.none")
    if whole > 0:
        told = words("pictures.spending.told", most=labels[0], percent=spent[0][0] * 100 // whole, all=show_yuan(whole))
    return Chart(
        title=words("pictures.spending"),
        told=told,
        kind="bars",
        heading=words("pictures.purpose"),
        labels=labels,
        series=(_series("pictures.yuan", [fen for fen, _ in spent], words),),
    )


def _purposes(said: Statement) -> list[LineKey]:
    return [key for key in said.lines if key[0] == "payment"]


def _label(key: LineKey, words: Words) -> str:
    _, purpose, category = key
    name = words.code("purpose", purpose)
    return words("pictures.category", purpose=name, category=words.code("aid", category)) if category else name


def _series(name: str, fen: list[int], words: Words) -> Series:
    return Series(words(name), tuple(fen), tuple(map(show_yuan, fen)))
