"""Rules that owe duties: every duty since the policy counts."""

from collections import Counter

from carecli.compliance.ground import Ground
from carecli.compliance.standing import Standing, State
from carecli.duties.agenda import duties_of
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule

COUNTED = {
    "missed": "missed",
    "overdue": "overdue",
    "undecided": "undecided",
    "open": "open",
    "done": "kept",
    "done-late": "late",
    "waived": "waived",
}
"""What each state of a duty counts as, the worst first; one that lies ahead or was cancelled counts for nothing."""
OWING = frozenset({"missed", "overdue", "open", "undecided"})


def duty_standing(rule: DutyRule, active: Active, ground: Ground) -> Standing:
    """Missed with the first duty that nobody did in its time and nobody has made good since."""
    found = list(duties_of(rule, active, ground.basis, active.since, ground.today))
    counted = Counter(COUNTED[duty.state] for duty in found if duty.state in COUNTED)
    return Standing(
        active=active,
        rule=rule,
        state=_state(counted),
        counts={name: counted[name] for name in COUNTED.values() if counted[name]},
        owing=tuple(duty for duty in found if duty.state in OWING),
    )


def _state(counted: Counter[str]) -> State:
    if counted["missed"] or counted["overdue"]:
        return "missed"
    if counted["open"] or counted["undecided"]:
        return "under-way"
    return "kept" if counted else "not-applicable"
