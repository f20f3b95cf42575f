import pytest

from carecli.ledger.allowances import ANY_SOURCE, SOURCES, Allowance, Allowances


def only(*purposes: str, sources: tuple[str, ...] = ()) -> Allowance:
    return Allowance(policy="bureau", rule="SV-05", clause="3", purposes=purposes, sources=sources)


DUES = only("hardship-aid", "visit-gift", sources=("dues",))
UNIT = only("hardship-aid", sources=("unit", "upper"))
EARMARKED = only("hardship-aid")


@pytest.mark.parametrize(
    ("rules", "purpose", "barred"),
    [
        ((), "award", None),
        ((DUES,), "visit-gift", None),
        ((DUES,), "award", {"dues"}),
        ((DUES, UNIT), "visit-gift", {"unit", "upper"}),
        ((DUES, UNIT), "award", {"dues", "unit", "upper"}),
        ((EARMARKED,), "hardship-aid", None),
    ],
)
def test_a_source_pays_unless_a_clause_bars_it(
    rules: tuple[Allowance, ...], purpose: str, barred: set[str] | None
) -> None:
    expected = None if barred is None else tuple(source for source in SOURCES if source not in barred)
    assert Allowances(rules).sources(purpose) == expected


def test_money_for_a_purpose_that_no_source_may_pay_is_drawn_from_any() -> None:
    """The checks tell of the purpose; balances by source would only hide it behind a second fault."""
    assert Allowances((EARMARKED,)).sources("award") is None
    assert EARMARKED.bars("interest", "award")


def test_without_rules_every_source_pays() -> None:
    assert ANY_SOURCE.sources("hardship-aid") is None
