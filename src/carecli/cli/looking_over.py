"""The last look at a page for others, before it is printed or written."""

from collections.abc import Iterable

from carecli.cli.complaints import TYPED
from carecli.cli.desk import Desk
from carecli.cli.opening import read_workspace
from carecli.files.writing.refusals import NotWritten
from carecli.model.problem import problem
from carecli.reports.page import Answer


def looked_over(desk: Desk, answer: Answer, declared: Iterable[str]) -> None:
    """Refuses what tells of something private, held against all records, whatever the command itself is about."""
    from carecli.reports.public.guard import look_over

    if kind := look_over(answer, read_workspace(desk, None).records, declared):
        raise NotWritten(problem(TYPED, "not-for-others", what=desk.words(f"public.kind.{kind}")))
