"""A gift whose money comes from the fund: the payment is appended first, and the gift names it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from carecli.cli.desk import Desk
from carecli.cli.recording.given import Given
from carecli.model.problem import Refused
from carecli.model.records import Records

FUND = "fund"
HOLDER = "gift"
PURPOSE = "visit-gift"
SAID = ("account", "source", "decision")
"""What may be said of the payment besides the gift's own money."""
_AT = {"--amount": "--gift-cash", **{f"--{name}": f"--gift-{name}" for name in SAID}}
"""The options that give what a payment says."""


class Paid(NamedTuple):
    """The fields of the payment, ready to be appended, and what is told of the choice of its source."""

    fields: Mapping[str, Any]
    lines: tuple[str, ...]


def pays(given: Given, command: str) -> bool:
    """Whether it is said where the money came from; refuses what contradicts that, or lacks the account."""
    said = [name for name in SAID if given.first(HOLDER, name)]
    if not said:
        return False
    if given.first(HOLDER, "entry"):
        raise Refused("options-apart", one="--gift-entry", other=f"--gift-{said[0]}")
    if lacking := [f"--gift-{name}" for name in ("account", "cash") if not given.first(HOLDER, name)]:
        raise Refused("options-missing", options=", ".join(lacking), command=command)
    return True


def payment(known: Given, records: Records, active: Any, desk: Desk, command: str) -> Paid:
    """The payment of a gift, held against the rules of the fund as any other; raises NotWritten and Mistyped."""
    from carecli.cli.fund_booking import payment_ready
    from carecli.cli.fund_entry import Ground
    from carecli.cli.recording.writing import Mistyped

    try:
        fields, lines = payment_ready(_texts(known, records), command, Ground(records, active, desk))
    except Mistyped as mistyped:
        places = (
            (found, found.place._replace(file=_AT.get(found.place.file, found.place.file)))
            for found in mistyped.problems
        )
        raise Mistyped([found._replace(place=place) for found, place in places]) from None
    return Paid(fields, lines)


def _texts(known: Given, records: Records) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What the payment says, from what the record does."""
    body = records.structure.units.get(known.first("unit"))
    said = {
        "date": known.first("date"),
        "kind": "payment",
        "amount": known.first(HOLDER, "cash"),
        "purpose": PURPOSE,
        "member": known.first("member"),
        "payee": body.name if body and not known.first("member") else "",
        **{name: known.first(HOLDER, name) for name in SAID},
    }
    return {(name,): (text,) for name, text in said.items() if text}
