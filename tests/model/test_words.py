"""The vocabulary: blanks, and words that follow their number."""

import re

import pytest

from carecli.model.words import Words, table


@pytest.mark.parametrize(
    ("key", "blanks", "text"),
    [
        ("due.state.left", {"days": 1}, "1 day left"),
        ("due.state.left", {"days": 2}, "2 days left"),
        ("due.state.late", {"days": 1}, "1 day over"),
        ("remind.state.left", {"days": 1}, "1 day left"),
        ("remind.state.late", {"days": 21}, "21 days over"),
        ("due.count.visit", {"people": 1, "duties": 2, "parts": "-"}, "1 person, 2 visits: -"),
        ("due.count.task", {"people": 2, "duties": 1, "parts": "-"}, "2 people or bodies, 1 task: -"),
        (
            "coverage.count.member",
            {"whole": 1, "rest": 1, "done": 1, "owed": 2},
            "1 person has had all, 1 has not; 1 of 2 done",
        ),
        ("status.accounts", {"count": 0}, "0 accounts"),
        ("check.read", {"count": "1", "sections": "-"}, "1 record read: -"),
    ],
)
def test_a_word_follows_its_number(key: str, blanks: dict[str, object], text: str) -> None:
    assert Words("en")(key, **blanks) == text


@pytest.mark.parametrize("name", ["birthdays", "check", "coverage", "due", "ics", "remind", "standing", "status"])
def test_no_noun_stands_in_the_plural_only(name: str) -> None:
    nouns = r"people|bodies|days|duties|visits|talks|greetings|tasks|records|events|gaps|accounts|errors|members"
    fixed = [key for key, (_, text) in table(name).items() if re.search(rf"\}} (?:{nouns})\b", text)]
    assert fixed == []
