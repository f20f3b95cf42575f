import pytest

from carecli.almanac.festivals import FESTIVALS
from carecli.almanac.lunar import PLANNED_UNTIL, LunarDay, to_solar
from carecli.almanac.lunar_festivals import tabled_day

LUNAR = {code: festival for code, festival in FESTIVALS.items() if festival.lunar}


@pytest.mark.parametrize("code", LUNAR)
def test_every_row_of_the_shipped_table_is_what_the_calendar_computes(code: str) -> None:
    month, day = LUNAR[code].month, LUNAR[code].day
    for year in range(2000, PLANNED_UNTIL + 1):
        assert tabled_day(code, year) == to_solar(LunarDay(year, month, day))


@pytest.mark.parametrize("code", LUNAR)
def test_the_shipped_table_ends_with_the_years_that_may_be_planned(code: str) -> None:
    tabled = [year for year in range(1901, 2101) if tabled_day(code, year)]
    assert tabled == list(range(2000, PLANNED_UNTIL + 1))
