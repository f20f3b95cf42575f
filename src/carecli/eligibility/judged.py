"""What only people may decide: the judgement that a rule waits for, and whether it is whole (HO-04)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from carecli.model.hardship import Judgement

Judgements: TypeAlias = Mapping[tuple[str, str], Judgement]
"""The last judgement of each rule and person."""

NONE = ("judgements",)
NEEDED = 2
"""How many people it takes; nobody judges a case of their own."""


def last_judgements(judgements: Iterable[Judgement], today: date) -> Judgements:
    """The last judgement by rule and member; what is dated after ``today`` is not there yet."""
    known = sorted((found for found in judgements if found.date <= today), key=lambda found: found.date)
    return {(found.rule, found.member): found for found in known}


def lacks(judgement: Judgement | None) -> tuple[str, ...]:
    """The fields without which a judgement settles nothing: the judgement itself, its reason, or a second person."""
    if judgement is None:
        return NONE
    if judgement.verdict == "no":
        return ()
    people = set(judgement.by) - {judgement.member}
    absent = {"judgements.reason": not judgement.reason.strip(), "judgements.by": len(people) < NEEDED}
    return tuple(name for name, lacking in absent.items() if lacking)


def decided(met: bool | None, judgement: Judgement | None) -> bool | None:  # noqa: FBT001 - it is a verdict
    """The verdict of a rule that is to be judged: who meets the condition waits for the judgement."""
    if not met:
        return met
    if lacks(judgement):
        return None
    return judgement is not None and judgement.verdict == "yes"
