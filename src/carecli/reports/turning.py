"""What would change an answer, in words: the ways to it, what they share said once."""

from collections.abc import Iterable

from carecli.eligibility.change import Turn, Way
from carecli.eligibility.kept import KEPT
from carecli.eligibility.show import show_found
from carecli.model.words import Words
from carecli.reports.lacking import lacking
from carecli.reports.statement import Statements


def ways_text(ways: Iterable[Way], statements: Statements) -> str:
    """The ways in one phrase; where what is plainly yes or no must be entered is said at its end."""
    every, words = tuple(ways), statements.words
    shared = [turn for turn in (every[0] if every else ()) if all(turn in way for way in every)]
    ends = [_joined([turn for turn in way if turn not in shared], statements) for way in every]
    text = _joined(shared, statements)
    if any(ends):
        either = words("eligibility.turn.or").join(dict.fromkeys(filter(None, ends)))
        text = words("eligibility.turn.and").join(filter(None, (text, either)))
    fields = entered(every, words)
    return words("eligibility.turn.entered", turns=text, fields=words.join(fields)) if fields else text


def entered(ways: Iterable[Way], words: Words) -> list[str]:
    """The fields or sections in which somebody would enter what is not on record."""
    names = (KEPT[turn.single.fact.name] for way in ways for turn in way if _to_enter(turn))
    return [words.field("members", name) for name in dict.fromkeys(names)]


def turn_text(turn: Turn, statements: Statements) -> str:
    """One test that would have to turn, and what it rests on now."""
    text, words = _turn(turn, statements), statements.words
    if turn.test.verdict is None and turn.test.missing:
        text = words("eligibility.turn.lacks", turn=text, missing=lacking(turn.test.missing, words))
    return words("eligibility.turn.itself", turn=text, day=turn.on) if turn.on else text


def _turn(turn: Turn, statements: Statements) -> str:
    single, words = turn.single, statements.words
    fact, found = statements.fact(single), show_found(turn.test, words)
    if single.value is None:
        return fact if turn.to else words("eligibility.turn.over", fact=fact)
    relation = statements.relation(turn.test, single, to=turn.to)
    key = "turn.fixed" if turn.fixed else "turn.now" if found else "turn"
    return words(f"eligibility.{key}", fact=fact, relation=relation, found=found)


def _joined(turns: Iterable[Turn], statements: Statements) -> str:
    return statements.words("eligibility.turn.and").join(turn_text(turn, statements) for turn in turns)


def _to_enter(turn: Turn) -> bool:
    """Whether the test turns by a record that is not there."""
    return turn.to and turn.on is None and turn.test.verdict is False and turn.single.value is None
