"""Columns that are no field of a record but settle some: amounts by direction, where a gift's money came from."""

from collections.abc import Callable, Mapping

from carecli.model.fund import Opening, Payment, Receipt
from carecli.model.member import Kin
from carecli.model.record import Part
from carecli.model.shape import Field, shape


def _like(cls: type[Part], name: str) -> Callable[[], Field]:
    """The field of a class whose texts such a column holds."""
    return lambda: next(field for field in shape(cls) if field.name == name)


GIFT = {"gift.source": _like(Opening, "source"), "gift.account": _like(Opening, "account")}
FURTHER: Mapping[str, Mapping[str, Callable[[], Field]]] = {
    "fund": {
        "in": _like(Receipt, "amount"),
        "out": _like(Payment, "amount"),
        "between": _like(Payment, "amount"),
        "shares": _like(Payment, "payee"),
    },
    "visits": GIFT,
    "greetings": GIFT,
    "hardship": {"recognised": _like(Kin, "same_household")},
}
"""By section and path: the field whose texts stand in the column."""
