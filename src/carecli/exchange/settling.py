"""What only several cells of a row settle together, section by section."""

from collections.abc import Mapping

from carecli.exchange.row import Reading, Settle, SheetRow
from carecli.exchange.settle_fund import settle_entry
from carecli.exchange.settle_people import settle_person
from carecli.intake.spelling import offered, quoted
from carecli.model.codes import code, main_spellings
from carecli.model.money import parse_fen
from carecli.model.problem import Refused

_GIFT = ("gift.source", "gift.account")


def settle(section: str, row: SheetRow, reading: Reading) -> None:
    """Bring a row's values to the fields of its record; what does not fit becomes its problem."""
    if section in _SETTLE:
        _SETTLE[section](row, reading)


def _gift(row: SheetRow, reading: Reading) -> None:
    """Where the money of a gift came from belongs to its payment; a gift of 0 yuan is none."""
    cash = row.text("gift.cash")
    if cash and _is_zero(cash):
        del row.values["gift.cash"]
        cash = ""
    for path in _GIFT:
        if value := row.values.pop(path, ""):
            row.apart[path] = str(value)
    if row.apart and row.text("gift.goods") and not cash:
        row.tell("goods-not-booked")
    if not cash:
        row.apart.clear()
    if source := row.apart.get("gift.source", ""):
        _check_source(row, source, reading)


def _check_source(row: SheetRow, source: str, reading: Reading) -> None:
    try:
        code("source")(source)
    except Refused as refused:
        said = {"said": quoted(source), "accepted": offered(source, main_spellings("source"))}
        row.problems.append(refused.at(row.place, field=reading.label("gift.source"), **said))


def _is_zero(text: str) -> bool:
    try:
        return parse_fen(text) == 0
    except Refused:
        return False


def _hardship(row: SheetRow, reading: Reading) -> None:
    """The register holds whom the organisation has recognised, and nobody else."""
    recognised = row.values.pop("recognised", "")
    if not isinstance(recognised, str) or not recognised:
        return
    try:
        if code("yes-no")(recognised) == "no":
            row.tell("not-recognised", field=reading.label("recognised"))
    except Refused:
        row.tell("recognised-unclear", field=reading.label("recognised"))


_SETTLE: Mapping[str, Settle] = {
    "members": settle_person,
    "people": settle_person,
    "hardship": _hardship,
    "visits": _gift,
    "greetings": _gift,
    "fund": settle_entry,
}
