"""Where the files keep what a fact is found from, so that a page can say what to enter: one line a fact."""

from collections.abc import Mapping

FIXED = frozenset({"sex", "born_on", "admitted_on", "confirmed_on"})
"""Fields that say what once was; nothing that happens later changes them."""

DONE = frozenset({"former_posts", "honours", "events"})
"""Fields and sections that grow only: what they hold cannot be undone."""

KEPT: Mapping[str, str] = {
    "member": "members",
    "sex": "sex",
    "born_on": "born_on",
    "age": "born_on",
    "mobile": "mobile",
    "in_office": "roles",
    "admitted_on": "admitted_on",
    "confirmed_on": "confirmed_on",
    "standing": "confirmed_on",
    "employment": "employment",
    "retired": "employment",
    "retired_on": "employment",
    "retired_for": "employment",
    "former_post": "former_posts",
    "honoured": "honours",
    "hardship": "hardship",
    "hardship_for": "hardship",
    "hardship_degree": "hardship",
    "hardship_reason": "hardship",
    "income_per_head": "household",
    "serious_illness": "circumstances",
    "long_illness": "circumstances",
    "disability": "circumstances",
    "no_work_ability": "circumstances",
    "no_income": "circumstances",
    "no_supporting_children": "circumstances",
    "family_difficulty": "circumstances",
    "alone": "circumstances",
    "epidemic": "circumstances",
    "event": "events",
}
"""Fact -> the field of a member, or the section, in which it is entered."""
