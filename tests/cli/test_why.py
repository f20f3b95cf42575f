import json

import pytest
from office import Care

from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_duty_is_explained_by_its_id(language: str, care: Care) -> None:
    ran = care("why", "UM-31/m3/e1", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert all(said in ran.out for said in ("UM-31", "care/2026.yaml:2", "2026-07-03"))


def test_a_person_is_shown_what_is_owed_to_that_person_alone(care: Care) -> None:
    ran = care("why", "丙三", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    items = json.loads(ran.out)["items"]
    assert "UM-31/m3/e1" in [item["id"] for item in items]
    assert {item["member"] for item in items} == {"m3"}


def test_somebody_to_whom_nothing_is_owed_is_told_so(care: Care) -> None:
    before = ("why", "p1", "--today", "2025-06-01")
    assert care(*before).code == 0
    assert json.loads(care(*before, "--format", "json").out)["items"] == []
