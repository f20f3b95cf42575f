"""What a roster says of a household's income and of somebody's work, brought to dated facts."""

from carecli.exchange.found import Found
from carecli.exchange.row import Reading, SheetRow
from carecli.model.money import parse_fen, show_fen
from carecli.model.problem import Refused
from carecli.model.scalars import parse_count
from carecli.model.words.sheet_aliases import RETIRED

_PEOPLE, _INCOME, _SINCE = "household.people", "household.monthly_income", "household.since"
_STATUS, _FROM, _POST = "employment.status", "employment.since", "employment.post"


def settle_person(row: SheetRow, reading: Reading) -> None:
    """Settle the household's monthly income and what somebody lives by."""
    _settle_household(row, reading)
    _settle_employment(row, reading)


def _settle_household(row: SheetRow, reading: Reading) -> None:
    people, income = row.text(_PEOPLE), row.text(_INCOME)
    if not (people and income):
        if people or income:
            row.tell("household-half", field=reading.label(_INCOME if people else _PEOPLE))
        for path in (_PEOPLE, _INCOME, _SINCE, "household.source"):
            row.values.pop(path, None)
        return
    if _INCOME in reading.found:
        row.values[_INCOME] = _monthly(income, people, reading.found[_INCOME])
    if not row.text(_SINCE):
        if reading.as_of is None:
            row.tell("household-without-day")
        else:
            row.values[_SINCE] = reading.as_of.isoformat()


def _monthly(income: str, people: str, found: Found) -> str:
    """The whole household's income a month, rounded half up to the fen; what is no amount stays as it is."""
    try:
        fen = parse_fen(income) * (parse_count(people) if found.by_head else 1)
    except Refused:
        return income
    months = found.months or 1
    return show_fen((2 * fen + months) // (2 * months))


def _settle_employment(row: SheetRow, reading: Reading) -> None:
    """A day of retirement without more makes somebody retired, a post without more in work."""
    if row.text(_STATUS) or not (row.text(_FROM) or row.text(_POST)):
        return
    retired = row.text(_FROM) and RETIRED in reading.label(_FROM)
    row.values[_STATUS] = "retired" if retired else "employed"
