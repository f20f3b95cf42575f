"""Titles of honour: each has its criteria, and none is awarded that the catalogue lacks (WC-09)."""

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.entries import lacking_in
from carecli.model.award import Award, Title
from carecli.model.record import lasts_on
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def titles_set(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Titles of the catalogue that lack one of the fields, and titles awarded here that it did not have on the day.

    What others awarded goes by their catalogue, and is not asked; a title awarded several times is told once.
    """
    catalogue = ground.records.of(Title)
    listed = [title for title in catalogue if lasts_on(title, ground.today)]
    bare = [(title, lacking) for title in listed if (lacking := lacking_in(title, rule.fields))]
    given = [one for one in ground.records.of(Award) if one.given_by and active.since <= one.date <= ground.today]
    unlisted = {one.title: one for one in reversed(given) if not any(_has(title, one) for title in catalogue)}
    asked = len(listed) + len({one.title for one in given})
    return answer(asked, (*(_bare(*each) for each in bare), *map(_unlisted, unlisted.values())))


def _has(title: Title, award: Award) -> bool:
    """Whether a line of the catalogue is that of an award; where one of them names no level, of whatever level."""
    same_level = not title.level or not award.level or title.level == award.level
    return title.title == award.title and same_level and lasts_on(title, award.date)


def _bare(title: Title, lacking: tuple[str, ...]) -> Unmet:
    blanks = (("fields", Fields("titles", lacking)),)
    return Unmet(kind="title", id=title.title, name="", why="filled", blanks=blanks, where=title.where)


def _unlisted(award: Award) -> Unmet:
    blanks = (("award", award.id), ("day", str(award.date)))
    return Unmet(kind="title", id=award.title, name="", why="unlisted", blanks=blanks, where=award.where)
