"""Posts with duties: one in every domain, every seat taken, and nobody too long on the same (XV-01, XV-04)."""

from collections.abc import Iterator
from datetime import date, timedelta

from carecli.compliance.answer import Answer, Codes, Fields, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.model.post import Holding, Post
from carecli.model.record import lasts_on
from carecli.model.words.codes import CODES
from carecli.policy.duration import Duration
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

DOMAIN = "post-domain"
DAY = timedelta(1)


def posts_set(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Domains without a post, and vacant seats, which may yet be taken.

    The portions tell the seats taken in each domain, and how many of those whom the rule names hold a post.
    """
    posts = [post for post in ground.records.of(Post) if lasts_on(post, ground.today)]
    if not posts:
        return answer(1, [Unmet(kind="section", id="posts", name="", why="kept")])
    taken = {post.id: len(holders_on(post, ground.today)) for post in posts}
    unmet = [*_without_post(posts), *_vacant(posts, taken)]
    portions = [
        Portion(
            Codes(DOMAIN, (domain,)),
            sum(min(taken[post.id], post.seats) for post in posts if post.domain == domain),
            sum(post.seats for post in posts if post.domain == domain),
        )
        for domain in CODES[DOMAIN]
    ]
    people, unsure = people_asked(rule, active, ground)
    holding = {holder.member for post in posts for holder in holders_on(post, ground.today)}
    portions.append(Portion(Fields("posts", ("holders",)), sum(person.id in holding for person in people), len(people)))
    return answer(len(CODES[DOMAIN]) + len(posts), unmet, unsure, portions)


def holders_on(post: Post, day: date) -> list[Holding]:
    """Who holds a post on a day."""
    return [holder for holder in post.holders if lasts_on(holder, day)]


def _without_post(posts: list[Post]) -> Iterator[Unmet]:
    there = {post.domain for post in posts}
    for domain in CODES[DOMAIN]:
        if domain not in there:
            yield Unmet(kind=DOMAIN, id=domain, name="", why="no-post")


def _vacant(posts: list[Post], taken: dict[str, int]) -> Iterator[Unmet]:
    for post in posts:
        if taken[post.id] < post.seats:
            blanks = (("seats", str(post.seats)), ("vacant", str(post.seats - taken[post.id])))
            where = post.where
            yield Unmet(kind="post", id=post.id, name=post.name, why="vacant", blanks=blanks, where=where, pending=True)


def rotated(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Holders who have been on one post without a break for longer than the setting allows (K-rotate)."""
    longest: Duration = getattr(active.settings, rule.at_most or "rotate")
    held = [(post, holder) for post in ground.records.of(Post) for holder in holders_on(post, ground.today)]
    return answer(len(held), _too_long(held, longest, ground))


def _too_long(held: list[tuple[Post, Holding]], longest: Duration, ground: Ground) -> Iterator[Unmet]:
    for post, holder in held:
        since = _unbroken(post, holder)
        if since < longest.before(ground.today):
            blanks = (("day", str(since)), ("post", post.name))
            name, where = ground.records.name(holder.member), holder.where
            yield Unmet(kind="person", id=holder.member, name=name, why="rotated", blanks=blanks, where=where)


def _unbroken(post: Post, holder: Holding) -> date:
    """Since when somebody has been on a post, also over several entries of which each follows on the last."""
    since = holder.since
    own = sorted((held for held in post.holders if held.member == holder.member), key=lambda held: held.since)
    for earlier in reversed(own):
        if earlier.since < since and earlier.until is not None and earlier.until >= since - DAY:
            since = earlier.since
    return since
