"""The return that one is held against: the copy that was sent where there is one, else worked out again."""

from pathlib import Path

from carecli.almanac.periods import Period
from carecli.cli.desk import Desk
from carecli.duties.basis import Basis
from carecli.model.notice import Return
from carecli.model.problem import Problem, Refused
from carecli.reports.returns.half_year import Earlier, recomputed
from carecli.reports.returns.kept import copy_name, digest, read_copy, sent_with_copy

SUFFIX = ".json"


def earlier_return(desk: Desk, basis: Basis, period: Period) -> Earlier:
    """The return of an earlier half-year: by the copy that was sent if it is there and whole, else worked out.

    A copy also tells what the records have said otherwise since of the same day.
    """
    worked_out = recomputed(basis, period, desk.words)
    sent = sent_with_copy(basis.records, period, desk.today)
    if sent is None or sent.digest is None:
        return worked_out
    text = _text(desk.folder / _place(sent))
    if text is None or digest(text) != sent.digest:
        return worked_out._replace(source="altered" if text else "missing")
    copy = read_copy(text, _place(sent))
    return worked_out._replace(lines=copy.lines, day=copy.day, source="kept", since=worked_out.lines)


def return_in(file: str) -> Earlier:
    """The return that a file holds, such as the copy of another unit; refuses a file that holds none."""
    text = _text(Path(file))
    if text is None:
        raise Refused("no-copy-of-a-return", file=file)
    copy = read_copy(text, file)
    return Earlier(copy.period, copy.day, copy.lines, "file")


def _place(sent: Return) -> str:
    name = copy_name(str(sent.period), str(sent.digest))
    return str(Path(sent.where.file).parent / name)


def _text(path: Path) -> str | None:
    """What a file says; None where it cannot be read."""
    from carecli.files.reading import bytes_of

    data = bytes_of(path, path.name)
    return None if isinstance(data, Problem) else data.decode("utf-8", "replace")
