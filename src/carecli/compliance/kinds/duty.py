"""Rules that owe duties: every duty since the policy counts."""

from collections import Counter

from carecli.compliance.ground import Ground
from carecli.compliance.standing import Standing, State
from carecli.duties.agenda import obligations_of, standing_of
from carecli.duties.duty import Obligation
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
    """Missed with the first duty that nobody did in its time and nobody has made good since.

    Where the rule only warns, what nobody did keeps it under way (K-pair-contact).
    """
    counted: Counter[str] = Counter()
    owing: list[Obligation] = []
    for owed in obligations_of(rule, active, ground.basis, active.since, ground.today):
        state, _, _ = standing_of(owed, ground.basis)
        counted[state] += 1
        if state in OWING:
            owing.append(owed)
    counts = {name: counted[state] for state, name in COUNTED.items() if counted[state]}
    return Standing(active=active, rule=rule, state=_state(counted, rule), counts=counts, owing=tuple(owing))


def _state(counted: Counter[str], rule: DutyRule) -> State:
    late = counted["missed"] or counted["overdue"]
    if late and not rule.warning:
        return "missed"
    if late or counted["open"] or counted["undecided"]:
        return "under-way"
    return "kept" if any(counted[state] for state in COUNTED) else "not-applicable"
