import re
from datetime import date
from pathlib import Path

import pytest
from office import FILES, Care, write_files

from carecli.cli.arguments import Arguments
from carecli.cli.clock import day_given, day_in
from carecli.cli.desk import Desk
from carecli.model.problem import Refused


def test_the_flag_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_TODAY", "2026-01-02")
    assert day_given(None) == date(2026, 1, 2)
    assert day_given("2026-01-03") == date(2026, 1, 3)


def test_an_empty_variable_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_TODAY", "")
    assert day_given(None) is None


@pytest.mark.parametrize("text", ["2026-02-30", "2026-7-6", "2026-07", "today", "", "\uff12026-07-06"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        day_given(text)
    assert refused.value.id == "bad-today"


def test_a_pinned_day_counts_until_somebody_names_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = write_files(tmp_path / "pinned", {"care.yaml": FILES["care.yaml"] + "today: 2026-06-20\n"})
    assert Desk(Arguments(directory=str(pinned))).today == date(2026, 6, 20)
    monkeypatch.setenv("CARE_TODAY", "2026-06-21")
    assert Desk(Arguments(directory=str(pinned))).today == date(2026, 6, 21)
    assert Desk(Arguments(directory=str(pinned), today="2026-06-22")).today == date(2026, 6, 22)


def test_the_day_is_that_of_the_zone() -> None:
    days = [day_in("Pacific/Kiritimati"), day_in("Etc/GMT+12")]
    assert (days[0] - days[1]).days in {1, 2}


def test_without_a_zone_it_is_the_day_in_china() -> None:
    assert day_in("") in {day_in("Asia/Shanghai"), day_in("Asia/Shanghai")}


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "../etc/passwd", "北京"])
def test_an_unknown_zone_is_told_as_an_error_of_the_records(
    zone: str, tmp_path: Path, care: Care, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = write_files(tmp_path / "lost", {"care.yaml": FILES["care.yaml"] + f"timezone: {zone}\n"})
    monkeypatch.setenv("CARE_TODAY", "")
    ran = care("calendar", "2026", "-C", str(lost))
    assert (ran.code, ran.out) == (1, "")
    assert re.match(r"care\.yaml:[0-9]+: .+ \(unknown-timezone\)", ran.err)
