"""Problems that the floor `check` finds; those of the fund stand with the ledger's."""

from collections.abc import Mapping

from carecli.model.words import (
    check_gaps,
    check_hardship,
    check_head,
    check_honours,
    check_ids,
    check_organisation,
    check_people,
    check_records,
    check_registers,
    check_reminders,
)
from carecli.model.words.problems import Wording

PROBLEMS: Mapping[str, Wording] = {
    **check_ids.PROBLEMS,
    **check_people.PROBLEMS,
    **check_organisation.PROBLEMS,
    **check_records.PROBLEMS,
    **check_hardship.PROBLEMS,
    **check_registers.PROBLEMS,
    **check_gaps.PROBLEMS,
    **check_head.PROBLEMS,
    **check_honours.PROBLEMS,
    **check_reminders.PROBLEMS,
}
