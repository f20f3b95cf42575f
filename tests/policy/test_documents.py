"""The pages on settings and conditions leave nothing out."""

import tables
from console import HOUSE

from carecli.policy.facts import FACTS, FIGURES
from carecli.policy.settings import DECLARED


def listed(document: str, what: str) -> list[str]:
    """The first cells of the tables of one sort, as the code has them."""
    text = (HOUSE / "docs" / document).read_text(encoding="utf-8")
    rows = [list(tables.TABLES[what](of))[1:] for found, of in tables.tables(text) if found == what]
    return [row[0].strip("`") for table in rows for row in table]


def test_every_setting_stands_in_one_table() -> None:
    assert sorted(listed("settings.md", "settings")) == sorted(DECLARED)


def test_every_fact_and_figure_stands_in_one_table() -> None:
    assert sorted(listed("conditions.md", "facts")) == sorted(FACTS)
    assert listed("conditions.md", "figures") == list(FIGURES)
