"""The register as offices keep it: who stands on it and who no longer does, with what is done for them."""

import pytest
from returned import basis

from carecli.model.words import LANGUAGES, Language, Words
from carecli.render.layout import lay_out
from carecli.reports.page import Answer
from carecli.reports.returns.register import register_answer, registered

ENTRIES = """
hardship:
  - {id: h1, member: sec, reason: study, degree: mild, since: 2025-03-01}
  - {id: h2, member: sec2, since: 2025-03-01, until: 2025-12-31, exit_reason: recovered}
  - {id: h3, member: gen, since: 2026-07-07}
  - {id: h4, member: boss, since: 2026-07-01, recognised_on: 2026-07-20}
"""
PAIRS = """
pairings:
  - id: p1
    by: [boss]
    member: sec
    aid: contact
    since: 2026-01-01
    plan: [{need: 不打印的话, measure: 送餐, owner: gen}, {need: 已办, measure: 装扶手, done: 2026-02-01}]
  - {id: p2, organisation: top, member: sec, aid: [contact, living-aid], since: 2025-06-01}
  - {id: p3, by: gen, member: sec, since: 2025-01-01, until: 2025-12-31}
"""


def answer(*files: str, branch: str | None = None, language: Language = "zh") -> Answer:
    ground = basis(*files)
    return register_answer(registered(ground, branch), ground, Words(language))


def text(found: Answer) -> str:
    return "\n".join("".join(span.text for span in spans) for spans in lay_out(found.page, 80))


def test_who_stands_on_it_comes_first_and_the_others_are_told_apart() -> None:
    told = [(item["id"], item["current"], item["figure"]) for item in answer(ENTRIES).items]
    assert told == [("h1", True, "register.total"), ("h4", False, "register.former"), ("h2", False, "register.former")]


def test_an_entry_to_come_is_not_on_it_yet() -> None:
    assert "h3" not in {item["id"] for item in answer(ENTRIES).items}


def test_the_pairings_that_last_are_told_with_what_is_still_to_be_done() -> None:
    item = answer(ENTRIES, PAIRS).items[0]
    assert {key: item[key] for key in ("aid", "helpers", "measures", "paired_since", "responsible")} == {
        "aid": ["contact", "living-aid"],
        "helpers": "甲、局党委",
        "measures": "送餐",
        "paired_since": "2025-06-01",
        "responsible": "乙",
    }


def test_without_a_plan_the_secretary_of_the_branch_is_responsible() -> None:
    assert answer(ENTRIES).items[0]["responsible"] == "丙"


@pytest.mark.parametrize(("branch", "entries"), [("two", ["h2"]), ("one", ["h1", "h4"]), ("top", ["h1", "h4", "h2"])])
def test_a_branch_has_its_own_and_those_below_it(branch: str, entries: list[str]) -> None:
    assert [item["id"] for item in answer(ENTRIES, branch=branch).items] == entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_page_keeps_what_a_need_says_to_itself(language: Language) -> None:
    found = answer(ENTRIES, PAIRS, language=language)
    assert "不打印的话" not in text(found) + str(found.items)


def test_an_empty_register_says_so() -> None:
    assert "台账上没有人" in text(answer())
