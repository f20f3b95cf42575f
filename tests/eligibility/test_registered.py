"""The hardship register held against the findings of the day."""

import pytest
from found import LINES, Told, policy_of, rule

from carecli.eligibility.registered import Compared, compared
from carecli.model.hardship import Hardship


def against(member: str, entry: str, *rules: str) -> Compared:
    policy = policy_of("".join(rules) or rule("retired"))
    story = Told(member, f"hardship: [{entry}]", policies=(policy,), head=LINES)
    return compared(story.findings(), story.records.of(Hardship), story.today)


ENTRY = "{id: h, member: m, since: 2026-01-01}"


@pytest.mark.parametrize(
    ("member", "when", "standing"),
    [
        ("employment: retired", "retired", "eligible"),
        ("", "retired", "no-longer"),
        ("", "age >= 60", "unknown"),
    ],
)
def test_who_is_registered_stands_as_the_findings_say(member: str, when: str, standing: str) -> None:
    found = against(member, ENTRY, rule(when))
    assert (found.standing, found.unregistered) == ({"m": standing}, ())


def test_one_category_is_enough_to_stay() -> None:
    assert against("employment: retired", ENTRY, rule("alone"), rule("retired", id_="R-2")).standing == {
        "m": "eligible"
    }


def test_who_is_eligible_and_not_registered_is_named_with_the_reasons() -> None:
    found = against("employment: retired", "")
    assert [each.category.rule.id for each in found.unregistered] == ["R-1"]


@pytest.mark.parametrize("span", ["since: 2026-07-07", "since: 2025-01-01, until: 2026-07-05"])
def test_who_is_not_registered_today_is_not_registered(span: str) -> None:
    found = against("employment: retired", f"{{id: h, member: m, {span}}}")
    assert (found.standing, len(found.unregistered)) == ({}, 1)


@pytest.mark.parametrize("more", [{"leads_to": "tag"}, {"leads_to": "talk"}, {"status": "proposed"}])
def test_what_opens_no_aid_neither_keeps_nor_brings_anybody(more: dict[str, str]) -> None:
    assert against("employment: retired", "", rule("retired", **more)).unregistered == ()
    assert against("employment: retired", ENTRY, rule("retired", **more)).standing == {"m": "unknown"}
