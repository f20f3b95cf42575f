"""The split rule point by point (domain 4.3) and the trickiest rules (domain 8.3): each number has a test by name."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
POINTS = {"4_3": 6, "8_3": 15}
"""How many points each list has."""


def named() -> set[tuple[str, int]]:
    """The points that a test has in its name."""
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    found = (re.findall(r"^def test_(4_3|8_3)_no_(\d+)_", text, re.MULTILINE) for text in texts)
    return {(section, int(number)) for pairs in found for section, number in pairs}


@pytest.mark.parametrize("section", POINTS)
def test_every_point_has_a_test_by_its_number(section: str) -> None:
    told = {number for place, number in named() if place == section}
    assert told == set(range(1, POINTS[section] + 1))
