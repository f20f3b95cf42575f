"""No private field of any section reaches a calendar, whatever the policies: canaries stand in every one of them."""

import pytest
from canaries import CANARY, NUMBER, POLICIES, canary_of, ground, owed, telling_words
from stories import builtin

from carecli.exchange.calendar_entry import entry_of
from carecli.model.sections import SECTIONS
from carecli.model.shape import shape
from carecli.model.words import LANGUAGES, Words
from carecli.policy.rules.duty import DutyRule
from carecli.reports.discreet import discreet_reason, heading_tells


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_private_value_stands_in_any_entry(language: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    telling = telling_words(LANGUAGES.index(words.language))
    assert {"长期患病", "long illness"} & telling
    for duty in owed():
        entry = entry_of(duty, ground(), words)
        said = f"{entry.title}\n{entry.text}"
        assert CANARY not in said
        assert str(NUMBER)[:6] not in said
        reason = discreet_reason(duty, words)
        assert not [word for word in telling if word == reason or (len(word) > 4 and word in reason)], duty.id


def test_every_private_text_has_itscanary_of() -> None:
    """So that the test above can fail."""
    told = repr([ground().records.section(section.name) for section in SECTIONS])
    assert told.count(CANARY) > 1000
    assert str(NUMBER) in told
    for section in SECTIONS:
        for cls in section.classes().values():
            texts = [f for f in shape(cls) if f.private and f.text and not f.text.code and not f.sections]
            rows = [each for each in ground().records.section(section.name) if isinstance(each, cls)]
            assert rows
            veils = {field.name: (canary_of(field), field.listed) for field in texts if canary_of(field) is not None}
            assert all(
                getattr(rows[0], name) == ((canary,) if listed else canary) for name, (canary, listed) in veils.items()
            )


def test_a_heading_is_kept_back_where_everybody_it_names_is_in_a_plight() -> None:
    rules = [rule for id_ in POLICIES for rule in builtin(id_).rules if isinstance(rule, DutyRule)]
    kept_back = {rule.id for rule in rules if heading_tells(rule)}
    assert {"UM-35", "WC-06", "SV-15"} <= kept_back  # laid off, in hardship, a change of mood
    assert not {"UM-34", "UM-31", "UM-32", "UM-33", "UM-28", "BO-13"} & kept_back
