"""Counts, reasons and shares of a clause, as pages print them."""

import pytest
from clauses import stands
from stories import builtin

from carecli.compliance.answer import Codes, Fields, Portion, Unmet
from carecli.files.builtin import builtin_ids
from carecli.model.sections import BY_NAME
from carecli.model.words import LANGUAGES, Words, table
from carecli.reports.policy_counts import (
    blank_text,
    command_of,
    counts_text,
    portion_text,
    register_name,
    unmet_name,
    unmet_text,
)

ENGLISH = Words("en")
LACKS = (("fields", Fields("members", ("born_on",))),)


@pytest.mark.parametrize(
    ("unmet", "name", "why"),
    [
        (Unmet(kind="person", id="m1", name="李秀兰", why="filled", blanks=LACKS), "李秀兰", "lacks born on"),
        (
            Unmet(kind="source", id="dues", name="", why="sources-present", blanks=(("year", "2025"),)),
            "dues",
            "brought in nothing in 2025",
        ),
        (
            Unmet(
                kind="title", id="outstanding-member", name="", why="unlisted", blanks=(("award", "a1"), ("day", "x"))
            ),
            "outstanding member",
            "not among the titles, see award a1 of x",
        ),
        (Unmet(kind="section", id="people", name="", why="kept"), "people", "nothing is entered"),
        (
            Unmet(kind="talks", id="2026", name="", why="mostly-one-to-one", blanks=(("alone", "1"), ("talks", "3"))),
            "the talks of 2026",
            "only 1 of 3 talks were one to one",
        ),
        (Unmet(kind="matter", id="x1", name="", why="matter-without-owner"), "x1", "has no owner"),
    ],
)
def test_who_does_not_meet_it_and_why(unmet: Unmet, name: str, why: str) -> None:
    assert (unmet_name(unmet, ENGLISH), unmet_text(unmet, ENGLISH)) == (name, why)


@pytest.mark.parametrize(
    ("portion", "text"),
    [
        (Portion("2026", 1, 3), "2026 1/3 (33%)"),
        (Portion("2026", 10000, 30000, money=True), "2026 100.00 of 300.00 yuan (33%)"),
        (Portion(Codes("block", ("family",)), 0, 0), "family 0/0 (100%)"),
    ],
)
def test_a_part_of_a_requirement_with_its_rate(portion: Portion, text: str) -> None:
    assert portion_text(portion, ENGLISH) == text


def test_several_names_fill_one_blank() -> None:
    assert blank_text(Fields("members", ("born_on", "sex")), ENGLISH) == "born on, sex"


def test_registers_to_come_are_named_in_the_counts() -> None:
    rule = "kind: duty, duty: visit, on: {event: hospitalised}, needs: [badges, medals]"
    assert counts_text(stands(rule), ENGLISH) == "registers to come: badges, medals"


@pytest.mark.parametrize("policy", builtin_ids())
def test_every_register_that_a_rule_needs_has_a_name(policy: str) -> None:
    needed = {name for rule in builtin(policy).rules for name in rule.needs}
    named = {key.removeprefix("register.") for key in table("compliance")} | set(BY_NAME)
    assert needed <= named
    assert all(register_name(name, Words(language)) for name in needed for language in LANGUAGES)


@pytest.mark.parametrize("policy", builtin_ids())
def test_every_rule_has_a_command_that_shows_it(policy: str) -> None:
    assert all(command_of(rule).startswith("care ") for rule in builtin(policy).rules)
