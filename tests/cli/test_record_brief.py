"""Recording reads no more than it must, and tells the same as if it had read everything."""

from pathlib import Path
from shutil import copytree

import pytest
from office import Care

from carecli.cli.recording import saving
from carecli.files import brief

DATA = Path(__file__).parents[2] / "data"
LINES = (
    "record visit --date 2026-07-06 --member m014 --by m007 --occasion july-first --form home",
    "record visit --date 2026-07-06 --member m014 --by m014",
    "record visit --date 2026-07-06 --member m012 --by m007 --gift-cash 500 --gift-entry f-2026-020",
    "record visit --date 2026-07-06 --member m014 --by m007 --occasion hospitalised --form hospital --also-talk yes",
    "record talk --date 2026-07-06 --members m031,m020 --by m007 --occasion post-change --form group",
    "record greeting --date 2026-07-06 --member 宋晓燕 --by m001 --occasion birthday --form phone",
    "record activity --date 2026-07-02 --kind lecture --unit enforcement-1 --by m007 --members m010,m011",
    "record event --member m014 --kind death --date 2026-05-01 --known-on 2026-07-06",
    "record event --member m201 --kind hospitalised --date 2026-07-05 --known-on 2026-07-06",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(copytree(DATA, tmp_path_factory.mktemp("demonstration") / "data"))


@pytest.mark.parametrize("line", LINES)
def test_what_is_told_does_not_depend_on_how_much_is_read(
    line: str, care: Care, data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = care(*line.split(), "--dry-run", "-C", data)
    monkeypatch.setattr(saving, "_passing", lambda *_: None)
    assert care(*line.split(), "--dry-run", "-C", data) == short


def test_acts_of_others_are_passed_over(care: Care, data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    real = brief.naming

    def counted(text: str, ids: frozenset[str]) -> str | None:
        found = real(text, ids)
        seen.append((text.count("- {date"), (found or text).count("- {date")))
        return found

    monkeypatch.setattr(brief, "naming", counted)
    assert care(*LINES[0].split(), "--dry-run", "-C", data).code == 0
    assert sum(all_ for all_, _ in seen) > 10 * sum(kept for _, kept in seen) > 0
