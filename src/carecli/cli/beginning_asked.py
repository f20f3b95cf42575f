"""The five questions of ``care init`` on a terminal; every one has an answer for those who only press Enter."""

import sys
from collections.abc import Sequence

from carecli.cli.adopting import policies_named
from carecli.cli.beginning import READ, Beginning, first_of_year
from carecli.cli.complaints import TYPED, complain
from carecli.cli.desk import Desk
from carecli.cli.recording.dialogue import answer
from carecli.files.builtin import builtin_ids
from carecli.model.problem import Refused
from carecli.model.words import LANGUAGES, Words


def asked(given: Beginning, desk: Desk) -> tuple[Words, Beginning]:
    """The language and the answers to all that was not given; an answer that does not fit is asked for again."""
    words = desk.words if desk.language_asked else _language(desk.words)
    return words, Beginning(
        name=_one("name", given.name, words, usual=words("init.name.usual")),
        policy=_policy(given.policy, words),
        region=(region := _one("region", given.region, words)),
        kind=_kind(given.kind, words) if region or given.kind else "",
        since=_one("since", given.since, words, usual=first_of_year(desk)),
    )


def _language(words: Words) -> Words:
    spoken = [Words(language) for language in LANGUAGES]
    names = [each.code("language", each.language) for each in spoken]
    chosen = _choice(words("init.ask.language"), names, LANGUAGES.index(words.language) + 1, words)
    return spoken[chosen - 1]


def _policy(given: str | None, words: Words) -> str:
    if given is not None:
        return given
    ids = builtin_ids()
    titles = policies_named(ids, ())[0]
    choices = [f"{id_}  {words.pick(titles[id_].title.pair)}" for id_ in ids]
    chosen = _choice(words("init.ask.policy"), choices, 0, words, ids)
    return ids[chosen - 1] if chosen else ""


def _kind(given: str | None, words: Words) -> str:
    if given is not None:
        return given
    kinds = ("urban", "rural")
    names = [words.code("place-kind", kind) for kind in kinds]
    return kinds[_choice(words("init.ask.kind"), names, 1, words, kinds) - 1]


def _one(field: str, given: str | None, words: Words, usual: str = "") -> str:
    """The text of one answer; ``usual`` for none."""
    while given is None:
        shown = usual or words("init.ask.nothing")
        text = answer(words("init.ask.text", question=words(f"init.ask.{field}"), usual=shown))
        try:
            given = READ[field](text) if text else usual
        except Refused as refused:
            complain((refused.at(TYPED),), words)
    return given


def _choice(question: str, choices: Sequence[str], usual: int, words: Words, ids: Sequence[str] = ()) -> int:
    """The number of a choice, counted from 1; 0 is none of them where that is ``usual``."""
    listed = "".join(f"  {number}  {choice}\n" for number, choice in enumerate(choices, start=1))
    sys.stdout.write(f"{question}\n{listed}")
    allowed = range(min(usual, 1), len(choices) + 1)
    while True:
        text = answer(words("init.ask.number", usual=usual))
        if not text:
            return usual
        if text in ids:
            return ids.index(text) + 1
        if text.isascii() and text.isdigit() and int(text) in allowed:
            return int(text)
        sys.stdout.write(words("init.ask.again", most=len(choices)) + "\n")
