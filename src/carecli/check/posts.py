"""Posts: no more holders than seats, nobody gone or in office, trainings in their order, and a reward for good work."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from carecli.check.ground import Ground
from carecli.model.award import Award
from carecli.model.day import earliest
from carecli.model.fund import Entry, Payment, Reversal
from carecli.model.post import Holding, Post
from carecli.model.problem import Problem, problem
from carecli.model.record import lasts_on

OUTSTANDING = "outstanding"
PRIZE = "award"
"""The purpose of payments that reward somebody."""


def posts(ground: Ground) -> Iterator[Problem]:
    """What the posts and their holders say that cannot be, or that somebody should look at."""
    rewarded = _rewarded(ground)
    for post in ground.records.of(Post):
        yield from _seats(post)
        for holder in post.holders:
            yield from _holder(ground, post, holder)
            yield from _trained(ground, post, holder)
            yield from _results(ground, post, holder, rewarded)


def _seats(post: Post) -> Iterator[Problem]:
    """The first holder with whom there are more than seats."""
    for holder in sorted(post.holders, key=lambda holder: holder.since):
        count = sum(lasts_on(other, holder.since) for other in post.holders)
        if count > post.seats:
            yield problem(holder.where, "post-overfull", post=post.id, count=count, seats=post.seats, day=holder.since)
            return


def _holder(ground: Ground, post: Post, holder: Holding) -> Iterator[Problem]:
    departed = ground.departed(holder.member)
    if departed and departed < ground.today and (holder.until is None or holder.until > departed):
        about = {"post": post.id, "name": ground.called(holder.member), "departed": departed}
        yield problem(holder.where, "post-after-departure", **about)
    if not lasts_on(holder, ground.today):
        return
    for unit, _ in ground.records.structure.held_by(holder.member, ground.today)[:1]:
        yield problem(
            holder.where, "post-of-one-in-office", post=post.id, name=ground.called(holder.member), unit=unit.name
        )


def _trained(ground: Ground, post: Post, holder: Holding) -> Iterator[Problem]:
    before, after = holder.trained_before, holder.trained_after
    wrong = {"trained_before": before} if before and before > holder.since else {}
    wrong |= {"trained_after": after} if after and after < holder.since else {}
    for field, day in wrong.items():
        about = {"post": post.id, "name": ground.called(holder.member), "field": field, "day": day}
        yield problem(holder.where, "training-out-of-order", since=holder.since, **about)


def _results(ground: Ground, post: Post, holder: Holding, rewarded: dict[str, list[date]]) -> Iterator[Problem]:
    """Good work of a year that neither honour nor reward followed by the end of the next year (XV-05)."""
    for result in holder.results:
        days = rewarded.get(holder.member, ())
        over = date(result.year, 12, 31) < ground.today if date.min.year <= result.year <= date.max.year else False
        if result.result == OUTSTANDING and over and not any(0 <= day.year - result.year <= 1 for day in days):
            about = {"post": post.id, "name": ground.called(holder.member), "year": result.year}
            yield problem(result.where, "outstanding-without-award", **about)


def _rewarded(ground: Ground) -> dict[str, list[date]]:
    """The days of every award and honour, and of every prize that the fund paid and nobody took back, by person."""
    days: defaultdict[str, list[date]] = defaultdict(list)
    for award in ground.records.of(Award):
        if award.member:
            days[award.member].append(award.date)
    entries = ground.records.of(Entry)
    undone = {entry.reverses for entry in entries if isinstance(entry, Reversal)}
    for entry in entries:
        if isinstance(entry, Payment) and entry.purpose == PRIZE and entry.member and entry.id not in undone:
            days[entry.member].append(entry.date)
    for person in ground.records.persons.values():
        days[person.id] += [earliest(honour.date) for honour in person.honours if honour.date]
    return days
