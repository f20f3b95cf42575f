"""A round of visits or greetings: how many people branch by branch, the money it takes, and what is free for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from carecli.duties.basis import Basis
from carecli.duties.owed import Owed
from carecli.model.fund import Account
from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.reports.page import Bar, Block, Cell, Column, Grid, Item, Line, Row, row
from carecli.reports.phrases import unit_name

PURPOSE = "visit-gift"
"""What the money of a round is spent on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purses:
    """What a gift costs in fen, the accounts, and what each holds that may be spent on gifts."""

    gift: int
    accounts: tuple[Account, ...]
    free: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Part:
    """One body's people who are still to be seen, the account that pays for them, and how many have nobody to go."""

    unit: str
    people: int
    nobody: int
    account: Account | None


def parts(rows: Iterable[Owed], basis: Basis, accounts: Iterable[Account]) -> list[Part]:
    """The people who wait, each once, by the body they belong to; those without a body stand under an empty id."""
    units: dict[str, dict[str, bool]] = {}
    for found in rows:
        subject = found.duty.subject
        if found.waiting:
            people = units.setdefault(subject.unit or "", {})
            person = subject.member or subject.id
            people[person] = people.get(person, False) or bool(found.duty.assignees)
    payers = tuple(accounts)
    order = [*basis.records.structure.units, ""]
    return [
        Part(unit, len(units[unit]), sum(not goes for goes in units[unit].values()), _payer(unit, basis, payers))
        for unit in order
        if unit in units
    ]


def _payer(unit: str, basis: Basis, accounts: tuple[Account, ...]) -> Account | None:
    """The account of the nearest body at or above that may pay for gifts; the top's for whoever is in no body."""
    fit = {
        account.organisation: account for account in reversed(accounts) if not account.uses or PURPOSE in account.uses
    }
    chain = basis.records.structure.chain(unit) or [u for u in basis.records.structure.units.values() if not u.parent]
    return next((fit[body.id] for body in chain if body.id in fit), None)


def totals(rows: list[Owed], basis: Basis, purses: Purses | None) -> Item:
    """The round in figures, as other programs get it under ``totals``; money only where a gift was named."""
    found = parts(rows, basis, purses.accounts if purses else ())
    said: Item = {
        "people": sum(part.people for part in found),
        "nobody": sum(part.nobody for part in found),
        "branches": [_branch_item(part, basis, purses) for part in found],
    }
    if purses:
        said["gift"] = show_fen(purses.gift)
        said["needed"] = show_fen(sum(part.people for part in found) * purses.gift)
        said["accounts"] = [_account_item(account, mine, purses) for account, mine in _by_account(found)]
    return said


def _branch_item(part: Part, basis: Basis, purses: Purses | None) -> Item:
    name = unit_name(part.unit, basis.records) or None
    item: Item = {"branch": part.unit or None, "name": name, "people": part.people, "nobody": part.nobody}
    if purses:
        item["needed"], item["account"] = show_fen(part.people * purses.gift), part.account.id if part.account else None
    return item


def _account_item(account: Account | None, mine: list[Part], purses: Purses) -> Item:
    needed = sum(part.people for part in mine) * purses.gift
    free = purses.free.get(account.id, 0) if account else 0
    return {
        "account": account.id if account else None,
        "name": account.name if account else None,
        "needed": show_fen(needed),
        "free": show_fen(free),
        "short": show_fen(max(0, needed - free)),
    }


def _by_account(found: list[Part]) -> Iterator[tuple[Account | None, list[Part]]]:
    """The parts by the account that pays for them."""
    for id_ in dict.fromkeys(_id(part) for part in found):
        mine = [part for part in found if _id(part) == id_]
        yield mine[0].account, mine


def _id(part: Part) -> str:
    return part.account.id if part.account else ""


def round_blocks(rows: list[Owed], basis: Basis, purses: Purses | None, words: Words) -> Iterator[Block]:
    """The totals below a list: people by body, and with a gift the money, account by account."""
    found = parts(rows, basis, purses.accounts if purses else ())
    if not found:
        return
    heads = [("branch", "left"), ("people", "right"), ("nobody", "right")]
    heads += [("needed", "right"), ("free", "right"), ("short", "right")] if purses else []
    columns = tuple(
        Column(words(f"round.{key}"), "right" if align == "right" else "left", keep=align == "right")
        for key, align in heads
    )
    rows_ = tuple(_rows(found, basis, purses, words))
    yield Line(words("round.title"), tone="strong")
    yield from (Bar(), Grid(columns=columns, rows=rows_), Bar())
    if purses:
        yield Line(words("round.of"), "care fund balance")


def _rows(found: list[Part], basis: Basis, purses: Purses | None, words: Words) -> Iterator[Row]:
    nobody = sum(part.nobody for part in found)
    people = sum(part.people for part in found)
    if purses is None:
        for part in found:
            yield row(_unit(part, basis, words), str(part.people), _few(part.nobody))
        yield row(Cell(words("round.all"), "strong"), str(people), _few(nobody))
        return
    for _, mine in _by_account(found):
        yield _payer_row(mine, purses, words)
        for part in mine:
            name = words("round.indented", text=_unit(part, basis, words))
            yield row(name, str(part.people), _few(part.nobody), show_yuan(part.people * purses.gift), "", "")
    yield row(Cell(words("round.all"), "strong"), str(people), _few(nobody), show_yuan(people * purses.gift), "", "")


def _payer_row(mine: list[Part], purses: Purses, words: Words) -> Row:
    account, people = mine[0].account, sum(part.people for part in mine)
    needed, free = people * purses.gift, purses.free.get(account.id, 0) if account else 0
    short = max(0, needed - free)
    return row(
        Cell(account.name if account else words("round.no-account"), "strong"),
        str(people),
        _few(sum(part.nobody for part in mine)),
        show_yuan(needed),
        show_yuan(free),
        Cell(show_yuan(short) if short else words("round.enough"), "bad" if short else "good"),
    )


def _unit(part: Part, basis: Basis, words: Words) -> str:
    return unit_name(part.unit, basis.records) or words("round.no-branch")


def _few(count: int) -> Cell:
    return Cell(str(count) if count else "", "bad" if count else "plain")
