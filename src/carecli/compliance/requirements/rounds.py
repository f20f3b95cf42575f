"""Rounds of awards: shown in public before they are decided (BO-01, K-publicity)."""

from collections.abc import Iterator

from carecli.compliance.answer import Answer, Blank, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.model.award import Award
from carecli.model.notice import Notice
from carecli.model.rounds import Round, rounds_of
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

KIND = "round"


def noticed(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Rounds decided before they had been shown for the rule's time; the day of posting is not counted.

    Awards of a body of this organisation are asked, since the policy counts; what others gave it did not decide.
    """
    span: Deadline = getattr(active.settings, rule.within or "publicity")
    rounds = [one for one in rounds_of(_given(ground)) if active.since <= one.decided_on <= ground.today]
    notices = [notice for notice in ground.records.of(Notice) if notice.date <= ground.today]
    return answer(len(rounds), (unmet for one in rounds for unmet in _unmet(one, notices, span, ground)))


def _given(ground: Ground) -> Iterator[Award]:
    return (award for award in ground.records.of(Award) if award.given_by)


def _unmet(one: Round, notices: list[Notice], span: Deadline, ground: Ground) -> Iterator[Unmet]:
    """Why a round was not shown long enough: it has no name, no notice named it, or the last day came too late."""
    if one.name is None:
        yield _says(one, "round-without-name", day=str(one.decided_on))
        return
    shown = [notice for notice in notices if notice.round == one.name]
    if not shown:
        yield _says(one, "round-without-notice", day=str(one.decided_on))
        return
    posted = min(notice.date for notice in shown)
    until = max((notice.until for notice in shown if notice.until), default=None)
    needed = ground.basis.deadline(posted, span)
    if one.decided_on <= needed:
        yield _says(one, "round-too-early", day=str(one.decided_on), posted=str(posted), until=str(needed))
    elif until and until < needed:
        yield _says(one, "round-too-short", last=str(until), posted=str(posted), until=str(needed))


def _says(one: Round, why: str, **blanks: Blank) -> Unmet:
    id_ = one.name or one.awards[0].id
    return Unmet(kind=KIND, id=id_, name="", why=why, blanks=tuple(blanks.items()), where=one.awards[0].where)
