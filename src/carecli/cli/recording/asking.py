"""What the line leaves open is asked, where somebody is there to answer; nothing is locked meanwhile."""

from collections.abc import Collection, Iterable, Iterator

from carecli.cli.complaints import TYPED, complain
from carecli.cli.desk import Desk
from carecli.cli.opening import read_workspace
from carecli.cli.recording.asked import Asked, asked_of
from carecli.cli.recording.dialogue import answer, say
from carecli.cli.recording.given import Given, missing, typed
from carecli.cli.recording.names import with_ids
from carecli.cli.recording.telling import choices_of
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape
from carecli.reports.advised import KIND_OF

_DAYS = {"date", "opened"}
_KIND: tuple[str, ...] = ("kind",)


def completed(desk: Desk, given: Given) -> Given:
    """What was given, with the answers to what is missing; without a terminal nothing is asked."""
    if not desk.on_terminal or not missing(given):
        return given
    if given.section in KIND_OF and not given.texts:
        from carecli.cli.recording.offering import offered

        given = offered(desk, given)
    records = read_workspace(desk, None).records
    for asked in _open(given):
        given = _answered(asked, given, records, desk)
    return given


def answered(desk: Desk, given: Given, names: Iterable[str], command: str, only: Collection[str] = ()) -> Given:
    """What was given, with these fields; asked for on a terminal, refused where nobody is there to answer.

    ``only`` are the codes that are offered, where not all of them fit.
    """
    named = {asked.path: asked for asked in asked_of(given.section)}
    wanted = [named[name,] for name in names if (name,) not in given.texts]
    if wanted and not desk.on_terminal:
        raise Refused("options-missing", options=", ".join(asked.option for asked in wanted), command=command)
    records = read_workspace(desk, None).records if wanted else None
    for asked in wanted:
        if records:
            given = _answered(asked, given, records, desk, needed=True, only=only)
    return given


def _open(given: Given) -> Iterator[Asked]:
    """What to ask for: the fields that a record must have, and those of its kind that a list of them shows."""
    needed, shown = missing(given), BY_NAME[given.section].listed
    kind = BY_NAME[given.section].classes().get(given.first("kind"))
    own = {field.name for field in shape(kind)} if kind else frozenset(shown)
    if not needed:
        return
    for asked in asked_of(given.section):
        listed = asked.field.name in own.intersection(shown) and asked.holder is None and asked.field.name != "id"
        wanted = asked in needed or listed
        if wanted and asked.path not in given.texts:
            yield asked


def _answered(
    asked: Asked, given: Given, records: Records, desk: Desk, *, needed: bool = False, only: Collection[str] = ()
) -> Given:
    """With an answer to one question; asks again until it fits."""
    needed = needed or asked in missing(given)
    prompt = _prompt(asked, desk, only, needed=needed)
    while True:
        text = answer(prompt) or (str(desk.today) if asked.field.name in _DAYS else "")
        if not text and not needed:
            return given
        if not text:
            say(desk.words("recorded.ask.needed"))
        elif fitting := _fitting(asked, _alone(given, asked, text), records, desk):
            return given.having(asked.path, *fitting.texts[asked.path])


def _alone(given: Given, asked: Asked, text: str) -> Given:
    """One answer by itself; the kind of the record stays beside it, as what it may say follows from that."""
    kind = {_KIND: given.texts[_KIND]} if _KIND in given.texts else {}
    return Given(given.section, {**kind, asked.path: (text,)})


def _fitting(asked: Asked, one: Given, records: Records, desk: Desk) -> Given | None:
    """The answer with ids in place of names; None, and why, where it does not fit."""
    try:
        known = with_ids(one, records, desk)
    except Refused as refused:
        complain((refused.at(TYPED),), desk.words)
        return None
    _, problems = typed(known, "care")
    wrong = [found for found in problems if found.place.file == asked.option]
    complain(wrong, desk.words)
    return None if wrong else known


def _prompt(asked: Asked, desk: Desk, only: Collection[str], *, needed: bool) -> str:
    words = desk.words
    name = words.field(asked.place, asked.field.name)
    if choices := choices_of(asked, words, only):
        name = words("recorded.option.codes", said=name, codes=words.join(choices))
    if asked.field.name in _DAYS:
        return words("recorded.ask.today", name=name, day=desk.today)
    return words("recorded.ask" if needed else "recorded.ask.skip", name=name)
