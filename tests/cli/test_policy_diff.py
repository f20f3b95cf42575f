import json
from collections.abc import Callable
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.files.builtin import builtin_ids
from carecli.model.words import LANGUAGES

TWO = ("urban-management-bureau", "bureau-organs")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_policies_compared(language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("policy", "diff", *TWO, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"policy/diff.{language}.txt", ran.out)


def differences(care: Care, *policies: str) -> dict[tuple[str, str], str]:
    found = json.loads(care("policy", "diff", *policies, "--lang", "en", "--format", "json").out)["items"]
    return {(item["topic"], item["key"]): item["difference"] for item in found}


def test_turned_round_the_same_is_told_from_the_other_side(care: Care) -> None:
    turned = {"only-a": "only-b", "only-b": "only-a", "differs": "differs"}
    there, back = differences(care, *TWO), differences(care, *reversed(TWO))
    assert {key: turned[difference] for key, difference in there.items()} == back


@pytest.mark.parametrize("policy", builtin_ids())
def test_a_policy_does_not_differ_from_itself(policy: str, care: Care) -> None:
    assert differences(care, policy, policy) == {}


def test_event_festival_and_period_are_told_apart(care: Care) -> None:
    found = differences(care, *TWO)
    assert found["talk: when something happens", "post-change"] == "only-a"
    assert found["talk: when something happens", "fault"] == "only-b"
    assert found["visit: festivals", "spring-festival"] == "differs"
    assert ("visit: when something happens", "mood") not in found
    assert found["shares", "hardship-aid"] == "only-a"


OWN = """\
policy: ours
title: {zh: 甲, en: Ours}
extends: bureau-organs
without: [BO-07]
settings: {prompt_visit: 1 working day}
"""


def test_what_an_own_policy_changes_is_all_that_is_told(care: Care, folder: Path) -> None:
    write_files(folder, {"ours.yaml": OWN})
    found = differences(care, "bureau-organs", "ours")
    assert {key for key, difference in found.items() if difference == "only-a"} == {("visit: festivals", "july-first")}
    events = {"hospitalised", "kin-death", "disaster", "accident", "difficulty", "mood"}
    assert {key for (_, key), difference in found.items() if difference == "differs"} == events


def test_a_policy_that_is_not_there_is_refused(care: Care) -> None:
    ran = care("policy", "diff", "bureau-organs", "nothing")
    assert (ran.code, ran.out) == (2, "")
    assert "(no-such-policy)" in ran.err
