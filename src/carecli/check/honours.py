"""Awards, nominations, notices, returns: who receives it, a round that was shown, days in order, the half-year."""

from collections.abc import Iterator

from carecli.almanac.periods import half_year
from carecli.check.ground import Ground
from carecli.model.award import Award, Nomination
from carecli.model.fund import Entry, Payment
from carecli.model.notice import HALF_YEAR, Notice, Return
from carecli.model.problem import Problem, problem
from carecli.model.sections import section_of

PRIZE = "award"
"""The purpose of a payment that is a prize."""


def honours(ground: Ground) -> Iterator[Problem]:
    """What single awards, nominations, notices and returns say that cannot be."""
    for award in ground.records.of(Award):
        yield from _receiver(award)
    for nomination in ground.records.of(Nomination):
        yield from _receiver(nomination)
        if nomination.result_on and nomination.result_on < nomination.date:
            about = {"id": nomination.id, "date": nomination.date, "result_on": nomination.result_on}
            yield problem(nomination.where, "result-before-nomination", **about)
    yield from _rounds(ground)
    yield from _prizes(ground)
    for notice in ground.records.of(Notice):
        if notice.inside_on and notice.inside_on > notice.date:
            about = {"id": notice.id, "date": notice.date, "inside_on": notice.inside_on}
            yield problem(notice.where, "inside-after-outside", **about)
    for sent in ground.records.of(Return):
        if sent.kind == HALF_YEAR and sent.period and half_year(sent.period) is None:
            yield problem(sent.where, "return-of-no-half-year", id=sent.id, period=sent.period)


def _receiver(honour: Award | Nomination) -> Iterator[Problem]:
    section = section_of(type(honour))
    if not honour.member and not honour.unit:
        yield problem(honour.where, "honour-to-nobody", section=section, id=honour.id)
    if honour.member and honour.unit:
        yield problem(honour.where, "honour-to-both", section=section, id=honour.id)


def _rounds(ground: Ground) -> Iterator[Problem]:
    """Awards given while the notice of their round still hung."""
    shown = {notice.round: notice for notice in ground.records.of(Notice) if notice.round and notice.until}
    for award in ground.records.of(Award):
        notice = shown.get(award.round or "")
        if notice and notice.until and award.date <= notice.until:
            about = {"id": award.id, "date": award.date, "notice": notice.id, "until": notice.until}
            yield problem(award.where, "award-before-notice-ended", **about)


def _prizes(ground: Ground) -> Iterator[Problem]:
    """Awards whose entry in the fund is there, but is no payment of a prize."""
    entries = {entry.id: entry for entry in ground.records.of(Entry)}
    for award in ground.records.of(Award):
        entry = entries.get(award.entry or "")
        if entry and not (isinstance(entry, Payment) and entry.purpose == PRIZE):
            yield problem(award.where, "prize-of-another-entry", id=award.id, entry=entry.id)
