"""What must be said of a step when it is taken: only the fields of that step are asked for."""

from collections.abc import Mapping

from carecli.cases.case import Case
from carecli.cases.course import AGREE, TURNED, WAIVED, verdicts_of

_OF_STEP: Mapping[str, tuple[str, ...]] = {
    "survey": ("by",),
    "appraisal": ("verdict", "present", "in_favour", "against", "abstained"),
    "check": ("verdict", "by"),
    "verification": ("verdict", "by"),
    "approval": ("verdict", "by"),
    "listing": ("verdict", "by"),
    "finding": ("verdict", "by"),
    "follow-up": ("by",),
}
BY_BODY = frozenset({"appraisal", "notice"})
"""Steps that a body takes as a whole: it stands there without being asked for."""


def asked_first(case: Case) -> tuple[str, ...]:
    """The fields that the step which is due cannot do without."""
    return _OF_STEP.get(case.due or "", ())


def asked_then(case: Case, verdict: str) -> tuple[str, ...]:
    """What a verdict asks for besides: an approval the amount, a refusal its reason."""
    if verdict in TURNED or verdict == WAIVED:
        return ("reason",)
    decides = case.chain.decides == case.due
    return ("amount",) if decides and verdict == AGREE else ()


def verdicts_due(case: Case) -> tuple[str, ...]:
    """What the step which is due may end in; the one that fixes the amount cannot be left out."""
    decides = case.chain.decides == case.due
    return tuple(each for each in verdicts_of(case.due or "") if not (decides and each == WAIVED))


def taken_by_body(case: Case) -> str | None:
    """The body that takes the step which is due, where a body does."""
    return case.unit if case.due in BY_BODY else None
