"""Coverage as a picture: how much of what a period asks for has been done, body by body or kind by kind."""

from collections.abc import Iterable, Sequence

from carecli.duties.basis import Basis
from carecli.duties.coverage import DONE, LATE, Covered, coverage
from carecli.duties.duty import Duty
from carecli.model.words import Words
from carecli.reports.chart import Chart, Series
from carecli.reports.phrases import unit_name

MOST = 20
"""Bodies that a picture shows one by one; the others are one row."""
_PARTS = ("done", "late", "open")


def coverage_by_branch(duties: Iterable[Duty], kind: str, basis: Basis, words: Words) -> Chart:
    """The duties of a kind by body, those first of whom most is open; beyond twenty the others together."""
    found = [one for one in coverage((duty for duty in duties if duty.rule.duty == kind), "branch", basis) if one.of()]
    rows = [(unit_name(one.id, basis.records), _parts([one])) for one in found[:MOST]]
    if others := found[MOST:]:
        rows.append((words("pictures.others", count=len(others)), _parts(others)))
    title = words("pictures.coverage", kind=words(f"status.{kind}"))
    return shares(title, words("pictures.branch"), rows, words)


def shares(title: str, heading: str, rows: Sequence[tuple[str, tuple[int, ...]]], words: Words) -> Chart:
    """What was done, is late and is still open, each row a whole; rows are labels with these three numbers."""
    columns = list(zip(*(parts for _, parts in rows), strict=True)) or [()] * len(_PARTS)
    done, late, still = (sum(column) for column in columns)
    owed = done + late + still
    return Chart(
        title=title,
        told=words("pictures.coverage.told", done=done, owed=owed, late=late) if owed else words("pictures.none"),
        kind="shares",
        heading=heading,
        labels=tuple(label for label, _ in rows),
        series=tuple(
            Series(words(f"pictures.{name}"), column, tuple(map(str, column)))
            for name, column in zip(_PARTS, columns, strict=True)
        ),
    )


def _parts(group: Iterable[Covered]) -> tuple[int, ...]:
    return parts_of([duty for one in group for duty in one.of()])


def parts_of(duties: Sequence[Duty]) -> tuple[int, ...]:
    """How many of these duties are done, late and still open."""
    done = sum(duty.state in DONE for duty in duties)
    late = sum(duty.state in LATE for duty in duties)
    return done, late, len(duties) - done - late
