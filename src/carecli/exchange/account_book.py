"""The fund as the account books of hledger and beancount: one transaction an entry, ids as tags, no names."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from carecli.ledger.balances import balances, until
from carecli.ledger.booking import Ledger
from carecli.ledger.movement import Movement
from carecli.model.fund import Entry, Opening, Payment, Receipt
from carecli.model.money import show_fen

CURRENCY = "CNY"
_ROOTS = ("assets", "income", "expenses", "equity")


class Posting(NamedTuple):
    """What a transaction does to one account of the book: the account's path, and fen."""

    path: tuple[str, ...]
    fen: int


def postings(movement: Movement) -> tuple[Posting, ...]:
    """The postings of an entry, which sum to nothing: its accounts by source, and where the money came from or went.

    A reversal takes the same accounts as what it reverses. Aid categories tell of illness and stay out.
    """
    moved: dict[tuple[str, ...], int] = {}
    for draw in movement.draws:
        path = ("assets", draw.account, draw.source)
        moved[path] = moved.get(path, 0) + draw.fen
    own = [Posting(path, fen) for path, fen in moved.items() if fen]
    rest = -sum(posting.fen for posting in own)
    return (*own, Posting(_other_side(movement.origin), rest)) if rest else tuple(own)


def _other_side(entry: Entry) -> tuple[str, ...]:
    match entry:
        case Receipt(source=source):
            return "income", source
        case Payment(purpose=purpose):
            return "expenses", purpose
        case Opening():
            return "equity", "opening"
        case _:
            return "equity", "unbalanced"


def tags(movement: Movement) -> Iterator[tuple[str, str]]:
    """What identifies an entry: its id, kind, voucher, member and application, and what it reverses."""
    entry = movement.entry
    yield "id", entry.id
    yield "kind", str(getattr(entry, "kind", ""))
    said = {
        "member": getattr(entry, "member", None),
        "application": getattr(entry, "application", None),
        "voucher": entry.voucher,
        "reverses": movement.reverses.id if movement.reverses else None,
    }
    yield from ((name, text) for name, text in said.items() if text)


def hledger_journal(ledger: Ledger, today: date, comments: Iterable[str]) -> str:
    """The journal of all entries until today."""
    lines = [*(f"; {comment}" for comment in comments), f"commodity {CURRENCY} 1000.00", ""]
    lines += [f"account {':'.join(path)}" for path in _paths(ledger, today)]
    for movement in until(ledger, today):
        lines += ["", *_hledger_entry(movement)]
    return "\n".join(lines) + "\n"


def _hledger_entry(movement: Movement) -> Iterator[str]:
    entry = movement.entry
    yield f"{entry.date} * {_described(movement)}"
    yield f"    ; {', '.join(f'{name}:{_tag(text)}' for name, text in tags(movement))}"
    for posting in postings(movement):
        yield f"    {':'.join(posting.path)}  {CURRENCY} {show_fen(posting.fen)}"


def _tag(text: str) -> str:
    """A value as hledger reads it whole: a comma would end it."""
    return text.replace(",", ";")


def _described(movement: Movement) -> str:
    entry = movement.entry
    return " ".join(filter(None, (str(getattr(entry, "kind", "")), getattr(entry, "purpose", None))))


def beancount_ledger(ledger: Ledger, today: date, comments: Iterable[str]) -> str:
    """The same for beancount, whose names of accounts begin with a capital; each keeps its own id beside it.

    At the end stand balances that beancount holds the entries against.
    """
    movements = until(ledger, today)
    names = _beancount_names(_paths(ledger, today))
    lines = [*(f"; {comment}" for comment in comments), f'option "operating_currency" "{CURRENCY}"', ""]
    first = movements[0].entry.date if movements else today
    for path, name in names.items():
        lines += [f"{first} open {name} {CURRENCY}", f'  care: "{":".join(path)}"']
    for movement in movements:
        lines += ["", *_beancount_entry(movement, names)]
    lines += ["", *_asserted(ledger, today, names)]
    return "\n".join(lines) + "\n"


def _beancount_entry(movement: Movement, names: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    yield f'{movement.entry.date} * "{_described(movement)}"'
    for name, text in tags(movement):
        yield f'  {name}: "{_quoted(text)}"'
    for posting in postings(movement):
        yield f"  {names[posting.path]}  {show_fen(posting.fen)} {CURRENCY}"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _asserted(ledger: Ledger, today: date, names: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """What every account holds by source when today ends."""
    for account, held in balances(ledger, today).items():
        for source, fen in held.items():
            name = names["assets", account, source]
            yield f"{today + timedelta(days=1)} balance {name}  {show_fen(fen)} {CURRENCY}"


def _paths(ledger: Ledger, today: date) -> list[tuple[str, ...]]:
    """The accounts of the book, those of the fund first."""
    found = {posting.path for movement in until(ledger, today) for posting in postings(movement)}
    return sorted(found, key=lambda path: (_ROOTS.index(path[0]), path))


def _beancount_names(paths: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """A name for each path that beancount takes, no two alike: `_` and `.` become hyphens, and a number parts likes."""
    names: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for path in paths:
        plain = ":".join(_capital(part) for part in path)
        name, number = plain, 1
        while name in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name)
        names[path] = name
    return names


def _capital(part: str) -> str:
    """A part of a name as beancount takes it: a capital or figure first; what can be no capital stands behind `X-`."""
    plain = "".join(letter if letter.isalnum() else "-" for letter in part)
    first = plain[0].upper()
    return first + plain[1:] if first.isascii() and first.isalnum() else f"X-{plain}"
