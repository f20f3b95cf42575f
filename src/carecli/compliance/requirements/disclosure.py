"""What is made known: by each level, on each topic, of each award, and inside before outside."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.compliance.answer import Answer, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.model.award import Award
from carecli.model.notice import Notice
from carecli.model.organisation import Organisation
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

PUBLIC = "public"


def disclosed(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Topics on which members were told nothing in a year (FB-05, SF-15), levels that told nothing (UM-15).

    In the year that still runs it may yet come. Levels that this organisation does not have are not asked.
    """
    units = {unit.id: unit.level for unit in ground.records.of(Organisation)}
    levels = [level for level in rule.levels if level in units.values()]
    top = [unit.level for unit in ground.records.structure.top]
    unmet, portions = [], []
    years = range(active.since.year, ground.today.year + 1)
    for year in years:
        told = [notice for notice in _notices(active.since, ground) if notice.date.year == year]
        topics = {notice.topic for notice in told}
        by_level = {units.get(notice.unit, "") if notice.unit else next(iter(top), "") for notice in told}
        missing = [*_missing("topic", rule.topics, topics), *_missing("level", levels, by_level)]
        unmet += [_silent(kind, code, year, ground.today) for kind, code in missing]
        whole = len(rule.topics) + len(levels)
        portions.append(Portion(str(year), whole - len(missing), whole))
    return answer((len(rule.topics) + len(levels)) * len(years), unmet, portions=portions)


def _notices(since: date, ground: Ground) -> Iterator[Notice]:
    return (notice for notice in ground.records.of(Notice) if since <= notice.date <= ground.today)


def _missing(kind: str, wanted: Iterable[str], there: set[str]) -> Iterator[tuple[str, str]]:
    return ((kind, code) for code in wanted if code not in there)


def _silent(kind: str, code: str, year: int, today: date) -> Unmet:
    pending = year == today.year
    why = "disclosed-pending" if pending else "disclosed"
    return Unmet(kind=kind, id=code, name="", why=why, blanks=(("year", str(year)),), pending=pending)


def publicised(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Members honoured here of whom nothing was made known, or without their consent (PB-06).

    There is time until the end of the year.
    """
    del rule
    notices: dict[str, list[Notice]] = {}
    for notice in ground.records.of(Notice):
        if notice.award and notice.date <= ground.today:
            notices.setdefault(notice.award, []).append(notice)
    given = [one for one in ground.records.of(Award) if one.member and active.since <= one.date <= ground.today]
    unmet = (found for award in given if (found := _unknown(award, notices.get(award.id, []), ground)))
    return answer(len(given), unmet)


def _unknown(award: Award, notices: list[Notice], ground: Ground) -> Unmet | None:
    if any(notice.consent for notice in notices):
        return None
    why = "publicised-without-consent" if notices else "publicised"
    person = award.member or ""
    return Unmet(
        kind="person",
        id=person,
        name=ground.records.name(person),
        why=why,
        blanks=(("award", award.id), ("day", str(award.date))),
        where=(notices[0] if notices else award).where,
        pending=not notices and award.date.year == ground.today.year,
    )


def inside_first(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """What was told to the public before the members, or nobody knows when the members heard of it (FB-07)."""
    del rule
    public = [notice for notice in _notices(active.since, ground) if notice.audience == PUBLIC]
    return answer(len(public), (found for notice in public if (found := _outside_first(notice))))


def _outside_first(notice: Notice) -> Unmet | None:
    if notice.inside_on is not None and notice.inside_on <= notice.date:
        return None
    why = "inside-first" if notice.inside_on else "inside-unknown"
    blanks = (("day", str(notice.date)), ("inside", str(notice.inside_on)))
    return Unmet(kind="notice", id=notice.id, name=notice.title or "", why=why, blanks=blanks, where=notice.where)
