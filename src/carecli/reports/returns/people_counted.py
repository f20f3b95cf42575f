"""What is counted of people: those in hardship, visits, talks, pairs, awards."""

from collections.abc import Callable, Iterator

from carecli.model.award import Award
from carecli.model.greeting import Greeting
from carecli.model.hardship import Hardship
from carecli.model.pairing import HelpedHousehold, Pairing
from carecli.model.record import lasts_on
from carecli.model.talk import Talk
from carecli.model.visit import Visit
from carecli.reports.returns.measure import Counted, Span


def registered(span: Span) -> Iterator[Counted]:
    """Who is in the register on the last day."""
    for case in span.records.of(Hardship):
        if lasts_on(case, span.last):
            yield Counted(span.branch(case.member, span.last), case.member, case)


def registered_for(reason: str | None) -> Callable[[Span], Iterator[Counted]]:
    """Who is in it for a reason; for None those whose reason nobody entered."""

    def counted(span: Span) -> Iterator[Counted]:
        for each in registered(span):
            if isinstance(each.record, Hardship) and each.record.reason == reason:
                yield each

    return counted


def entered(span: Span) -> Iterator[Counted]:
    """Who came into the register: a move from branch to branch is neither this nor the next."""
    for case in span.records.of(Hardship):
        if span.holds(case.since):
            yield Counted(span.branch(case.member, case.since), case.member, case)


def left(span: Span) -> Iterator[Counted]:
    """Who left it."""
    for case in span.records.of(Hardship):
        if case.until and span.holds(case.until):
            yield Counted(span.branch(case.member, case.until), case.member, case)


def visits(span: Span) -> Iterator[Counted]:
    """Visits to people, one a visit."""
    for visit in span.records.of(Visit):
        if visit.member and span.holds(visit.date):
            yield Counted(span.branch(visit.member, visit.date), visit.member, visit)


def households(span: Span) -> Iterator[Counted]:
    """Helped households that were visited."""
    units = {each.id: each.unit for each in span.records.of(HelpedHousehold)}
    for visit in span.records.of(Visit):
        if visit.household and span.holds(visit.date):
            yield Counted(span.body(units.get(visit.household)), visit.household, visit)


def gifts(span: Span) -> Iterator[Counted]:
    """Money given on visits and with greetings; of goods alone no value is known."""
    every: tuple[Visit | Greeting, ...] = (*span.records.of(Visit), *span.records.of(Greeting))
    for given in every:
        if given.gift and span.holds(given.date):
            unit = given.unit if isinstance(given, Visit) else None
            body = span.branch(given.member, given.date) or span.body(unit)
            yield Counted(body, "", given, given.gift.cash)


def talks(span: Span) -> Iterator[Counted]:
    """Talks, one for everybody talked to; a visit may have been a talk as well (C2)."""
    for talk in span.records.of(Talk):
        if span.holds(talk.date):
            yield from (Counted(span.branch(member, talk.date), member, talk) for member in talk.members)
    yield from (each for each in visits(span) if isinstance(each.record, Visit) and each.record.also_talk)


def paired(span: Span) -> Iterator[Counted]:
    """Who is looked after by somebody on the last day."""
    for pair in span.records.of(Pairing):
        if pair.member and lasts_on(pair, span.last):
            yield Counted(span.branch(pair.member, span.last), pair.member, pair)


def awards(span: Span) -> Iterator[Counted]:
    """Awards to people and bodies."""
    for award in span.records.of(Award):
        if span.holds(award.date):
            yield Counted(span.branch(award.member, award.date) or span.body(award.unit), award.id, award)
