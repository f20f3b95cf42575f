"""What money and procedure stand on before more is written: records read whole, and no day that is still to come."""

from collections.abc import Iterable
from datetime import date

from carecli.cli.complaints import TYPED
from carecli.files.writing.refusals import NotWritten
from carecli.model.problem import problem
from carecli.model.record import Record
from carecli.model.sections import BY_NAME, section_of

BOOKS = frozenset({"accounts", "fund"})
"""What tells how much money there is."""
CASES = BOOKS | {"applications", "steps"}
"""What tells how far an application is: a payment is one of its steps."""
_STANDS_ON = {"fund": BOOKS, "assertions": BOOKS, "applications": frozenset({"applications"}), "steps": CASES}


def stands_on(section: str, *, applied: bool = False) -> frozenset[str]:
    """The sections that a new record of this one is judged by; ``applied`` says that it names an application."""
    return _STANDS_ON.get(section, frozenset()) | (CASES if applied else frozenset())


def require_whole(left_out: Iterable[str], sections: Iterable[str]) -> None:
    """Raises NotWritten where a record of these sections could not be read: sums and states would be wrong."""
    if lost := sorted(set(left_out).intersection(sections)):
        raise NotWritten(*(problem(TYPED, "not-read-whole", section=section) for section in lost))


def require_past(record: Record, today: date) -> None:
    """Raises NotWritten where money, a count, or a step of a case is dated after today: nobody has done it yet."""
    section = section_of(type(record))
    day = getattr(record, BY_NAME[section].dated or "", None)
    if section in _STANDS_ON and isinstance(day, date) and day > today:
        raise NotWritten(problem(TYPED, "day-to-come", section=section, day=day))
