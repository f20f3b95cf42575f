import json

import pytest
from office import Care

from carecli.model.words import LANGUAGES


def test_the_register_lists_who_is_on_it_with_what_is_wrong(care: Care) -> None:
    (item,) = json.loads(care("hardship", "list", "--format", "json").out)["items"]
    assert (item["id"], item["member"], item["degree"], item["days"]) == ("h3", "m3", "severe", 47)
    assert "内部资料" in care("hardship", "list").out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["m3", "丙三", "h3"])
def test_a_case_goes_by_the_entry_or_by_the_person(about: str, language: str, care: Care) -> None:
    ran = care("hardship", "show", about, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert "h3" in ran.out
    assert len(ran.out.splitlines()) <= 24


def test_nobody_of_that_name_is_refused(care: Care) -> None:
    assert care("hardship", "show", "无此人").code == 2


def test_whoever_was_never_on_it_is_told_so(care: Care) -> None:
    assert "不在台账" in care("hardship", "show", "m1").out


def test_who_left_it_and_who_is_missing_from_it(care: Care) -> None:
    assert json.loads(care("hardship", "list", "--exited", "--format", "json").out)["items"] == []
    unregistered = json.loads(care("hardship", "list", "--unregistered", "--format", "json").out)["items"]
    assert unregistered == []
    assert "没有符合条件的人" in care("hardship", "list", "--unregistered").out
