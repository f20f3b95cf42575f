"""What would change an answer, in words."""

from collections.abc import Iterable

from carecli.eligibility.change import Either, Need, Together, Turn, turns
from carecli.eligibility.kept import KEPT
from carecli.eligibility.show import show_found
from carecli.model.words import Words
from carecli.reports.lacking import lacking
from carecli.reports.statement import Statements


def need_text(need: Need, statements: Statements) -> str:
    """What it takes in one phrase; where what is plainly yes or no would be entered is said at its end."""
    text, words = _text(need, statements, inner=False), statements.words
    fields = entered(turns(need), words)
    return words("eligibility.turn.entered", turns=text, fields=words.join(fields)) if fields else text


def entered(every: Iterable[Turn], words: Words) -> list[str]:
    """The fields or sections in which somebody would enter what is not on record."""
    names = (KEPT[turn.single.fact.name] for turn in every if _to_enter(turn))
    return [words.field("members", name) for name in dict.fromkeys(names)]


def turn_text(turn: Turn, statements: Statements) -> str:
    """One test that would have to turn, and what it rests on now."""
    text, words = _turn(turn, statements), statements.words
    if turn.test.verdict is None and turn.test.missing:
        text = words("eligibility.turn.lacks", turn=text, missing=lacking(turn.test.missing, words))
    return words("eligibility.turn.itself", turn=text, day=turn.on) if turn.on else text


def _text(need: Need, statements: Statements, *, inner: bool) -> str:
    match need:
        case Turn():
            return turn_text(need, statements)
        case Together(parts):
            return _joined("and", parts, statements, inner=inner)
        case Either(parts):
            return _joined("or", parts, statements, inner=inner)


def _joined(sign: str, parts: Iterable[Need], statements: Statements, *, inner: bool) -> str:
    texts = dict.fromkeys(_text(part, statements, inner=True) for part in parts)
    text = statements.words(f"eligibility.turn.{sign}").join(texts)
    return statements.words("eligibility.joined", parts=text) if inner and len(texts) > 1 else text


def _turn(turn: Turn, statements: Statements) -> str:
    single, words = turn.single, statements.words
    fact, found = statements.fact(single), show_found(turn.test, words)
    if single.value is None:
        return fact if turn.to else words("eligibility.turn.over", fact=fact)
    relation = statements.relation(turn.test, single, to=turn.to)
    key = "turn.fixed" if turn.fixed else "turn.now" if found else "turn"
    return words(f"eligibility.{key}", fact=fact, relation=relation, found=found)


def _to_enter(turn: Turn) -> bool:
    """Whether the test turns by a record that is not there."""
    return turn.to and turn.on is None and turn.test.verdict is False and turn.single.value is None
